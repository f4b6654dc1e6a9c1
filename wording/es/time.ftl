# Time and control: until when each dose can be changed, stopping a drip, levels in the blood.

## Lanes: how long a dose can be changed and an effect goes on, drawn as bars

time-key-can = ajustable
time-key-lasts = el efecto dura
time-key-ends = el efecto puede acabar aquí
# Along a drawing's foot. The start of a dose is 0.
time-start = inicio
time-hours = { $hours } h
# A bar in words, for those who don't see it. Each span is a time: "40 min", "4 h".
time-bar = Barra: se puede cambiar hasta { $until }, el efecto sigue hasta { $lasts } y acaba a más tardar en { $ends }.
time-bar-before = Barra: se puede cambiar antes del inicio, el efecto sigue hasta { $lasts } y acaba a más tardar en { $ends }.
time-bar-no-end = Barra: se puede cambiar hasta { $until }; no se conoce un fin.
time-bar-before-no-end = Barra: se puede cambiar antes del inicio; no se conoce un fin.
# Beside a bar. $effect: "Párpado caído", "Efectos secundarios de una inyección" (one or many). $gone: "2 a 4 h".
time-effect-gone = { $effect }: fin en { $gone }
# $span: "1 mes o más".
time-effect-lasts = { $effect }: { $span }
time-effect-end-not-known = { $effect }: no se sabe cuándo termina
time-effect-not-known = { $effect }: no se sabe
time-as-for-its-route = Según la vía que se use
# Steps of a scale on which each is longer than the one before.
time-step-minutes = 5 min
time-step-hour = 1 h
time-step-day = 1 día
time-step-month = 1 mes

## Lines behind which more opens

time-stop-a-drip = Parar un goteo antes de tiempo
time-who-can = Quién puede cambiar la dosis
time-own-clock = { $option }: sus propios tiempos
time-curves = Curvas del nivel en la sangre
time-reading-help = Cómo leer esto
time-numbers = Las cifras en una tabla
time-from-and-numbers = De dónde viene esto, y las cifras en una tabla

## Who can change it

time-adjustability = Ajustabilidad
time-what-can = Qué se puede cambiar
time-what-can-not = Qué no se puede
time-who = Quién puede hacerlo

## How to read the bars

time-asked = ¿Quién puede cambiar una dosis, hasta cuándo, y qué pasa entonces?
time-striped = Con rayas: la dosis aún se puede fijar o cambiar. A la izquierda de la línea de inicio es antes de la dosis.
time-plain = Liso: el efecto sigue.
time-dotted = Con puntos: acaba en algún momento de este tramo.
time-not-found = En lo que leímos no hallamos hasta qué minuto se puede no dar una rociada posterior, o el resto de una inyección en el cuello. Por eso esas rayas acaban en el inicio.
time-windows = Minutos y horas desde el inicio de una dosis. Donde ninguna fuente da un dato, dice: no se sabe.
time-head-effect = Opción y efecto
time-head-changed = Dosis ajustable
time-head-starts = Inicia el efecto
time-head-strongest = Más fuerte
time-head-gone = Se va
# A row of that table. $effect: inside a sentence.
time-option-and-effect = { $option }: { $effect }
# $answer: "Sí, hasta que acabe el goteo". $minute: until when, counted from the start of a dose.
time-changed-until = { $answer }: { $minute } min
time-by = { $time } o menos
time-not-known = no se sabe
time-own-clock-means = Cada paso a la derecha es un tiempo más largo que el anterior. Rombo: cuándo empieza. Con puntos: lo que afirman los informes.

## Stopping a drip

time-worth = ¿Qué valor tiene parar?
time-stop-after = Parar el goteo tras estos minutos
time-stop-typed = O escriba el minuto
# Used inside other messages, after "tras".
time-minutes = { $minute ->
    [one] 1 minuto
   *[other] { $minute } minutos
}
time-ended = En el minuto { $minute } el goteo ya acabó por sí mismo. No queda nada que parar.
time-stopped = Si se para tras { time-minutes }, el nivel deja de subir y empieza a bajar.
# $percent, $later and $full are percent of a peak; $minute is a later minute.
time-levels-patient = En una vena el nivel había llegado a cerca del { $percent } por ciento del punto más alto del goteo completo. En el minuto { $minute } está en cerca del { $later } por ciento. Tras un goteo completo estaría en cerca del { $full } por ciento.
time-levels-clinical = Vena: { $ng } ng/mL al parar, { $later } a los { $minute } min (goteo completo { $full }). Arteria: { $artery } ng/mL al parar.
# $vein and $artery: minutes.
time-halving = No se va de una vez. La mitad se ha ido de una vena tras cerca de { $vein ->
    [one] 1 minuto
   *[other] { $vein } minutos
 }, y de una arteria tras cerca de { $artery ->
    [one] 1 minuto
   *[other] { $artery } minutos
 }.
# What the lines of the drawing mean. $colour: "verde azulado".
time-thin = Fina, gris: el goteo completo
# $how: ended where the drip ran its whole time, else stopped; here and below.
time-thick = Gruesa, en { $colour }: { $how ->
    [ended] el mismo, terminó en el minuto { $minute }
   *[stopped] parado en el minuto { $minute }
}
time-band-means = Banda: 90 de cada 100 personas del modelo
# $planned: how long the full drip runs.
time-stop-table-patient = { $how ->
    [ended] Goteo que terminó solo en el minuto { $minute }
   *[stopped] Goteo parado en el minuto { $minute }
 } junto al goteo completo de { $planned } min, en por ciento del punto más alto del goteo completo. Entre paréntesis, la banda.
