"""What an option asks in visits, time, rides and money."""

from typing import Literal

from pydantic import Field

from data.rows.cells import ConditionIds, Dated, Id, Number, OptionalId, OptionalText, OptionalWhole, SourceIds, Text

Period = Literal["induction", "first_3_months", "first_12_months"]
Ride = Literal["yes", "no", "depends_on_route", "if_sedated", "if_out", "not_known"]


class Burden(Dated):
    treatment_id: Id = Field(description="Which option")
    condition_id: OptionalId = Field(description="Empty for the general row; else the condition it holds for")
    period: Period = Field(description="The first course, the first three or the first twelve months")
    span: Text = Field(description="How long the period is, in patient words")
    sessions_low: OptionalWhole = Field(description="Fewest sessions; empty where no source gives a number")
    sessions_high: OptionalWhole = Field(description="Most sessions; empty where no source gives a number")
    course_for: ConditionIds = Field(
        description="Conditions whose labeled or studied course the sessions are, with ';' between them; "
        "empty where they are a clinic's plan, or not known"
    )
    hours_low: Number = Field(description="Fewest hours in the clinic a session; empty where no source gives them")
    hours_high: Number = Field(description="Most hours; empty where none are given, or a source says 'or more'")
    ride: Ride = Field(description="Whether someone must take the person home after a session")
    at_home: Text = Field(description="How much of it is done at home, in patient words")
    price_low: OptionalWhole = Field(description="Lowest self-pay price a session, US dollars; empty where none found")
    price_high: OptionalWhole = Field(description="Highest self-pay price a session, US dollars")
    first_price_high: OptionalWhole = Field(description="Highest price of the first session, where it differs")
    price_leaves_out: OptionalText = Field(description="What the price does not hold and no source gives a figure for")
    price_year: OptionalWhole = Field(description="Year of the price")
    price_year_is: Literal["", "year_of_price", "year_read"] = Field(
        description="Whether the year is the price's own, or when an undated page was read"
    )
    price_weak: Literal["", "yes", "no"] = Field(description="Whether the price rests on a weak source")
    price_basis: Text = Field(description="What the price rests on, in patient words")
    insurance: Text = Field(description="Whether insurance pays, in patient words")
    basis: Text = Field(description="What sessions and hours rest on, in patient words")
    patient_text: Text = Field(description="Sessions and time in patient words, and what is not known")
    clinical_text: Text = Field(description="The same in clinical words")
    source_ids: SourceIds = Field(description="Sources of the row's figures and statements")
