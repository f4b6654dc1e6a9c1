# Words that many pages share: how sure we can be, what was found, lists, spans of time, when something was checked.

## How sure we can be of what studies found: GRADE's levels

phrases-certainty-high = Certeza alta
phrases-certainty-moderate = Certeza moderada
phrases-certainty-low = Certeza baja
phrases-certainty-very-low = Certeza muy baja
phrases-certainty-none = No hallamos resultados

# The highest level that any condition reached, where no condition is chosen; "certeza" is meant.
phrases-at-most-high = Certeza alta
phrases-at-most-moderate = Moderada como máximo
phrases-at-most-low = Baja como máximo
phrases-at-most-very-low = Muy baja como máximo
phrases-at-most-none = No hallamos resultados

# They end "Cuánta certeza podemos tener: ...".
phrases-sure-good = buena
phrases-sure-fair = regular
phrases-sure-low = baja
phrases-sure-not-known = no se sabe

## What was found, in at most six words: GRADE's wording (high "does", moderate "probably", low "may")

phrases-found-high-favours = Ayuda en el tiempo estudiado
phrases-found-high-against = No ayuda
phrases-found-high-no-clear-difference = No hace una diferencia clara
phrases-found-high-mixed = Los estudios no coinciden
phrases-found-moderate-favours = Probablemente ayuda
phrases-found-moderate-against = Probablemente no ayuda
phrases-found-moderate-no-clear-difference = Probablemente no hace una diferencia clara
phrases-found-moderate-mixed = Los estudios no coinciden
phrases-found-low-favours = Puede ayudar
phrases-found-low-against = Puede no ayudar
phrases-found-low-no-clear-difference = Puede no hacer una diferencia clara
phrases-found-low-mixed = Los estudios no coinciden

# At very low certainty, whichever way results point.
phrases-found-unknown = No lo sabemos
phrases-found-none = No hallamos resultados de estudios
phrases-found-none-clinical = No hallamos resultados

# The direction in clinical words, inside a sentence; alone it gets a capital.
phrases-direction-favours = favorece al tratamiento
phrases-direction-against = favorece a la comparación
phrases-direction-mixed = resultados mixtos
phrases-direction-no-clear-difference = sin diferencia clara
phrases-direction-unknown = no se sabe

## Health conditions that a clinician must know of

phrases-caution-talk-first = Hable antes con un médico
phrases-caution-extra-care = Requiere más cuidado
phrases-caution-tell-them = Avíseles

## Lists and their order

# The last two of a list. $sound is "i" where the last begins with the sound of an i.
phrases-and = { $sound ->
    [i] { $first } e { $last }
   *[other] { $first } y { $last }
}

# Two neighbors in an order; $before may hold more that was put together in this way.
phrases-then = { $before }, luego { $next }

# $order: put together with the message above ("ketamina según la vía, luego ketamina con terapia").
phrases-order = Las opciones van siempre en el mismo orden: { $order }. El orden no es una clasificación. Ningún estudio que hallamos muestra si poder cambiar una dosis sobre la marcha da mejores resultados o menos daños.

## Spans of time

phrases-minutes = { $minutes } min
phrases-hours = { $hours } h
phrases-hours-minutes = { $hours } h { $minutes } min
phrases-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}

# "2 a 4 h", "1 h a 1 h 30 min". It also stands after "de", so it has none.
phrases-span = { $low } a { $high }
phrases-or-longer = { $span } o más

## Dates

# Both are days with their month in short.
phrases-checked = Datos al { $reviewed }; próxima revisión: { $review_by } o antes.

## The knowledge check

# An answer to choose beside the others.
phrases-not-sure = No lo tengo claro
