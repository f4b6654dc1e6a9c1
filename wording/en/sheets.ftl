# Sheets to take along, as PDF, web page and plain text: what stands on My summary, and around every sheet.

## Around every sheet
# The sheet's title. The page is called the same in pages.ftl.
sheets-title = My summary
# At the foot of a printed page, set by the printer: { $page } is its number, { $pages } how many there are.
sheets-page = Page { $page } of { $pages }
# Spoken name of the frame with 988 and the off-label notice.
sheets-note = Crisis help and off-label notice
# Stands in an empty cell of a table to fill in.
sheets-blank = No answer yet
# Heads the first column of tables of options.
sheets-option = Option
sheets-sources = Sources and dates
# { $mark } is the sign that stands in their place.
sheets-signs-left-out = { $count ->
    [one] The PDF has no letters for { $count } sign that you typed and shows { $mark } there. The web page keeps them all.
   *[other] The PDF has no letters for { $count } signs that you typed and shows { $mark } there. The web page keeps them all.
}

## Buttons and paper
sheets-as-pdf = Download as PDF
sheets-as-text = As plain text
sheets-as-html = As a web page
sheets-paper = Paper of the PDF
sheets-paper-us-letter = US Letter
sheets-paper-a4 = A4

## Names of files, without their ending: small letters without accents, hyphens for spaces
sheets-file-my-summary = my-summary
sheets-file-for-the-person-beside-you = for-the-person-beside-you
sheets-file-questions-for-clinics = questions-for-clinics
sheets-file-reminder = reminder

## My own questions
sheets-own = My own questions
# Above room to write by hand.
sheets-own-write = Write them here:
# { $most } is the number of characters.
sheets-own-cut = Only the first { $most } characters are here. The rest was cut.

## Questions I looked up
sheets-looked-up = Questions I looked up
# "Questions people ask" is a page.
sheets-looked-up-rest = The rest of each answer, and how sure it is, stands in the tool, on its page Questions people ask.

## Options I looked at
sheets-options = Options I looked at
# Caption of the table on the whole sheet.
sheets-options-short = Short answers, side by side
# Caption and heads of the table on the sheet to print.
sheets-options-briefly = How each is given, and what to know of it
sheets-options-dose = Can the dose be changed?
sheets-options-help = Does it help? How sure?
# In place of the head before, where no condition is chosen.
sheets-options-known-for = What it is best known for

## Other care
# The heading for thoughts of suicide.
sheets-care-first = Help that comes first
sheets-care-other = Other care to consider
sheets-care-staying = Staying with the care I have is an option too.

## Daily life
sheets-daily = Side effects, cost, rides
sheets-daily-caption = In a few words
# Heads of columns.
sheets-daily-effects = Common side effects
sheets-daily-cost = Cost if I pay
sheets-daily-home = Can I get home alone?

## What studies found
sheets-found = What studies found
# { $who } is who was studied, such as "41 adults with PTSD".
sheets-found-studied = Studied: { $who }.
# { $timeframe } is when the result was taken, such as "24 hours after one dose".
sheets-found-when = When: { $timeframe }.

## What matters most
sheets-matters = What matters most to me
# Caption of the table on the whole sheet.
sheets-matters-stands = How each option stands to it, most important first
# Caption of the table on the sheet to print.
sheets-matters-stands-short = How each option stands to it
# Heads of the first column.
sheets-matters-marked = What I marked
sheets-matters-what = What matters
# { $statements } are statements, "; " between them.
sheets-matters-set-aside = I marked as not mattering to me: { $statements }.
# Start is a page.
# Points were marked, but none as 2 or 3.
sheets-matters-none-much = I marked nothing as mattering a lot.
sheets-matters-nothing = Nothing is picked yet. On the page Start, pick up to three things that matter most.

## Visits and cost
sheets-costs = Visits and cost, with my own numbers
# "Visits, rides and cost" is the heading of a page.
sheets-costs-rest = What the other figures rest on stands in the tool, on its page Visits, rides and cost.

## To go over again
sheets-again = To go over again
sheets-again-not-sure = I was not sure.
# { $answer } is the answer chosen in the knowledge check.
sheets-again-answered = I answered: { $answer }.
# { $answer } is the right answer.
sheets-again-right = The answer: { $answer }.
sheets-again-ready = How ready I feel
# { $sources } are sources by author and year, such as "Légaré 2010".
sheets-again-ready-of = How ready I feel (questions of { $sources })
# { $answer } is yes or no.
sheets-again-ready-answer = { $answer ->
    [yes] My answer: yes.
   *[no] My answer: no.
}

## Questions to ask, red flags
sheets-ask = Questions to ask the clinic
# Above questions that stand there until the reader chooses.
sheets-ask-start = These are a start:
sheets-noticed = Red flags I noticed

## Points of leaflets
# { $options } are options' short names, or "all but" some.
sheets-for-options = For { $options }.

## What to tell
sheets-tell = Tell your clinician
sheets-tell-how = On paper, tick what fits you. These are points to raise, not verdicts. Only a clinician who knows you can weigh them. Do not stop or change a medicine on your own.
# "Compare" is the page that is called Side by side in pages.ftl.
sheets-tell-where = The sources of the points to tell stand in the tool, on its page Side by side.

## A clinic's own lines
sheets-clinic-prices = Its own prices

## The sheet to print: what didn't fit
sheets-rest = My whole sheet holds more
# "Other files" is summary-files. { $parts } are headings of the whole sheet, "; " between them.
sheets-rest-where = It stands in the tool, on its page My summary, under Other files. It holds these parts too: { $parts }.
# The last of those parts.
sheets-rest-reasons = reasons
# Heads the off-label notice in full.
sheets-notice = The full notice
