# Words that many pages share: how sure we can be, what was found, lists, spans of time, when something was checked.

## How sure we can be of what studies found: GRADE's levels

phrases-certainty-high = High certainty
phrases-certainty-moderate = Moderate certainty
phrases-certainty-low = Low certainty
phrases-certainty-very-low = Very low certainty
phrases-certainty-none = No results found

# The highest level that any condition reached, where no condition is chosen.
phrases-at-most-high = High certainty
phrases-at-most-moderate = Moderate at most
phrases-at-most-low = Low at most
phrases-at-most-very-low = Very low at most
phrases-at-most-none = No results found

# How sure an answer to a question that people ask is; it ends "How sure we can be: ...".
phrases-sure-good = good
phrases-sure-fair = fair
phrases-sure-low = low
phrases-sure-not-known = not known

## What was found, in at most six words: GRADE's wording (high "does", moderate "probably", low "may")

phrases-found-high-favours = Helps in the studied time
phrases-found-high-against = Does not help
phrases-found-high-no-clear-difference = Makes no clear difference
phrases-found-high-mixed = Studies disagree
phrases-found-moderate-favours = Probably helps
phrases-found-moderate-against = Probably does not help
phrases-found-moderate-no-clear-difference = Probably makes no clear difference
phrases-found-moderate-mixed = Studies disagree
phrases-found-low-favours = May help
phrases-found-low-against = May not help
phrases-found-low-no-clear-difference = May make no clear difference
phrases-found-low-mixed = Studies disagree

# At very low certainty, whichever way results point.
phrases-found-unknown = We do not know
phrases-found-none = No study results found
phrases-found-none-clinical = No results found

# The direction in clinical words, inside a sentence; alone it gets a capital.
phrases-direction-favours = favors the treatment
phrases-direction-against = favors the comparison
phrases-direction-mixed = mixed
phrases-direction-no-clear-difference = no clear difference
phrases-direction-unknown = unknown

## Health conditions that a clinician must know of

phrases-caution-talk-first = Talk to a doctor first
phrases-caution-extra-care = Needs extra care
phrases-caution-tell-them = Tell them

## Lists and their order

# The last two of a list: $first holds all before the last, with commas between them.
# $sound is "i" where the last begins with the sound of an i (in Spanish "y" is "e" there), else "other".
phrases-and = { $first } and { $last }

# Two neighbors in an order; $before may hold more that was put together in this way.
phrases-then = { $before }, then { $next }

# $order is put together with the message above.
phrases-order = The options always stand in the same order: { $order }. The order is no ranking. No study we found shows whether being able to change a dose on the way gives better results or fewer harms.

## Spans of time

phrases-minutes = { $minutes } min
phrases-hours = { $hours } h
phrases-hours-minutes = { $hours } h { $minutes } min
phrases-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}

# $low and $high are messages from above; $low is a bare number where both have one unit: "2 to 4 h".
phrases-span = { $low } to { $high }
phrases-or-longer = { $span } or longer

## Dates

# Both are days with their month in short.
phrases-checked = Checked { $reviewed }; next by { $review_by }.

## The knowledge check

# An answer to choose beside the others.
phrases-not-sure = I am not sure
