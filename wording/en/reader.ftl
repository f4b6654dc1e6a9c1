# What stands at a reader's choices and answers: what they want help with, options, words, picks; keeping, sharing, clearing.

## What a page is about
reader-help-with = I want help with
reader-any-condition = Any: general answers
# No condition is chosen, in the line that says what a page is about.
reader-in-general = In general
reader-no-option = no option
# At the end of that line; a tap opens the choices.
reader-change = Change

## Options
reader-side-by-side = Show side by side ({ $fewest } to { $most })
# $option is an option's name.
reader-compare = Compare { $option }
reader-four-fit = Four fit. Untick one to add another.
# The line that opens the options of a page. The words in *stars* look like a link.
reader-options-closed = For { $options } *Change*
reader-options-closed-none = For no option *Choose*
reader-choose-two = Choose two options to see them side by side.
reader-one-alone = { $option } stands alone. Choose one more to compare it with.
# More than four were chosen. $shown: the four; $waiting: the others, with "or" between them.
reader-too-many = Four fit side by side: { $shown }. Take one away to see { $waiting }.
reader-or = { $first } or { $last }
# Narrow screens show two options at once.
reader-two-at-a-time = On this screen, two at a time

## Options on the sheet
reader-on-sheet = Options on this sheet
reader-on-sheet-up-to = Up to four. The same stand side by side.
reader-on-sheet-none = None is ticked: the sheet holds those it opens with.

## What matters most
reader-matters-most = What matters most? Up to { $most }
reader-three-fit = Three fit. Take one away to add another.

## How Side by side is shown
# What a screen reader calls the choice between the two after it.
reader-words = Words
reader-words-patient = Patient words
reader-words-clinical = Clinical words
reader-only-differences = Only what differs
reader-open-all = Open all answers

## My sheet, beside a page on wide screens
reader-my-sheet = My sheet
# What a screen reader calls it where it is one line.
reader-on-my-sheet = On my sheet
reader-to-my-sheet = To my sheet and PDF
reader-picked = What matters most
reader-picked-none = Nothing picked yet
reader-ticked-none = No option ticked

## Clearing
reader-clear = Clear my answers
reader-clear-really = Really? What you chose, marked and wrote in this tab will be gone.
reader-clear-yes = Yes, clear
reader-clear-no = Keep them

## Keeping answers in the tab
reader-getting-back = Getting your answers back from this tab.
reader-forgets = Your browser lets this page keep nothing. If you refresh or close it, your answers are gone.
# Said on Start: the reader cleared them, a shared device did after idle minutes, a link can't be read.
reader-said-cleared = Your answers are cleared, in this tab and on our server.
reader-said-idle = The answers given before are cleared. You can start afresh.
reader-said-bad-link = That link can't be read. It may be old or cut short. You can choose here instead.

## A link to what is shown
reader-link-make = Make a link to this view
reader-link-no-option = Choose an option first. Then there is a view to link to.
# $condition and $options: what is chosen.
reader-link-carries = This link carries { $condition } and { $options }. It carries none of your answers. Anyone who has it can see what it carries.
reader-link-carries-options = This link carries no condition and { $options }. It carries none of your answers. Anyone who has it can see what it carries.
# Said in place of the picture.
reader-link-picture = QR code that opens this view: { $options }

## A shared tablet
# 10 to 3,600 seconds, or as many minutes as they are.
reader-shared-seconds = This is a shared device. After { $seconds } seconds without a touch, what was chosen and written is cleared.
reader-shared-minutes = { $count ->
    [one] This is a shared device. After { $count } minute without a touch, what was chosen and written is cleared.
   *[other] This is a shared device. After { $count } minutes without a touch, what was chosen and written is cleared.
}
# The question after idle minutes. $seconds counts down.
reader-still-here = Are you still here?
reader-still-here-words = This is a shared device. What was chosen and written is cleared in { $seconds } seconds.
reader-still-here-yes = I am still here
reader-still-here-clear = Clear now
