"""What is compared, on which questions, and the answers."""

from typing import Literal

from pydantic import Field

from data.rows.cells import (
    Colour,
    Dated,
    Id,
    Ids,
    MarkFile,
    OptionalId,
    OptionalText,
    OptionalWhole,
    Row,
    SourceIds,
    Text,
    Whole,
    YesNo,
)

CautionLevel = Literal["talk_first", "extra_care", "tell_them"]
AdjustLevel = Literal["any_minute", "between_steps", "before_only", "depends_on_route"]


class Treatment(Row):
    treatment_id: Id = Field(description="Which option")
    order: Whole = Field(description="Place in the one order used everywhere")
    name: Text = Field(description="Name shown at the head of a column")
    name_inside: Text = Field(description="That name inside a sentence: 'oral ketamine', but 'KAP'")
    short_name: Text = Field(description="Name for narrow places")
    patient_name: Text = Field(description="What it is, in a patient's words")
    clinical_name: Text = Field(description="What it is, in a clinician's words")
    kind: Id = Field(description="What sort of option it is: ketamine, nerve_block, reference ...")
    in_the_order: Text = Field(
        description="How the sentence on the one order names it: 'ketamine by route'; neighbours with the same words "
        "are named once"
    )
    drug: OptionalId = Field(
        description="The drug family whose cautions it shares with others; empty where it has none"
    )
    visit_word: Literal["visit", "dose"] = Field(
        description="What is counted on the page on cost: visits, or doses at home"
    )
    session_word: Text = Field(description="What several of its treatments are called where harms are counted: drips")
    own_harms: OptionalText = Field(description="Heading over harms that come from it alone; empty for none")
    routes: Ids = Field(
        description="Routes of the blood-level model it follows, in their order; empty where none is drawn"
    )
    own_clock: YesNo = Field(description="Whether its times are drawn apart, from minutes to a month")
    clinic_may_say_approved: YesNo = Field(description="Whether a clinic's own lines may say that the FDA approved it")
    shown_first: YesNo = Field(description="Whether Compare opens with it")
    colour_light: Colour = Field(description="Colour of its name and lines on the light page: 4.5 to 1 at least")
    colour_dark: Colour = Field(description="Colour of its name and lines on the dark page: 4.5 to 1 at least")
    colour_drawn: Colour = Field(description="Colour in drawings and in the PDF, for both grounds: 3 to 1 at least")
    colour_word: Text = Field(description="What that colour is called beside a drawing: teal")
    mark: MarkFile = Field(description="Its line drawing, a file in components/static/marks")
    given_line: Text = Field(description="How it is given, in one line of patient words, from its answer to how_given")
    known_for_line: Text = Field(
        description="What it has been studied for, whatever the condition, in one line, from its answer to studied_for"
    )


class Condition(Row):
    condition_id: Id = Field(description="Which condition")
    order: Whole = Field(description="Place in the one order used everywhere")
    patient_name: Text = Field(description="Name a patient would know")
    clinical_name: Text = Field(description="Clinical name")
    crisis_first: YesNo = Field(description="Whether the crisis lines stand first on every page when it is chosen")
    short_name: Text = Field(description="Name for narrow places")
    first_care_line: Text = Field(
        description="What guidelines put first, with who says so and when, or that none was read, in one line of "
        "patient words; for crisis_first the crisis lines"
    )
    first_care_source_ids: SourceIds = Field(description="Sources of first_care_line")


class QuestionGroup(Row):
    group: Id = Field(description="Which group of questions")
    order: Whole = Field(description="Place in the grid")
    patient_name: Text = Field(description="Heading in patient words")
    clinical_name: Text = Field(description="Heading in clinical words")


