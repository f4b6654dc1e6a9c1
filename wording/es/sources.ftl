# Sources and method. Counts come ready to print.

sources-lead = De dónde vienen los datos, qué tan seguros estamos y qué no ha revisado nadie todavía.

## Headings of the parts

sources-part-sources = Cada fuente, y lo que se basa en ella
sources-part-about = Qué es esto, y quién lo hizo
sources-part-method = Cómo se eligió y calificó la evidencia
sources-part-article = El artículo de una clínica, junto a lo que muestran los estudios
sources-part-criteria = La lista de calidad para ayudas de decisión
sources-part-reading = Qué tan difícil es de leer
sources-part-model = El modelo del nivel en la sangre, junto a mediciones
sources-part-changes = Actualizaciones, cambios y correcciones
sources-part-downloads = Llévese las tablas o las referencias

## The list of sources and its search

sources-all = Las { $count } fuentes, por tipo. Busque un nombre, un año, una opción, una afección o una palabra.
sources-find = Buscar una fuente
# Examples in an empty field; each finds something in what the Spanish page holds.
sources-find-such-as = abbar, 2022, etiqueta, vejiga
# $words is what the reader searched for.
sources-found = { $count ->
    [0] Ninguna fuente contiene "{ $words }". Pruebe con menos palabras, un nombre o un año.
    [one] { $count } fuente contiene "{ $words }".
   *[other] { $count } fuentes contienen "{ $words }".
}
# Of a source; pieces-retracted says the same in brackets.
sources-retracted = Retirada.
sources-open = Abrir esta fuente
# Names of lines in an opened source.
sources-kind = Tipo
sources-publisher = Publicada por
sources-size = Tamaño
sources-funding = Quién pagó, y vínculos
sources-rests = Lo que se basa en ella
sources-places = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
sources-id = Id en las tablas

## What the statements rest on at best

# "antes, después y quien acompaña" are the three pages Antes de ir, Después de elegir, Para quien le acompaña.
sources-footing = De { $total } afirmaciones con fuente, { $weak } se basan solo en vendedores, noticias u otras páginas. Lo mismo pasa con { $told } de las { $asked } respuestas y puntos prácticos: las visitas, el dinero y la ley rara vez se estudian. Cada una lo dice.
sources-footing-heading = En qué se basan las afirmaciones
sources-footing-caption = Cada afirmación se cuenta una vez, bajo su fuente más fuerte. Los niveles en la sangre no se cuentan.
# Heads of columns. Under the first stand kinds of sources (publishers-rows-...).
sources-footing-at-best = Mejor fuente
sources-footing-statements = Afirmaciones
sources-footing-practical = Preguntas de la gente; antes, después, al lado

## How the evidence was chosen and graded

sources-method-chosen = Cómo se eligió
sources-method-graded = Cómo se calificó
sources-method-checked = Quién la revisó
sources-reviewed = Qué han revisado profesionales de salud y pacientes
sources-searches = Donde se halló poco o nada: cómo se buscó
# $queries are what was typed into the search.
sources-searched = Se buscó el { $day }, con: { $queries }.

## The article

sources-article = Esta herramienta empezó con un artículo. Da el punto de vista de una clínica que ofrece ketamina IV. Aquí están { $count } de sus afirmaciones, en nuestras palabras. Cada una está junto a lo que muestran los estudios.
# A word for a claim, and after a colon what it means.
sources-verdict-supported = Respaldada
sources-verdict-partly = En parte
sources-verdict-contested = En disputa
sources-verdict-not-shown = No demostrada
sources-verdict-means-supported = lo que leímos la respalda.
sources-verdict-means-partly = una parte tiene respaldo, otra no.
sources-verdict-means-contested = los estudios o los expertos no concuerdan.
sources-verdict-means-not-shown = ningún estudio que leímos muestra que sea así. Eso no la hace falsa.
sources-clinical = En palabras clínicas

## The quality list. IPDAS is a group that sets standards for decision aids.

