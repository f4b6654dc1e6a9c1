# Start: the decision, for whom, and who made this.

start-translated = Traducción automática del { $date }; nadie calificado la ha revisado aún. Si algo no coincide, vale la versión en inglés.
start-translated-signed = Traducción automática del { $date }; traductores han firmado una parte. Si algo no coincide, vale la versión en inglés.
start-takes = Unos 10 minutos. Esta herramienta no elige por usted.
# Spoken name of the list of options.
start-options = Las opciones
start-see-all = Ver todas las opciones

## About, behind a tap
# Opens it; stands after a sentence on who runs and who checked this copy.
start-about = Acerca de esta herramienta
start-decision = ¿Debo hablar con mi profesional de salud sobre ketamina, ketamina con terapia hablada (KAP), un bloqueo de nervios (SGB) u otra atención?
start-holds = { $options } opciones, cada una con respuestas a las mismas { $questions } preguntas, a partir de { $sources } fuentes.
# { $yes } and { $no } are the two messages after it, in bold.
start-whom = { $yes } adultos en EE. UU. que piensan en una de estas opciones, y para los profesionales de salud con quienes hablan. { $no } una emergencia, para niños ni para quien quiera tomar ketamina sin atención médica.
start-whom-yes = Para
start-whom-no = No es para

# Three steps; { $lead } is the message with -lead, in bold.
start-step-choose = { $lead } con qué quiere ayuda, si lo desea. También puede leer las respuestas generales.
start-step-choose-lead = Elija
start-step-compare = { $lead } de dos a cuatro opciones: cómo se da cada una, quién puede cambiar la dosis, qué hallaron los estudios, qué puede salir mal.
start-step-compare-lead = Compare
start-step-take = { $lead } a un profesional de salud que le conozca. Esta herramienta informa. No elige por usted.
start-step-take-lead = Lleve sus preguntas

start-here = Qué hay aquí
# What each page holds, after its name.
start-way-options = Todas: cómo se da cada una, quién puede cambiar la dosis, qué se halló y su situación ante la FDA.
start-way-compare = De dos a cuatro opciones, pregunta por pregunta.
start-way-evidence = Qué hallaron los estudios para lo que usted tiene, y cuánta certeza podemos tener.
start-way-time-and-control = Quién puede cambiar una dosis, hasta cuándo, y qué pasa entonces.
start-way-cost = Cada cuánto, cuánto dura, quién le lleva a casa, cuánto puede costar.
start-way-values = Marque lo que cuenta para usted. Vea qué se sabe de cada opción sobre eso.
start-way-questions = Lo que la gente pregunta antes, durante y después, con una respuesta corta a cada pregunta.
start-way-summary = Una hoja para llevar, con sus propias preguntas.
start-way-chairside = Dos opciones en letra grande, para una visita con su profesional.
start-way-sources = De dónde viene cada dato, y qué no ha revisado nadie todavía.

start-tool = Sobre esta herramienta
start-privacy = Su privacidad
