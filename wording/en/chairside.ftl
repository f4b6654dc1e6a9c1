# For clinicians: two options in large type, one question at a time, then what is taken along.

## Choices
# After the condition and both options; a tap opens the choices.
chairside-change = Change
chairside-first = First option
chairside-second = Second option
chairside-same = Choose two different options to talk them over.
chairside-back = Back
chairside-next = Next
# Where in the talk this is.
chairside-place = { $place } of { $count }
chairside-end = The end
# On a page in another language: a switch for the English under each line. A clinician who reads English finds it.
chairside-english = English below each line
# Heads the list of all questions.
chairside-list = Go to a question
chairside-to-the-end = Skip to handout and note
# A list of questions to choose from, and what stands in it before one is chosen.
chairside-more = More questions
chairside-choose = Choose
# A field that finds one of the questions that people ask, and what stands in it before.
chairside-asked = A question from the patient
chairside-find = Type to find it, such as taxi or alcohol

## A question and both answers
# { $statements } are what the patient marked as mattering, "; " between them.
chairside-marked = You marked: { $statements }.
# Before what the clinician asks, to hear whether it was understood.
chairside-ask-back = Ask back:
# Open what stands behind a tap.
chairside-clinical = Clinical words and sources
chairside-clinical-and-more = More, clinical words and sources
chairside-numbers = Numbers, as 100 dots where studies allow
chairside-numbers-harms = Numbers on harms
# Above an answer that is no option's own.
chairside-all-options = All options
# The answer is the one that the page Side by side gives to { $question }.
chairside-compared = On Side by side, to "{ $question }"
# Caption of the table for the printed page.
chairside-paper = All questions of this talk, in short

## The end
chairside-handout = For the patient: the handout
chairside-handout-holds = It holds these two options, what was marked, and questions to ask.
chairside-record = For the record: a note to paste
chairside-record-about = It asks for no name and no date of birth. It is made on this page and kept nowhere. Read it before you paste it: it says what was on screen, not what was said.
# Beside the note on a page in another language.
chairside-record-in-english = This note is in English on every page, for a record in English. The handout is in the patient's language.
# The button that copies the note.
chairside-copy = Copy
chairside-link = To take home: a link
