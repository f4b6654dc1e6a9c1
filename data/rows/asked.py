"""What people ask in their own words, and the answers to it."""

from typing import Literal

from pydantic import Field

from data.rows.cells import Dated, Id, OptionalId, OptionalText, Row, SourceIds, Text, Whole

When = Literal["before", "during", "days_after", "going_on", "money_law", "family", "clinic"]
HowSure = Literal["", "good", "fair", "low", "not_known"]


class Asked(Row):
    asked_id: Id = Field(description="Which question")
    order: Whole = Field(description="Place in the list")
    when: When = Field(description="When it comes up: before, during, the days after, going on or stopping, ...")
    patient_question: Text = Field(description="The question in the words people use")
    clinical_question: Text = Field(description="The same in clinical words")
    other_words: OptionalText = Field(description="Other words that people search for, with ', ' between them")
    page: OptionalText = Field(description="Path of the page that says more; empty where none does")


class AskedAnswer(Dated):
    asked_id: Id = Field(description="Which question")
    treatment_id: OptionalId = Field(description="Empty where it holds for all options; else the one it holds for")
    told_in: OptionalId = Field(
        description="The question of the grid whose answer this is, word for word; the texts are empty then"
    )
    short_answer: OptionalText = Field(description="The answer in at most 25 words, in patient words")
    patient_text: OptionalText = Field(description="The rest of it in patient words, grade 8 or below")
    clinical_text: OptionalText = Field(description="The answer in clinical words")
    how_sure: HowSure = Field(description="How sure the answer is, whatever it says of the options")
    sure_because: OptionalText = Field(description="Why, in patient words")
    source_ids: SourceIds = Field(description="Sources; empty only where the answer is that it isn't known, or told_in")
