# All options: a row an option, on what tells them apart.

## Heads of the columns on a wide screen. Some are also heard before an answer by those who don't see the table.

options-head-compare = Compare
options-head-option = Option, and how it is given
options-change = Who can change the dose, and until when?
options-studied = What has it been studied for?
options-helps = Does it help? How certain?
options-at-most = How certain at most?
options-approved = FDA-approved for this use?

## The same in a word or two, right before each answer

options-change-short = Dose?
options-studied-short = Studied?
options-approved-short = FDA?

## What stands above and below the options

# In place of the care that guidelines put first, where no condition is chosen.
options-in-general = Guidelines and certainty differ by condition. Dots here show the highest certainty.
options-other-care = Other care to ask about
options-side-by-side = Side by side
# $count: how many options are ticked.
options-side-by-side-ticked = Side by side ({ $count })
options-to-my-sheet = To my sheet
options-words-and-sources = Words, sources
options-how-sure = How sure we can be
options-words = Words used here
options-sources = Sources of this page
