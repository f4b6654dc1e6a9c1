# Before you go, After you chose, For the person beside you: what is said around the points of the tables.

leaflets-data-title-before = Before you go
leaflets-data-title-after = After you chose
leaflets-data-title-beside = For the person beside you
# Beside a point: the options it is for, as a list of short names.
leaflets-data-all-but = all but { $options }
# Under a point that no source says.
leaflets-data-own-advice = Our own advice.
