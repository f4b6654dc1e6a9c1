"""Every word that is in no table: messages by id, in the reader's language, from ``wording/<language>/*.ftl``.

``say("grid-more", count=3)`` gives a whole sentence. The files are Project Fluent's (https://projectfluent.org): whole
sentences with named parts, plurals by each language's own rules (Unicode CLDR, by Babel). Code keeps ids alone.
The language is that of the reader whose page is being drawn (``speaking``), as a locale is in gettext.
"""

from wording.said import LANGUAGES, day, language, month, once, own_name, say, say_html, speaking, use

__all__ = ["LANGUAGES", "day", "language", "month", "once", "own_name", "say", "say_html", "speaking", "use"]
