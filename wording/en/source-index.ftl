# Every source with what rests on it.

## Kinds of sources: the name of one, the name of many (a heading), and what it means

source-index-one-rct = Randomized trial
source-index-many-rct = Randomized trials
source-index-meaning-rct = Chance decides who gets which treatment.
source-index-one-meta-analysis = Pooled result of several trials
source-index-many-meta-analysis = Pooled results of several trials
source-index-meaning-meta-analysis = One result is worked out from several studies.
source-index-one-systematic-review = Systematic review
source-index-many-systematic-review = Systematic reviews
source-index-meaning-systematic-review = All studies that fit a plan are looked for and judged.
source-index-one-cohort = Follow-up study or records
source-index-many-cohort = Follow-up studies and records
source-index-meaning-cohort = People are followed, mostly with no comparison by chance.
source-index-one-case-series = Report on a few people
source-index-many-case-series = Reports on a few people
source-index-meaning-case-series = There is no comparison group.
source-index-one-pk-study = Study of levels in the blood
source-index-many-pk-study = Studies of levels in the blood
source-index-meaning-pk-study = They measure the drug, not how people fare.
source-index-one-guideline = Guideline
source-index-many-guideline = Guidelines
source-index-meaning-guideline = Groups of experts say what to do, most after a review of studies.
source-index-one-consensus = Expert agreement
source-index-many-consensus = Expert agreement
source-index-meaning-consensus = Experts say what they agree on.
source-index-one-standard = Standard or service page
source-index-many-standard = Standards and service pages
source-index-meaning-standard = Rules of care, and pages of public services.
source-index-one-label = Drug label, or its maker's page
source-index-many-label = Drug labels
source-index-meaning-label = What a label or its maker says of a medicine.
source-index-one-regulator-notice = Notice of an agency
source-index-many-regulator-notice = Notices of agencies
source-index-meaning-regulator-notice = What US agencies have approved, ruled or warned of.
source-index-one-review = Review or textbook
source-index-many-review = Reviews and textbooks
source-index-meaning-review = Experts sum up a field without a fixed plan.
source-index-one-opinion = Price page, clinic page or news
source-index-many-opinion = Price pages, clinic pages and news
source-index-meaning-opinion = Not studies. They may have something to sell.
# Where the size of a study, or who paid, isn't known.
source-index-not-stated = Not stated in what we read.

## What rests on a source: names of our tables, before a list of places ("Answers on Compare: IV ketamine: ...").
## They also head the lines of the table of reading grades.

source-index-table-about = About this tool
source-index-table-adjustability = Answers on Compare
source-index-table-alternatives = Other care to ask about
source-index-table-answers = Answers on Compare
source-index-table-asked = Asked
source-index-table-asked-answers = Questions people ask
source-index-table-burden = Burden
source-index-table-cautions = What to tell your clinician
source-index-table-changelog = Changelog
source-index-table-claims = The article's claims
source-index-table-clinic-questions = Questions for the clinic
source-index-table-conditions = Conditions
source-index-table-context = People also ask about
source-index-table-corrections = Corrections
source-index-table-effect-times = How long effects last
source-index-table-evidence = How sure we are
source-index-table-glossary = Words used here
source-index-table-harm-kinds = Names of harms
source-index-table-harm-statements = What can go wrong
source-index-table-harms = What can go wrong
source-index-table-ipdas = The quality list
source-index-table-kinetics = Blood-level model
source-index-table-method = How this was made
source-index-table-notices = Notices on every page
source-index-table-observations = Blood levels the model is held against
source-index-table-outcomes = Results of studies
source-index-table-preference-bears-on = What a statement bears on
source-index-table-preferences = What can matter
source-index-table-question-groups = Question groups
source-index-table-questions = Questions
source-index-table-quiz = Knowledge check
source-index-table-quiz-options = Answers in the knowledge check
source-index-table-reviews = Reviews
source-index-table-searches = Searches
source-index-table-sources = Sources
source-index-table-stances = What matters to me
source-index-table-steps = Before, after and beside you
source-index-table-sure-items = How sure you feel
source-index-table-time-notes = Time and control
source-index-table-treatments = Treatments
source-index-table-watch = Watch

## Places under those names, where no cell of a table names them

# After an option and a condition: "IV ketamine, PTSD: ..."
source-index-helps = Does it help, and how sure is that?
# $id is one such as "clements-iv-10".
source-index-measurement = Measurement { $id }