sources-criteria = El grupo IPDAS tiene una lista de { $all } criterios para ayudas de decisión. { $not_applicable } tratan de pruebas médicas y no se aplican aquí. De los otros { $counted }, esta herramienta cumple { $met } y no cumple { $not_met }. La calificamos nosotros mismos. Nadie de fuera ha revisado las calificaciones.
sources-criteria-unread = Los criterios están en nuestras palabras. De { $count } de ellos no pudimos leer las palabras publicadas. Llevan la marca "texto no verificado".
sources-unread = texto no verificado
sources-tier-qualifying = Sin estos no es una ayuda de decisión
sources-tier-certification = Sin estos podría llevar a error
sources-tier-certification-screening = Solo para pruebas y detección
sources-tier-quality = Estos la hacen más sólida
# Beside the name of a group of criteria; one or both, with ";" between.
sources-tier-met = cumple { $met } de { $counted }
sources-tier-not-applicable = { $count ->
    [one] { $count } no se aplica
   *[other] { $count } no se aplican
}
sources-state-met = Cumplido
sources-state-not-met = No cumplido
sources-state-not-applicable = No se aplica
sources-criterion = Criterio
sources-state = Estado
sources-why = Por qué
sources-criterion-page = Página: { $page }

## How hard it is to read. The grades are those of the English words; Flesch-Kincaid holds for no other language.

sources-reading = En inglés, nuestra meta es el grado 8 o menos de la escuela de EE. UU. Los grados medidos van de { $easiest } a { $hardest }. La fórmula es el grado Flesch-Kincaid. Se calcula con textstat 0.7.8, a partir de todas las palabras en inglés para pacientes de cada parte. Cuenta las palabras largas y las oraciones largas. No puede decir si un texto es claro, y ningún lector ha puesto eso a prueba.
sources-grades = El grado de cada parte
sources-grades-caption = Grado Flesch-Kincaid de las palabras para pacientes en inglés, lo más difícil primero
sources-grades-part = Parte
sources-grades-grade = Grado
# Beside a turning ring, while the page is made for the first time.
sources-measuring = Midiendo. La primera vez tarda un momento.

## The blood-level model beside measurements

sources-model = Las curvas de ketamina en la sangre vienen de un modelo de un adulto promedio. Es una imagen para enseñar. No puede decir qué habrá en su sangre. Comparado con { $compared } mediciones publicadas, queda a no más de 30 % de { $within } de ellas. La mitad de sus errores pasa de { $error } %.
# Between the text above and the one below, in one paragraph.
sources-model-left-out = { $count ->
    [one] Una más no se pudo calcular.
   *[other] Otras { $count } no se pudieron calcular.
}
sources-model-doses = Las dosis son las de los estudios, no un consejo.
sources-measurements = Las { $count } mediciones
sources-what-measured = Qué se midió
sources-measured = Medido
sources-modelled = Modelo
sources-off-by = Desvío
sources-remarks = Notas
sources-missed = más de 30 %
sources-not-worked-out = no calculado
sources-error-not-known = no se sabe
# $status says what part a measurement had in the choice of the model (measured-status-...).
sources-status = Esta medición { $status }.
sources-from = Fuente: { $source }

## Updates, changes and corrections

sources-watch = La vigilancia de novedades
sources-log = Registro de cambios
sources-corrections = Correcciones
sources-correction = { $day }, tabla { $table }, fila { $key }: { $reason }
sources-no-corrections = Ninguna hasta ahora.

## Files to take along

sources-files = Las tablas son archivos CSV con una descripción (Frictionless Data Package). Puede usarlas si nombra de dónde vienen (CC BY 4.0). RIS y BibTeX son para gestores de referencias. Cada archivo lleva el aviso de usos fuera de lo aprobado (off-label).
sources-file-tables = Todas las tablas (ZIP)
sources-file-ris = Referencias (RIS)
sources-file-bib = Referencias (BibTeX)
