"""Elements named as Streamlit's front end names its own, so that our style sheets find them."""

import re

from markupsafe import Markup, escape

_SIGNS = re.compile(r"\\(.)|\*\*(.+?)\*\*|\*(.+?)\*")
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
    """The little Markdown that labels hold: bold and stressed words, and signs that are meant as they stand."""
    parts, at = [], 0
    for sign in _SIGNS.finditer(markdown):
        as_it_is, strong, stressed = sign.groups()
        parts.append(escape(markdown[at : sign.start()]))
        if as_it_is:
            parts.append(escape(as_it_is))
        elif strong:
            parts.append(Markup("<strong>{}</strong>").format(words(strong)))
        else:
            parts.append(Markup("<em>{}</em>").format(words(stressed)))
        at = sign.end()
    return Markup().join([*parts, escape(markdown[at:])])


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
