# Choosing a clinic: the same questions to two or three clinics, on screen and as a card to take along.

## On screen
clinic-intro = Ask two or three clinics the same questions. Write down in a few words what each one says, or take the sheet along and write by hand. A blank shows what to ask yet.
# Asks how many.
clinic-count = Clinics side by side
# Asks which matter to go through, such as money.
clinic-matter = What about
# Asks how the page is to be seen.
clinic-view = Show
clinic-view-write = Write down answers
clinic-view-compare = Side by side
# Asks for which clinic.
clinic-write-for = Write down for
# A field: the clinic's name.
clinic-name = Its name

## The card
clinic-card = Choosing a clinic
# Under the title; { $options } are names of options.
clinic-card-about = Questions to each clinic on { $options }, with room for its answers.
clinic-card-about-any = Questions to each clinic.
# My summary is a page.
clinic-card-why = Why to ask, and from which source, stands in the tool, on its page My summary.
# { $column } heads a column: a clinic's name, and that these are its own answers.
clinic-card-own = The column '{ $column }' holds what that clinic wrote itself. The makers of this tool have not checked it. It changes nothing else here.
# Captions of tables.
clinic-card-answers = What each clinic said
clinic-card-flags = What you noticed, clinic by clinic
# Heads of the first column, of questions and of red flags.
clinic-card-question = Question
clinic-card-noticed = Did you notice it?
