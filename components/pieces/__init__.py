"""Small pieces that several pages are made of: escaped words, citations, dots, parts that run alone."""
