# What studies found, in sentences: people of 100, averages and their ranges, and what a result can't tell.

## How many had it

# $happened, $not_happened: verbs in the plural after a number of people ("45 [bajaron sus síntomas al menos a la mitad]", "55 [no]").
# $treated, $comparator: what each group got ("ketamina oral", "un placebo"). $had, $had_not: "45", "menos de 1"; $other_... of the others.
findings-of-100 = De cada 100 personas como las estudiadas, { $had } { $happened } con { $treated }; { $had_not } { $not_happened }.
findings-of-100-both = De cada 100 personas como las estudiadas, { $had } { $happened } con { $treated }, y { $other_had } con { $comparator }; { $had_not } y { $other_had_not } { $not_happened }.

# The same of few people: the numbers are counts ("8 de 18") or "67 por ciento".
findings-of-few = De las personas estudiadas, { $had } { $happened } con { $treated }; { $had_not } { $not_happened }.
findings-of-few-both = De las personas estudiadas, { $had } { $happened } con { $treated }, y { $other_had } con { $comparator }; { $had_not } y { $other_had_not } { $not_happened }.

## The difference between two groups

# $average: "score" goes with $amount "5.8 puntos más bajo", "plain" with "10.1 días más". $groups: "A y B".
findings-average = { $average ->
    [score] El puntaje promedio fue { $amount } con { $treated } que con { $comparator }.
   *[plain] El promedio fue de { $amount } con { $treated } que con { $comparator }.
}
# $low, $high: the ends of the scale.
findings-average-on-scale = { $average ->
    [score] El puntaje promedio fue { $amount } con { $treated } que con { $comparator }, en una escala de { $low } a { $high }.
   *[plain] El promedio fue de { $amount } con { $treated } que con { $comparator }, en una escala de { $low } a { $high }.
}
findings-average-close = La diferencia de { $average ->
    [score] puntaje promedio
   *[plain] promedio
} entre { $groups } estuvo cerca de 0.
findings-average-close-on-scale = La diferencia de { $average ->
    [score] puntaje promedio
   *[plain] promedio
} entre { $groups } estuvo cerca de 0, en una escala de { $low } a { $high }.
findings-lower-is-better = Un puntaje más bajo es mejor.

# $range: "1 a 11.2 puntos más bajo".
findings-likely-range = El rango probable es de { $range }.
# The range holds both directions: "2 puntos más bajo a 1 punto más alto".
findings-likely-range-unclear = El rango probable va de { $range }.

# $leaning: "better" or "worse".
findings-average-leans = El puntaje promedio fue { $leaning ->
    [better] mejor
   *[worse] peor
} con { $treated } que con { $comparator }. El estudio no dice por cuántos puntos.
# $leaning: "more" or "less".
findings-likely = Esto fue { $leaning ->
    [more] más
   *[less] menos
} probable con { $treated } que con { $comparator }.
findings-no-clear-difference = Sin diferencia clara entre { $groups }.
findings-unclear = Puede no haber una diferencia real.
findings-uncompared = No hubo grupo de comparación.

## The size of a difference

# $size: the number as it is shown.
findings-size-points = { $count ->
    [one] { $size } punto
   *[other] { $size } puntos
}
findings-size-days = { $count ->
    [one] { $size } día
   *[other] { $size } días
}
# $size: one of the two above. "más" and "menos" stand after "El promedio fue de", "más alto" and "más bajo" after "El puntaje
# promedio fue"; all before "con ... que con", and alone.
findings-amount-more = { $size } más
findings-amount-less = { $size } menos
findings-amount-higher = { $size } más alto
findings-amount-lower = { $size } más bajo
# $near: a number or an amount. $far: an amount ("1 a 11.2 puntos más bajo").
findings-range = { $near } a { $far }
# The difference alone, as a cell of a table: "ninguna diferencia".
findings-gap-none = ninguna
findings-gap-close = cerca de 0

## Clinical words

# $measure, $value: the source's ("OR", "2.48").
findings-interval-not-stated = { $measure } { $value } (intervalo: no consta)
# $effect: the measure with its value and interval. $nothing: the value that means no difference.
findings-in-favor = { $effect }; { $side ->
    [above] por encima
   *[below] por debajo
} de { $nothing } favorece a la opción.
findings-no-absolute-numbers = Números absolutos: no constan.

## Marks beside a result

findings-tag-uncompared = Sin grupo de comparación
findings-tag-indirect = Indirecto: otra vía u otras personas

## Why no picture of 100 people is drawn

# $people: the fewest for whom one is drawn.
findings-no-picture-few = No se dibuja a 100 personas: se contó a menos de { $people } personas.
findings-no-picture-unknown = No se dibuja a 100 personas: con lo poco que se sabe, el dibujo diría demasiado.
findings-no-picture-side-by-side = No se dibuja a 100 personas: el dibujo de un ensayo taparía los otros.
findings-no-picture-unlike = No se dibuja a 100 personas: los dos grupos no se midieron de la misma forma.

## Names of scales over a drawing

findings-scale-shares = Diferencia en personas de cada 100
findings-scale-standardised = Diferencias estandarizadas (SMD, g de Hedges, d de Cohen)
# $name: the scale's. $low, $high: its ends.
findings-scale = { $name }, de { $low } a { $high }
