# Questions people ask: the list, the search field, and what is taken along.

questions-intro = Respuestas cortas, con cuánta certeza se sabe cada una y de dónde viene. Si nadie lo sabe, esa es la respuesta.
# After the intro, on the page that runs no script. $table is a link with the words below.
questions-without-script = Toque una pregunta para seguir leyendo. También hay { $table }.
questions-table = una tabla de todas las opciones

## The list

# Beside the heading of a group.
questions-count = { $count ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
}
# Over answers that the page Lado a lado gives; then over those that stand here again.
questions-answered-there = En "Lado a lado", a la pregunta "{ $question }"
questions-answered-here = Respondida aquí
# $page is a link with a page's name.
questions-more = Más sobre esto: { $page }

## The search field

questions-find = Buscar una pregunta
# Words that find something, as examples in an empty field.
questions-find-such-as = baño, quién me lleva, mal viaje
questions-not-found = ¿No es lo que buscaba? Puede llevar su pregunta, tal como la escribió.
questions-write = Escribirla en Mi resumen
questions-stays = Sus palabras se quedan en este navegador mientras busca.

## What is taken along

# How many of the questions were taken along.
questions-taken = { $count ->
    [one] { $count } de estas preguntas está en Mi resumen.
   *[other] { $count } de estas preguntas están en Mi resumen.
}
