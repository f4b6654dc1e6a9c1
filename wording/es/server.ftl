# What the server says by itself: pages where the app can't speak, bars above the notice, words without JavaScript.

## Where JavaScript is off, under the heading
# $table and $questions begin links, $end ends each.
server-no-script = En esta página no se puede elegir: aquí JavaScript está apagado. { $table }Lea todas las opciones en una tabla{ $end } o { $questions }las preguntas de la gente{ $end }. Ninguna de las dos lo necesita.

## Bars, where a page is slow to come, cut off from its server, or not whole
server-read-on = Puede seguir leyendo.
# Answers stand here that open for everybody; those of this reader will follow.
server-held = Estas son respuestas para todo el mundo. Las de usted se quedan en esta pestaña.
server-slow = Elegir tiene que esperar: una parte de esta página tarda en llegar. Algunos hospitales y oficinas la detienen.
# In this and what follows $link begins a link, $end ends it.
server-no-choosing = No se puede elegir: una parte de esta página no llegó. Puede { $link }cargarla otra vez{ $end }.
server-lost = Se cortó la conexión con nuestro servidor. Seguimos intentando. Puede seguir leyendo.
server-back = La conexión volvió.
server-missing = Una parte de esta página no llegó. Puede { $link }cargarla otra vez{ $end }.
server-stopped = Esta página perdió su servidor y ya no lo va a recuperar. Por favor, { $link }cárguela otra vez{ $end }.
server-answers-stay = Sus respuestas siguen en esta pestaña.
server-table = { $link }Lea todas las opciones en una tabla{ $end }.

## Pages where the app can't speak: heading, then words
# The last words of some of them. $start and $compare begin links, $end ends each.
server-ways-back = { $start }Vaya al inicio{ $end } o { $compare }compare opciones{ $end }.
server-not-found = No hay ninguna página en esta dirección
server-not-found-words = Puede que esté mal escrita, o que la página haya cambiado de lugar.
# PUBLIC_HOST is a setting and stays as it is.
server-wrong-host = Este sitio no responde con este nombre
server-wrong-host-words = Por favor, use la dirección que le dieron. Para quien administra este sitio: PUBLIC_HOST dice sus nombres.
server-failed = Ahora no se puede mostrar esta página
server-failed-words = Algo salió mal de nuestro lado. Nada de lo que usted hizo lo causó. Por favor, intente otra vez más tarde.
server-busy = Hay mucha gente aquí en este momento
server-busy-words = No queda lugar para una persona más en este momento. Por favor, intente otra vez en un minuto. Las respuestas que dio antes siguen en esta pestaña. Ahora mismo se pueden leer { $link }todas las opciones en una tabla{ $end }.
server-unread = No se pudo leer esta solicitud
server-unread-words = Era demasiado grande, o se cortó o cambió en el camino. Nada de lo que usted hizo aquí lo causó.
server-away = Este sitio no está disponible por un momento
server-away-words = No responde en este momento. Por favor, cargue esta página otra vez en un minuto. Las respuestas que dio antes siguen en esta pestaña.
# What a screen reader calls the notice at the foot.
server-notice = Aviso de usos fuera de lo aprobado

## Under a button for a file
server-file-tap-again = Esta página se acaba de renovar. Por favor, toque una vez más.
server-file-not-yours = Este archivo es de otra visita.
server-file-too-many = Hay demasiados archivos en espera. Por favor, intente otra vez en un momento.

## While the app is on its way
# The form in which Streamlit asks for a day.
server-day-field = mm/dd/yyyy

## For those who look for a way to report a weakness, at /.well-known/security.txt
server-no-contact = Este servidor no tiene ningún contacto configurado.
