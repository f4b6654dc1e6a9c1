# Options side by side: what stands where no condition is chosen, and the first heading.

comparison-first-questions = First questions

# In place of a short answer that differs by condition.
comparison-depends = Depends: choose a condition
comparison-choose-patient = Choose a condition above to see what studies found and where.
comparison-choose-clinical = Choose a condition for the results and their sources.

# $finding is such as "May help", $about the conditions it holds for, or the words below.
comparison-about = { $finding }: { $about }.
# All conditions for which nothing was found with at least low certainty.
comparison-the-rest = the rest
comparison-unknown-patient = We do not know
comparison-unknown-clinical = Very low certainty or no results
