# Time and control: until when each dose can be changed, stopping a drip, levels in the blood.

## Lanes: how long a dose can be changed and an effect goes on, drawn as bars

time-key-can = can change
time-key-lasts = effect lasts
time-key-ends = may end
# Along a drawing's foot. The start of a dose is 0.
time-start = start
time-hours = { $hours } h
# A bar in words, for those who don't see it. Each span is a time: "40 min", "4 h".
time-bar = Bar: can be changed until { $until }, lasts until { $lasts }, ends by { $ends }.
time-bar-before = Bar: can be changed before the start, lasts until { $lasts }, ends by { $ends }.
time-bar-no-end = Bar: can be changed until { $until }; no end known.
time-bar-before-no-end = Bar: can be changed before the start; no end known.
# Beside a bar. $effect: "Most side effects". $gone: "2 to 4 h".
time-effect-gone = { $effect }: gone by { $gone }
# $span: "1 month or longer".
time-effect-lasts = { $effect }: { $span }
time-effect-end-not-known = { $effect }: end not known
time-effect-not-known = { $effect }: not known
time-as-for-its-route = As for its route
# Steps of a scale on which each is longer than the one before.
time-step-minutes = 5 min
time-step-hour = 1 h
time-step-day = 1 day
time-step-month = 1 month

## Lines behind which more opens

time-stop-a-drip = Stop a drip early
time-who-can = Who can change it
time-own-clock = { $option }: its own clock
time-curves = Blood curves
time-reading-help = Reading help
time-numbers = The numbers as a table
time-from-and-numbers = Where this is from, and the numbers as a table

## Who can change it

time-adjustability = Adjustability
time-what-can = What can be changed
time-what-can-not = What can not
time-who = Who can change it

## How to read the bars

time-asked = Who can change a dose, until when, and what happens then?
time-striped = Striped: the dose can still be set or changed. Left of the start line is before the dose.
time-plain = Plain: the effect goes on.
time-dotted = Dotted: it ends somewhere in here.
time-not-found = Until which minute a later spray or the rest of a neck shot can be held back was not found in what we read. So those stripes end at the start.
time-windows = Minutes and hours after the start of a dose. Where no source gives one, it says not known.
time-head-effect = Option and effect
time-head-changed = Dose can be changed
time-head-starts = Effect starts
time-head-strongest = Strongest
time-head-gone = Gone
# A row of that table. $effect: inside a sentence.
time-option-and-effect = { $option }: { $effect }
# $answer: "At any minute". $minute: until when, counted from the start of a dose.
time-changed-until = { $answer }: { $minute } min
time-by = by { $time }
time-not-known = not known
time-own-clock-means = Each step to the right is a longer time than the one before. Diamond: when it starts. Dotted: what reports claim.

## Stopping a drip

time-worth = What is stopping worth?
time-stop-after = Stop the drip after this many minutes
time-stop-typed = Or type the minute
# Used inside other messages.
time-minutes = { $minute ->
    [one] 1 minute
   *[other] { $minute } minutes
}
time-ended = At { $minute } minutes the drip has ended by itself. Nothing is left to stop.
time-stopped = Stopped at { time-minutes }, the level stops rising and starts to fall.
# $percent, $later and $full are percent of a peak; $minute is a later minute.
time-levels-patient = In a vein it had reached about { $percent } percent of the full drip's peak. At { $minute } minutes it is at about { $later } percent; after a full drip it would be at about { $full } percent.
time-levels-clinical = Vein: { $ng } ng/mL at the stop, { $later } at { $minute } min (full drip { $full }). Artery: { $artery } ng/mL at the stop.
# $vein and $artery: minutes.
time-halving = It does not wear off at once. Half is gone from a vein after about { $vein ->
    [one] 1 minute
   *[other] { $vein } minutes
 }, from an artery after about { $artery ->
    [one] 1 minute
   *[other] { $artery } minutes
 }.
# What the lines of the drawing mean. $colour: "blue".
time-thin = Thin, gray: the full drip
# $how: ended where the drip ran its whole time, else stopped; here and below.
time-thick = Thick, { $colour }: { $how ->
    [ended] the same, ended at minute { $minute }
   *[stopped] stopped at minute { $minute }
}
time-band-means = Band: 90 of 100 model people
# $planned: how long the full drip runs.
time-stop-table-patient = { $how ->
    [ended] Drip that ended by itself at { $minute } min
   *[stopped] Drip stopped at { $minute } min
 } beside the full { $planned } min, percent of the full drip's peak. In brackets the band.
