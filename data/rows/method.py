"""How the tool was made, and how it stands against the criteria for patient decision aids."""

from typing import Annotated, Literal

from pydantic import Field

from data.rows.cells import Date, Dated, Id, Row, SourceIds, Text, Whole

MethodSection = Literal["chosen", "graded", "checked", "updated"]
Tier = Literal["qualifying", "certification", "certification_screening", "quality"]


class Method(Dated):
    method_id: Id = Field(description="Which statement on method")
    section: MethodSection = Field(description="How evidence was chosen, how graded, who checked it, how it is updated")
    order: Whole = Field(description="Place")
    label: Text = Field(description="Its heading")
    text: Text = Field(description="The statement, in patient words")
    source_ids: SourceIds = Field(description="Sources, where it rests on one")


class Search(Row):
    treatment_id: Id = Field(description="For which option")
    condition_id: Id = Field(description="For which condition")
    searched: Date = Field(description="When it was searched last")
    queries: Text = Field(description="What was searched for, one search after another with ';' between them")
    found: Text = Field(description="What that brought, in patient words")


class Criterion(Dated):
    criterion_id: Annotated[str, Field(pattern=r"^(\d\.\d\.\d|Q\d{2})$")] = Field(
        description="Which criterion of IPDAS version 4"
    )
    order: Whole = Field(description="Place")
    tier: Tier = Field(description="Needed to be a decision aid, to be certified (or for screening), or for quality")
    dimension: Literal[
        "development",
        "disclosure",
        "evaluation",
        "evidence",
        "guidance",
        "information",
        "plain language",
        "probabilities",
        "tests",
        "values",
    ] = Field(description="What it is about")
    criterion: Text = Field(description="What it asks for, in our words")
    wording: Literal["read", "not_verified"] = Field(description="Whether its published wording was read")
    state: Literal["met", "not_met", "not_applicable"] = Field(description="How this tool stands")
    reason: Text = Field(description="Why, in patient words")
    page: Annotated[str, Field(pattern=r"^([a-z][a-z-]*)?$")] = Field(
        description="Path of the page that meets it ('start' for the first); empty where it is not met"
    )
