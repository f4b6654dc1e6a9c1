# Side by side: the grid of questions and options, what stands beside or below it, and the same in one page without script.

## The grid

compare-view = Cambiar la vista
compare-head-question = Pregunta
# Heard with the grid. $options: "Ketamina IV, KAP y SGB". $condition: inside a sentence ("dolor persistente").
compare-caption-for = { $options } para { $condition }. Toque una fila para leer más.
compare-caption-in-general = { $options } en general. Toque una fila para leer más.
# On a phone, where two of the options chosen fit beside each other.
compare-two-of = { $shown } de { $count }: toque un nombre para cambiar
# Heard at the head of a column that a tap changes into another option's.
compare-show-another = Mostrar otra en lugar de { $option }
compare-more-questions = { $count ->
    [one] 1 pregunta más
   *[other] { $count } preguntas más
}
compare-hidden = { $count ->
    [one] 1 pregunta está oculta, porque estas opciones tienen la misma respuesta corta.
   *[other] { $count } preguntas están ocultas, porque estas opciones tienen la misma respuesta corta.
}
compare-sources = Fuentes
compare-all-sources = { $count ->
    [one] { $count } fuente en total
   *[other] Las { $count } fuentes
}

## Beside or below the grid

# After why the options stand in the order they do.
compare-one-view = Que solo el goteo (IV) deja a un médico con el control es la opinión de una clínica.
# $options: with commas between.
compare-not-shown = No se muestran: { $options }.
compare-how-sure = Cuánta certeza podemos tener
compare-other-care = Otra atención
compare-choose-condition = Elija arriba una afección para ver la otra atención para ella.
compare-also-asked = También preguntan por
compare-tell = Avise a su profesional de salud
compare-tell-means = Son puntos para mencionar, no veredictos. Solo un profesional de salud que le conozca puede valorarlos.
# Beside an option's name.
compare-things-to-tell = { $count ->
    [one] { $count } cosa que decir
   *[other] { $count } cosas que decir
}
compare-words = Palabras usadas
compare-words-and-sources = Glosario y fuentes

## The page without script

compare-page = Todas las opciones en una tabla
# $choose and $questions: links, whose words follow.
compare-page-opening = Esta página tiene las mismas respuestas que la herramienta, en palabras para pacientes. Toque una pregunta para leer sus respuestas. Con JavaScript activado, puede { $choose }. También hay { $questions }.
compare-page-choose = elegir de dos a cuatro opciones
compare-page-questions = preguntas de la gente
compare-page-conditions = Afecciones
compare-page-find = Busque con qué quiere ayuda
compare-page-in-general = En general
compare-page-differing = Solo las respuestas que difieren de las generales.
compare-page-other-care = Pregunte por otra atención
