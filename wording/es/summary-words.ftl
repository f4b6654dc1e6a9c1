# What the sheets a reader takes along say in whole sentences, whatever their form.

## Matters on which one can ask the clinic

summary-words-group-about-the-option = Sobre la opción
summary-words-group-the-clinic = Sobre la clínica y su gente
summary-words-group-safety = Sobre la seguridad
summary-words-group-money = Sobre el dinero
summary-words-group-if-it-fails = Si no ayuda
summary-words-group-red-flags = Señales de alerta

## What it is about

# $condition: its name as it stands in a list ("TEPT (PTSD)"), with a capital.
summary-words-looked-for = Quiero ayuda con: { $condition }.
summary-words-in-general = No se eligió una afección, así que las respuestas son generales.
summary-words-staying = Seguir con la atención que tiene ahora también es una opción, y también lo es la que las guías ponen primero.
# $care: other care, with "; " between, beginning small.
summary-words-other-care = Otra atención por la que preguntar: { $care }.

## Which options a thing to tell was found for

summary-words-for-all = Para todas.
summary-words-for = Para { $options }.

## Dates

# A sheet ("hoja") was made.
summary-words-made = Hecha el { $day } con una ayuda de decisión gratis. Informa y no da consejos.
summary-words-reviewed = Última revisión: { $reviewed }. Próxima revisión: { $review_by } o antes.
summary-words-overdue = Esa fecha ya pasó: pregunte qué ha cambiado desde entonces.
