"""Small pieces of HTML that several views need.

HTML has the type ``Markup`` and is made from a literal: ``Markup("<p>{}</p>").format(words)``. Whatever is put in is
escaped unless it is ``Markup`` itself, and ``show`` takes nothing else: no words from a table can act as markup.
"""

import html
import re

from markupsafe import Markup, escape

from data.spoken import IN_ENGLISH, InEnglish
from wording import language

_MARKDOWN = re.compile(r"[\\`*_\[\]<>$~#|{}]|:(?=[\w+-])|&(?=[A-Za-z#])")
# Not as a part of a longer number, nor as an amount: $911, 988 to 1,200, 988 dollars.
_PHONE = re.compile(r"(?<![\d$,.-])\b(988|911|1-800-222-1222)\b(?!-?\d|[.,]\d| (?:to|a) \d| (?:dollars|dólares))")
_CALL = Markup('<a href="tel:{0}">{0}</a>')


def ours(rules: str) -> Markup:
    """A style sheet or a script of our own, which stands in a page as it is; words in it went through ``in_css``."""
    return Markup(rules)  # noqa: S704


def in_markdown(words: str) -> str:
    """Words for where Streamlit reads Markdown, such as the names of pills: as they are, no sign acting as markup.

    A sign that couldn't act is left alone: Streamlit also has labels read aloud as they are, back slashes and all.
    """
    return _MARKDOWN.sub(r"\\\g<0>", words)


def in_chart(words: str) -> str:
    """Words for a chart of Plotly's, which reads a few tags."""
    return html.escape(words, quote=False)


def with_phone_links(words: str) -> Markup:
    """Escaped words in which 988, 911 and poison control can be tapped to call (not as a part of a longer number)."""
    between = _PHONE.split(words)
    linked = Markup().join(_CALL.format(piece) if place % 2 else escape(piece) for place, piece in enumerate(between))
    return IN_ENGLISH.format(linked) if isinstance(words, InEnglish) else linked


def english(words: str) -> Markup:
    """Words that stand in English on the pages of every language, with their language where it is another."""
    return escape(str(words)) if language() == "en" else IN_ENGLISH.format(str(words))


def link(address: str, words: str) -> Markup:
    """A link that opens elsewhere and tells the other site nothing."""
    return Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>').format(address, words)


def in_css(words: str) -> str:
    """Words as they may stand between quotes in a style sheet, unable to end the string or the sheet."""
    return re.sub(r"[^A-Za-z0-9 .,:;!?()+-]", lambda sign: f"\\{ord(sign.group()):x} ", words)
