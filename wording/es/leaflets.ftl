# Before you go, After you chose, For the person beside you: short points, a reminder, a sheet.

## All three pages
# A box to tick; My summary is a page.
leaflets-take = Poner esta página en Mi resumen
leaflets-to-summary = Ir a Mi resumen
# Heads points for options that the reader doesn't look at; their number follows.
leaflets-others = Para otras opciones

## For the person beside you
# A box to tick: whether the sheet for another person may say it.
leaflets-beside-tells = Decir en la hoja con qué quiero ayuda
# Three sentences under the sheet's title; "la persona" is the patient.
leaflets-beside-for = Para la pareja, un familiar o una amistad.
leaflets-beside-options = La persona piensa en: { $options }.
leaflets-beside-condition = La persona quiere ayuda con: { $condition }.

## After you chose: a date to judge
# The field takes month, day and year in this order.
leaflets-reminder-day = Fecha para decidir si ayuda (mes/día/año)
leaflets-reminder-file = Archivo para el calendario
# A box to tick.
leaflets-reminder-tells = Decir en el título de qué se trata
# { $title } is what the calendar will show.
leaflets-reminder-title = El título: { $title }. Queda solo en su archivo.