time-stop-table-clinical = { $how ->
    [ended] Drip that ended by itself at { $minute } min
   *[stopped] Drip stopped at { $minute } min
 } beside the full { $planned } min, ng/mL. In brackets the band.
time-head-minute = Minute
time-head-vein-full = Vein, full drip
time-head-vein-stopped = Vein, stopped
time-head-artery-full = Artery, full drip
time-head-artery-stopped = Artery, stopped

## Every option at a minute

time-same-minute = Every option at minute { $minute }
time-same-minute-patient = Each against its own usual peak. Which dose is stronger can not be seen from this.
time-same-minute-clinical = Fixed doses as in studies, for 70 kg; they differ and are not equivalent.
# An option, and how it is taken where there are two ways.
time-way = { $route ->
    [sublingual] { $option }, melted in the mouth
    [oral] { $option }, swallowed
   *[other] { $option }
}
time-known-well = blood level well known
time-known-fairly = blood level fairly known
time-known-poorly = blood level poorly known
# The next two are used inside those that follow. $known: well, fairly or poorly.
time-at = { $known ->
    [poorly] A rough guess: at { time-minutes }
   *[other] At { time-minutes }
}
time-under-study = { $route ->
    [iv] a drip not stopped
    [im] a shot under study
    [sublingual] a lozenge under study
    [oral] a swallowed dose under study
    [nasal] a spray under study
   *[esketamine_nasal] Spravato under study
}
time-at-not-yet = { time-at } { time-under-study } had hardly begun to reach the blood.
time-at-rising = { time-at } { time-under-study } had reached about { $percent } percent of its own peak.
time-at-peak = { time-at } { time-under-study } was at or near its own peak.
time-at-falling = { time-at } { time-under-study } was past its own peak, at about { $percent } percent of it.
# The next two are used inside the one that follows.
time-given = { $route ->
    [iv] from the start of a drip of { $dose } mg
    [im] after { $dose } mg in a muscle
    [sublingual] after { $dose } mg under the tongue
    [oral] after { $dose } mg swallowed
    [nasal] after { $dose } mg of racemic spray
   *[esketamine_nasal] after { $dose } mg of Spravato (S-ketamine)
}
time-level = { $minute } min { time-given }: about { $ng } ng/mL in vein blood (5th to 95th percentile { $low } to { $high }), { $percent } percent of its peak.
time-at-clinical = { $known ->
    [poorly] A rough guess: { time-level }
   *[other] { time-level }
}

## Curves

time-curves-patient = Percent of its own usual peak, for four hours. The band holds 90 of 100 model people.
time-curves-clinical = ng/mL in vein blood after a fixed study dose, for four hours. The band holds 90 of 100 model people.
time-how-to-read = How to read these curves
# $option: with how it is taken. $dose: mg.
time-course-table-patient = { $option }, vein blood, percent of its own usual peak, after { $dose } mg as in studies.
time-course-table-clinical = { $option }, vein blood, ng/mL, after { $dose } mg as in studies.
time-head-usual = Usual
time-head-band = Band
time-band = { $low } to { $high }

## Drawings of levels

time-minutes-from-start = Minutes from the start
# $blood: one of the two below, in bold.
time-solid-line = { $blood }, solid line
time-dashed-line = { $blood }, dashed line
time-vein-blood = Vein blood
time-artery-blood = Artery blood
# A drawing in words. $full, $stopped and $artery: each as one of the two below.
time-stop-drawing = Full drip: { $full } { $how ->
    [ended] Ended by itself at { time-minutes }
   *[stopped] Stopped at { time-minutes }
 }: { $stopped } { $artery }
# $levels: each as one of the last two below, with commas between.
time-spoken-patient = { $blood }, percent of the usual peak: { $levels }. Curve with a band; { $known ->
    [well] blood level well known
    [fairly] blood level fairly known
   *[poorly] blood level poorly known
 }.
time-spoken-clinical = { $blood }, ng/mL (5th to 95th percentile): { $levels }. { $known ->
    [well] Blood level well known
    [fairly] Blood level fairly known
   *[poorly] Blood level poorly known
 }.
time-spoken-level-patient = { $percent } at { $minute } minutes
time-spoken-level-clinical = { $ng } ({ $low } to { $high }) at { $minute } min
