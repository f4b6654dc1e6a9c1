# Does it help? Cards, results, gaps drawn, the matrix of conditions by options, and what can go wrong.

## Cards

# What the three choices below change.
evidence-show-as = Show findings as
evidence-view-words = Words
evidence-view-numbers = Numbers
evidence-view-dots = Dots
evidence-tap-change = Tap Change to choose what you want help with.
# The highest certainty that an option reached for any condition.
evidence-at-most-high = High certainty at most
evidence-at-most-moderate = Moderate certainty at most
evidence-at-most-low = Low certainty at most
evidence-at-most-very-low = Very low certainty at most
evidence-at-most-none = No results found
# What opens a card. "More" is seen, the rest is heard after it.
evidence-more = More
evidence-more-on = on { $option }
evidence-nothing-drawn = No picture of 100 people is drawn: we found no study results that we could read.
# Over two pictures. $who: "367 people with mood disorders in 9 trials". $when: "At 24 hours". $happened: what filled dots stand for.
evidence-pictures = { $who }. { $when }. Filled: { $happened }.
# $window: the months in which studies were looked for and read.
evidence-looked-at = Looked at: { $window }.

## Lines behind which more opens

evidence-harm-counts = Harm counts
evidence-other-options = Other options
evidence-reading-help = Reading help
evidence-all-conditions = All conditions
evidence-gaps-drawn = Gaps drawn

## Results

evidence-what-studies-found = What studies found: { $condition }
evidence-how-to-read = First comes the result that each answer rests on. Where studies disagree there are several, the one with the most people first. The rest is one tap away. Don't set results of different studies against each other: people, doses and times differ.
# What a list of links to each option is for, heard by those who don't see it.
evidence-options-here = Options on this page
evidence-other-main = Other main results
evidence-more-results = { $count ->
    [one] { $count } more result on { $option }
   *[other] { $count } more results on { $option }
}
# Where studies of an option gave no results.
evidence-instead = { $count ->
    [one] What there is instead: { $count } entry
   *[other] What there is instead: { $count } entries
}
# After who was studied. $when: "24 hours".
evidence-when = When: { $when }.
evidence-when-not-stated = When: not stated.
# $other: what the comparison group got.
evidence-compared-with = Compared with { $other }.

## Numbers of a result

evidence-people-counted = People counted
# $some of $all people.
evidence-counted = { $some } of { $all }
evidence-not-stated = not stated
evidence-percent = Percent
evidence-gap = Gap between the groups
evidence-likely-range = Likely range
evidence-effect = Effect

## Gaps drawn

evidence-drawn-means = One drawing for each scale. Each line is one result from above: the dot is the gap that was found, the bar its likely range. Right of the middle is better for the option; left is better for what it was compared with. A bar that crosses the middle means there may be no true gap. A ring without a bar means no range is known.
evidence-comparison-better = ← Comparison better
evidence-option-better = Option better →
# At the middle of the scale.
evidence-no-gap = no gap
# A line of a drawing. $source: "Feder 2021".
evidence-drawn-result = { $option } ({ $source })
evidence-drawn-result-people = { $option }, { $people } people ({ $source })
# What was measured, or when, where the people or the route were others.
evidence-drawn-indirect = { $detail } (indirect)
# A drawing in words. $results: each as one of the two below, with semicolons between.
evidence-drawing = { $scale }. Right of the middle line is better for the option. { $results }.
evidence-drawn-gap = { $result }, { $detail }: { $gap }, range { $low } to { $high }
evidence-drawn-gap-alone = { $result }, { $detail }: { $gap }, range not stated

## All conditions

evidence-matrix = How sure we can be, and which way it points. Tap an answer for the reasons.
# At the head of the conditions.
evidence-matrix-for = For
# Over a list of answers, each with how often it stands in the table.
evidence-all-answers = All { $count } answers together:
# Over the levels that follow.
evidence-how-sure = How sure we can be:
evidence-level-high = high
evidence-level-moderate = moderate
evidence-level-low = low
evidence-level-very-low = very low
evidence-level-none = no results

## What can go wrong

evidence-harms = What can go wrong
# After an option's serious risk. $common: a short answer, inside a sentence.
evidence-common = Common: { $common }.
# $harms: with commas between.
evidence-repeated = Repeated use: harms looked for: { $harms }. Not measured does not mean safe.
# $not_alike: the words that follow it here, in bold.
evidence-counted-how = Above each figure stands how it was counted. Figures of two options { $not_alike } unless they were counted alike. Staff who ask each person find more than a clinic that notes what it is told. Some counts are of people, some of treatments.
evidence-not-alike = can't be set against each other
evidence-not-measured = Not measured does not mean safe.
evidence-not-measured-means = It means that we found no count.
evidence-harms-order = The people in these counts had many conditions, and each count says who they were. A count with a comparison group stands first, where there is one. The others are behind More, those of most people first. Every option has the same lines.
evidence-harms-table = Harms by option: one figure or statement each. Open More for the rest and the sources.
evidence-harms-head = Harm
# What opens a cell of that table.
evidence-harm-more-findings = { $count ->
    [one] More, { $count } other finding
   *[other] More, { $count } other findings
}
evidence-harm-more-source = More, source
evidence-other-findings = { $count ->
    [one] { $count } other finding
   *[other] { $count } other findings
}
