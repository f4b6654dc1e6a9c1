# What an option asks over a period: visits or doses, hours, rides home, dollars.
# $unit chooses the word: 'visit', or 'dose' for what is often taken at home.

## Periods

burden-period-induction = Primer tratamiento completo
burden-period-first-3-months = Primeros 3 meses
burden-period-first-12-months = Primeros 12 meses
# $span comes from the tables: "de 2 a 3 semanas".
burden-period-with-span = { $period } ({ $span })

## Figures. They stand in cells and beside bars, and inside the sentences below.

# Of visits, hours, rides home and dollars alike.
burden-not-known = No se sabe
# $low and $high are ready figures: "6 a 8", "9 a 12 horas", "$400 a $800".
burden-range = { $low } a { $high }
# "16 horas o más"; inside burden-counted "16 o más visitas".
burden-at-least = { $low } o más
# $shown is the figure as it is printed ("6 a 8"), $count its last number.
burden-counted = { $unit ->
    [dose] { $shown } dosis
   *[visit] { $count ->
        [one] { $shown } visita
       *[other] { $shown } visitas
    }
}
# Rides home ("veces"): one at each visit, none at any; or it depends, with or without figures such as "0 a 2".
burden-rides-each = Una por visita
burden-rides-none = Ninguna
burden-rides-depends = Depende
burden-rides-counted-depends = { $rides }: depende
# $left_out comes from the tables: "cargos de la clínica"; it may end in ", si hay".
burden-money-plus = { $money } más { $left_out }
# What one visit costs: beside a bar; then as $each of the messages below. What comes on top may not be paid each time.
burden-money-each = { $unit ->
    [dose] { $money } por dosis
   *[visit] { $money } por visita
}
burden-money-each-extras = { burden-money-each }, más extras
burden-each = { $unit ->
    [dose] por dosis: { $money }
   *[visit] por visita: { $money }
}
burden-each-plus = { burden-each }, más { $left_out }
burden-not-known-each = No se sabe; { $each }
burden-no-price = No se sabe: no hallamos precio
burden-no-copay = Copago no escrito

## How far to trust a price. In brackets at a sentence's end, or alone under a figure.

# The price is of that year; then one from a page without a date; then either of them from a weak source.
burden-dated = precio de { $year }
burden-undated = sin fecha, se leyó en { $year }
burden-weak = fuente débil, { $dated }
burden-your-number = su propia cifra

## All of it in short sentences. $when is a period, $visits a counted number, $money and $total are dollars.

burden-visits-none = { $unit ->
    [dose] { $when }: no hallamos ningún número de dosis.
   *[visit] { $when }: no hallamos ningún número de visitas.
}
# $visits: "6 a 8 visitas", "1 visita", "16 o más visitas".
burden-visits-about = { $when }: alrededor de { $visits }.
burden-visits-typed = { $when }: { $visits } (su propia cifra).
burden-clinic-in-all = { $unit ->
    [dose] En la clínica: { $hours } en total; por dosis, { $each }.
   *[visit] En la clínica: { $hours } en total; por visita, { $each }.
}
burden-clinic-each = { $unit ->
    [dose] En la clínica: por dosis, { $each }.
   *[visit] En la clínica: por visita, { $each }.
}
burden-clinic-not-known = Tiempo en una clínica: no se sabe.
burden-ride-yes = Cada vez necesita quien le lleve a casa.
burden-ride-no = No necesita quien le lleve a casa.
burden-ride-depends-on-route = Si necesita quien le lleve a casa depende de cómo recibe la ketamina, así que pregunte a la clínica.
burden-ride-if-sedated = Necesita quien le lleve a casa si recibe una medicina para relajarle. No hallamos ninguna regla para la inyección sola, así que pregunte.
burden-ride-if-out = En casa no necesita quien le lleve, pero no maneje por al menos 24 horas. En otro lugar, necesita quien le lleve a casa.
burden-ride-not-known = No se sabe si necesita quien le lleve a casa, así que pregunte a la clínica.
# $total and, in -each, $money may end in ", si hay". $note says how far to trust the price.
burden-pay-in-all = { $unit ->
    [dose] Si paga usted: { $total }; por dosis, { $money } ({ $note }).
   *[visit] Si paga usted: { $total }; por visita, { $money } ({ $note }).
}
burden-pay-each = Si paga usted, { $each } ({ $note }).
burden-pay-not-known = Si paga usted: no se sabe, pues no hallamos ningún precio.
burden-copay-in-all = { $unit ->
    [dose] Con su copago: { $total }; por dosis, { $money }.
   *[visit] Con su copago: { $total }; por visita, { $money }.
}
burden-copay-each = Con su copago, { $each }.

## Headings of the bars, and what stands small beside two of them

burden-heading-visits = Visitas o dosis
burden-heading-hours = Horas en la clínica
burden-heading-rides = Veces que deben llevarle a casa
burden-heading-self-pay = Dólares, si paga usted
burden-heading-copay = Dólares, con su copago
burden-beside-hours = contando toda la visita
burden-beside-self-pay = fuentes débiles
