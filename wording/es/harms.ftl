# Harms in words: how many of how many, in both groups, what was counted, and how it came to be known.

## What was counted

harms-people = { $count ->
    [one] persona
   *[other] personas
}
harms-reports = informes
# The same word as session_word in the table of options where an option has none of its own such as "goteos".
harms-treatments = tratamientos
# $sessions: "goteos", "inyecciones", "tratamientos".
harms-people-or = personas o { $sessions }
# $who: what was counted. $given: what they got ("un goteo de ketamina", "Spravato", "la inyección en el cuello").
harms-who-with = { $who } con { $given }

## How many: pieces for the sentences below

# "cero" and "la totalidad": what was counted may be masculine (goteos) or feminine (personas), and a plural verb follows.
harms-none = cero
harms-all = la totalidad
harms-fewer-than = menos de { $number }
harms-at-least = al menos { $number }
harms-range = { $low } a { $high }
# $amount: "4". $unit: "latidos por minuto". "en el pulso, en promedio" follows.
harms-up = subida de { $amount } { $unit }
harms-down = bajada de { $amount } { $unit }

# $base: "hundred" where $of is 100 people as a measure, "counted" where it is how many were counted.
harms-of = { $base ->
    [hundred] { $said } de cada { $of }
   *[counted] { $said } de { $of }
}
harms-none-of = cero de { $of }
harms-all-of = { $of } de { $of }
# $how_many: one of the pieces above. $who: what was counted. It leads a cell, with a capital.
harms-how-many = { $how_many } { $who }
# Under it for the comparison group, with a capital.
harms-comparison = { $how_many } con { $comparator }
# A rate as its source has it.
harms-rate = { $rate } de cada 1,000

## Whole sentences

# $happened: a verb in the plural after a number of people ("41 [se sintieron desconectadas]"). $counted: "142 de 346". $base: as above.
harms-sentence = De { $base ->
    [hundred] cada { $of }
   *[counted] { $of }
} { $who }, { $said } { $happened }.
harms-sentence-rest = De { $base ->
    [hundred] cada { $of }
   *[counted] { $of }
} { $who }, { $said } { $happened }, y { $rest } no.
harms-sentence-counted = De { $base ->
    [hundred] cada { $of }
   *[counted] { $of }
} { $who }, { $said } { $happened }, y { $rest } no ({ $counted }).
# $how_many: "Cero de 684 goteos", "1 persona con un goteo", "21 de 27 informes".
harms-happened = { $how_many } { $happened }.
# $given: with a capital. $change: "subida de 4 latidos por minuto". $happened: "en el pulso, en promedio".
harms-changed = { $given }: { $change } { $happened }.

# The comparison group, right behind such a sentence: who had the same.
harms-other = De { $base ->
    [hundred] cada { $of }
   *[counted] { $of }
} con { $comparator }, { $said } sí.
harms-other-rest = De { $base ->
    [hundred] cada { $of }
   *[counted] { $of }
} con { $comparator }, { $said } sí y { $rest } no.
harms-other-counted = De { $base ->
    [hundred] cada { $of }
   *[counted] { $of }
} con { $comparator }, { $said } sí y { $rest } no ({ $counted }).
# $how_many: "Cero", "Cero de 145" or a number whose whole isn't known.
harms-other-did = { $how_many } con { $comparator }.

## Clinical words

# $treated, $comparator: figures as printed ("41 % (142 de 346)"). $given: what the comparison group got.
harms-versus = { $treated } frente a { $comparator }, { $given }
harms-under = menos de { $number }
harms-mean-change = Cambio medio: { $value } { $measure }
harms-per-1000 = { $value } por 1,000 { $measure }

## Beside a figure: what was counted, then how it came to be known

harms-kind-per-patient = Por persona
harms-kind-per-session = Por tratamiento
harms-kind-not-stated = Por persona o por tratamiento: no consta
harms-kind-across-studies = En varios estudios; no es una tasa
harms-kind-reports = Informes, sin número de personas
harms-kind-words = Dicho en palabras, sin cifra

# Each follows one of the above and a comma.
harms-asked-asked = el personal preguntó
harms-asked-volunteered = contado sin que se preguntara
harms-asked-scale = con una escala
harms-asked-measured = medido
harms-asked-noted = anotado como efecto secundario
harms-asked-records = según los registros
harms-asked-recall = según recordaron las clínicas

harms-basis-indirect = Otras personas u otro uso
harms-basis-uncontrolled = Sin grupo de comparación
harms-basis-uncontrolled-indirect = Sin grupo de comparación; otras personas u otro uso

## Where no figure stands

harms-state-statement = Dicho en palabras, sin cifra
harms-state-not-measured = Eso no quiere decir que sea seguro
harms-state-not-relevant = No se aplica de la misma forma

## Headings

harms-group-soon = Durante un tratamiento y poco después
harms-group-serious = Eventos graves, y parar por un daño
harms-group-repeated = Con uso repetido
