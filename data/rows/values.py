"""What can matter to a reader, how each option stands to it, a knowledge check, and how ready one feels."""

from typing import Literal

from pydantic import Field

from data.rows.cells import Dated, Id, OptionalId, Row, SourceIds, Text, Whole, YesNo

Stance = Literal["fits", "partly", "doesnt", "too_little", "not_known"]
ReadyKind = Literal["sure", "own_words"]
SubjectKind = Literal["question", "harm", "burden"]


class Preference(Row):
    preference_id: Id = Field(description="Which statement")
    order: Whole = Field(description="Place in the one order used everywhere")
    short_name: Text = Field(description="Name for narrow places")
    patient_text: Text = Field(description="The statement in patient words")
    clinical_text: Text = Field(description="The statement in clinical words")
    fits_means: Text = Field(description="When an option counts as fitting, in patient words")
    question_id: Id = Field(description="The question to talk about first at a visit when it matters")
    as_pick: YesNo = Field(description="Whether Start offers it among what may matter most, up to three of which count")


class BearsOn(Row):
    preference_id: Id = Field(description="Which statement")
    kind: SubjectKind = Field(description="What it bears on: a question, a harm, or a burden")
    subject_id: Id = Field(
        description="Which question (questions.csv), which harm (harm_kinds.csv), or which burden: sessions, hours, "
        "ride, at_home, price or insurance (columns of burden.csv)"
    )


class OptionStance(Dated):
    preference_id: Id = Field(description="Which statement")
    treatment_id: Id = Field(description="Which option")
    condition_id: OptionalId = Field(description="Empty for the general stance; else the condition it holds for")
    stance: Stance = Field(description="How the option stands to the statement")
    no_study: YesNo = Field(description="Whether the reason is that no study was found")
    reason: Text = Field(description="Why, in patient words and without digits")
    source_ids: SourceIds = Field(description="Sources; empty only where it isn't known or no study was found")


class QuizQuestion(Dated):
    quiz_id: Id = Field(description="Which question, named by its topic")
    order: Whole = Field(description="Place")
    patient_text: Text = Field(description="The question in patient words")
    feedback: Text = Field(description="What to know, shown after any answer")
    source_ids: SourceIds = Field(description="Sources")


class QuizOption(Row):
    quiz_id: Id = Field(description="Which question")
    option_id: Id = Field(description="Which answer")
    order: Whole = Field(description="Place among the question's answers")
    patient_text: Text = Field(description="The answer in patient words")
    right: YesNo = Field(description="Whether it is the right one")


class ReadyItem(Row):
    item_id: Id = Field(description="Which item")
    kind: ReadyKind = Field(description="sure = the SURE test, unaltered and not for profit; own_words = our own")
    order: Whole = Field(description="Place among the items of its kind")
    patient_text: Text = Field(description="The question, answered yes or no")
    source_ids: SourceIds = Field(description="Where published words come from; empty for our own")
