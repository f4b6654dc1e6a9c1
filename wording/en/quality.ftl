# Reasons in the list of criteria for decision aids, where they follow from the operator's file or from reviews.

# $words are the operator's own, with a full stop.
quality-paid-by = This page names who paid for this copy: { $words }
quality-training = This page gives the training of those who made this copy: { $words }

# $role is "patient" or "clinician".
quality-reviewed = { $ratings } of { $all_ratings } ratings and { $answers } of { $all_answers } answers were reviewed by { $role ->
    [patient] patients
   *[clinician] clinicians
} who did not help to make it.
quality-not-yet = It counts as met once all are.
