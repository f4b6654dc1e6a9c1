"""Parameters of the concentration models, measurements to hold them against, and timed effects."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from data.rows.cells import (
    Dated,
    Id,
    Number,
    OptionalText,
    OptionalWhole,
    Row,
    SourceId,
    SourceIds,
    Text,
    Whole,
    YesNo,
    number,
)


class Kinetic(Dated):
    route: Literal["vein", "artery", "iv", "im", "nasal", "sublingual", "oral", "esketamine_nasal"] = Field(
        description="The route, or the blood that every racemic route is drawn in"
    )
    parameter: Id = Field(description="Which parameter of the model")
    what: Text = Field(description="What it is, in plain words")
    value: Annotated[Decimal, BeforeValidator(number)] = Field(description="Its value in an average adult")
    low: Number = Field(description="Low end of its range, where one is used")
    high: Number = Field(description="High end of its range, where one is used")
    unit: Text = Field(description="Unit")
    cv: Number = Field(description="Spread from person to person, percent (coefficient of variation)")
    known: Literal["well", "fairly", "poorly"] = Field(description="How well it is known")
    our_choice: YesNo = Field(
        description="Whether the figure or its spread is in part our own choice, as the note says"
    )
    note: OptionalText = Field(description="Where the figure is our choice, or from another population")
    source_ids: SourceIds = Field(description="Sources; empty only where it is our choice")


class Observation(Row):
    obs_id: SourceId = Field(description="Which published measurement")
    route: Literal["iv", "im", "nasal", "nasal_s", "sublingual", "sublingual_s", "oral", "esketamine_nasal"] = Field(
        description="Route; _s is S-ketamine alone"
    )
    dose: Number = Field(description="Dose given, where stated")
    dose_unit: Annotated[str, Field(pattern=r"^(mg|mg/kg|mg/kg/min)?$")] = Field(description="Unit of the dose")
    infusion_min: Number = Field(description="Minutes it was given over; 0 at once; empty where not stated")
    weight_kg: Number = Field(description="Mean body weight, where stated")
    people: OptionalWhole = Field(description="People measured, where stated")
    analyte: Text = Field(description="What was measured, in which blood")
    quantity: Literal["cmax", "tmax", "conc_at", "auc", "half_life", "bioavailability"] = Field(
        description="Which quantity"
    )
    time_min: Number = Field(description="Minute of the measurement, or up to which an area was taken")
    value: Annotated[Decimal, BeforeValidator(number)] = Field(description="What was measured")
    unit: Literal["ng/mL", "min", "ng.h/mL", "%"] = Field(description="Unit")
    spread: OptionalText = Field(description="Spread or range, and how the value was read")
    status: Literal["hold-out", "seen", "calibration", "in-sample"] = Field(
        description="Whether the value took part in choosing or fitting the model"
    )
    reason: OptionalText = Field(description="Why the model misses it by more than 30 percent, or can't simulate it")
    source_id: SourceId = Field(description="Source")


class EffectTime(Dated):
    effect_id: Id = Field(description="Which row")
    treatment_id: Id = Field(description="Which option")
    order: Whole = Field(description="Place among the option's rows")
    in_chart: YesNo = Field(description="Whether it stands in the chart of how long a dose can be changed")
    effect: Text = Field(description="Which effect, in patient words")
    onset_low: OptionalWhole = Field(description="Earliest minute it starts; empty = not known")
    onset_high: OptionalWhole = Field(description="Latest minute it starts; empty = not known")
    peak_low: OptionalWhole = Field(description="Earliest minute of its peak; empty = not known")
    peak_high: OptionalWhole = Field(description="Latest minute of its peak; empty = not known")
    gone_low: OptionalWhole = Field(description="Earliest minute it is gone by; empty = not known")
    gone_high: OptionalWhole = Field(description="Latest minute it is gone by; empty = not known")
    patient_text: Text = Field(description="The same in patient words, with who was studied and what isn't known")
    clinical_text: Text = Field(description="The same in clinical words")
    source_ids: SourceIds = Field(description="Sources; empty only where it isn't known")


class TimeNote(Dated):
    note_id: Id = Field(description="Which note; of place route: a route, artery, or an option that follows no route")
    place: Literal["windows", "intro", "worth", "route", "reading"] = Field(
        description="windows = below the first drawing; intro = above the slider; worth = what stopping is worth; "
        "route = how well a curve is known; reading = how to read curves"
    )
    order: Whole = Field(description="Place among the notes of its kind")
    label: Text = Field(description="What it says in short, where sources list what rests on them")
    nothing_found: YesNo = Field(description="Whether it says that nothing was found")
    missing: OptionalText = Field(description="What is missing where a curve is poorly known, in patient words")
    missing_clinical: OptionalText = Field(description="The same in clinical words")
    patient_text: Text = Field(description="The note in patient words, after what is missing")
    clinical_text: Text = Field(description="The same in clinical words")
    source_ids: SourceIds = Field(
        description="Sources; empty only where nothing was found, or where it says how to read a drawing"
    )
