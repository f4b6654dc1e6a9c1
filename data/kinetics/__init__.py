"""How much ketamine is in the blood over time, by route: a teaching picture of an average adult, from published models.

``compartments`` solves linear systems, ``routes`` says which system and which inputs a route has,
``people`` varies them from person to person, ``curve`` puts line and band together, ``observed`` holds
the result against published measurements. Nothing here advises a dose.
"""
