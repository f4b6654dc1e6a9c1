# What is said around a clinic's own lines. $clinic is its name, as its own file gives it.

clinic-words-run-by = Esta copia la administra { $clinic }, que vende algunos de estos tratamientos.
clinic-words-heading = De { $clinic }, no de la evidencia
clinic-words-note = La clínica escribió estas líneas. Quienes hicieron esta herramienta no las han revisado. No cambian nada más en ella: cada opción se queda, se ofrezca o no.
clinic-words-phone = Teléfono:
clinic-words-offers = Ofrece:
clinic-words-after-hours = Fuera de horario:
clinic-words-logo = Logotipo de { $clinic }
# "450 a 800". Both are ready numbers.
clinic-words-price-range = { $low } a { $high }
# A price that the clinic gives in numbers. $price is one number, or two as above.
clinic-words-price = { $per ->
    [month] { $price } dólares por mes en { $year }
    [course] { $price } dólares por tratamiento completo en { $year }
    [package] { $price } dólares por paquete en { $year }
   *[visit] { $price } dólares por visita en { $year }
}

## Heads of the columns in which a reader compares clinics

# Where the reader gave a clinic no name: "Clínica 2".
clinic-words-unnamed = Clínica { $place }
clinic-words-own-answers = { $clinic } (sus propias respuestas)
