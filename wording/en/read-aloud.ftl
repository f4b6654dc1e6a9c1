# Read to someone: headings, and what is said around the cells of the tables. It is read aloud.

# $name is that of a condition, in short: "PTSD: does it help?"
read-aloud-helps = { $name }: does it help?
read-aloud-studied = Studied for what?
read-aloud-approved = FDA-approved?
read-aloud-risks = What can go wrong
# Last after the options. $care is what staying with today's care is called: "staying with the care you have now".
read-aloud-or = Or { $care }.
read-aloud-staying = staying with the care you have now
