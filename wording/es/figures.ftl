# Figures with a word in them: shares, counts, intervals, hours.

# Of 100 people, where rounding would say none or all.
figures-under-1 = menos de 1
figures-over-99 = más de 99

# $number: people of 100 ("45", or one of the two above).
figures-of-100 = { $number } de cada 100
# A count as it is: "8 de 18".
figures-count = { $count } de { $total }
# Of few people whose count isn't known.
figures-percent = { $number } por ciento

figures-interval = IC del { $level } %: { $low } a { $high }

figures-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
# $hours: the number as it is shown ("1.5").
figures-hours = { $count ->
    [one] { $hours } hora
   *[other] { $hours } horas
}
