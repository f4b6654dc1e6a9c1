# Who stands behind a source. "name" stands beside a source, mostly in brackets. "rows" is the head of a line in a
# table that counts what rests on such a source at best.

publishers-name-journal = journal
publishers-name-label = drug label
publishers-name-agency = public agency
publishers-name-guideline = guideline
publishers-name-society = professional society
publishers-name-registry = trial registry
publishers-name-university-or-hospital = university or hospital
publishers-name-insurer = insurer's policy
publishers-name-book = book
publishers-name-preprint = preprint, not yet checked by a journal
publishers-name-news = news
publishers-name-seller-or-clinic = a seller's or clinic's page
publishers-name-other = another page
publishers-rows-journal = a journal
publishers-rows-label = a drug label
publishers-rows-agency = a public agency
publishers-rows-guideline = a guideline's own page
publishers-rows-society = a professional society
publishers-rows-registry = a trial registry
publishers-rows-university-or-hospital = a university or hospital
publishers-rows-insurer = an insurer's policy
publishers-rows-book = a book
publishers-rows-preprint = a preprint
publishers-rows-news = news alone
publishers-rows-seller-or-clinic = sellers and clinics alone
publishers-rows-other = other pages alone
