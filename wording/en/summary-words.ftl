# What the sheets a reader takes along say in whole sentences, whatever their form.

## Matters on which one can ask the clinic

summary-words-group-about-the-option = About the option
summary-words-group-the-clinic = About the clinic and its people
summary-words-group-safety = About safety
summary-words-group-money = About money
summary-words-group-if-it-fails = If it does not help
summary-words-group-red-flags = Red flags to notice

## What it is about

# $condition is its name as it stands in a list.
summary-words-looked-for = I want help with: { $condition }.
summary-words-in-general = No condition chosen, so the answers are general.
summary-words-staying = Staying with the care you have now, and the care that guidelines put first, are options too.
# $care names other care, with "; " between.
summary-words-other-care = Other care to ask about: { $care }.

## Which options a thing to tell was found for

summary-words-for-all = For all of them.
summary-words-for = For { $options }.

## Dates

summary-words-made = Made on { $day } with a free decision aid. It informs and gives no advice.
summary-words-reviewed = Last reviewed { $reviewed }. Next review due { $review_by }.
summary-words-overdue = That date has passed: ask what has changed since.
