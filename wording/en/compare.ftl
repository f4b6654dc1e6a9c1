# Side by side: the grid of questions and options, what stands beside or below it, and the same in one page without script.

## The grid

compare-view = View
compare-head-question = Question
# Heard with the grid. $options: "IV ketamine, KAP and SGB". $condition: inside a sentence ("lasting pain").
compare-caption-for = { $options } for { $condition }. Tap a row to read more.
compare-caption-in-general = { $options } in general. Tap a row to read more.
# On a phone, where two of the options chosen fit beside each other.
compare-two-of = { $shown } of { $count }: tap a name
# Heard at the head of a column that a tap changes into another option's.
compare-show-another = Show another in place of { $option }
compare-more-questions = { $count ->
    [one] 1 more question
   *[other] { $count } more questions
}
compare-hidden = { $count ->
    [one] 1 question is hidden, because these options have the same short answer.
   *[other] { $count } questions are hidden, because these options have the same short answer.
}
compare-sources = Sources
compare-all-sources = All { $count } sources

## Beside or below the grid

# After why the options stand in the order they do.
compare-one-view = That only the drip leaves a doctor in control is the view of one clinic.
# $options: with commas between.
compare-not-shown = Not shown: { $options }.
compare-how-sure = How sure we can be
compare-other-care = Other care
compare-choose-condition = Choose a condition above to see the other care for it.
compare-also-asked = People also ask about
compare-tell = Tell your clinician
compare-tell-means = These are points to raise, not verdicts. Only a clinician who knows you can weigh them.
# Beside an option's name.
compare-things-to-tell = { $count } things to tell
compare-words = Words used here
compare-words-and-sources = Words, sources

## The page without script

compare-page = All options in one table
# $choose and $questions: links, whose words follow.
compare-page-opening = This page holds the same answers as the tool, in patient words. Tap a question to read its answers. With JavaScript on you can { $choose }. There are also { $questions }.
compare-page-choose = choose two to four options
compare-page-questions = questions people ask
compare-page-conditions = Conditions
compare-page-find = Find what you want help with
compare-page-in-general = In general
compare-page-differing = Only the answers that differ from the general ones.
compare-page-other-care = Other care to ask about
