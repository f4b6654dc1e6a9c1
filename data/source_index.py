"""Every source with what rests on it, worked out from the tables, and the search through them."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from data import citations
from data.catalogue import Catalogue
from data.publishers import NOT_JUDGED, PRACTICAL, PUBLISHERS, WEAK
from data.rows import TABLES, Publisher, Row, Source, cited


@dataclass(frozen=True)
class Design:
    """A kind of source: its name for one, for many, and what it means."""

    one: str
    many: str
    meaning: str


DESIGNS: Mapping[str, Design] = {
    "rct": Design("Randomized trial", "Randomized trials", "Chance decides who gets which treatment."),
    "meta-analysis": Design(
        "Pooled result of several trials",
        "Pooled results of several trials",
        "One result is worked out from several studies.",
    ),
    "systematic-review": Design(
        "Systematic review", "Systematic reviews", "All studies that fit a plan are looked for and judged."
    ),
    "cohort": Design(
        "Follow-up study or records",
        "Follow-up studies and records",
        "People are followed, mostly with no comparison by chance.",
    ),
    "case-series": Design("Report on a few people", "Reports on a few people", "There is no comparison group."),
    "pk-study": Design(
        "Study of levels in the blood", "Studies of levels in the blood", "They measure the drug, not how people fare."
    ),
    "guideline": Design("Guideline", "Guidelines", "Groups of experts say what to do, most after a review of studies."),
    "consensus": Design("Expert agreement", "Expert agreement", "Experts say what they agree on."),
    "standard": Design(
        "Standard or service page", "Standards and service pages", "Rules of care, and pages of public services."
    ),
    "label": Design("Drug label, or its maker's page", "Drug labels", "What a label or its maker says of a medicine."),
    "regulator-notice": Design(
        "Notice of an agency", "Notices of agencies", "What US agencies have approved, ruled or warned of."
    ),
    "review": Design("Review or textbook", "Reviews and textbooks", "Experts sum up a field without a fixed plan."),
    "opinion": Design(
        "Price page, clinic page or news",
        "Price pages, clinic pages and news",
        "Not studies. They may have something to sell.",
    ),
}
NOT_STATED = "Not stated in what we read."


@dataclass(frozen=True)
class Resting:
    """What rests on a source under one heading: 'Answers on Compare', ('IV ketamine: What is it?', ...)."""

    heading: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """A source, its short name, and what rests on it."""

    source: Source
    label: str
    citation: str
    resting: tuple[Resting, ...]

    @property
    def anchor(self) -> str:
        """The id that a link to this source leads to."""
        return f"source-{self.source.source_id}"

    @property
    def size(self) -> str:
        """How many people, or that what we read doesn't say."""
        return self.source.sample_size or NOT_STATED

    @property
    def funding(self) -> str:
        """Who paid, or that what we read doesn't say."""
        return self.source.funding or NOT_STATED

    @property
    def count(self) -> int:
        """How many places rest on it."""
        return sum(len(one.places) for one in self.resting)

    @cached_property
    def searched(self) -> str:
        """Everything a search looks at, plain and in small letters."""
        source = self.source
        parts = (
            source.source_id,
            source.authors,
            self.citation,
            source.doi,
            source.pmid,
            DESIGNS[source.design].one,
            PUBLISHERS[source.publisher].name,
            source.funding,
            *(place for one in self.resting for place in one.places),
        )
        return plain(" ".join(parts))


@dataclass(frozen=True)
class Group:
    """The sources of one design."""

    key: str
    design: Design
    entries: tuple[Entry, ...]


def by_design(catalogue: Catalogue) -> tuple[Group, ...]:
    """All sources, grouped by design in the order of ``DESIGNS``, by label in each group."""
    resting = _resting(catalogue)
    entries = [
        Entry(source, citations.label(source), citations.full(source), resting.get(source.source_id, ()))
        for source in catalogue.sources.values()
    ]
    entries.sort(key=lambda entry: (plain(entry.label), entry.source.source_id))
    groups = (
        Group(key, design, tuple(entry for entry in entries if entry.source.design == key))
        for key, design in DESIGNS.items()
    )
    return tuple(group for group in groups if group.entries)


@dataclass(frozen=True)
class Standing:
    """How many displayed rows rest at best on one kind of publisher, and whether that is a weak footing.

    ``practical`` counts the questions that people ask and the points of before, after and beside; ``rows`` all others.
    """

    publisher: Publisher
    rows: int
    practical: int
    weak: bool


def footing(catalogue: Catalogue) -> tuple[Standing, ...]:
    """Every displayed row that cites a source, counted once under its strongest one, in the order of ``PUBLISHERS``.

    Blood levels are left out: they are studies' own measurements, wherever they were found.
    """
    names = [name for name in TABLES if name not in NOT_JUDGED]
    others = _strongest(catalogue, [name for name in names if name not in PRACTICAL])
    practical = _strongest(catalogue, [name for name in names if name in PRACTICAL])
    return tuple(
        Standing(kind, others[kind], practical[kind], kind in WEAK)
        for kind in PUBLISHERS
        if others[kind] or practical[kind]
    )


def _strongest(catalogue: Catalogue, names: Iterable[str]) -> Counter[Publisher]:
    """How many rows of some tables rest at best on each kind of publisher."""
    counts: Counter[Publisher] = Counter()
    for row in (row for name in names for row in catalogue.rows(name)):
        kinds = {catalogue.sources[one].publisher for one in cited(row)[1]}
        strongest = next((kind for kind in PUBLISHERS if kind in kinds), None)
        if strongest:
            counts[strongest] += 1
    return counts


