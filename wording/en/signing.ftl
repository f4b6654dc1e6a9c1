# Who reviewed which rating or answer, and how many of how many were reviewed.

## Beside a rating or an answer

# $what is "rating" or "answer"; $who is such as "Name, MD (psychiatrist)"; $verdict is an id.
signing-by = { $what ->
    [rating] Rating
   *[answer] Answer
} reviewed by { $who }, { $day }: { $verdict ->
    [agree] agrees
    [agree_with_change] agrees, with a change
   *[disagree] disagrees
}.
signing-remark = In their words: "{ $remark }"
signing-maker-too = They helped to make this tool.
signing-changed = This { $what ->
    [rating] rating
   *[answer] answer
} in an earlier wording was reviewed by { $who }, { $day }. It has changed, so that no longer counts.

## How far reviews have come

signing-none = No clinician and no patient has reviewed any of the { $ratings } ratings or { $answers } answers yet.
# $role is "patient" or "clinician"; $names are those people with their professions.
signing-done = { $ratings } of { $all_ratings } ratings and { $answers } of { $all_answers } answers were reviewed by { $role ->
    [patient] patients
   *[clinician] clinicians
} who did not help to make this tool: { $names }.
signing-none-of = No { $role ->
    [patient] patient
   *[clinician] clinician
} who did not help to make this tool has a review of it that counts.
signing-against = { $count ->
    [one] { $count } review disagrees with what stands here.
   *[other] { $count } reviews disagree with what stands here.
}
signing-lapsed = { $count ->
    [one] { $count } more was of an earlier wording and no longer counts.
   *[other] { $count } more were of an earlier wording and no longer count.
}

# The same in a line on Start.
signing-short-all = Clinicians reviewed all ratings and answers.
signing-short-some = Clinicians reviewed { $done } of { $all } ratings and answers.
signing-short-none = No clinician review yet.
# A clinician who helped to make this tool has reviewed something, and no other.
signing-short-none-outside = No outside clinician review yet.

## One reviewer

# $rows lists ratings and answers, $verdicts what was said of them.
signing-reviewer = { $who } reviewed { $rows }: { $verdicts }.
signing-reviewer-none = { $who } has no review that still counts.
signing-rows-evidence = { $count ->
    [one] { $count } rating
   *[other] { $count } ratings
}
signing-rows-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
signing-counted-agree = agrees with { $count }
signing-counted-agree-with-change = would change { $count }
signing-counted-disagree = disagrees with { $count }
signing-last = Last on { $day }.
signing-lapsed-own = { $count ->
    [one] { $count } of an earlier wording no longer counts.
   *[other] { $count } of an earlier wording no longer count.
}
# What the reviewer gains, in their own words.
signing-interest = Interest: { $interest }.
signing-maker = Helped to make this tool.
