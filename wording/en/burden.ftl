# What an option asks over a period: visits or doses, hours, rides home, dollars.
# $unit chooses the word: 'visit', or 'dose' for what is often taken at home.

## Periods

burden-period-induction = First course
burden-period-first-3-months = First 3 months
burden-period-first-12-months = First 12 months
# $span comes from the tables: "First course (2 to 3 weeks)".
burden-period-with-span = { $period } ({ $span })

## Figures. They stand in cells and beside bars, and inside the sentences below.

# Of visits, hours, rides home and dollars alike.
burden-not-known = Not known
# $low and $high are ready figures: "6 to 8", "9 to 12 hours", "$400 to $800".
burden-range = { $low } to { $high }
# "16 hours or more".
burden-at-least = { $low } or more
# $shown is the figure as it is printed ("6 to 8"), $count its last number.
burden-counted = { $unit ->
    [dose] { $count ->
        [one] { $shown } dose
       *[other] { $shown } doses
    }
   *[visit] { $count ->
        [one] { $shown } visit
       *[other] { $shown } visits
    }
}
# Rides home: one at each visit, none at any; or it depends, with or without figures such as "0 to 2".
burden-rides-each = One each visit
burden-rides-none = None
burden-rides-depends = It depends
burden-rides-counted-depends = { $rides }: it depends
# $left_out comes from the tables: "$590 to $885 plus clinic fees".
burden-money-plus = { $money } plus { $left_out }
# What one visit costs: beside a bar; then as $each of the messages below. What comes on top may not be paid each time.
burden-money-each = { $unit ->
    [dose] { $money } a dose
   *[visit] { $money } a visit
}
burden-money-each-extras = { burden-money-each }, plus extras
burden-each = { burden-money-each }
burden-each-plus = { burden-money-each }, plus { $left_out }
burden-not-known-each = Not known; { $each }
burden-no-price = Not known: no price found
burden-no-copay = No co-pay typed

## How far to trust a price. In brackets at a sentence's end, or alone under a figure.

# The price is of that year; then one from a page without a date; then either of them from a weak source.
burden-dated = { $year } price
burden-undated = undated, read in { $year }
burden-weak = weak source, { $dated }
burden-your-number = your number

## All of it in short sentences. $when is a period, $visits a counted number, $money and $total are dollars.

burden-visits-none = { $unit ->
    [dose] { $when }: we found no number of doses.
   *[visit] { $when }: we found no number of visits.
}
burden-visits-about = { $when }: about { $visits }.
burden-visits-typed = { $when }: { $visits } (your number).
burden-clinic-in-all = { $unit ->
    [dose] In the clinic: { $hours } in all, at { $each } a dose.
   *[visit] In the clinic: { $hours } in all, at { $each } a visit.
}
burden-clinic-each = { $unit ->
    [dose] In the clinic: { $each } a dose.
   *[visit] In the clinic: { $each } a visit.
}
burden-clinic-not-known = Time in a clinic: not known.
burden-ride-yes = You need a ride home each time.
burden-ride-no = You need no ride home.
burden-ride-depends-on-route = A ride home: it depends on how you get the ketamine, so ask the clinic.
burden-ride-if-sedated = A ride home: if you get a drug to relax you. We found no rule for the shot alone, so ask.
burden-ride-if-out = At home you need no ride, but do not drive for at least 24 hours. Elsewhere, you need a ride home.
burden-ride-not-known = A ride home: not known, so ask the clinic.
# $note says how far to trust the price.
burden-pay-in-all = { $unit ->
    [dose] If you pay yourself: { $total }, at { $money } a dose ({ $note }).
   *[visit] If you pay yourself: { $total }, at { $money } a visit ({ $note }).
}
burden-pay-each = If you pay yourself: { $each } ({ $note }).
burden-pay-not-known = If you pay yourself: not known, since we found no price.
burden-copay-in-all = { $unit ->
    [dose] With your co-pay: { $total }, at { $money } a dose.
   *[visit] With your co-pay: { $total }, at { $money } a visit.
}
burden-copay-each = With your co-pay: { $each }.

## Headings of the bars, and what stands small beside two of them

burden-heading-visits = Visits or doses
burden-heading-hours = Hours in the clinic
burden-heading-rides = Rides home
burden-heading-self-pay = Dollars, if you pay
burden-heading-copay = Dollars, with your co-pay
burden-beside-hours = whole visits
burden-beside-self-pay = weak sources
