# What scripts say in the browser (components/static/). Some parts of these messages are put in there: { $choices }.

## On every page
# A choice was made before the app was there.
scripts-taken = Su elección quedó anotada. Ya vienen las respuestas.
# For those who hear the page, after another choice. $choices: what is chosen now, as "TEPT (PTSD) · IV, Oral, KAP".
scripts-now-shown = Ahora se muestra: { $choices }

## Sections read aloud by a voice of the reader's device
# On the button beside a heading, and as a screen reader calls it: both begin alike. It has room for 6 letters. $title is the heading.
scripts-listen = Oír
scripts-listen-to = Oír: { $title }
# On the same button while its section is read.
scripts-stop = Parar
scripts-stop-reading = Parar: { $title }
# What a screen reader calls the bar with Pause, Speed and Stop. The bar is narrow.
scripts-reading = Lectura en voz alta
scripts-pause = Pausa
scripts-go-on = Seguir
scripts-speed = Ritmo
# $speed: 0.8, 1 or 1.2.
scripts-speed-of = Ritmo { $speed }
# How the voice says a range of figures, "2–4", and the sign "&".
scripts-said-range = { $low } a { $high }
scripts-said-and = y
# Short names in capitals that the voice says as words, "EE. UU." and "Lista III" among them; it spells all others.
scripts-said-as-words = GRADE SURE STAR REMS HIPAA TEPT TOC EPOC IMAO AINE DEA NICE EE UU II III

## Finding a question among those that people ask, as one types
# $count is 0 to 6.
scripts-found = { $count ->
    [0] No se halló ninguna pregunta. Pruebe otra palabra, o menos palabras.
    [one] Se halló { $count } pregunta.
   *[other] Se hallaron { $count } preguntas.
}
# More were found than are listed: $most is 6, $count is more.
scripts-found-more = Las { $most } más cercanas de { $count } preguntas halladas.
# Words that say nothing of what is asked, as they are typed, in small letters without accents and apostrophes.
scripts-empty-words = a ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli antes aqui asi aun aunque como con cosa cosas creo cual cuales cualquier cuando cuanta cuantas cuanto cuantos da dan dar daria de debe deben deberia debo del den desde despues dice dicen dio donde doy durante e el ella ellas ellos en entonces entre era eran eres es esa esas ese eso esos esta estaba estado estamos estan estar estara estas este esten esto estos estoy estuve favor fue fueron fui gente ha haber habia hace hacen hacer hacerlo haces hacia hago han has hasta hay haya hayan he hizo hola iba ir ke kiero la las le les lo los luego mas me mi mientras mis misma mismo mucha muchas mucho muchos muy necesita necesito ni no nos nosotros o os pa para pasa pasaria pero persona personas podemos poder podre podria por porfa porfavor porque pq pueda puede pueden puedes puedo pues q que queria quien quienes quiera quiere quieren quiero quisiera recibir recibirla recibirlo sabe saben saber se sea sean ser sera seran seria si sido sin sobre son soy su sus suya suyo tal tambien tan tanta tanto te tendre tendria tenemos tener tenga tengo tenia ti tiene tienen tienes toda todas todavia todo todos tras tu tus tuve u un una unas uno unos usted ustedes vamos van vas vaya voy x xq y ya yo
# Ends of words that are cut off before words are compared: of words with six letters or more, and of those with four or five.
scripts-endings = a an ando as e en es iendo mente o os s
scripts-endings-short = a an as e en es o os s

## Taking questions along
# On a button beside a question, before and after it was pressed.
scripts-take = Llevar a mi resumen
scripts-take-off = En mi resumen. Quitar
# The reader's own question, typed into the field, was put onto My summary.
scripts-written = Anotada. Está en Mi resumen, bajo "Mis propias preguntas".
# A link beside the word that something was put there.
scripts-to-summary = Ir a Mi resumen

# The link that leads past the menu, seen once it has the focus.
scripts-skip = Saltar al contenido principal
