# For clinicians: two options in large type, one question at a time, then what is taken along.

## Choices
# After the condition and both options; a tap opens the choices.
chairside-change = Cambiar
chairside-first = Primera opción
chairside-second = Segunda opción
chairside-same = Elija dos opciones distintas para hablar de ellas.
chairside-back = Atrás
chairside-next = Siguiente
# Where in the talk this is.
chairside-place = { $place } de { $count }
chairside-end = Fin
# On a page in another language: a switch for the English under each line. A clinician who reads English finds it.
chairside-english = Inglés debajo (English)
# Heads the list of all questions.
chairside-list = Ir a una pregunta
chairside-to-the-end = Ir a la hoja y la nota
# A list of questions to choose from, and what stands in it before one is chosen.
chairside-more = Más preguntas
chairside-choose = Elija
# A field that finds one of the questions that people ask, and what stands in it before.
chairside-asked = Una pregunta de su paciente
chairside-find = Escriba: taxi, alcohol

## A question and both answers
# { $statements } are what the patient marked as mattering, "; " between them.
chairside-marked = Usted marcó: { $statements }.
# Before what the clinician asks, to hear whether it was understood.
chairside-ask-back = Pregunte:
# Open what stands behind a tap.
chairside-clinical = Palabras clínicas y fuentes
chairside-clinical-and-more = Más, palabras clínicas y fuentes
chairside-numbers = Cifras, en 100 puntos si los estudios lo permiten
chairside-numbers-harms = Cifras de daños
# Above an answer that is no option's own.
chairside-all-options = Todas las opciones
# The answer is the one that the page Side by side gives to { $question }.
chairside-compared = En "Lado a lado", a la pregunta "{ $question }"
# Caption of the table for the printed page.
chairside-paper = Todas las preguntas de esta charla, en breve

## The end
chairside-handout = Para su paciente: la hoja
chairside-handout-holds = Tiene estas dos opciones, lo que se marcó y preguntas para hacer.
chairside-record = Para el historial: una nota para pegar
chairside-record-about = No pide nombre ni fecha de nacimiento. Se hace en esta página y no se guarda en ningún lugar. Léala antes de pegarla: dice lo que estuvo en pantalla, no lo que se dijo.
# Beside the note on a page in another language.
chairside-record-in-english = Esta nota siempre está en inglés, para un historial en inglés. La hoja está en el idioma de su paciente.
# The button that copies the note.
chairside-copy = Copiar
chairside-link = Para llevar a casa: un enlace
