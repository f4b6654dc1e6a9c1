# The watch for news, in Sources and method: when a program last looked for new studies, and what waits.

# $searches is how many saved searches there are.
watched-never = { $searches ->
    [one] A program can look for new studies, labels, rules and retractions, with { $searches } saved search. It has never run. So nothing has told us of news since the tables were last reviewed.
   *[other] A program can look for new studies, labels, rules and retractions, with { $searches } saved searches. It has never run. So nothing has told us of news since the tables were last reviewed.
}
# The sentences that follow stand after each other.
watched-ran = A program looks for new studies, labels, rules and retractions. It last ran on { $day }.
watched-oldest = Its oldest search is of { $day }.
watched-waiting = { $count ->
    [0] Nothing it found waits for someone to judge.
    [one] { $count } find waits for someone to judge.
   *[other] { $count } finds wait for someone to judge.
}
watched-changes-nothing = What it finds changes nothing here by itself.
