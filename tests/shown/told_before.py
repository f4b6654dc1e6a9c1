"""What each page told before the way through had seven steps, as cells of the tables: their words are today's.

A page told a cell if its words stood there, open or closed. A correction of a table changes nothing here. Which rows
of a table a page told depends on what was chosen:

- ``all``: every row
- ``options``, ``condition``: those of the options shown, of the condition chosen (none where none is)
- ``in force``: those of the options shown, for the condition where there is a row of its own, else the general one

``{words}`` is ``patient`` or ``clinical``. ``now_on`` names another page that a cell moved to; '' is the same page.
"""

from typing import NamedTuple


class Told(NamedTuple):
    """Cells of a table that a page told.

    ``only`` holds the rows to those with these cells, ``words`` the page to those words ('' = both).
    """

    page: str
    table: str
    columns: str
    rows: str = "all"
    only: tuple[tuple[str, str], ...] = ()
    words: str = ""
    now_on: str = ""


class Sentence(NamedTuple):
    """A sentence that a page told and that stands in no table, by words in it."""

    page: str
    words: str


EVERY_QUESTION = "answers", "short_answer {words}_text", "in force"

TOLD = (
    Told("", "about", "label text"),
    Told("", "conditions", "patient_name"),
    Told("", "notices", "text", only=(("notice_id", "privacy"),)),
    Told("compare", *EVERY_QUESTION),
    Told("compare", "questions", "{words}_question"),
    Told("compare", "adjustability", "short_answer", "options"),
    Told("compare", "adjustability", "what_can_change what_cannot who", "options", words="patient"),
    Told("compare", "adjustability", "clinical_text", "options", words="clinical"),
    Told("compare", "evidence", "{words}_text why_{words}", "options, condition"),
    Told("compare", "alternatives", "patient_name {words}_text", "condition"),
    Told("compare", "context", "name {words}_text"),
    Told("compare", "cautions", "caution {words}_text", "options"),
    Told("compare", "glossary", "term patient_text"),
    Told("compare", "treatments", "name patient_name", "options"),
    Told("evidence", "conditions", "{words}_name"),
    Told("evidence", "treatments", "name"),
    Told("evidence", "evidence", "{words}_text why_{words}"),
    Told("evidence", "evidence", "time_window", "condition"),
    Told("evidence", "outcomes", "population happened", "condition"),
    Told("evidence", "outcomes", "outcome note", "condition", words="patient"),
    Told("evidence", "outcomes", "outcome_clinical note_clinical", "condition", words="clinical"),
    Told("evidence", "harms", "population note {words}_text", "options"),
    Told("evidence", "harms", "outcome", "options", only=(("leads", "no"),), words="patient"),
    Told("evidence", "harms", "outcome_clinical", "options", only=(("leads", "no"),), words="clinical"),
    Told("evidence", "harm_statements", "short {words}_text", "options"),
    Told("evidence", "harm_kinds", "{words}_name", only=(("own_to", ""),)),
    Told("time-and-control", "adjustability", "short_answer"),
    Told("time-and-control", "adjustability", "what_can_change what_cannot who", words="patient"),
    Told("time-and-control", "adjustability", "clinical_text", words="clinical"),
    Told("time-and-control", "effect_times", "effect {words}_text"),
    Told("time-and-control", "time_notes", "{words}_text"),
    Told("time-and-control", "treatments", "name"),
    Told("cost", "burden", "insurance price_basis basis", "in force", only=(("period", "induction"),)),
    Told("cost", "burden", "{words}_text", "in force", only=(("period", "induction"),)),
    Told("cost", "treatments", "name", "options"),
    Told("values", "preferences", "{words}_text fits_means"),
    Told("values", "stances", "reason", "in force"),
    Told("values", "quiz", "patient_text"),
    Told("values", "quiz_options", "patient_text"),
    Told("values", "sure_items", "patient_text", only=(("kind", "sure"),)),
    Told("questions", "asked", "{words}_question"),
    Told("questions", "asked_answers", "short_answer {words}_text sure_because"),
    Told("summary", "adjustability", "short_answer", "options"),
    Told("summary", "alternatives", "patient_name", "condition"),
    Told("summary", "cautions", "tell call", "options"),
    Told("summary", "clinic_questions", "patient_text why", "options"),
    Told("summary", "evidence", "patient_text", "options, condition"),
    Told("summary", "treatments", "name patient_name", "options"),
    Told("before", "steps", "title patient_text", "options", only=(("page", "before"),)),
    Told("after", "steps", "title patient_text", "options", only=(("page", "after"),)),
    Told("beside", "steps", "title patient_text", "options", only=(("page", "beside"),)),
    Told("chairside", "asked", "patient_question"),
    Told("chairside", "conditions", "patient_name"),
    Told("sources", "about", "label text"),
    Told("sources", "changelog", "change"),
    Told("sources", "claims", "whose claim what_studies_show clinical_text"),
    Told("sources", "ipdas", "criterion reason"),
    Told("sources", "method", "label text"),
    Told("sources", "searches", "found"),
    Told("sources", "sources", "title funding sample_size"),
)

SENTENCES = (
    Sentence("", "Not for an emergency, for children, or for anyone who wants to take ketamine without medical care."),
    Sentence("compare", "The order is no ranking."),
    Sentence("compare", "Only a clinician who knows you can weigh them."),
    Sentence("evidence", "Staff who ask each person find more than a clinic that notes what it is told."),
    Sentence("evidence", "Not measured does not mean safe. It means that we found no count."),
    Sentence("evidence", "Don't set results of different studies against each other"),
    Sentence("time-and-control", "Until which minute a later spray or the rest of a neck shot can be held back"),
    Sentence("cost", "Leave a field empty to keep the figure found."),
    Sentence("values", "Nothing is added up."),
    Sentence("values", "There is no right answer."),
)
