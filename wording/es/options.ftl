# All options: a row an option, on what tells them apart.

## Heads of the columns on a wide screen. Some are also heard before an answer by those who don't see the table.

# The head of a very narrow column, over boxes to tick.
options-head-compare = Elegir
options-head-option = Opción y cómo se da
options-change = ¿Quién puede cambiar la dosis, y hasta cuándo?
options-studied = ¿Para qué se ha estudiado?
options-helps = ¿Funciona? ¿Con qué certeza?
options-at-most = ¿Certeza máxima?
options-approved = ¿Lo aprobó la FDA para esto?

## The same in a word or two, right before each answer

options-change-short = ¿Dosis?
options-studied-short = ¿Estudios?
options-approved-short = ¿FDA?

## What stands above and below the options

# In place of the care that guidelines put first, where no condition is chosen.
options-in-general = Las guías y la certeza difieren según la afección. Aquí los puntos muestran la certeza más alta.
options-other-care = Pregunte por otra atención
options-side-by-side = Lado a lado
# $count: how many options are ticked.
options-side-by-side-ticked = Lado a lado ({ $count })
options-to-my-sheet = Ir a Mi resumen
options-words-and-sources = Glosario y fuentes
options-how-sure = Cuánta certeza podemos tener
options-words = Palabras usadas
options-sources = Fuentes de esta página
