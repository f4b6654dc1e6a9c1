# What matters to me: marking points, how each option stands to them, a knowledge check, items on being ready.

## Marking points

values-change-picks = Cambiar lo elegido
values-pick = Elija hasta tres
values-mark-all = Marque los { $count } puntos
values-how-much = ¿Cuánto importa cada punto?
# The points come in parts, a few at a time.
values-part = Parte { $part } de { $parts }
values-all-parts-done = Ya pasó por todas las partes. Vuelva atrás para cambiar una marca.
values-back = Atrás
values-next = Sigue: parte { $part } de { $parts }
values-see = Ver cómo encaja cada opción
values-skip = Saltar el resto

## How each option stands to what was marked

values-results = Cómo encaja cada opción con lo que marqué
values-nothing-marked = Marque lo que le importa y aquí verá cómo encaja cada opción.
values-more-marked = { $count } más que marqué
# Over a table. $wish: a point ("Sin agujas"). $condition: as a table names it ("TEPT (PTSD)"), with a capital.
values-table = { $wish }: cómo encaja cada opción
values-table-for = { $wish }: cómo encaja cada opción. Para: { $condition }
values-head-option = Opción
values-head-how = Cómo encaja
values-why = Por qué
# $marked: "3 muchísimo". A sentence follows that says what fitting means.
values-your-mark = Su marca: { $marked }.
values-pulling-apart = Deseos que no pueden cumplirse todos
values-pulling-apart-means = Según lo que se sabe hoy, para cada opción de esta herramienta, no solo las que se muestran.
# $wishes: points, with semicolons between.
values-set-aside = Usted marcó que esto no le importa nada: { $wishes }.
values-nothing-added = No se suma nada. Las opciones van siempre en el mismo orden.

## The knowledge check

values-check = Revise lo que sabe
# Beside that heading: which question this is.
values-check-count = { $number } de { $questions }
values-next-question = Siguiente pregunta
values-right = Es correcto.
values-right-answer = La respuesta es: { $answer }.
# On paper, after the question.
values-you-chose = Usted eligió: { $answer }.

## Being ready

values-yes = Sí
values-no = No
# SURE is the name of a published test.
values-sure-test = ¿Lo tiene claro? La prueba SURE
values-ready = ¿Siente que ya puede decidir?
values-ready-how = Responda sí o no, o deje sin responder la que quiera. No hay una respuesta correcta.
# The items stand in Spanish, translated for this tool.
values-sure-terms = Prueba SURE de Legare y otros, con sus propias palabras, traducidas. Se usa aquí gratis y sin fines de lucro.
values-talk-over = Vale la pena hablarlo en su visita:
values-a-no = Un no es una buena razón para preguntar más, o para tomarse más tiempo.
# On paper. $source: the reference in full.
values-from-sure = De la prueba SURE. { $source }
