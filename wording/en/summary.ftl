# My summary: the page around the sheet. What stands on the sheet itself is in sheets.ftl.

## The sheet on screen
summary-sheet = For my visit
# Where no condition is chosen.
summary-choose = Choose a condition to see what studies found.
# Opens the reasons why an option stands to a wish as it does.
summary-why = Why
# Opens what the whole sheet holds beyond these.
summary-rest = Studies, quiz, sources
summary-crisis = Crisis lines
summary-pdf = Download my sheet (PDF)
# Opens the statements to pick from: where nothing is picked, and where something is.
summary-picks = Pick what matters
summary-picks-change = Change my picks

## Questions to ask
summary-ask = Questions to ask
# Opens all other questions; { $ticked } says how many are ticked.
summary-ask-more = { $ticked ->
    [0] More questions
   *[other] More questions ({ $ticked } ticked)
}
# Heads reasons to ask the questions that the list begins with.
summary-ask-why = Why ask the first ones
summary-own = My own question
# Opens things to notice about a clinic; { $ticked } says how many are ticked.
summary-flags = { $ticked ->
    [0] Red flags
   *[other] Red flags ({ $ticked } ticked)
}

## Other files
summary-files = Other files
summary-whole = My whole sheet, with reasons, points to tell and sources:
# Heads links to pages; what each holds stands after its name.
summary-more = More to take along
summary-more-before = What to settle before a first visit. You can put it on your whole sheet.
summary-more-after = When to judge, and warning signs. You can put it on your whole sheet.
summary-more-beside = A sheet for a partner or a friend.
summary-more-clinic = The same questions to two or three clinics, side by side.
