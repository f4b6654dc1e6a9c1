# Words that surround every page: the way through, the notice, crisis lines, dates, and what is said where a page fails.

## The way through, on every page
# What a screen reader calls it.
frame-pages = Pages
# Where the reader is, before the page's name: "3 of 7 Side by side".
frame-step = { $step } of { $steps }
frame-menu = Menu
# Opens the pages beside the path.
frame-more = More
# Beside the page that is open, in the menu of narrow screens.
frame-here = you are here
# $page is a page's name.
frame-back = Back to { $page }
frame-next = Next: { $page }
# A quiet link to the questions that people ask.
frame-questions = Questions?

## The notice at the foot of every page
# What a screen reader calls it.
frame-notice = Off-label notice
frame-notice-full = Full notice
# In the margin of printed sheets.
frame-sheet = Page { $page } of { $pages }

## Crisis lines
# What a screen reader calls them.
frame-crisis = Crisis help
frame-crisis-more = Chat, text, and more for veterans

## When this was reviewed
frame-reviewed = Reviewed { $day }
frame-next-review = Next review due { $day }.
frame-overdue = Some of this was due to be looked at again by { $day } and has not been. Ask your clinician what has changed since.

## In the place of a page that fails
frame-failed = This page can't be shown right now
frame-failed-words = Something went wrong on our side. Nothing you did caused it. Please go back to the start, or try again later.

## The translation, on Start and Sources
frame-translation = Spanish
# { $date } is a day in full. Then comes one of the next two, and the last.
frame-translated = The makers of this tool made the Spanish with a machine, on { $date }.
frame-translated-unsigned = No qualified translator or clinician has reviewed it yet.
frame-translated-signed = Translators who took no part in the making have signed { $signed } of its { $rows } rows.
frame-translated-holds = Where Spanish and English differ, the English holds. Please tell whoever runs this copy of any mistake.
