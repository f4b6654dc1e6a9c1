# What stands at a reader's choices and answers: what they want help with, options, words, picks; keeping, sharing, clearing.
# Names of options and conditions begin with a capital, so they stand first or after a colon.

## What a page is about
reader-help-with = Quiero ayuda con
reader-any-condition = Cualquiera: en general
# No condition is chosen, in the line that says what a page is about.
reader-in-general = En general
reader-no-option = sin opciones
# At the end of that line; a tap opens the choices.
reader-change = Cambiar

## Options
reader-side-by-side = Mostrar lado a lado (de { $fewest } a { $most })
# $option is an option's name.
reader-compare = Comparar: { $option }
reader-four-fit = Caben cuatro. Desmarque una para agregar otra.
# The line that opens the options of a page. The words in *stars* look like a link.
reader-options-closed = Para { $options } *Cambiar*
reader-options-closed-none = Para ninguna opción *Elegir*
reader-choose-two = Elija dos opciones para verlas lado a lado.
reader-one-alone = { $option } no tiene otra opción al lado. Elija una más para comparar.
# More than four were chosen. $shown: the four; $waiting: the others, with "o" between them.
reader-too-many = Caben cuatro lado a lado: { $shown }. Quite una para ver otra: { $waiting }.
reader-or = { $first } o { $last }
# Narrow screens show two options at once.
reader-two-at-a-time = En esta pantalla, dos a la vez

## Options on the sheet
reader-on-sheet = Tratamientos en esta hoja
reader-on-sheet-up-to = Hasta cuatro. Son los mismos que están lado a lado.
reader-on-sheet-none = Ninguno está marcado: la hoja tiene los que trae al abrirse.

## What matters most
reader-matters-most = ¿Qué le importa más? Hasta { $most }
reader-three-fit = Caben tres. Quite una para agregar otra.

## How Side by side is shown
# What a screen reader calls the choice between the two after it.
reader-words = Palabras
reader-words-patient = Palabras sencillas
reader-words-clinical = Clínicas
reader-only-differences = Solo lo diferente
reader-open-all = Abrir cada respuesta

## My sheet, beside a page on wide screens
reader-my-sheet = Mi hoja
# What a screen reader calls it where it is one line.
reader-on-my-sheet = En mi hoja
reader-to-my-sheet = Ir a Mi resumen y al PDF
reader-picked = Lo que más me importa
reader-picked-none = Nada elegido aún
reader-ticked-none = Sin opción marcada

## Clearing
reader-clear = Borrar mis respuestas
reader-clear-really = ¿De verdad? Se perderá lo que eligió, marcó y escribió en esta pestaña.
reader-clear-yes = Sí, borrar
reader-clear-no = No borrar

## Keeping answers in the tab
reader-getting-back = Estamos recuperando sus respuestas de esta pestaña.
reader-forgets = Su navegador no deja que esta página guarde nada. Si la recarga o la cierra, sus respuestas se pierden.
# Said on Start: the reader cleared them, a shared device did after idle minutes, a link can't be read.
reader-said-cleared = Sus respuestas se borraron, en esta pestaña y en nuestro servidor.
reader-said-idle = Las respuestas dadas antes se borraron. Puede empezar de nuevo.
reader-said-bad-link = Ese enlace no se puede leer. Puede ser viejo o estar cortado. En su lugar, puede elegir aquí.

## A link to what is shown
reader-link-make = Hacer un enlace a esta vista
reader-link-no-option = Primero elija una opción. Entonces habrá una vista para enlazar.
# $condition and $options: what is chosen.
reader-link-carries = Este enlace lleva esto: { $condition }; { $options }. No lleva ninguna de sus respuestas. Quien lo tenga puede ver lo que lleva.
reader-link-carries-options = Este enlace no lleva ninguna afección, pero sí esto: { $options }. No lleva ninguna de sus respuestas. Quien lo tenga puede ver lo que lleva.
# Said in place of the picture.
reader-link-picture = Código QR que abre esta vista: { $options }

## A shared tablet
# 10 to 3,600 seconds, or as many minutes as they are.
reader-shared-seconds = Este aparato es compartido. Tras { $seconds } segundos sin que nadie lo toque, se borra lo que se eligió y escribió.
reader-shared-minutes = { $count ->
    [one] Este aparato es compartido. Tras { $count } minuto sin que nadie lo toque, se borra lo que se eligió y escribió.
   *[other] Este aparato es compartido. Tras { $count } minutos sin que nadie lo toque, se borra lo que se eligió y escribió.
}
# The question after idle minutes. $seconds counts down.
reader-still-here = ¿Sigue aquí?
reader-still-here-words = Este aparato es compartido. Lo que se eligió y escribió se borra en { $seconds } segundos.
reader-still-here-yes = Sí, sigo aquí
reader-still-here-clear = Borrar ya
