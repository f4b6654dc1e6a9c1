"""What studies found, how sure that is, and what one clinic claims."""

from typing import Literal

from pydantic import Field

from data.rows.cells import (
    Dated,
    Id,
    Number,
    OptionalText,
    OptionalWhole,
    Percent,
    SourceId,
    SourceIds,
    Text,
    Whole,
    YesNo,
)

Certainty = Literal["high", "moderate", "low", "very_low", "none"]
ScaleUnit = Literal["", "points", "days"]
CERTAINTY_ORDER: tuple[Certainty, ...] = ("high", "moderate", "low", "very_low", "none")
Direction = Literal["favours", "against", "mixed", "no_clear_difference", "unknown"]


class Evidence(Dated):
    treatment_id: Id = Field(description="Which option")
    condition_id: Id = Field(description="Which condition")
    certainty: Certainty = Field(description="How sure, in the sense of GRADE; none = no result could be read")
    direction: Direction = Field(description="Which way controlled comparisons point in the first time window")
    time_window: OptionalText = Field(description="The time the certainty speaks of, in patient words")
    patient_text: Text = Field(description="What studies found, in patient words")
    clinical_text: Text = Field(description="What studies found, in clinical words")
    why_patient: Text = Field(description="Why we can be that sure and no surer, in patient words")
    why_clinical: Text = Field(description="Why, in clinical words")
    finding_line: Text = Field(
        description="What was found, with people counted, in one line of patient words; it says where there was no "
        "comparison group and where nothing was found"
    )
    source_ids: SourceIds = Field(description="Sources; empty only where nothing was found")


class Outcome(Dated):
    fact_id: SourceId = Field(description="The result in the evidence dossier")
    treatment_id: Id = Field(description="Which option")
    condition_id: Id = Field(description="Which condition")
    population: Text = Field(description="Who was studied, in patient words")
    people: OptionalWhole = Field(description="How many people were studied; empty where that is not known")
    people_not_told: YesNo = Field(description="Whether a share stands without its number of people, as the note says")
    outcome: Text = Field(description="What was measured, in patient words")
    outcome_clinical: Text = Field(description="What was measured, in clinical words")
    good: Literal["more", "fewer"] = Field(description="Whether more or fewer is the wished direction")
    happened: OptionalText = Field(description="What the counted people had: 'improved by half or more'")
    not_happened: OptionalText = Field(description="The other frame: 'did not'")
    timeframe: OptionalText = Field(description="Over what time")
    treated: OptionalText = Field(description="What the treated arm got, where that is not just the option's name")
    treated_events: Number = Field(description="People with the outcome, treated arm")
    treated_total: Number = Field(description="People in the treated arm")
    treated_percent: Percent = Field(description="Percent with the outcome, treated arm")
    comparator: Text = Field(description="What it was compared with, in patient words")
    comparator_clinical: Text = Field(description="What it was compared with, in clinical words")
    mixed_controls: YesNo = Field(
        description="Whether it counts over several kinds of comparison together, so that no number of people fits one"
    )
    comparator_events: Number = Field(description="People with the outcome, comparator arm")
    comparator_total: Number = Field(description="People in the comparator arm")
    comparator_percent: Percent = Field(description="Percent with the outcome, comparator arm")
    effect_measure: OptionalText = Field(description="Measure of effect: RD, OR, mean difference ...")
    effect_value: Number = Field(description="The effect")
    ci_low: Number = Field(description="Lower end of its interval")
    ci_high: Number = Field(description="Upper end of its interval")
    ci_level: OptionalWhole = Field(description="Level of that interval in percent: 95 or 90; empty without one")
    scale: OptionalText = Field(description="Scale of a score difference; 'standardised', 'ratio', 'percentage points'")
    scale_name: OptionalText = Field(
        description="What a drawing of results on that scale is called; empty where there is no score"
    )
    scale_unit: ScaleUnit = Field(
        description="What is counted on it; anything but points needs no scale to be understood; empty without a score"
    )
    scale_name_has_ends: YesNo = Field(description="Whether scale_name says from where to where the scale goes")
    scale_low: Number = Field(description="Lowest value of the scale")
    scale_high: Number = Field(description="Highest value of the scale")
    basis: Literal["direct", "indirect", "uncontrolled", "uncontrolled indirect"] = Field(
        description="Whether people, route and comparison are the ones asked about"
    )
    leads: Literal["yes", "beside", "no"] = Field(
        description="Whether the cell of the evidence matrix rests on this result first, or must be read beside it"
    )
    note: OptionalText = Field(description="What must be said beside it, in patient words")
    note_clinical: OptionalText = Field(description="The same in clinical words, where figures are added")
    note_says_unclear: YesNo = Field(description="Whether the patient note says itself that there may be no true gap")
    note_says_uncompared: YesNo = Field(
        description="Whether the patient note says itself that there was no comparison group"
    )
    source_id: SourceId = Field(description="Source")


class Claim(Dated):
    claim_id: Id = Field(description="Which claim")
    order: Whole = Field(description="Place")
    whose: Text = Field(description="Whose claim it is")
    claim: Text = Field(description="What it claims, in our words, as the end of a sentence")
    what_studies_show: Text = Field(description="What studies show, in patient words")
    clinical_text: Text = Field(description="The same in clinical words")
    verdict: Literal["supported", "partly", "contested", "not_shown"] = Field(description="How the claim stands")
    source_ids: SourceIds = Field(description="Sources")
