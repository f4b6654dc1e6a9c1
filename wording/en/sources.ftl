# Sources and method. Counts come ready to print.

sources-lead = Where the facts come from, how sure we are, and what nobody has checked yet.

## Headings of the parts

sources-part-sources = Every source, and what rests on it
sources-part-about = What this is, and who made it
sources-part-method = How the evidence was chosen and graded
sources-part-article = One clinic's article, beside what studies show
sources-part-criteria = The quality list for decision aids
sources-part-reading = How hard it is to read
sources-part-model = The blood-level model beside measurements
sources-part-changes = Updates, changes and corrections
sources-part-downloads = Take the tables or the references with you

## The list of sources and its search

sources-all = All { $count } sources, by kind. Search for a name, a year, an option, a condition or a word.
sources-find = Find a source
# Words that find something, as examples in an empty field: a name, a year, a kind of source, a part of the body.
sources-find-such-as = abbar, 2022, label, bladder
# $words is what the reader searched for.
sources-found = { $count ->
    [0] No source holds "{ $words }". Try fewer words, a name or a year.
    [one] { $count } source holds "{ $words }".
   *[other] { $count } sources hold "{ $words }".
}
sources-retracted = Retracted.
sources-open = Open this source
# Names of lines in an opened source.
sources-kind = Kind
sources-publisher = Published by
sources-size = Size
sources-funding = Who paid, and ties
sources-rests = What rests on it
# How many answers, results and so on rest on a source.
sources-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
sources-id = Id in the tables

## What the statements rest on at best

# $weak of $total statements, $told of $asked answers and points.
sources-footing = Of { $total } statements with a source, { $weak } rest on sellers, news or other pages alone. So do { $told } of the { $asked } answers and practical points: visits, money and law are seldom studied. Each says so.
sources-footing-heading = What the statements rest on
sources-footing-caption = Each statement is counted once, under its strongest source. Blood levels are not counted.
sources-footing-at-best = At best
sources-footing-statements = Statements
sources-footing-practical = Questions people ask; before, after, beside

## How the evidence was chosen and graded

sources-method-chosen = How it was chosen
sources-method-graded = How it was graded
sources-method-checked = Who checked it
sources-reviewed = What clinicians and patients have reviewed
sources-searches = Where nothing or little was found: how it was searched
# After a sentence from the tables on what was found. $queries are what was typed into the search.
sources-searched = Searched { $day }, for: { $queries }.

## The article

sources-article = This tool began with one article. It gives the view of one clinic, which offers IV ketamine. Here are { $count } of its claims in our words. Each is set beside what studies show.
# A word for a claim, and after a colon what it means.
sources-verdict-supported = Supported
sources-verdict-partly = Partly
sources-verdict-contested = Contested
sources-verdict-not-shown = Not shown
sources-verdict-means-supported = what we read bears it out.
sources-verdict-means-partly = some of it is borne out, some is not.
sources-verdict-means-contested = studies or experts disagree.
sources-verdict-means-not-shown = no study we read shows it. That does not make it false.
sources-clinical = In clinical words

## The quality list. IPDAS is a group that sets standards for decision aids.

sources-criteria = The IPDAS group has a list of { $all } criteria for decision aids. { $not_applicable } are about tests and do not apply here. Of the other { $counted }, this tool meets { $met } and does not meet { $not_met }. We rated it ourselves. Nobody outside has checked the ratings.
sources-criteria-unread = The criteria are in our words. For { $count } of them we could not read the published words. They are marked "wording not verified".
sources-unread = wording not verified
sources-tier-qualifying = Without these it is no decision aid
sources-tier-certification = Without these it could mislead
sources-tier-certification-screening = Only for tests and screening
sources-tier-quality = These make it stronger
# Beside the name of a group of criteria; one or both, with ";" between.
sources-tier-met = { $met } of { $counted } met
sources-tier-not-applicable = { $count } do not apply
sources-state-met = Met
sources-state-not-met = Not met
sources-state-not-applicable = Does not apply
sources-criterion = Criterion
sources-state = State
sources-why = Why
# The page of this tool that meets a criterion.
sources-criterion-page = Page: { $page }

## How hard it is to read

sources-reading = We aim at US school grade 8 or below. Measured grades run from { $easiest } to { $hardest }. The formula is the Flesch-Kincaid grade, worked out with textstat 0.7.8 from all patient words of a part. It counts long words and long sentences. It can not tell whether a text is clear, and no reader has tested that.
sources-grades = The grade of each part
sources-grades-caption = Flesch-Kincaid grade of the patient words, hardest first
sources-grades-part = Part
sources-grades-grade = Grade
# Beside a turning ring, while the page is made for the first time.
sources-measuring = Measuring. This takes a moment the first time.

## The blood-level model beside measurements

sources-model = The curves of ketamine in the blood come from a model of an average adult. It is a teaching picture. It can not say what will be in your blood. Held against { $compared } published measurements, it comes within 30 % of { $within }. Half of its errors are larger than { $error } %.
# Between the text above and the one below, in one paragraph.
sources-model-left-out = { $count ->
    [one] One more could not be worked out.
   *[other] { $count } more could not be worked out.
}
sources-model-doses = The doses are those of the studies, not advice.
sources-measurements = All { $count } measurements
sources-what-measured = What was measured
sources-measured = Measured
sources-modelled = Model
sources-off-by = Off by
sources-remarks = Remarks
sources-missed = more than 30 %
sources-not-worked-out = not worked out
sources-error-not-known = not known
# $status says what part a measurement had in the choice of the model: "took no part in the choice of the model".
sources-status = It { $status }.
sources-from = Source: { $source }

## Updates, changes and corrections

sources-watch = The watch for news
sources-log = Change log
sources-corrections = Corrections
sources-correction = { $day }, table { $table }, row { $key }: { $reason }
sources-no-corrections = None so far.

## Files to take along

sources-files = The tables are CSV files with a description (Frictionless Data Package). You may use them if you name where they come from (CC BY 4.0). RIS and BibTeX are for reference managers. Each file has the off-label notice in it.
sources-file-tables = All tables (ZIP)
sources-file-ris = References (RIS)
sources-file-bib = References (BibTeX)
