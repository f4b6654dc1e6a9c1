# Reasons in the list of criteria for decision aids, where they follow from the operator's file or from reviews.

# $words: the operator's own, with a full stop.
quality-paid-by = Esta página dice quién pagó esta copia: { $words }
quality-training = Esta página da la formación de quienes hicieron esta copia: { $words }

# $role: "patient" or "clinician". Ratings are "calificaciones".
quality-reviewed = Se revisaron { $ratings } de { $all_ratings } calificaciones y { $answers } de { $all_answers } respuestas. Lo hicieron { $role ->
    [patient] pacientes
   *[clinician] profesionales de salud
} que no ayudaron a hacer la herramienta.
quality-not-yet = El criterio cuenta como cumplido cuando se revisen todas.
