# Words that surround every page: the way through, the notice, crisis lines, dates, and what is said where a page fails.

## The way through, on every page
# What a screen reader calls it.
frame-pages = Páginas
# Where the reader is, before the page's name: "3 de 7 Lado a lado".
frame-step = { $step } de { $steps }
frame-menu = Menú
# Opens the pages beside the path.
frame-more = Más
# Beside the page that is open, in the menu of narrow screens.
frame-here = está aquí
# $page is a page's name.
frame-back = Volver a { $page }
frame-next = Siguiente: { $page }
# A quiet link to the questions that people ask.
frame-questions = ¿Preguntas?

## The notice at the foot of every page
# What a screen reader calls it.
frame-notice = Aviso de usos fuera de lo aprobado
frame-notice-full = Ver aviso
# In the margin of printed sheets.
frame-sheet = Página { $page } de { $pages }

## Crisis lines
# What a screen reader calls them.
frame-crisis = Ayuda en crisis
frame-crisis-more = Chat, texto y más para veteranos

## When this was reviewed
frame-reviewed = Datos al { $day }
frame-next-review = Próxima revisión de los datos: a más tardar el { $day }.
frame-overdue = Una parte de esto se debía revisar otra vez a más tardar el { $day }, y no se ha hecho. Pregunte a su profesional de salud qué ha cambiado desde entonces.

## In the place of a page that fails
frame-failed = Ahora no se puede mostrar esta página
frame-failed-words = Algo salió mal de nuestro lado. Nada de lo que usted hizo lo causó. Por favor, vuelva al inicio o intente otra vez más tarde.

## The translation, on Start and Sources
frame-translation = Español
frame-translated = El español es una traducción automática de quienes hicieron esta herramienta, del { $date }.
frame-translated-unsigned = Nadie calificado, traductor o profesional de salud, lo ha revisado todavía.
frame-translated-signed = Traductores que no ayudaron a hacerla han firmado { $signed } de sus { $rows } filas.
frame-translated-holds = Donde el español y el inglés no coinciden, vale el inglés. Si ve un error, avise a quien ofrece esta copia.
