# The watch for news, in Sources and method: when a program last looked for new studies, and what waits.

# $searches is how many saved searches there are.
watched-never = { $searches ->
    [one] Un programa puede buscar nuevos estudios, etiquetas, reglas y retiros de artículos, con { $searches } búsqueda guardada. Nunca se ha usado. Así que nada nos ha avisado de novedades desde la última revisión de las tablas.
   *[other] Un programa puede buscar nuevos estudios, etiquetas, reglas y retiros de artículos, con { $searches } búsquedas guardadas. Nunca se ha usado. Así que nada nos ha avisado de novedades desde la última revisión de las tablas.
}
# The sentences that follow stand after each other.
watched-ran = Un programa busca nuevos estudios, etiquetas, reglas y retiros de artículos. La última vez que buscó fue el { $day }.
watched-oldest = Su búsqueda más antigua es del { $day }.
watched-waiting = { $count ->
    [0] Nada de lo que halló espera a que alguien lo juzgue.
    [one] { $count } hallazgo espera a que alguien lo juzgue.
   *[other] { $count } hallazgos esperan a que alguien los juzgue.
}
watched-changes-nothing = Lo que halla no cambia nada aquí por sí solo.
