# The note of a source in a file for reference managers.

# $design is a code: rct, meta-analysis, systematic-review, cohort, case-series, pk-study, guideline, consensus, standard, label,
# regulator-notice, review, opinion.
references-kind = Kind: { $design }.
references-size = Size: { $size }.
references-funding = Funding: { $funding }.
references-more-authors = More authors than are named here.
# $place is where in a journal it stands, as the journal writes it.
references-place = In: { $place }.
references-undated = Undated page, read { $day }.
