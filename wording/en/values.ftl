# What matters to me: marking points, how each option stands to them, a knowledge check, items on being ready.

## Marking points

values-change-picks = Change my picks
values-pick = Pick up to three
values-mark-all = Mark all { $count } points
values-how-much = How much does each point matter?
# The points come in parts, a few at a time.
values-part = Part { $part } of { $parts }
values-all-parts-done = You have been through all parts. Go back to change a mark.
values-back = Back
values-next = Next: part { $part } of { $parts }
values-see = See how the options do
values-skip = Skip the rest

## How each option stands to what was marked

values-results = How each option stands to what I marked
values-nothing-marked = Nothing is marked yet. Pick or mark a point, and how each option stands to it shows here.
values-more-marked = { $count } more that I marked
# Over a table. $wish: a point, said by the reader ("I want no needles"). $condition: as a table names it ("PTSD").
values-table = { $wish }: how each option does
values-table-for = { $wish }: how each option does for { $condition }
values-head-option = Option
values-head-how = How it does
values-why = Why
# $marked: "3 very much". A sentence follows that says what fitting means.
values-your-mark = Your mark: { $marked }.
values-pulling-apart = Wishes that can not all be met
values-pulling-apart-means = On what is known today, for every option in this tool, not only those shown.
# $wishes: points, with semicolons between.
values-set-aside = You marked these as not mattering at all: { $wishes }.
values-nothing-added = Nothing is added up. Options always stand in the same order.

## The knowledge check

values-check = Check what you know
# Beside that heading: which question this is.
values-check-count = { $number } of { $questions }
values-next-question = Next question
values-right = That is right.
values-right-answer = The answer is: { $answer }.
# On paper, after the question.
values-you-chose = You chose: { $answer }.

## Being ready

values-yes = Yes
values-no = No
# SURE is the name of a published test.
values-sure-test = Are you sure? The SURE test
values-ready = How ready do you feel?
values-ready-how = Answer yes or no, or leave any out. There is no right answer.
values-sure-terms = SURE test by Legare and others, in its own words. It is used here free of charge and not for profit.
values-talk-over = Worth talking over at your visit:
values-a-no = A no is a good reason to ask more, or to take more time.
# On paper. $source: the reference in full.
values-from-sure = From the SURE test. { $source }
