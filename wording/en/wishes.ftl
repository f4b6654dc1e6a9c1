# What a reader marks as mattering, and how options stand to it.

## How much a statement matters: each is an answer to choose

wishes-mark-0 = 0 not at all
wishes-mark-1 = 1 a little
wishes-mark-2 = 2 a lot
wishes-mark-3 = 3 very much
wishes-mark-not-sure = Not sure

## How an option stands to a statement

wishes-stance-fits = Fits
wishes-stance-partly = Fits in part
wishes-stance-doesnt = Does not fit
wishes-stance-too-little = Too little to tell
wishes-stance-not-known = Not known

## What pulls apart: $wish, $first and $second are statements that were marked

wishes-conflict-one = You marked "{ $wish }". No option here fits that.
wishes-conflict-one-in-part = You marked "{ $wish }". No option here fits that in full; some fit in part.
wishes-conflict-both = You marked both "{ $first }" and "{ $second }". No option here does both.
wishes-conflict-both-in-part = You marked both "{ $first }" and "{ $second }". No option here does both in full; some do in part.
