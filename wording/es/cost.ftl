# Visits, rides and cost: what each option asks over a period, as bars and as a table, and a reader's own numbers.

## Asking

# What the three choices below are for, heard by those who don't see them.
cost-for-how-long = Por cuánto tiempo
cost-period-induction = Primera serie
cost-period-first-3-months = 3 meses
cost-period-first-12-months = 12 meses

## Bars

cost-ask-for-prices = Pida los precios por escrito.
# Beside a figure that the reader typed.
cost-your-number = su propia cifra
cost-key = Cada barra va de lo mínimo a lo máximo, en una escala que empieza en 0. Una marca fina es un solo número. Una punta de flecha quiere decir eso o más. Una línea cortada quiere decir que no se sabe.

## Lines behind which more opens

cost-my-own = Mis propias cifras
cost-does-insurance-pay = ¿Paga el seguro?
cost-rests-on = En qué se basan estas cifras
cost-not-counted = Qué no se cuenta
cost-full-table = La tabla completa

## A reader's own numbers

cost-own-opening = Deje un campo vacío para mantener la cifra hallada. Su copago es toda su parte de una visita cuando el seguro paga el resto. Estas cifras se quedan en esta pestaña.
# Names of fields. $name: an option. $unit: visit, or dose for what is often taken at home.
cost-price-of = { $name }: precio por { $unit ->
    [dose] dosis
   *[visit] visita
 }, en dólares
cost-copay-of = { $name }: su copago por { $unit ->
    [dose] dosis
   *[visit] visita
 }, en dólares
cost-sessions-of = { $name }: { $unit ->
    [dose] dosis
   *[visit] visitas
 } en { $period ->
    [induction] el primer tratamiento completo
    [first_3_months] los primeros 3 meses
   *[first_12_months] los primeros 12 meses
 }
cost-put-on-summary = Poner mis propias cifras en Mi resumen
# Over what is wrong with numbers that were typed; a line for each field, which these name.
cost-not-used = No se usa para { $name }:
cost-field-price = Precio
cost-field-copay = Copago
cost-field-sessions = Número

## The full table

cost-table = { $period ->
    [induction] Lo que pide cada opción: primer tratamiento completo
    [first_3_months] Lo que pide cada opción: primeros 3 meses
   *[first_12_months] Lo que pide cada opción: primeros 12 meses
}
cost-head-option = Opción
cost-head-visits = Visitas o dosis
cost-head-hours = Tiempo en la clínica
cost-head-rides = Veces que deben llevarle a casa
cost-head-self-pay = Si paga usted
cost-head-copay = Con su copago

## What the figures rest on, what isn't counted

# Heads before a sentence each.
cost-detail-visit = Visitas
cost-detail-dose = Dosis
cost-detail-at-home = Se hace en casa
cost-detail-price = Precio
cost-detail-basis = Se basa en
cost-asks = Lo que cada opción le pide en visitas, tiempo, veces que deben llevarle a casa y dinero. Son rangos aproximados, no ofertas. La mayoría de los precios viene de fuentes débiles.
cost-leaves-out = No se cuentan: chequeos antes de empezar, pruebas, visitas de terapia hablada, traslados y tiempo sin trabajar. El orden de las opciones es el que se usa en todas partes. No dice nada sobre cuál elegir.
