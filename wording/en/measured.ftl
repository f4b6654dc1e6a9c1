# What we measured ourselves: the blood-level models beside measurements from studies.

## How ketamine was given

measured-route-iv = Drip or push into a vein
measured-route-im = Shot in a muscle
measured-route-nasal = Nose spray, ordinary ketamine
measured-route-nasal-s = Nose spray, S-ketamine alone
measured-route-sublingual = Melted in the mouth, ordinary ketamine
measured-route-sublingual-s = Melted in the mouth, S-ketamine alone
measured-route-oral = Swallowed
measured-route-esketamine-nasal = Spravato

## What was measured

measured-quantity-cmax = Highest level
measured-quantity-tmax = Time until the highest level
measured-quantity-conc-at = Level at a set time
measured-quantity-auc = Level added up over time
measured-quantity-half-life = Time in which the level halves
measured-quantity-bioavailability = Part of the dose that reaches the blood
measured-level-at = Level at { $minutes } minutes

## The study's dose; $dose is such as "10 mg"

measured-dose-not-stated = dose not stated
measured-dose-over = { $dose } over { $minutes } minutes
measured-dose-at-once = { $dose } at once

## What part a measurement had in the model; each stands in "It ... ."

measured-status-hold-out = took no part in the choice of the model
measured-status-seen = was seen when the model was chosen
measured-status-calibration = was used to set the model
measured-status-in-sample = comes from the study that the model comes from
