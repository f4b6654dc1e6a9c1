"""Small pieces of HTML that several views need. Everything from a table goes through ``text``."""

import html
import re
from dataclasses import dataclass

_MARKDOWN = re.compile(r"[\\`*_\[\]<>$~#|{}]|:(?=[\w+-])|&(?=[A-Za-z#])")
_PHONE = re.compile(r"(?<![\d-])\b(988|911)\b(?!-?\d)")


@dataclass(frozen=True)
class Html:
    """Finished HTML that ``st.html`` takes as it is."""

    body: str

    def _repr_html_(self) -> str:
        return self.body


def text(words: str) -> str:
    """Words as they are, with nothing in them able to act as markup."""
    return html.escape(words, quote=True)


def in_markdown(words: str) -> str:
    """Words for where Streamlit reads Markdown, such as the names of pills: as they are, no sign acting as markup.

    A sign that couldn't act is left alone: Streamlit also has labels read aloud as they are, back slashes and all.
    """
    return _MARKDOWN.sub(r"\\\g<0>", words)


def in_chart(words: str) -> str:
    """Words for a chart of Plotly's, which reads a few tags."""
    return html.escape(words, quote=False)


def with_phone_links(words: str) -> str:
    """Escaped words in which 988 and 911 can be tapped to call (not as a part of a longer number)."""
    return _PHONE.sub(r'<a href="tel:\1">\1</a>', text(words))


def link(address: str, words: str) -> str:
    """A link that opens elsewhere and tells the other site nothing."""
    return f'<a href="{text(address)}" target="_blank" rel="noopener noreferrer">{text(words)}</a>'


def in_css(words: str) -> str:
    """Words as they may stand between quotes in a style sheet, unable to end the string or the sheet."""
    return re.sub(r"[^A-Za-z0-9 .,:;!?()+-]", lambda sign: f"\\{ord(sign.group()):x} ", words)
