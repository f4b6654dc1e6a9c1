# What the server says by itself: pages where the app can't speak, bars above the notice, words without JavaScript.

## Where JavaScript is off, under the heading
# $table and $questions begin links, $end ends each.
server-no-script = This page can't take choices: JavaScript is off here. { $table }Read all options in one table{ $end } or { $questions }the questions people ask{ $end }. They need none.

## Bars, where a page is slow to come, cut off from its server, or not whole
server-read-on = You can read on.
# Answers stand here that open for everybody; those of this reader will follow.
server-held = These are answers for everyone. Yours stay in this tab.
server-slow = Choosing has to wait: a part of this page is slow to come. Some hospitals and offices stop it.
# In this and what follows $link begins a link, $end ends it.
server-no-choosing = Choosing does not work: a part of this page did not come. You can { $link }load it again{ $end }.
server-lost = The line to our server is lost. We keep trying. You can read on.
server-back = The line is back.
server-missing = A part of this page did not come. You can { $link }load it again{ $end }.
server-stopped = This page has lost its server for good. Please { $link }load it again{ $end }.
server-answers-stay = Your answers stay in this tab.
server-table = { $link }Read all options in one table{ $end }.

## Pages where the app can't speak: heading, then words
# The last words of some of them. $start and $compare begin links, $end ends each.
server-ways-back = { $start }Go to the start{ $end } or { $compare }compare options{ $end }.
server-not-found = There is no page at this address
server-not-found-words = It may have been typed wrong, or the page may have moved.
# PUBLIC_HOST is a setting and stays as it is.
server-wrong-host = This site does not answer under this name
server-wrong-host-words = Please use the address you were given. For the person who runs this site: PUBLIC_HOST says its names.
server-failed = This page can't be shown right now
server-failed-words = Something went wrong on our side. Nothing you did caused it. Please try again later.
server-busy = Many people are here right now
server-busy-words = There is no room for one more reader at this moment. Please try again in a minute. Answers you gave before are still in this tab. { $link }All options in one table{ $end } can be read right now.
server-unread = This request could not be read
server-unread-words = It was too large, or it was cut off or changed on its way. Nothing you did here caused it.
server-away = This site is away for a moment
server-away-words = It does not answer right now. Please load this page again in a minute. Answers you gave before are still in this tab.
# What a screen reader calls the notice at the foot.
server-notice = Off-label notice

## Under a button for a file
server-file-tap-again = This page has just been renewed. Please tap once more.
server-file-not-yours = This file belongs to another visit.
server-file-too-many = Too many files are waiting. Please try again in a moment.

## While the app is on its way
# The form in which Streamlit asks for a day.
server-day-field = mm/dd/yyyy

## For those who look for a way to report a weakness, at /.well-known/security.txt
server-no-contact = No contact is set on this server.