class Question(Row):
    question_id: Id = Field(description="Which question")
    group: Id = Field(description="Group it stands in")
    order: Whole = Field(description="Place in the grid")
    patient_question: Text = Field(description="The question in patient words")
    clinical_question: Text = Field(description="The question in clinical words")
    key: YesNo = Field(description="Whether every talk at a visit asks it")
    answered_by: Literal["answers", "adjustability", "evidence", "certainty"] = Field(
        description="The table that answers it; evidence = what was found, certainty = how sure that is, of one table"
    )
    visit_order: OptionalWhole = Field(
        description="Place in a talk at a visit; empty where only a marked statement leads to it"
    )
    numbers: Literal["", "results", "harms"] = Field(
        description="Which numbers stand behind it at a visit: results of studies, or harms"
    )
    summary_column: OptionalWhole = Field(
        description="Column of My summary in which its short answer stands; two may share one; empty for none"
    )
    teach_back: Text = Field(description="What a clinician asks, so that the patient says it in their own words")
    short_question: OptionalText = Field(
        description="The question in few patient words, for narrow rows; empty where it never stands in one"
    )
    compare_row: OptionalWhole = Field(
        description="Its row among the first of Side by side; two may share one; empty where it stands in its group"
    )


class Answer(Dated):
    treatment_id: Id = Field(description="Which option")
    question_id: Id = Field(description="Which question")
    condition_id: OptionalText = Field(description="Empty for the general answer; else the condition it holds for")
    short_answer: Text = Field(description="The answer in at most six words")
    patient_text: Text = Field(description="The answer in patient words, grade 8 or below")
    clinical_text: Text = Field(description="The answer in clinical words")
    source_ids: SourceIds = Field(description="Sources; empty only where it isn't known")
    known: YesNo = Field(description="no = the answer is that it isn't known, or that there is no study")


class Adjustability(Dated):
    treatment_id: Id = Field(description="Which option")
    level: AdjustLevel = Field(description="Until when a dose can be changed")
    short_answer: Text = Field(description="The answer in at most six words")
    what_can_change: Text = Field(description="What can be changed, in patient words")
    until_minute: OptionalWhole = Field(
        description="Last minute at which it can be changed; empty where no source gives one"
    )
    what_cannot: Text = Field(description="What can't be changed any more, in patient words")
    who: Text = Field(description="Who can change it, in patient words")
    clinical_text: Text = Field(description="The same in clinical words")
    who_line: Text = Field(description="Who can change the dose and until when, in one line of patient words")
    window_line: Text = Field(description="What can still be changed and what not, in one line of patient words")
    source_ids: SourceIds = Field(description="Sources")


class Caution(Dated):
    caution_id: Id = Field(description="Which caution")
    treatment_id: Id = Field(description="Which option")
    caution: Text = Field(description="Name in patient words")
    level: CautionLevel = Field(
        description="talk_first = a label, a guideline or trials leave such people out; extra_care; tell_them = say it"
    )
    only_here_because: OptionalText = Field(
        description="Why other options with the same drug lack this caution; empty where they have it"
    )
    tell: Text = Field(description="Its first sentence, which My summary takes along: 'Tell them if you ...'")
    call: OptionalText = Field(description="The sentence in it that names 988 or 911, taken along too; empty for none")
    patient_text: Text = Field(description="What to tell the clinician and why, all of it; never a verdict")
    clinical_text: Text = Field(description="The same in clinical words")
    source_ids: SourceIds = Field(description="Sources")


class Alternative(Dated):
    alternative_id: Id = Field(description="Which row")
    condition_id: Id = Field(description="Which condition")
    order: Whole = Field(description="Place among the condition's rows")
    kind: Literal["current_care", "first_line", "other_care"] = Field(
        description="Staying as now, what guidelines put first, or what else there is"
    )
    nothing_read: YesNo = Field(description="Whether it says that nothing was read of how people fare with it")
    patient_name: Text = Field(description="Name in patient words")
    patient_text: Text = Field(description="What it is, in patient words")
    clinical_text: Text = Field(description="The same in clinical words")
    source_ids: SourceIds = Field(description="Sources; empty only where no guideline was read")


class Context(Dated):
    context_id: Id = Field(description="Which row")
    order: Whole = Field(description="Place")
    name: Text = Field(description="What people also ask about")
    patient_text: Text = Field(description="Its legal and FDA status, in patient words")
    clinical_text: Text = Field(description="The same in clinical words")
    source_ids: SourceIds = Field(description="Sources")
