"""Elements named as Streamlit's front end names its own, so that our style sheets find them."""

import re

from markupsafe import Markup, escape

_STRONG = re.compile(r"\*\*(.+?)\*\*")
_ESCAPED = re.compile(r"\\(.)")
_DRAWINGS = {
    ":material/arrow_back:": "M19 12H5m6-6-6 6 6 6",
    ":material/arrow_forward:": "M5 12h14m-6-6 6 6-6 6",
    ":material/download:": "M12 4v11m-5-5 5 5 5-5M5 19h14",
    ":material/event:": "M5 6h14v14H5zM5 10h14M8 3v4m8-4v4",
}


def box(name: str, inside: Markup, classes: str = "", more: Markup | str = "") -> Markup:
    """An element that Streamlit calls ``name``, with further classes and attributes."""
    return Markup('<div class="{}" data-testid="{}"{}>{}</div>').format(f"{name} {classes}".strip(), name, more, inside)


def keyed(key: str) -> str:
    """The class by which an element with a key is known; '' without one."""
    return f"st-key-{key}" if key else ""


def words(markdown: str) -> Markup:
    """The little Markdown that labels hold: bold words, and signs that are meant as they stand."""
    plain = [escape(_ESCAPED.sub(r"\1", one)) for one in _STRONG.split(markdown)]
    return Markup().join(Markup("<strong>{}</strong>").format(one) if n % 2 else one for n, one in enumerate(plain))


def paragraph(label: str) -> Markup:
    """The words on or beside a control."""
    return box("stMarkdownContainer", Markup("<p>{}</p>").format(words(label)))


def icon(name: str) -> Markup:
    """A drawing as wide as Streamlit's, '' for none. One that isn't known here leaves its place empty."""
    if not name:
        return Markup()
    return Markup('<span class="icon"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg></span>').format(
        _DRAWINGS.get(name, "")
    )
