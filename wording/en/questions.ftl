# Questions people ask: the list, the search field, and what is taken along.

questions-intro = Short answers, how sure each is, and where it is from. Where nobody knows, that is the answer.
# After the intro, on the page that runs no script. $table is a link with the words below.
questions-without-script = Tap a question to read on. There is also { $table }.
questions-table = a table of all options

## The list

# Beside the heading of a group.
questions-count = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
# Over answers that Side by side gives, to a question that reads otherwise there; then over those that stand here again.
questions-answered-there = On Side by side, to "{ $question }"
questions-answered-here = Answered here
# $page is a link with a page's name.
questions-more = More on this: { $page }

## The search field

questions-find = Find a question
# Words that find something, as examples in an empty field.
questions-find-such-as = toilet, ride home, bad trip
questions-not-found = Not what you meant? You can take your question along, as you wrote it.
questions-write = Write it onto My summary
questions-stays = Your words stay in this browser while you search.

## What is taken along

# How many of the questions were taken along.
questions-taken = { $count ->
    [one] { $count } of these questions is on My summary.
   *[other] { $count } of these questions are on My summary.
}
