# What several pages say alike: sources, pictures of 100 people, tags.

## Sources

# Under or after what rests on them. $links: the sources, with commas between.
pieces-sources = { $count ->
    [one] Fuente: { $links }
   *[other] Fuentes: { $links }
}
# The same, closed until tapped. $count: how many will open.
pieces-sources-closed = { $count ->
    [one] Fuente
   *[other] Fuentes
}
# In brackets, after a source that was taken back by its journal.
pieces-retracted = retirado

## Pictures of 100 people

# A picture in words, for those who don't see it. $given: what these people got ("Ketamina IV", "un placebo").
# $share, $rest: a number or a few words ("45", "menos de 1"). $happened, $not_happened: verb phrases ("recayeron", "no").
pieces-dots = 100 puntos por 100 personas con { $given }: llenos, { $share } ({ $happened }); vacíos, { $rest } ({ $not_happened }).
# Under a picture. $given begins with a capital here.
pieces-picture = { $given }: { $share } de cada 100. { $rest } { $not_happened }.

## Tags and notes

# Beside what bears on the reader's own picks.
pieces-you-marked-this = Usted marcó esto
pieces-we-do-not-know = "No lo sabemos" quiere decir que se estudió muy poco, o no lo bastante bien. No quiere decir que una opción funcione, y tampoco que falle.
# Where a part of the page stands in a moment.
pieces-on-its-way = Esta parte está en camino.
# The same, where it comes after the page. $whole and $end surround what is a link to the page with all its parts.
pieces-later = Esta parte está en camino. Si no llega: { $whole }abra la página con todas sus partes{ $end }.
