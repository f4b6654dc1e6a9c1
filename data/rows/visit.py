"""What a reader may take to a visit: questions for the clinic, and what to be wary of."""

from typing import Literal

from pydantic import Field

from data.rows.cells import Dated, Id, OptionalId, OptionalText, SourceIds, Text, Whole

VisitGroup = Literal["about_the_option", "the_clinic", "safety", "money", "if_it_fails", "red_flags"]


class ClinicQuestion(Dated):
    question_id: Id = Field(description="Which question")
    group: VisitGroup = Field(description="What it is about; red_flags are things to notice, not questions")
    order: Whole = Field(description="Place in its group")
    treatment_id: OptionalId = Field(description="The one option it is for; empty where it is for all")
    patient_text: Text = Field(description="The question, or what to notice, in patient words")
    why: OptionalText = Field(description="Why to ask, as a source has it; empty where none was read")
    source_ids: SourceIds = Field(description="Sources of the reason; empty only where no reason is given")
