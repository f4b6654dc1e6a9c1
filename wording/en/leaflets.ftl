# Before you go, After you chose, For the person beside you: short points, a reminder, a sheet.

## All three pages
# A box to tick; My summary is a page.
leaflets-take = Put this page on My summary
leaflets-to-summary = Go to My summary
# Heads points for options that the reader doesn't look at; their number follows.
leaflets-others = For other options

## For the person beside you
# A box to tick: whether the sheet for another person may say it.
leaflets-beside-tells = Say on it what I want help with
# Three sentences under the sheet's title; "they" is the patient.
leaflets-beside-for = For a partner, a relative or a friend.
leaflets-beside-options = They think about: { $options }.
leaflets-beside-condition = They want help with: { $condition }.

## After you chose: a date to judge
# The field takes month, day and year in this order.
leaflets-reminder-day = A date to judge (month/day/year)
leaflets-reminder-file = Calendar file
# A box to tick.
leaflets-reminder-tells = Say in its title what it is about
# { $title } is what the calendar will show.
leaflets-reminder-title = Its title: { $title }. Kept only in your file.
