# Who stands behind a source. "name" stands beside a source, mostly in brackets. "rows" is the head of a line in a
# table that counts what rests on such a source at best, under "Mejor fuente".

publishers-name-journal = revista científica
publishers-name-label = etiqueta de medicina
publishers-name-agency = agencia pública
publishers-name-guideline = guía
publishers-name-society = sociedad profesional
publishers-name-registry = registro de ensayos
publishers-name-university-or-hospital = universidad u hospital
publishers-name-insurer = política de cobertura de una aseguradora
publishers-name-book = libro
publishers-name-preprint = preprint, aún sin revisión de una revista
publishers-name-news = noticias
publishers-name-seller-or-clinic = página de un vendedor o una clínica
publishers-name-other = otra página
publishers-rows-journal = una revista científica
publishers-rows-label = una etiqueta de medicina
publishers-rows-agency = una agencia pública
publishers-rows-guideline = la propia página de una guía
publishers-rows-society = una sociedad profesional
publishers-rows-registry = un registro de ensayos
publishers-rows-university-or-hospital = una universidad o un hospital
publishers-rows-insurer = la política de cobertura de una aseguradora
publishers-rows-book = un libro
publishers-rows-preprint = un preprint
publishers-rows-news = solo noticias
publishers-rows-seller-or-clinic = solo vendedores y clínicas
publishers-rows-other = solo otras páginas
