# Every source with what rests on it.

## Kinds of sources: the name of one, the name of many (a heading), and what it means

source-index-one-rct = Ensayo aleatorizado (randomized)
source-index-many-rct = Ensayos aleatorizados
source-index-meaning-rct = El azar decide quién recibe qué tratamiento.
source-index-one-meta-analysis = Resultado conjunto de varios ensayos
source-index-many-meta-analysis = Resultados conjuntos de varios ensayos
source-index-meaning-meta-analysis = De varios estudios se calcula un solo resultado.
source-index-one-systematic-review = Revisión sistemática
source-index-many-systematic-review = Revisiones sistemáticas
source-index-meaning-systematic-review = Se buscan y juzgan todos los estudios que encajan en un plan.
source-index-one-cohort = Estudio de seguimiento o registros
source-index-many-cohort = Estudios de seguimiento y registros
source-index-meaning-cohort = Se sigue a personas, por lo general sin una comparación al azar.
source-index-one-case-series = Informe sobre pocas personas
source-index-many-case-series = Informes sobre pocas personas
source-index-meaning-case-series = No hay grupo de comparación.
source-index-one-pk-study = Estudio de niveles en la sangre
source-index-many-pk-study = Estudios de niveles en la sangre
source-index-meaning-pk-study = Miden la medicina, no cómo le va a la gente.
source-index-one-guideline = Guía
source-index-many-guideline = Guías
source-index-meaning-guideline = Grupos de expertos dicen qué hacer, la mayoría tras una revisión de estudios.
source-index-one-consensus = Acuerdo de expertos
source-index-many-consensus = Acuerdos de expertos
source-index-meaning-consensus = Los expertos dicen en qué están de acuerdo.
source-index-one-standard = Norma o página de un servicio
source-index-many-standard = Normas y páginas de servicios
source-index-meaning-standard = Reglas de atención, y páginas de servicios públicos.
source-index-one-label = Etiqueta de una medicina, o página de su fabricante
source-index-many-label = Etiquetas de medicinas
source-index-meaning-label = Lo que dicen de una medicina una etiqueta o su fabricante.
source-index-one-regulator-notice = Aviso de una agencia
source-index-many-regulator-notice = Avisos de agencias
source-index-meaning-regulator-notice = Lo que agencias de EE. UU. han aprobado, decidido o advertido.
source-index-one-review = Revisión o libro de texto
source-index-many-review = Revisiones y libros de texto
source-index-meaning-review = Expertos resumen un campo sin un plan fijo.
source-index-one-opinion = Página de precios, página de una clínica o noticia
source-index-many-opinion = Páginas de precios, páginas de clínicas y noticias
source-index-meaning-opinion = No son estudios. Pueden tener algo que vender.
# Where the size of a study, or who paid, isn't known.
source-index-not-stated = No consta en lo que leímos.

## What rests on a source: names of our tables, before a list of places ("Respuestas en "Lado a lado": Ketamina IV: ...").
## They also head the lines of the table of reading grades.

source-index-table-about = Sobre esta herramienta
source-index-table-adjustability = Respuestas en "Lado a lado"
source-index-table-alternatives = Otra atención por la que preguntar
source-index-table-answers = Respuestas en "Lado a lado"
source-index-table-asked = Lo que se pregunta
source-index-table-asked-answers = Preguntas de la gente
source-index-table-burden = Carga
source-index-table-cautions = Qué avisar a su profesional de salud
source-index-table-changelog = Registro de cambios
source-index-table-claims = Las afirmaciones del artículo
source-index-table-clinic-questions = Preguntas para la clínica
source-index-table-conditions = Afecciones
source-index-table-context = La gente también pregunta por
source-index-table-corrections = Correcciones
source-index-table-effect-times = Cuánto duran los efectos
source-index-table-evidence = Qué tan seguros estamos
source-index-table-glossary = Palabras usadas aquí
source-index-table-harm-kinds = Nombres de daños
source-index-table-harm-statements = Qué puede salir mal
source-index-table-harms = Qué puede salir mal
source-index-table-ipdas = La lista de calidad
source-index-table-kinetics = Modelo del nivel en la sangre
source-index-table-method = Cómo se hizo esto
source-index-table-notices = Avisos en cada página
source-index-table-observations = Niveles en la sangre con los que se compara el modelo
source-index-table-outcomes = Resultados de estudios
source-index-table-preference-bears-on = A qué se refiere un punto
source-index-table-preferences = Lo que puede importar
source-index-table-question-groups = Grupos de preguntas
source-index-table-questions = Preguntas
source-index-table-quiz = Repaso de lo que sabe
source-index-table-quiz-options = Respuestas en el repaso de lo que sabe
source-index-table-reviews = Revisiones
source-index-table-searches = Búsquedas
source-index-table-sources = Fuentes
source-index-table-stances = Lo que me importa
source-index-table-steps = Antes, después y quien le acompaña
source-index-table-sure-items = Cuánta seguridad siente
source-index-table-time-notes = Tiempo y control
source-index-table-treatments = Tratamientos
source-index-table-watch = Vigilancia

## Places under those names, where no cell of a table names them

# After an option and a condition: "Ketamina IV, TEPT (PTSD): ..."
source-index-helps = ¿Funciona, y con qué certeza?
# $id is one such as "clements-iv-10".
source-index-measurement = Medición { $id }
