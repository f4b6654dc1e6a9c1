# Start: the decision, for whom, and who made this.

# Shown on pages in another language alone; { $date } is a day in full.
start-translated = Translated by machine on { $date }, reviewed by nobody qualified yet. Where it differs, the English holds.
start-translated-signed = Translated by machine on { $date }; translators have signed a part of it. Where it differs, the English holds.
start-takes = About 10 minutes. It does not choose for you.
# Spoken name of the list of options.
start-options = The options
start-see-all = See all options

## About, behind a tap
# Opens it; stands after a sentence on who runs and who checked this copy.
start-about = About
start-decision = Should I talk with my clinician about ketamine, ketamine with talk therapy (KAP), a nerve block (SGB), or other care?
start-holds = { $options } options, each answered on the same { $questions } questions, from { $sources } sources.
# { $yes } and { $no } are the two messages after it, in bold.
start-whom = { $yes } adults in the US who are thinking about one of these, and the clinicians they talk with. { $no } an emergency, for children, or for anyone who wants to take ketamine without medical care.
start-whom-yes = For
start-whom-no = Not for

# Three steps; { $lead } is the message with -lead, in bold.
start-step-choose = { $lead } what you want help with, if you like. You can also read the general answers.
start-step-choose-lead = Choose
start-step-compare = { $lead } two to four options: how each is given, who can change the dose, what studies found, what can go wrong.
start-step-compare-lead = Compare
start-step-take = { $lead } to a clinician who knows you. This tool informs. It does not choose for you.
start-step-take-lead = Take your questions

start-here = What is here
# What each page holds, after its name.
start-way-options = All of them on how each is given, who can change the dose, what was found, and FDA status.
start-way-compare = Two to four options, question by question.
start-way-evidence = What studies found for what you have, and how sure we can be.
start-way-time-and-control = Who can change a dose, until when, and what happens then.
start-way-cost = How often, how long, who drives you home, what it may cost.
start-way-values = Mark what counts for you. See what is known about each option on it.
start-way-questions = What people ask before, during and after, each with a short answer.
start-way-summary = A sheet to take along, with your own questions.
start-way-chairside = Two options in large type, for a visit together.
start-way-sources = Where each fact is from, and what nobody has checked yet.

start-tool = About this tool
start-privacy = Your privacy