time-stop-table-clinical = { $how ->
    [ended] Goteo que terminó solo en el minuto { $minute }
   *[stopped] Goteo parado en el minuto { $minute }
 } junto al goteo completo de { $planned } min, en ng/mL. Entre paréntesis, la banda.
time-head-minute = Minuto
time-head-vein-full = Vena, completo
time-head-vein-stopped = Vena, parado
time-head-artery-full = Arteria, completo
time-head-artery-stopped = Arteria, parado

## Every option at a minute

time-same-minute = Cada opción en el minuto { $minute }
time-same-minute-patient = Cada una frente a su propio punto más alto usual. Con esto no se puede ver qué dosis es más fuerte.
time-same-minute-clinical = Dosis fijas como en los estudios, para 70 kg; difieren y no son equivalentes.
# An option, and how it is taken where there are two ways ("Ketamina oral, tragada").
time-way = { $route ->
    [sublingual] { $option }, deshecha en la boca
    [oral] { $option }, tragada
   *[other] { $option }
}
# Beside an option's name.
time-known-well = nivel en sangre bien conocido
time-known-fairly = nivel en sangre más o menos conocido
time-known-poorly = nivel en sangre poco conocido
# The next two are used inside those that follow. $known: well, fairly or poorly.
time-at = { $known ->
    [poorly] Un cálculo muy aproximado: tras { time-minutes },
   *[other] Tras { time-minutes },
}
time-under-study = { $route ->
    [iv] un goteo que no se paró
    [im] una inyección en estudio
    [sublingual] una tableta en estudio
    [oral] una dosis tragada en estudio
    [nasal] un spray en estudio
   *[esketamine_nasal] Spravato en estudio
}
time-at-not-yet = { time-at } { time-under-study } apenas había empezado a llegar a la sangre.
time-at-rising = { time-at } { time-under-study } había llegado a cerca del { $percent } por ciento de su propio punto más alto.
time-at-peak = { time-at } { time-under-study } estaba en su propio punto más alto o cerca de él.
time-at-falling = { time-at } { time-under-study } había pasado su propio punto más alto, y estaba en cerca del { $percent } por ciento de él.
# The next two are used inside the one that follows.
time-given = { $route ->
    [iv] desde el inicio de un goteo de { $dose } mg
    [im] tras { $dose } mg en un músculo
    [sublingual] tras { $dose } mg bajo la lengua
    [oral] tras { $dose } mg tragados
    [nasal] tras { $dose } mg de spray racémico
   *[esketamine_nasal] tras { $dose } mg de Spravato (S-ketamina)
}
time-level = { $minute } min { time-given }: cerca de { $ng } ng/mL en sangre de vena (percentiles 5 a 95: { $low } a { $high }), { $percent } por ciento de su punto más alto.
time-at-clinical = { $known ->
    [poorly] Un cálculo muy aproximado: { time-level }
   *[other] { time-level }
}

## Curves

time-curves-patient = Por ciento de su propio punto más alto usual, por cuatro horas. La banda abarca a 90 de cada 100 personas del modelo.
time-curves-clinical = ng/mL en sangre de vena tras una dosis fija de los estudios, por cuatro horas. La banda abarca a 90 de cada 100 personas del modelo.
time-how-to-read = Cómo leer estas curvas
# $option: with how it is taken. $dose: mg.
time-course-table-patient = { $option }, sangre de vena, por ciento de su propio punto más alto usual, tras { $dose } mg como en los estudios.
time-course-table-clinical = { $option }, sangre de vena, ng/mL, tras { $dose } mg como en los estudios.
time-head-usual = Usual
time-head-band = Banda
time-band = { $low } a { $high }

## Drawings of levels

time-minutes-from-start = Minutos desde el inicio
# $blood: one of the two below, in bold.
time-solid-line = { $blood }, línea continua
time-dashed-line = { $blood }, línea cortada
time-vein-blood = Sangre de vena
time-artery-blood = Sangre de arteria
# A drawing in words. $full, $stopped and $artery: each as one of the two below.
time-stop-drawing = Goteo completo: { $full } { $how ->
    [ended] Terminó solo en el minuto { $minute }
   *[stopped] Parado en el minuto { $minute }
 }: { $stopped } { $artery }
# $levels: each as one of the last two below, with commas between.
time-spoken-patient = { $blood }, por ciento del punto más alto usual: { $levels }. Curva con una banda; { $known ->
    [well] nivel en sangre bien conocido
    [fairly] nivel en sangre más o menos conocido
   *[poorly] nivel en sangre poco conocido
 }.
time-spoken-clinical = { $blood }, ng/mL (percentiles 5 a 95): { $levels }. { $known ->
    [well] Nivel en sangre bien conocido
    [fairly] Nivel en sangre más o menos conocido
   *[poorly] Nivel en sangre poco conocido
 }.
time-spoken-level-patient = { $percent } en el minuto { $minute }
time-spoken-level-clinical = { $ng } ({ $low } a { $high }) en el min { $minute }
