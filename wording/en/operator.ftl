# Who stands behind this copy: headings over the operator's own words, and what is missing where the operator is silent.

operator-made-by = Who made this copy
operator-training = Their training
operator-paid-by = Who paid for it
operator-gains = Who gains
operator-contact = Contact
# $missing is a list of the pieces below.
operator-not-stated = Not stated here: { $missing }.
operator-no-made-by = who made this copy
operator-no-training = what training they have
operator-no-paid-by = who paid for it
operator-no-gains = who gains by it
operator-no-contact = where to write to
operator-named = Makers named in About.
operator-not-named = Makers not named.
