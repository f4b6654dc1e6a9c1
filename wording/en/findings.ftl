# What studies found, in sentences: people of 100, averages and their ranges, and what a result can't tell.

## How many had it

# $happened and $not_happened follow a number of people: "45 [got at least half better]". $treated and $comparator are what each
# group got. $had and $had_not are numbers ("45", "fewer than 1") of the treated, $other_had and $other_had_not of the others.
findings-of-100 = Of 100 people like those studied, { $had } { $happened } with { $treated }; { $had_not } { $not_happened }.
findings-of-100-both = Of 100 people like those studied, { $had } { $happened } with { $treated } and { $other_had } with { $comparator }; { $had_not } and { $other_had_not } { $not_happened }.

# The same of few people: the numbers are counts such as "8 of 18", or "67 percent".
findings-of-few = Of those studied, { $had } { $happened } with { $treated }; { $had_not } { $not_happened }.
findings-of-few-both = Of those studied, { $had } { $happened } with { $treated } and { $other_had } with { $comparator }; { $had_not } and { $other_had_not } { $not_happened }.

## The difference between two groups

# $average is "score" on a scale where fewer is better, else "plain". $amount is such as "5.8 points lower", $groups such as "A and B".
findings-average = The { $average ->
    [score] average score
   *[plain] average
} was { $amount } with { $treated } than with { $comparator }.
# $low and $high are the ends of the scale.
findings-average-on-scale = The { $average ->
    [score] average score
   *[plain] average
} was { $amount } with { $treated } than with { $comparator }, on a scale of { $low } to { $high }.
findings-average-close = The gap in { $average ->
    [score] average score
   *[plain] average
} between { $groups } was close to 0.
findings-average-close-on-scale = The gap in { $average ->
    [score] average score
   *[plain] average
} between { $groups } was close to 0, on a scale of { $low } to { $high }.
findings-lower-is-better = Lower scores are better.

# $range is such as "1 to 11.2 points lower".
findings-likely-range = The likely range is { $range }.
# The range holds both directions: "2 points lower to 1 point higher".
findings-likely-range-unclear = The likely range runs from { $range }.

# $leaning is "better" or "worse".
findings-average-leans = The average score was { $leaning ->
    [better] better
   *[worse] worse
} with { $treated } than with { $comparator }. The study does not say by how many points.
# $leaning is "more" or "less".
findings-likely = This was { $leaning ->
    [more] more
   *[less] less
} likely with { $treated } than with { $comparator }.
findings-no-clear-difference = No clear difference between { $groups }.
findings-unclear = There may be no true gap.
findings-uncompared = There was no comparison group.

## The size of a difference

# $size is the number as it is shown.
findings-size-points = { $count ->
    [one] { $size } point
   *[other] { $size } points
}
findings-size-days = { $count ->
    [one] { $size } day
   *[other] { $size } days
}
# $size is one of the two above. They stand after "The average was", before "than with", and alone.
findings-amount-more = { $size } more
findings-amount-less = { $size } less
findings-amount-higher = { $size } higher
findings-amount-lower = { $size } lower
# $near is a number or an amount, $far an amount: "1 to 11.2 points lower".
findings-range = { $near } to { $far }
# The difference alone, as a cell of a table.
findings-gap-none = none
findings-gap-close = close to 0

## Clinical words

# $measure and $value are the source's: "OR", "2.48".
findings-interval-not-stated = { $measure } { $value } (interval not stated)
# $effect is the measure with its value and interval, $nothing the value that means no difference; $side is "above" or "below".
findings-in-favor = { $effect }; { $side ->
    [above] above
   *[below] below
} { $nothing } is in favor of the option.
findings-no-absolute-numbers = Absolute numbers not stated.

## Marks beside a result

findings-tag-uncompared = No comparison group
findings-tag-indirect = Indirect: another route or other people

## Why no picture of 100 people is drawn

# $people is the fewest for whom one is drawn.
findings-no-picture-few = No picture of 100 people is drawn: fewer than { $people } people were counted.
findings-no-picture-unknown = No picture of 100 people is drawn: with so little known, it would say too much.
findings-no-picture-side-by-side = No picture of 100 people is drawn: one trial's would hide the others.
findings-no-picture-unlike = No picture of 100 people is drawn: the two groups were not measured alike.

## Names of scales over a drawing

findings-scale-shares = Gap in people of 100
findings-scale-standardised = Standardized differences (SMD, Hedges g, Cohen d)
# $name is the scale's, $low and $high are its ends.
findings-scale = { $name }, { $low } to { $high }
