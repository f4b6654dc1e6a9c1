# Choosing a clinic: the same questions to two or three clinics, on screen and as a card to take along.

## On screen
clinic-intro = Haga las mismas preguntas a dos o tres clínicas. Anote en pocas palabras lo que dice cada una, o lleve la hoja y escriba a mano. Un espacio en blanco muestra lo que aún falta preguntar.
# Asks how many.
clinic-count = Clínicas lado a lado
# Asks which matter to go through, such as money.
clinic-matter = Tema
# Asks how the page is to be seen.
clinic-view = Modo
clinic-view-write = Anotar respuestas
clinic-view-compare = Lado a lado
# Asks for which clinic.
clinic-write-for = Anotar para
# A field: the clinic's name. "Su nombre" would ask for the reader's.
clinic-name = Nombre de la clínica

## The card
clinic-card = Elegir una clínica
# Under the title; { $options } are names of options.
clinic-card-about = Preguntas para cada clínica, con espacio para sus respuestas. Opciones: { $options }.
clinic-card-about-any = Preguntas para cada clínica.
# My summary is a page.
clinic-card-why = Por qué preguntar, y según qué fuente, está en la herramienta, en su página "Mi resumen".
# { $column } heads a column: a clinic's name, and that these are its own answers.
clinic-card-own = La columna "{ $column }" tiene lo que esa clínica misma escribió. Quienes hicieron esta herramienta no lo han revisado. No cambia nada más aquí.
# Captions of tables.
clinic-card-answers = Lo que dijo cada clínica
clinic-card-flags = Lo que usted notó, clínica por clínica
# Heads of the first column, of questions and of red flags.
clinic-card-question = Pregunta
clinic-card-noticed = ¿Lo notó?
