# The note of a source in a file for reference managers.

# $design is a code.
references-kind = Tipo: { $design ->
    [rct] ensayo aleatorizado (randomized)
    [meta-analysis] metaanálisis
    [systematic-review] revisión sistemática
    [cohort] estudio de seguimiento o registros
    [case-series] informe sobre pocas personas
    [pk-study] estudio de niveles en la sangre
    [guideline] guía
    [consensus] acuerdo de expertos
    [standard] norma o página de un servicio
    [label] etiqueta de una medicina, o página de su fabricante
    [regulator-notice] aviso de una agencia
    [review] revisión o libro de texto
   *[opinion] página de precios, página de una clínica o noticia
}.
references-size = Tamaño: { $size }.
references-funding = Financiamiento: { $funding }.
references-more-authors = Hay más autores de los que se nombran aquí.
# $place is where in a journal it stands, as the journal writes it.
references-place = En: { $place }.
references-undated = Página sin fecha, leída el { $day }.
