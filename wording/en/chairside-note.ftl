# The note of a visit for a patient's record, as plain text.

chairside-note-title = Shared decision talk, { $day }
chairside-note-condition = Condition: { $condition }
chairside-note-no-condition = Condition: not chosen
# $options are two names.
chairside-note-options = Options discussed: { $options }

## Parts of it: a heading over lines, or one line where there are none

chairside-note-shown = Shown on screen
chairside-note-wishes = What matters to the patient
chairside-note-gaps = Understanding gaps
chairside-note-questions = The patient's questions
# $heading is one of the above.
chairside-note-none = { $heading }: none noted

## Lines

# $question was shown, and its answers are empty without a condition.
chairside-note-depends = { $question }: no condition chosen, and both depend on it: none stated
# $found is such as "May help", $certainty such as "low certainty".
chairside-note-certain = { $found }; { $certainty } (GRADE).
# $sources are authors and years.
chairside-note-sources = Sources: { $sources }.
# Questions and statements of the knowledge check, in a patient's words.
chairside-note-go-over = Knowledge check, to go over again: { $question }
chairside-note-no = Answered no: { $statement }

## Its end

chairside-note-caveat = Caveat shown throughout: { $caveat }
chairside-note-dated = Tables last reviewed { $day }. The aid informs and gives no advice.
