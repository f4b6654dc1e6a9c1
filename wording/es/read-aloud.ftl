# Read to someone: headings, and what is said around the cells of the tables. It is read aloud.

# $name is that of a condition, in short: "TEPT (PTSD): ¿funciona?"
read-aloud-helps = { $name }: ¿funciona?
read-aloud-studied = ¿En qué se estudió?
read-aloud-approved = ¿Lo aprobó la FDA?
read-aloud-risks = Qué puede salir mal
# Last after the options. $care is what staying with today's care is called: "seguir con la atención actual".
read-aloud-or = O { $care }.
read-aloud-staying = seguir con la atención que tiene ahora
