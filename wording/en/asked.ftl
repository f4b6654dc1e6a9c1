# Questions people ask: what is said around the answers of the tables.

## When a question comes up: headings

asked-when-before = Before you decide or go
asked-when-during = During a visit
asked-when-days-after = In the days after
asked-when-going-on = Going on or stopping
asked-when-money-law = Money, work and the law
asked-when-family = Family and friends
asked-when-clinic = Choosing a clinic

## Whose an answer is, and how sure

# $options is a list of names: "IV ketamine, SGB and Spravato".
asked-all-but = All options but { $options }
# $sure is one of the words "good", "fair", "low", "not known"; $because a reason from the tables, without its full stop.
asked-how-sure = How sure we can be: { $sure }. { $because }.
