"""What the watch on the literature looks for."""

from typing import Annotated, Literal

from pydantic import Field

from data.rows.cells import OptionalId, Row, SourceId, Text

WatchKind = Literal["search", "trial", "label", "rule"]


class Watch(Row):
    watch_id: SourceId = Field(description="Which search")
    kind: WatchKind = Field(
        description="search = PubMed and new trials; trial = one registered trial; label = a drug label; rule = a rule "
        "in the Federal Register and what follows it"
    )
    treatment_id: OptionalId = Field(description="Option it is about; empty where it is about none or several")
    condition_id: OptionalId = Field(description="Condition it is about; empty where it is about none or several")
    query: Annotated[str, Field(pattern=r"^\S.*$")] = Field(
        description="What is asked for: search words, an NCT number, a label's set id, or a document number"
    )
    why: Text = Field(description="Why it is watched")