def find(groups: Iterable[Group], words: str) -> tuple[Entry, ...]:
    """The entries that hold every word asked for, whatever its case and accents; none for an empty question."""
    wanted = plain(words).split()
    if not wanted:
        return ()
    return tuple(entry for group in groups for entry in group.entries if all(one in entry.searched for one in wanted))


def heading(table: str) -> str:
    """What a table is called where readers meet it."""
    return _PLACES[table][0] if table in _PLACES else _NAMES.get(table, table.replace("_", " ").capitalize())


def plain(words: str) -> str:
    """Small letters without accents."""
    split = unicodedata.normalize("NFKD", words)
    return "".join(sign for sign in split if not unicodedata.combining(sign)).casefold()


def _resting(catalogue: Catalogue) -> dict[str, tuple[Resting, ...]]:
    found: dict[str, dict[str, list[str]]] = {}
    for name in TABLES:
        if name == "sources":
            continue
        say = _PLACES.get(name, ("", _whose))[1]
        for row in catalogue.rows(name):
            for source_id in cited(row)[1]:
                places = found.setdefault(source_id, {}).setdefault(heading(name), [])
                said = say(catalogue, row)
                if said not in places:
                    places.append(said)
    return {
        source_id: tuple(Resting(said, tuple(places)) for said, places in headings.items())
        for source_id, headings in found.items()
    }


def _whose(catalogue: Catalogue, row: Row) -> str:
    """'IV ketamine, PTSD': the option and the condition of a row, as far as it has them."""
    treatment = catalogue.treatment.get(getattr(row, "treatment_id", ""))
    condition = catalogue.condition.get(getattr(row, "condition_id", ""))
    names = [treatment.name if treatment else "", condition.patient_name if condition else ""]
    return ", ".join(name for name in names if name)


def _with(column: str) -> Callable[[Catalogue, Row], str]:
    """Says the option and condition of a row, then one of its cells."""

    def say(catalogue: Catalogue, row: Row) -> str:
        return ": ".join(part for part in (_whose(catalogue, row), str(getattr(row, column)).rstrip(".")) if part)

    return say


def _answer(catalogue: Catalogue, row: Row) -> str:
    asked = {one.question_id: one.patient_question for one in catalogue.questions}
    return f"{_whose(catalogue, row)}: {asked[getattr(row, 'question_id', '')]}"


def _adjustability(catalogue: Catalogue, row: Row) -> str:
    asked = next((one.patient_question for one in catalogue.questions if one.answered_by == "adjustability"), "")
    return f"{_whose(catalogue, row)}: {asked}"


def _evidence(catalogue: Catalogue, row: Row) -> str:
    return f"{_whose(catalogue, row)}: Does it help, and how sure is that?"


def _harm(catalogue: Catalogue, row: Row) -> str:
    names = {one.harm_id: one.patient_name for one in catalogue.harm_kinds}
    return f"{_whose(catalogue, row)}: {names[getattr(row, 'harm_id', '')]}"


def _stance(catalogue: Catalogue, row: Row) -> str:
    names = {one.preference_id: one.short_name for one in catalogue.preferences}
    return f"{_whose(catalogue, row)}: {names[getattr(row, 'preference_id', '')]}"


def _observation(catalogue: Catalogue, row: Row) -> str:
    return f"Measurement {getattr(row, 'obs_id', '')}"


def _asked(catalogue: Catalogue, row: Row) -> str:
    names = {one.asked_id: one.patient_question for one in catalogue.asked}
    return ": ".join(part for part in (_whose(catalogue, row), names[getattr(row, "asked_id", "")]) if part)


def _generally(catalogue: Catalogue, row: Row) -> str:
    """The option and condition of a row and the first sentence of its words for readers."""
    model = type(row)
    names = [name for name, field in model.model_fields.items() if field.annotation is str and not name.endswith("_id")]
    words = next((str(getattr(row, name)) for name in names if " " in str(getattr(row, name))), "")
    words = words.partition(". ")[0]
    return ": ".join(part for part in (_whose(catalogue, row), words.rstrip(".")) if part)


_PLACES: Mapping[str, tuple[str, Callable[[Catalogue, Row], str]]] = {
    "answers": ("Answers on Compare", _answer),
    "adjustability": ("Answers on Compare", _adjustability),
    "evidence": ("How sure we are", _evidence),
    "outcomes": ("Results of studies", _with("outcome")),
    "harms": ("What can go wrong", _harm),
    "harm_statements": ("What can go wrong", _harm),
    "cautions": ("What to tell your clinician", _with("caution")),
    "alternatives": ("Other care to ask about", _with("patient_name")),
    "context": ("People also ask about", _with("name")),
    "kinetics": ("Blood-level model", _with("what")),
    "observations": ("Blood levels the model is held against", _observation),
    "effect_times": ("How long effects last", _with("effect")),
    "burden": ("Burden", _with("span")),
    "time_notes": ("Time and control", _with("label")),
    "claims": ("The article's claims", _with("claim")),
    "stances": ("What matters to me", _stance),
    "quiz": ("Knowledge check", _with("patient_text")),
    "sure_items": ("How sure you feel", _with("patient_text")),
    "clinic_questions": ("Questions for the clinic", _with("patient_text")),
    "steps": ("Before, after and beside you", _with("patient_text")),
    "asked_answers": ("Questions people ask", _asked),
    "method": ("How this was made", _with("label")),
    "glossary": ("Words used here", _with("term")),
}
_NAMES: Mapping[str, str] = {
    "about": "About this tool",
    "ipdas": "The quality list",
    "notices": "Notices on every page",
    "preferences": "What can matter",
    "preference_bears_on": "What a statement bears on",
    "harm_kinds": "Names of harms",
    "quiz_options": "Answers in the knowledge check",
}
