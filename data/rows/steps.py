"""What to settle before a first visit, what to watch for after it, and what the person beside one can do."""

from typing import Literal

from pydantic import Field

from data.rows.cells import Dated, Id, SourceIds, Text, TreatmentIds, Whole

StepPage = Literal["before", "after", "beside"]
RestsOn = Literal["sources", "own_advice", "nothing_found"]


class Step(Dated):
    step_id: Id = Field(description="Which point")
    page: StepPage = Field(description="Path of the page it stands on")
    group: Id = Field(description="Which group of the page")
    title: Text = Field(description="Heading of the group, the same in all its rows")
    order: Whole = Field(description="Place on the page; the rows of a group stand together")
    treatment_ids: TreatmentIds = Field(
        description="Options it holds for, in the one order with ';' between them; empty where it holds for all"
    )
    patient_text: Text = Field(description="The point in at most 20 patient words")
    rests_on: RestsOn = Field(description="Sources, the makers' own advice, or that nothing was found")
    source_ids: SourceIds = Field(description="Sources; empty only where it doesn't rest on any")
