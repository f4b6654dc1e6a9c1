# Questions people ask: what is said around the answers of the tables.

## When a question comes up: headings

asked-when-before = Antes de decidir o ir
asked-when-during = Durante una visita
asked-when-days-after = En los días siguientes
asked-when-going-on = Seguir o parar
asked-when-money-law = Dinero, trabajo y la ley
asked-when-family = Familia y amistades
asked-when-clinic = Elegir una clínica

## Whose an answer is, and how sure

# $options is a list of names: "Ketamina IV, SGB y Spravato".
asked-all-but = Todas las opciones menos { $options }
# $sure is one of the words phrases-sure-... (they go with "certeza"); $because a reason from the tables, with a capital.
asked-how-sure = Cuánta certeza podemos tener: { $sure }. { $because }.
