# The note of a visit for a patient's record, as plain text.

chairside-note-title = Charla de decisión compartida, { $day }
chairside-note-condition = Afección: { $condition }
chairside-note-no-condition = Afección: no se eligió
# $options: two names.
chairside-note-options = Opciones de las que se habló: { $options }

## Parts of it: a heading over lines, or one line where there are none

chairside-note-shown = Se mostró en pantalla
chairside-note-wishes = Lo que importa al paciente
chairside-note-gaps = Lo que no quedó claro
chairside-note-questions = Preguntas del paciente
# $heading: one of the above.
chairside-note-none = { $heading }: nada anotado

## Lines

# $question was shown; its answers are empty without a condition.
chairside-note-depends = { $question }: no se eligió una afección, y ambas respuestas dependen de ella; no se indica ninguna
# $found: "Puede ayudar". $certainty: "certeza baja".
chairside-note-certain = { $found }; { $certainty } (GRADE).
# $sources: authors and years.
chairside-note-sources = Fuentes: { $sources }.
# Questions and statements of the knowledge check, in a patient's words.
chairside-note-go-over = Prueba de lo que sabe, para repasar: { $question }
chairside-note-no = Respondió que no: { $statement }

## Its end

chairside-note-caveat = Aviso a la vista todo el tiempo: { $caveat }
chairside-note-dated = Última revisión de las tablas: { $day }. La herramienta informa y no da consejos.
