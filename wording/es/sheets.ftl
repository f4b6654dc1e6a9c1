# Sheets to take along, as PDF, web page and plain text: what stands on My summary, and around every sheet.

## Around every sheet
# The sheet's title. The page is called the same in pages.ftl.
sheets-title = Mi resumen
# At the foot of a printed page, set by the printer: { $page } is its number, { $pages } how many there are.
sheets-page = Página { $page } de { $pages }
# Spoken name of the frame with 988 and the off-label notice.
sheets-note = Ayuda en crisis y aviso de usos fuera de lo aprobado
# Stands in an empty cell of a table to fill in.
sheets-blank = Aún sin respuesta
# Heads the first column of tables of options.
sheets-option = Opción
sheets-sources = Fuentes y fechas
# { $mark } is the sign that stands in their place.
sheets-signs-left-out = { $count ->
    [one] El PDF no tiene letra para { $count } signo que usted escribió; allí muestra { $mark }. La página web los conserva todos.
   *[other] El PDF no tiene letras para { $count } signos que usted escribió; allí muestra { $mark }. La página web los conserva todos.
}

## Buttons and paper
sheets-as-pdf = Descargar en PDF
sheets-as-text = Como texto simple
sheets-as-html = Como página web (HTML)
sheets-paper = Tamaño del papel
sheets-paper-us-letter = Carta
sheets-paper-a4 = A4

## Names of files, without their ending: small letters without accents, hyphens for spaces
sheets-file-my-summary = mi-resumen
sheets-file-for-the-person-beside-you = para-quien-le-acompana
sheets-file-questions-for-clinics = preguntas-para-clinicas
sheets-file-reminder = recordatorio

## My own questions
sheets-own = Mis propias preguntas
# Above room to write by hand.
sheets-own-write = Escríbalas aquí:
# { $most } is the number of characters.
sheets-own-cut = Aquí están solo los primeros { $most } caracteres. El resto se cortó.

## Questions I looked up
sheets-looked-up = Preguntas que busqué
# "Questions people ask" is a page.
sheets-looked-up-rest = El resto de cada respuesta, y su certeza, está en la herramienta, en su página "Preguntas de la gente".

## Options I looked at
sheets-options = Opciones que miré
# Caption of the table on the whole sheet.
sheets-options-short = Respuestas cortas, lado a lado
# Caption and heads of the table on the sheet to print.
sheets-options-briefly = Cómo se da cada una, y qué saber de ella
sheets-options-dose = ¿Se puede cambiar la dosis?
sheets-options-help = ¿Funciona? ¿Con qué certeza?
# In place of the head before, where no condition is chosen.
sheets-options-known-for = Por lo que más se conoce

## Other care
# The heading for thoughts of suicide.
sheets-care-first = La ayuda que va primero
sheets-care-other = Otra atención que puede considerar
sheets-care-staying = Seguir con la atención que tengo también es una opción.

## Daily life
sheets-daily = Efectos secundarios, costo y regreso a casa
sheets-daily-caption = En pocas palabras
# Heads of columns.
sheets-daily-effects = Efectos secundarios comunes
sheets-daily-cost = Costo si pago yo
sheets-daily-home = ¿Puedo volver a casa sin compañía?

## What studies found
sheets-found = Qué hallaron los estudios
# { $who } is who was studied, such as "41 adultos con TEPT (PTSD)".
sheets-found-studied = Se estudió a: { $who }.
# { $timeframe } is when the result was taken, such as "24 horas después de un goteo".
sheets-found-when = Cuándo: { $timeframe }.

## What matters most
sheets-matters = Lo que más me importa
# Caption of the table on the whole sheet.
sheets-matters-stands = Cómo encaja cada opción, lo más importante primero
# Caption of the table on the sheet to print.
sheets-matters-stands-short = Cómo encaja cada opción
# Heads of the first column.
sheets-matters-marked = Lo que marqué
sheets-matters-what = Lo que importa
# { $statements } are statements, "; " between them.
sheets-matters-set-aside = Marqué que esto no me importa: { $statements }.
# Start is a page.
# Points were marked, but none as 2 or 3.
sheets-matters-none-much = No marqué nada como que importe mucho.
sheets-matters-nothing = Aún no se eligió nada. En la página "Inicio", elija hasta tres cosas: las que más le importan.

## Visits and cost
sheets-costs = Visitas y costo, con mis propias cifras
# "Visits, rides and cost" is the heading of a page.
sheets-costs-rest = En qué se basan las otras cifras está en la herramienta, en su página "Visitas, viajes y costo".

## To go over again
sheets-again = Para repasar
sheets-again-not-sure = No lo tenía claro.
# { $answer } is the answer chosen in the knowledge check.
sheets-again-answered = Respondí: { $answer }.
# { $answer } is the right answer.
sheets-again-right = La respuesta: { $answer }.
sheets-again-ready = Si siento que ya puedo decidir
# { $sources } are sources by author and year, such as "Légaré 2010".
sheets-again-ready-of = Si siento que ya puedo decidir (preguntas de { $sources })
# { $answer } is yes or no.
sheets-again-ready-answer = { $answer ->
    [yes] Mi respuesta: sí.
   *[no] Mi respuesta: no.
}

## Questions to ask, red flags
sheets-ask = Preguntas para la clínica
# Above questions that stand there until the reader chooses.
sheets-ask-start = Estas son para empezar:
sheets-noticed = Señales de alerta que noté

## Points of leaflets
# { $options } are options' short names, or "all but" some.
sheets-for-options = Para { $options }.

## What to tell
sheets-tell = Avise a su profesional de salud
sheets-tell-how = En papel, marque lo que se aplica a usted. Son puntos para hablar, no veredictos. Solo un profesional de salud que le conozca puede valorarlos. No deje ni cambie una medicina por su cuenta.
# "Compare" is the page that is called Side by side in pages.ftl.
sheets-tell-where = Las fuentes de los puntos para avisar están en la herramienta, en su página "Lado a lado".

## A clinic's own lines
sheets-clinic-prices = Sus propios precios

## The sheet to print: what didn't fit
sheets-rest = Mi hoja completa tiene más
# "Other files" is summary-files. { $parts } are headings of the whole sheet, "; " between them.
sheets-rest-where = Está en la herramienta, en su página "Mi resumen", en "Otros archivos". También tiene estas partes: { $parts }.
# The last of those parts.
sheets-rest-reasons = razones
# Heads the off-label notice in full.
sheets-notice = El aviso completo
