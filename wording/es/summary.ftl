# My summary: the page around the sheet. What stands on the sheet itself is in sheets.ftl.

## The sheet on screen
summary-sheet = Para mi visita
# Where no condition is chosen.
summary-choose = Elija una afección para ver qué hallaron los estudios.
# Opens the reasons why an option stands to a wish as it does.
summary-why = Por qué
# Opens what the whole sheet holds beyond these.
summary-rest = Estudios, preguntas de repaso y fuentes
summary-crisis = Líneas de crisis
summary-pdf = Descargar mi hoja (PDF)
# Opens the statements to pick from: where nothing is picked, and where something is.
summary-picks = Elija lo que le importa
summary-picks-change = Cambiar lo elegido

## Questions to ask
summary-ask = Preguntas que puede hacer
# Opens all other questions; { $ticked } says how many are ticked.
summary-ask-more = { $ticked ->
    [0] Más preguntas
    [one] Más preguntas ({ $ticked } marcada)
   *[other] Más preguntas ({ $ticked } marcadas)
}
# Heads reasons to ask the questions that the list begins with.
summary-ask-why = Por qué hacer las primeras
summary-own = Mi propia pregunta
# Opens things to notice about a clinic; { $ticked } says how many are ticked.
summary-flags = { $ticked ->
    [0] Señales de alerta
    [one] Señales de alerta ({ $ticked } marcada)
   *[other] Señales de alerta ({ $ticked } marcadas)
}

## Other files
summary-files = Otros archivos
summary-whole = Mi hoja completa, con razones, puntos para avisar y fuentes:
# Heads links to pages; what each holds stands after its name.
summary-more = Más para llevar
summary-more-before = Qué dejar listo antes de una primera visita. Puede ponerlo en su hoja completa.
summary-more-after = Cuándo decidir si le ayuda, y señales de alerta. Puede ponerlo en su hoja completa.
summary-more-beside = Una hoja para la pareja o una amistad.
summary-more-clinic = Las mismas preguntas a dos o tres clínicas, lado a lado.
