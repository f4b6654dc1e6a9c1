# What a reader marks as mattering, and how options stand to it.

## How much a statement matters: each is an answer to choose

wishes-mark-0 = 0 nada
wishes-mark-1 = 1 un poco
wishes-mark-2 = 2 mucho
wishes-mark-3 = 3 muchísimo
wishes-mark-not-sure = No lo sé

## How an option stands to a statement

wishes-stance-fits = Encaja
wishes-stance-partly = Encaja en parte
wishes-stance-doesnt = No encaja
wishes-stance-too-little = Muy poco para saberlo
wishes-stance-not-known = No se sabe

## What pulls apart: $wish, $first and $second are statements that were marked

wishes-conflict-one = Usted marcó "{ $wish }". Ninguna opción de aquí encaja con eso.
wishes-conflict-one-in-part = Usted marcó "{ $wish }". Ninguna opción de aquí encaja del todo con eso; algunas, en parte.
wishes-conflict-both = Usted marcó tanto "{ $first }" como "{ $second }". Ninguna opción de aquí cumple las dos cosas.
wishes-conflict-both-in-part = Usted marcó tanto "{ $first }" como "{ $second }". Ninguna opción de aquí cumple del todo las dos cosas; algunas, en parte.
