# What is said around a clinic's own lines. $clinic is its name, as its own file gives it.

clinic-words-run-by = This copy is run by { $clinic }, which sells some of these treatments.
clinic-words-heading = From { $clinic }, not from the evidence
clinic-words-note = The clinic wrote these lines. The makers of this tool have not checked them. They change nothing else in it: every option stays, offered or not.
clinic-words-phone = Phone:
clinic-words-offers = Offers:
clinic-words-after-hours = After hours:
clinic-words-logo = Logo of { $clinic }
# "450 to 800". Both are ready numbers.
clinic-words-price-range = { $low } to { $high }
# A price that the clinic gives in numbers. $price is one number, or two with "to" between.
clinic-words-price = { $per ->
    [month] { $price } dollars a month in { $year }
    [course] { $price } dollars a course in { $year }
    [package] { $price } dollars a package in { $year }
   *[visit] { $price } dollars a visit in { $year }
}

## Heads of the columns in which a reader compares clinics

# Where the reader gave a clinic no name: "Clinic 2".
clinic-words-unnamed = Clinic { $place }
clinic-words-own-answers = { $clinic } (its own answers)
