# What scripts say in the browser (components/static/). Some parts of these messages are put in there: { $choices }.

## On every page
# A choice was made before the app was there.
scripts-taken = Your choice is taken. Its answers follow.
# For those who hear the page, after another choice. $choices: what is chosen now, as "PTSD · IV, Oral, KAP".
scripts-now-shown = Now shown: { $choices }

## Sections read aloud by a voice of the reader's device
# On the button beside a heading, and as a screen reader calls it. $title is the heading.
scripts-listen = Listen
scripts-listen-to = Listen: { $title }
# On the same button while its section is read.
scripts-stop = Stop
scripts-stop-reading = Stop: { $title }
# What a screen reader calls the bar with Pause, Speed and Stop.
scripts-reading = Reading aloud
scripts-pause = Pause
scripts-go-on = Go on
scripts-speed = Speed
# $speed: 0.8, 1 or 1.2.
scripts-speed-of = Speed { $speed }
# How the voice says a range of figures, "2–4", and the sign "&".
scripts-said-range = { $low } to { $high }
scripts-said-and = and
# Short names in capitals that are words; the voice spells all others.
scripts-said-as-words = GRADE SURE STAR REMS HIPAA NICE II III

## Finding a question among those that people ask, as one types
# $count is 0 to 6.
scripts-found = { $count ->
    [0] No question found. Try another word, or fewer.
    [one] { $count } question found.
   *[other] { $count } questions found.
}
# More were found than are listed: $most is 6, $count is more.
scripts-found-more = The { $most } nearest of { $count } questions found.
# Words that say nothing of what is asked, as they are typed, in small letters without accents and apostrophes.
scripts-empty-words = a about after all am an and any are as at be been before but by can cant come comes coming could did do does doesnt doing dont ever for from get give given go goes going got gotta had happen happened happens has have having he her hes him his how i if im in into is isnt it its ive just know let ll m make many me might much must my need no not of on or our out people person please re really s say shall she shes should so some somebody someone still t take than that thats the their them then there these they thing things this to too up us use ve want wanted wants was we were what whats when where which while who why will with without wont would you your
# Ends of words that are cut off before words are compared, so that "asking" finds "ask": of words with six letters or more, and of those with four or five.
scripts-endings = ing est ed es e s
scripts-endings-short = s

## Taking questions along
# On a button beside a question, before and after it was pressed.
scripts-take = Take this to my summary
scripts-take-off = On my summary. Take it off
# The reader's own question, typed into the field, was put onto My summary.
scripts-written = Written. It stands on My summary, under My own questions.
# A link beside the word that something was put there.
scripts-to-summary = Go to My summary

# The link that leads past the menu, seen once it has the focus.
scripts-skip = Skip to main content
