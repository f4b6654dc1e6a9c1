# What several pages say alike: sources, pictures of 100 people, tags.

## Sources

# Under or after what rests on them. $links: the sources, with commas between.
pieces-sources = { $count ->
    [one] Source: { $links }
   *[other] Sources: { $links }
}
# The same, closed until tapped. $count: how many will open.
pieces-sources-closed = { $count ->
    [one] Source
   *[other] Sources
}
# In brackets, after a source that was taken back by its journal.
pieces-retracted = retracted

## Pictures of 100 people

# A picture in words, for those who don't see it. $given: what these people got ("IV ketamine").
# $share, $rest: a number or a few words ("45", "fewer than 1"). $happened, $not_happened: verb phrases.
pieces-dots = 100 dots for 100 people with { $given }: { $share } filled ({ $happened }), { $rest } empty ({ $not_happened }).
# Under a picture. $given begins with a capital here.
pieces-picture = { $given }: { $share } of 100. { $rest } { $not_happened }.

## Tags and notes

# Beside what bears on the reader's own picks.
pieces-you-marked-this = You marked this
pieces-we-do-not-know = "We do not know" means that too little was studied, or not well enough. It does not mean that an option works, and it does not mean that it fails.
# Where a part of the page stands in a moment.
pieces-on-its-way = This part is on its way.
# The same, where it comes after the page. $whole and $end surround what is a link to the page with all its parts.
pieces-later = This part is on its way. If it does not come: { $whole }open the page with all its parts{ $end }.
