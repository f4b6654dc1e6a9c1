# What we measured ourselves: the blood-level models beside measurements from studies.

## How ketamine was given

measured-route-iv = Goteo o inyección rápida en una vena
measured-route-im = Inyección en un músculo
measured-route-nasal = Spray nasal, ketamina común
measured-route-nasal-s = Spray nasal, solo S-ketamina
measured-route-sublingual = Deshecha en la boca, ketamina común
measured-route-sublingual-s = Deshecha en la boca, solo S-ketamina
measured-route-oral = Tragada
measured-route-esketamine-nasal = Spravato

## What was measured

measured-quantity-cmax = Nivel más alto
measured-quantity-tmax = Tiempo hasta el nivel más alto
measured-quantity-conc-at = Nivel en un momento fijo
measured-quantity-auc = Nivel sumado en el tiempo
measured-quantity-half-life = Tiempo en que el nivel baja a la mitad
measured-quantity-bioavailability = Parte de la dosis que llega a la sangre
measured-level-at = Nivel en el minuto { $minutes }

## The study's dose; $dose is such as "10 mg"

measured-dose-not-stated = dosis: no consta
measured-dose-over = { $dose } en { $minutes } minutos
measured-dose-at-once = { $dose } de una vez

## What part a measurement had in the model; each stands in "It ... ."

# The subject is a measurement; the words have no gender.
measured-status-hold-out = no tuvo parte en la elección del modelo
measured-status-seen = ya estaba a la vista al elegir el modelo
measured-status-calibration = se usó para ajustar el modelo
measured-status-in-sample = viene del estudio del que viene el modelo
