"""Signs of mark-up that a reader's eye should never meet, and words as an eye meets them."""

import re
from html import unescape
from html.parser import HTMLParser

from markdown_it import MarkdownIt

# Stars, underlines around words, back ticks, back slashes, links, tags, entities, colours and icons of Streamlit's.
SIGNS = re.compile(
    r"\*|\\|`|~~|\]\(|\$\$|(?<!\w)__?\w|\w__?(?!\w)|<[a-z/!]|&(?:[a-z]{2,8}|#x?[0-9a-f]+);|:[a-z]+\[|:material/"
    r"|^\s*#{1,6}\s|[{}]|%[sd]",
    re.IGNORECASE | re.MULTILINE,
)
_READ_ALOUD = ("alt", "title", "aria-label", "placeholder")
_DIRECTIVE = re.compile(r":material/\w+:")


class _Seen(HTMLParser):
    """What of HTML is seen or read aloud."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("style", "script")
        self.words += [value for name, value in attrs if name in _READ_ALOUD and value]

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)


def seen_in_html(body: str) -> str:
    """Words of HTML, with those of its attributes that are read aloud."""
    reader = _Seen()
    reader.feed(body)
    reader.close()
    return "\n".join(reader.words)


def seen_in_markdown(words: str) -> str:
    """Words where Streamlit reads Markdown, as they come out of it."""
    html = MarkdownIt("commonmark").enable("strikethrough").render(_DIRECTIVE.sub("", words))
    return unescape(re.sub(r"<[^>]+>", "", html))


def signs(words: str) -> list[str]:
    """Each sign of mark-up in words that an eye meets, with what stands around it."""
    return [words[max(0, one.start() - 40) : one.end() + 20] for one in SIGNS.finditer(words)]
