# Does it help? Cards, results, gaps drawn, the matrix of conditions by options, and what can go wrong.

## Cards

# What the three choices below change.
evidence-show-as = Mostrar los hallazgos en
evidence-view-words = Texto
evidence-view-numbers = Cifras
evidence-view-dots = Puntos
# Change: the button that opens the choices.
evidence-tap-change = Toque Cambiar para elegir con qué quiere ayuda.
# The highest certainty that an option reached for any condition.
evidence-at-most-high = Certeza alta como máximo
evidence-at-most-moderate = Certeza moderada como máximo
evidence-at-most-low = Certeza baja como máximo
evidence-at-most-very-low = Certeza muy baja como máximo
evidence-at-most-none = No hallamos resultados
# What opens a card. "More" is seen, the rest is heard after it.
evidence-more = Más
evidence-more-on = sobre { $option }
evidence-nothing-drawn = No se dibuja a 100 personas: no hallamos resultados de estudios que pudiéramos leer.
# Over two pictures. $who: "73 personas con depresión que no mejoró con medicinas". $when: "24 horas después de un goteo", with a capital.
# $happened: what filled dots stand for, a verb in the plural ("recayeron").
evidence-pictures = { $who }. { $when }. Puntos llenos: quienes { $happened }.
# $window: the time that the certainty speaks of ("los primeros 1 a 3 días tras un goteo", "hasta 2 semanas").
evidence-looked-at = Plazo que se miró: { $window }.

## Lines behind which more opens

evidence-harm-counts = Conteos de daños
evidence-other-options = Otras opciones
evidence-reading-help = Cómo leer esto
evidence-all-conditions = Todas las afecciones
evidence-gaps-drawn = Diferencias dibujadas

## Results

evidence-what-studies-found = Qué hallaron los estudios: { $condition }
evidence-how-to-read = Primero va el resultado en que se basa cada respuesta. Donde los estudios no coinciden hay varios, y va primero el que tiene más personas. El resto está a un toque. No compare entre sí los resultados de distintos estudios: las personas, las dosis y los tiempos difieren.
# What a list of links to each option is for, heard by those who don't see it.
evidence-options-here = Opciones en esta página
evidence-other-main = Otros resultados clave
evidence-more-results = { $count ->
    [one] { $count } resultado más sobre { $option }
   *[other] { $count } resultados más sobre { $option }
}
# Where studies of an option gave no results.
evidence-instead = { $count ->
    [one] Lo que hay en su lugar: { $count } entrada
   *[other] Lo que hay en su lugar: { $count } entradas
}
# After who was studied. $when: "24 horas".
evidence-when = Cuándo: { $when }.
evidence-when-not-stated = Cuándo: no consta.
# $other: what the comparison group got ("suero salino", "sin grupo de comparación en muchos de ellos").
evidence-compared-with = Comparación: { $other }.

## Numbers of a result

evidence-people-counted = Personas contadas
# $some of $all people.
evidence-counted = { $some } de { $all }
evidence-not-stated = no consta
evidence-percent = Porcentaje
evidence-gap = Diferencia entre grupos
evidence-likely-range = Rango probable
evidence-effect = Efecto

## Gaps drawn

evidence-drawn-means = Hay un dibujo para cada escala. Cada línea es un resultado de arriba: el punto es la diferencia que se halló, y la barra, su rango probable. A la derecha del centro es mejor para la opción. A la izquierda es mejor para aquello con lo que se comparó. Una barra que cruza el centro quiere decir que puede no haber una diferencia real. Un anillo sin barra quiere decir que no se conoce ningún rango.
evidence-comparison-better = ← Comparación mejor
evidence-option-better = Opción mejor →
# At the middle of the scale, between numbers.
evidence-no-gap = igual
# A line of a drawing. $source: "Feder 2021".
evidence-drawn-result = { $option } ({ $source })
evidence-drawn-result-people = { $people ->
    [one] { $option }, { $people } persona ({ $source })
   *[other] { $option }, { $people } personas ({ $source })
}
# What was measured, or when, where the people or the route were others.
evidence-drawn-indirect = { $detail } (indirecto)
# A drawing in words. $results: each as one of the two below, with semicolons between.
evidence-drawing = { $scale }. A la derecha de la línea del centro es mejor para la opción. { $results }.
evidence-drawn-gap = { $result }, { $detail }: { $gap }, rango de { $low } a { $high }
evidence-drawn-gap-alone = { $result }, { $detail }: { $gap }, rango: no consta

## All conditions

evidence-matrix = Cuánta certeza podemos tener, y hacia qué lado apunta. Toque una respuesta para ver las razones.
# At the head of the conditions.
evidence-matrix-for = Para
# Over a list of answers, each with how often it stands in the table.
evidence-all-answers = Las { $count } respuestas en conjunto:
# Over the levels that follow.
evidence-how-sure = Cuánta certeza podemos tener:
evidence-level-high = Certeza alta
evidence-level-moderate = Certeza moderada
evidence-level-low = Certeza baja
evidence-level-very-low = Certeza muy baja
evidence-level-none = No hallamos resultados

## What can go wrong

evidence-harms = Qué puede salir mal
# After an option's serious risk. $common: a short answer, inside a sentence ("sensación rara, mareo", "los de la forma en que se da la ketamina").
evidence-common = Comunes: { $common }.
# $harms: with commas between.
evidence-repeated = Con el uso repetido se buscaron estos daños: { $harms }. Que algo no se haya medido no quiere decir que sea seguro.
# $not_alike: the words that follow it here, in bold.
evidence-counted-how = Encima de cada cifra dice cómo se contó. Las cifras de dos opciones { $not_alike }, a menos que se hayan contado igual. El personal que pregunta a cada persona halla más que una clínica que anota lo que le dicen. Unos conteos son de personas, otros de tratamientos.
evidence-not-alike = no se pueden comparar entre sí
evidence-not-measured = Que algo no se haya medido no quiere decir que sea seguro.
evidence-not-measured-means = Quiere decir que no hallamos ningún conteo.
# "More" is the message evidence-harm-more-findings.
evidence-harms-order = Las personas de estos conteos tenían muchas afecciones, y cada conteo dice quiénes eran. Primero va un conteo con grupo de comparación, donde lo hay. Los otros se abren con Más; van primero los de más personas. Cada opción tiene las mismas líneas.
evidence-harms-table = Daños por opción: una cifra o frase por casilla. Abra Más para ver el resto y las fuentes.
evidence-harms-head = Daño
# What opens a cell of that table.
evidence-harm-more-findings = { $count ->
    [one] Más, { $count } otro hallazgo
   *[other] Más, otros { $count } hallazgos
}
evidence-harm-more-source = Más, fuente
evidence-other-findings = { $count ->
    [one] { $count } hallazgo más
   *[other] { $count } hallazgos más
}
