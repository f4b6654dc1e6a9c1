# Before you go, After you chose, For the person beside you: what is said around the points of the tables.

leaflets-data-title-before = Antes de ir
leaflets-data-title-after = Después de elegir
leaflets-data-title-beside = Para quien le acompaña
# Beside a point: the options ("opciones") it is for, as a list of short names.
leaflets-data-all-but = todas menos { $options }
# Under a point that no source says.
leaflets-data-own-advice = Consejo nuestro.
