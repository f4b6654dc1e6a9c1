# Visits, rides and cost: what each option asks over a period, as bars and as a table, and a reader's own numbers.

## Asking

# What the three choices below are for, heard by those who don't see them.
cost-for-how-long = For how long
cost-period-induction = First course
cost-period-first-3-months = 3 months
cost-period-first-12-months = 12 months

## Bars

cost-ask-for-prices = Ask for prices in writing.
# Beside a figure that the reader typed.
cost-your-number = your number
cost-key = Each bar runs from the least to the most, on a scale that begins at 0. A thin mark is one number. An arrowhead means that or more. A dashed line means not known.

## Lines behind which more opens

cost-my-own = My own numbers
cost-does-insurance-pay = Does insurance pay?
cost-rests-on = What these rest on
cost-not-counted = Not counted
cost-full-table = The full table

## A reader's own numbers

cost-own-opening = Leave a field empty to keep the figure found. A co-pay is your whole share of a visit when insurance pays the rest. These numbers stay in this tab.
# Names of fields. $name: an option. $unit: visit, or dose for what is often taken at home.
cost-price-of = { $name }: price a { $unit ->
    [dose] dose
   *[visit] visit
 }, in dollars
cost-copay-of = { $name }: your co-pay a { $unit ->
    [dose] dose
   *[visit] visit
 }, in dollars
cost-sessions-of = { $name }: { $unit ->
    [dose] doses
   *[visit] visits
 } in the { $period ->
    [induction] first course
    [first_3_months] first 3 months
   *[first_12_months] first 12 months
 }
cost-put-on-summary = Put my own numbers on My summary
# Over what is wrong with numbers that were typed; a line for each field, which these name.
cost-not-used = Not used for { $name }:
cost-field-price = Price
cost-field-copay = Co-pay
cost-field-sessions = Number

## The full table

cost-table = { $period ->
    [induction] What each option asks: first course
    [first_3_months] What each option asks: first 3 months
   *[first_12_months] What each option asks: first 12 months
}
cost-head-option = Option
cost-head-visits = Visits or doses
cost-head-hours = Time in the clinic
cost-head-rides = Rides home
cost-head-self-pay = If you pay yourself
cost-head-copay = With your co-pay

## What the figures rest on, what isn't counted

# Heads before a sentence each.
cost-detail-visit = Visits
cost-detail-dose = Doses
cost-detail-at-home = Done at home
cost-detail-price = Price
cost-detail-basis = Rests on
cost-asks = What each option asks of you in visits, time, rides home and money. These are rough ranges, not offers. Most prices come from weak sources.
cost-leaves-out = Not counted: check-ups before you start, tests, talk visits, travel, and time off work. The order of the options is the one used everywhere. It says nothing about which to choose.
