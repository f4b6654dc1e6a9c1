# Harms in words: how many of how many, in both groups, what was counted, and how it came to be known.

## What was counted

harms-people = { $count ->
    [one] person
   *[other] people
}
harms-reports = reports
# The word that the table of options (session_word) has for several treatments where an option has none of its own such as "drips".
harms-treatments = treatments
# It isn't said which of both: $sessions is several treatments ("drips").
harms-people-or = people or { $sessions }
# $who is what was counted, $given what they got.
harms-who-with = { $who } with { $given }

## How many: pieces for the sentences below

harms-none = none
harms-all = all
harms-fewer-than = fewer than { $number }
harms-at-least = at least { $number }
harms-range = { $low } to { $high }
# By how much something went up or down on average: $amount is "4", $unit "beats a minute".
harms-up = up by { $amount } { $unit }
harms-down = down by { $amount } { $unit }

# $base is "hundred" where $of is 100 people as a measure, "counted" where it is how many were counted.
harms-of = { $said } of { $of }
harms-none-of = none of { $of }
harms-all-of = all of { $of }
# $how_many is one of the pieces above, $who what was counted: "41 of 100" "people". It leads a cell, with a capital.
harms-how-many = { $how_many } { $who }
# What stands under it for the comparison group, with a capital.
harms-comparison = { $how_many } with { $comparator }
# A rate as its source has it.
harms-rate = { $rate } of 1,000

## Whole sentences

# $happened follows a number of people: "41 [felt detached]". $counted is the plain count: "142 of 346". $base as above.
harms-sentence = Of { $of } { $who }, { $said } { $happened }.
harms-sentence-rest = Of { $of } { $who }, { $said } { $happened } and { $rest } did not.
harms-sentence-counted = Of { $of } { $who }, { $said } { $happened } and { $rest } did not ({ $counted }).
# $how_many names who: "None of 684 drips", "1 person with a drip", "21 of 27 reports".
harms-happened = { $how_many } { $happened }.
# $given begins with a capital; $change is "up by 4 beats a minute", $happened "in pulse, on average".
harms-changed = { $given }: { $change } { $happened }.

# The comparison group, right behind such a sentence: who had the same.
harms-other = Of { $of } with { $comparator }, { $said } did.
harms-other-rest = Of { $of } with { $comparator }, { $said } did and { $rest } did not.
harms-other-counted = Of { $of } with { $comparator }, { $said } did and { $rest } did not ({ $counted }).
# $how_many is "None", "None of 145" or a number whose whole isn't known.
harms-other-did = { $how_many } did with { $comparator }.

## Clinical words

# $treated and $comparator are figures as printed: "41 % (142 of 346)"; $given is what the comparison group got.
harms-versus = { $treated } v { $comparator }, { $given }
harms-under = under { $number }
harms-mean-change = Mean change { $value } { $measure }
harms-per-1000 = { $value } per 1,000 { $measure }

## Beside a figure: what was counted, then how it came to be known

harms-kind-per-patient = Per person
harms-kind-per-session = Per treatment
harms-kind-not-stated = Per person or per treatment: not said
harms-kind-across-studies = Over several studies, not a rate
harms-kind-reports = Reports, with no number of people
harms-kind-words = Said in words, with no figure

# Each follows one of the above and a comma.
harms-asked-asked = staff asked
harms-asked-volunteered = told without being asked
harms-asked-scale = by a rating scale
harms-asked-measured = measured
harms-asked-noted = noted as a side effect
harms-asked-records = from records
harms-asked-recall = as clinics recalled

harms-basis-indirect = Other people or another use
harms-basis-uncontrolled = No comparison group
harms-basis-uncontrolled-indirect = No comparison group; other people or another use

## Where no figure stands

harms-state-statement = Said in words, with no figure
harms-state-not-measured = That does not mean safe
harms-state-not-relevant = Not relevant in the same way

## Headings

harms-group-soon = During a treatment and soon after
harms-group-serious = Serious events, and stopping because of harm
harms-group-repeated = With repeated use
