# Who stands behind this copy: headings over the operator's own words, and what is missing where the operator is silent.

operator-made-by = Quién hizo esta copia
operator-training = Qué formación tiene
operator-paid-by = Quién pagó la copia
operator-gains = Quién gana
operator-contact = Contacto
# $missing is a list of the pieces below.
operator-not-stated = No consta aquí: { $missing }.
operator-no-made-by = quién hizo esta copia
operator-no-training = qué formación tiene
operator-no-paid-by = quién pagó la copia
operator-no-gains = quién gana con ella
operator-no-contact = a dónde escribir
# On Start, at the head of what "Acerca de esta herramienta" opens (start-about). "la" is the tool.
operator-named = Se dice quién la hizo en "Acerca de esta herramienta".
operator-not-named = No se dice quién la hizo.
