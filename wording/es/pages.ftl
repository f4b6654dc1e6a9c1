# Names of the pages, as the menu and links call them, and the headings above them.
# A heading that is none of its own is the page's name: { pages-options } stands for it.

## The path
pages-start = Inicio
pages-start-heading = ¿Debo preguntar por ketamina, KAP, SGB u otra atención?
pages-options = Todas las opciones
pages-options-heading = { pages-options }
pages-compare = Lado a lado
pages-compare-heading = { pages-compare }
pages-evidence = ¿Funciona?
pages-evidence-heading = { pages-evidence }
pages-time-and-control = Tiempo y control
pages-time-and-control-heading = ¿Se puede cambiar la dosis?
pages-cost = Visitas y costo
pages-cost-heading = Visitas, viajes y costo
pages-summary = Mi resumen
pages-summary-heading = { pages-summary }

## Beside the path
pages-values = Lo que me importa
pages-values-heading = { pages-values }
pages-questions = Preguntas de la gente
pages-questions-heading = { pages-questions }
pages-before = Antes de ir
pages-before-heading = { pages-before }
pages-after = Después de elegir
pages-after-heading = { pages-after }
pages-beside = Para quien le acompaña
pages-beside-heading = { pages-beside }
pages-read-aloud = Leer en voz alta
pages-read-aloud-heading = { pages-read-aloud }
pages-clinic = Elegir una clínica
pages-clinic-heading = { pages-clinic }
pages-sources = Fuentes
pages-sources-heading = Fuentes y método
pages-chairside = Para profesionales
pages-chairside-heading = Para profesionales: en la consulta

## The browser's tab and its history
# $name is a page's name or, of a page outside the menu, its heading.
pages-title = { $name }: ketamina, KAP y SGB lado a lado
