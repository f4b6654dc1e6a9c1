"""The take-home summary: one Summary as blocks of words, drawn as HTML, plain text and PDF."""
