"""What can go wrong: a fixed list of harms, figures and statements on each, and what was never measured."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from data.figures import Spread
from data.rows.cells import (
    SPREAD_PATTERN,
    Dated,
    Id,
    Number,
    OptionalId,
    OptionalText,
    OptionalWhole,
    Row,
    SourceId,
    SourceIds,
    Text,
    Whole,
    YesNo,
)

HarmGroup = Literal["soon", "serious", "repeated", "own"]
HarmCount = Literal["per_patient", "per_session", "not_stated", "across_studies", "reports", "words"]
HarmState = Literal["statement", "not_measured", "not_relevant"]
EffectKind = Literal["", "percent", "mean_change", "rate_per_1000", "measure"]
Asked = Literal["", "asked", "volunteered", "scale", "measured", "noted", "records", "recall"]


def _in_percent(cell: str) -> str:
    if cell and not 0 <= Spread.parse(cell).low <= Spread.parse(cell).high <= 100:
        raise ValueError("a percentage from 0 to 100, such as 12 or 8-19 or <1 or >=50, would be right")
    return cell


SpreadText = Annotated[str, Field(pattern=SPREAD_PATTERN)]
PercentSpread = Annotated[str, Field(pattern=SPREAD_PATTERN), AfterValidator(_in_percent)]


class HarmKind(Row):
    harm_id: Id = Field(description="Which harm")
    order: Whole = Field(description="Place")
    group: HarmGroup = Field(description="Under which heading it stands; own = that of the one option it comes from")
    patient_name: Text = Field(description="Name in patient words")
    clinical_name: Text = Field(description="Name in clinical words")
    own_to: OptionalId = Field(description="The one option this harm comes from; empty where it is asked of all")
    short_name: Text = Field(description="Name in few patient words, to stand in a list")
    in_short: OptionalWhole = Field(
        description="Place among the few harms that a short list of an option names, serious ones first; empty where "
        "it isn't among them. A list leaves out what is own_to another option and what is not_relevant to its own"
    )


class Harm(Dated):
    harm_id: Id = Field(description="Which harm")
    treatment_id: Id = Field(description="Which option")
    fact_id: SourceId = Field(description="The fact in the evidence dossier")
    leads: YesNo = Field(description="Whether the cell shows this figure first; at most one a cell")
    outcome: Text = Field(description="What was looked at, in patient words")
    outcome_clinical: Text = Field(description="What was looked at, in clinical words")
    happened: OptionalText = Field(description="What the counted had: 'felt detached'; the others 'did not'")
    kind: HarmCount = Field(description="What was counted: people, treatments, reports, or nothing (words)")
    asked: Asked = Field(description="How it came to be known, where the dossier says")
    given: OptionalText = Field(description="What people got, in patient words")
    population: Text = Field(description="Who was studied, or whose statement it is, in patient words")
    timeframe: OptionalText = Field(description="Over what time, in patient words")
    treated_events: Number = Field(description="People, treatments or reports with it, treated arm")
    treated_total: Number = Field(description="People, treatments or reports in all, treated arm")
    treated_percent: PercentSpread = Field(description="Percent with it, treated arm: a number, a range, <x or >=x")
    comparator: OptionalText = Field(description="What it was compared with, in patient words")
    comparator_clinical: OptionalText = Field(description="What it was compared with, in clinical words")
    comparator_events: Number = Field(description="People with it, comparator arm")
    comparator_total: Number = Field(description="People in the comparator arm")
    comparator_percent: PercentSpread = Field(description="Percent with it, comparator arm")
    effect_kind: EffectKind = Field(
        description="What effect_value is: the treated arm's percentage where a source prints no other figure, a mean "
        "change, a rate per 1,000, or a named measure such as RR"
    )
    effect_measure: OptionalText = Field(
        description="The measure's name: RR; of a mean change its unit in clinical words: mmHg; of a rate what it is "
        "per 1,000 of: blocks"
    )
    effect_unit: OptionalText = Field(description="The unit of a mean change in patient words: beats a minute")
    effect_value: SpreadText = Field(description="The effect: a number or a range")
    ci_low: Number = Field(description="Lower end of its 95 % interval")
    ci_high: Number = Field(description="Upper end of its 95 % interval")
    basis: Literal["direct", "indirect", "uncontrolled", "uncontrolled indirect"] = Field(
        description="Whether people and route are the ones asked about, and whether there was a comparison"
    )
    patient_text: Text = Field(description="What the figure alone does not say, in patient words")
    clinical_text: Text = Field(description="The same in clinical words")
    note: OptionalText = Field(description="What must be said beside it")
    source_id: SourceId = Field(description="Source")


class HarmStatement(Dated):
    harm_id: Id = Field(description="Which harm")
    treatment_id: Id = Field(description="Which option")
    state: HarmState = Field(description="A sourced statement, never measured, or not relevant in the same way")
    short: Text = Field(description="What the cell says, at most eight words")
    patient_text: Text = Field(description="What is known, in patient words")
    clinical_text: Text = Field(description="What is known, in clinical words")
    source_ids: SourceIds = Field(description="Sources; empty only where nothing was measured")
