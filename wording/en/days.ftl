# Days, as Babel's patterns name their parts (d, MMM, MMMM, y).
days-day = d MMMM y
days-day-short = d MMM y
