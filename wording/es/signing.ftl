# Who reviewed which rating or answer, and how many of how many were reviewed.

## Beside a rating or an answer

# $who: "Name, MD (psychiatrist)". $verdict: an id.
signing-by = { $what ->
    [rating] Calificación
   *[answer] Respuesta
} revisada por { $who }, { $day }: { $verdict ->
    [agree] está de acuerdo
    [agree_with_change] está de acuerdo, con un cambio
   *[disagree] no está de acuerdo
}.
signing-remark = En sus palabras: "{ $remark }"
signing-maker-too = Esta persona ayudó a hacer esta herramienta.
signing-changed = { $who } revisó esta { $what ->
    [rating] calificación
   *[answer] respuesta
} con un texto anterior, el { $day }. El texto ha cambiado, así que eso ya no cuenta.

## How far reviews have come

signing-none = Ningún profesional de salud ni ningún paciente ha revisado aún ninguna de las { $ratings } calificaciones ni de las { $answers } respuestas.
# $names: those people with their professions.
signing-done = { $role ->
    [patient] Pacientes
   *[clinician] Profesionales de salud
} que no ayudaron a hacer esta herramienta revisaron { $ratings } de { $all_ratings } calificaciones y { $answers } de { $all_answers } respuestas. Son: { $names }.
signing-none-of = De quienes no ayudaron a hacer esta herramienta, { $role ->
    [patient] ningún paciente
   *[clinician] ningún profesional de salud
} tiene una revisión de ella que cuente.
signing-against = { $count ->
    [one] { $count } revisión no está de acuerdo con lo que dice aquí.
   *[other] { $count } revisiones no están de acuerdo con lo que dice aquí.
}
signing-lapsed = { $count ->
    [one] { $count } más fue de un texto anterior y ya no cuenta.
   *[other] { $count } más fueron de un texto anterior y ya no cuentan.
}

# The same in a line on Start.
signing-short-all = Profesionales de salud revisaron todas las calificaciones y respuestas.
signing-short-some = Profesionales de salud revisaron { $done } de { $all } calificaciones y respuestas.
signing-short-none = Aún sin revisión de profesionales de salud.
# A clinician who helped to make this tool has reviewed something, and no other.
signing-short-none-outside = Aún sin revisión de profesionales de fuera.

## One reviewer

# $rows: "2 calificaciones y 1 respuesta". $verdicts: "está de acuerdo con 2 y cambiaría 1".
signing-reviewer = { $who } revisó { $rows }: { $verdicts }.
signing-reviewer-none = { $who } no tiene ninguna revisión que aún cuente.
signing-rows-evidence = { $count ->
    [one] { $count } calificación
   *[other] { $count } calificaciones
}
signing-rows-answers = { $count ->
    [one] { $count } respuesta
   *[other] { $count } respuestas
}
signing-counted-agree = está de acuerdo con { $count }
signing-counted-agree-with-change = cambiaría { $count }
signing-counted-disagree = no está de acuerdo con { $count }
signing-last = La última, el { $day }.
signing-lapsed-own = { $count ->
    [one] { $count } de un texto anterior ya no cuenta.
   *[other] { $count } de un texto anterior ya no cuentan.
}
# What the reviewer gains, in their own words.
signing-interest = Interés: { $interest }.
signing-maker = Ayudó a hacer esta herramienta.
