# Options side by side: what stands where no condition is chosen, and the first heading.

comparison-first-questions = Primeras preguntas

# In place of a short answer that differs by condition.
comparison-depends = Depende: elija una afección
comparison-choose-patient = Elija arriba una afección para ver qué hallaron los estudios, y dónde.
comparison-choose-clinical = Elija una afección para ver los resultados y sus fuentes.

# $finding: "Puede ayudar". $about: conditions ("ansiedad, dolor persistente"), or the words below.
comparison-about = { $finding }: { $about }.
# All conditions for which nothing was found with at least low certainty.
comparison-the-rest = el resto
comparison-unknown-patient = No lo sabemos
comparison-unknown-clinical = Certeza muy baja o sin resultados
