"""What a page draws, as HTML that looks as Streamlit's front end draws it, and needs no script.

Names and nesting are Streamlit's, so that our style sheets place everything alike; first.css adds what its scripts
would. Condition, options and what matters most can be chosen (static/first_choice.js hands the choice over); other
controls are seen, and can't be used before the app is there.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from markupsafe import Markup

from components.pieces import parts_in_tab
from components.reader.answers import CONDITION, OPTIONS, PICKS
from components.reader.keep_answers import CARRIER, getting_back
from server.first.controls import CONTROLS, control
from server.first.marked import box, icon, keyed, paragraph, words
from streamlit_insides.drawn import Drawn
from wording import say

CHOSEN_HERE = (CONDITION, OPTIONS, PICKS)
# Streamlit's numbers for what stands in its messages.
_ROW, _CAPTION = 2, 2
_ALIGNED = {2: "end", 3: "center"}
_HEADED = re.compile(r"</h1></div></div></div></div>")
_LINK = Markup('<a data-testid="stPageLink-NavLink" href="/{}">')
_LINK_HERE = Markup('<a data-testid="stPageLink-NavLink" href="/{}" aria-current="page">')
_WAY = Markup(' role="navigation" aria-label="{}"')
# Right above the strip: what is said of a choice moves nothing, and is in sight wherever the page is scrolled.
_TAKEN = Markup('<div class="taken" role="status" data-said="{}"></div>')


def page(main: Drawn, bottom: Drawn, under_heading: Markup, ids: str, path: str) -> Markup:
    """A page and what stands at the foot of the window. ``path`` is its own: the way through marks it.

    ``under_heading`` is said below its heading. ``ids`` is what static/first_choice.js calls each condition, option
    and pick by, in the order in which they are offered.

    Raises ValueError for a page without a heading, and for what no page of ours has held so far.
    """
    column = _column("", main.parts).replace(_LINK.format(path), _LINK_HERE.format(path))
    end = _HEADED.search(column)
    if not end:
        raise ValueError("a page without a heading can't be a first answer")
    wait = Markup('<div class="wait">{}</div>').format(getting_back())
    column = column[: end.end()] + wait + under_heading + column[end.end() :]
    taken = _TAKEN.format(say("scripts-taken"))
    foot = box(
        "stBottom", Markup("<div>{}{}</div>").format(taken, box("stBottomBlockContainer", _column("", bottom.parts)))
    )
    return Markup(
        '<div id="first" data-ids="{}"><main class="stMain" data-testid="stMain" tabindex="0">{}</main></div>'
    ).format(ids, box("stMainBlockContainer", column) + foot)


def piece(one: Drawn) -> Markup:
    """One thing drawn. Raises ValueError for a kind that stands on no page of ours so far."""
    if one.kind in _BLOCKS:
        if not _holds(one):
            return Markup()
        return box("stLayoutWrapper", _BLOCKS[one.kind](one), keyed(one.key) if one.kind == "expandable" else "")
    draw = control if one.kind in CONTROLS else _ELEMENTS.get(one.kind)
    if draw is None:
        raise ValueError(f"{one.kind} '{one.key}' can't be drawn without the app: server/first/pieces.py has no way")
    still = one.kind in CONTROLS and one.key not in CHOSEN_HERE
    return box("stElementContainer", draw(one), keyed(one.key), _width(one) + (Markup(" inert") if still else Markup()))


def _holds(one: Drawn) -> bool:
    """Whether there is anything in a block, or it may be empty: Streamlit draws no other."""
    empty_too = one.within is not None and one.within.allow_empty
    return empty_too or any(_holds(part) if part.kind in _BLOCKS else True for part in one.parts)


def _width(one: Drawn) -> Markup:
    config = one.within.width_config
    wide = config.WhichOneof("width_spec")
    if wide == "pixel_width":
        return Markup(' style="width:{}px"').format(config.pixel_width)
    return Markup(' data-width="{}"').format("content" if wide == "use_content" else "stretch")


def _column(key: str, parts: Iterable[Drawn]) -> Markup:
    more = _WAY.format(say("frame-pages")) if key == "stepper" else ""
    return box("stVerticalBlock", Markup().join(map(piece, parts)), keyed(key), more)


def _flex(one: Drawn) -> Markup:
    if one.said.direction != _ROW:
        return _column(one.key, one.parts)
    aligned = Markup(' data-align="{}"').format(_ALIGNED.get(one.said.align, "start"))
    return box("stHorizontalBlock", Markup().join(map(piece, one.parts)), keyed(one.key), aligned)


def _expander(one: Drawn) -> Markup:
    inside = Markup("<details{}><summary><span><div>{}</div></span></summary>{}</details>").format(
        Markup(" open") if one.said.expanded else "",
        paragraph(one.said.label),
        box("stExpanderDetails", _column("", one.parts)),
    )
    return box("stExpander", inside)


def large_parts(one: Drawn) -> Iterator[str]:
    """The HTML of a page that is large enough to be held by the tab, and alike for everybody."""
    if one.kind == "html" and len(one.said.body) >= parts_in_tab.LEAST and not CARRIER.search(one.said.body):
        yield one.said.body
    for part in one.parts:
        yield from large_parts(part)


def _html(one: Drawn) -> Markup:
    large = next(large_parts(one), "")
    name = Markup(' data-piece="{}"').format(parts_in_tab.name(large)) if large else ""
    return box("stHtml", Markup(CARRIER.sub("", one.said.body)), more=name)  # noqa: S704


def _heading(one: Drawn) -> Markup:
    heading = Markup("<{tag}><span>{words}</span></{tag}>").format(tag=one.said.tag, words=words(one.said.body))
    return box("stHeading", box("stMarkdownContainer", box("stHeadingWithActionElements", heading)))


def _text(one: Drawn) -> Markup:
    kind = "stCaptionContainer" if one.said.element_type == _CAPTION else "stMarkdownContainer"
    return box("stMarkdown", box(kind, Markup("<p>{}</p>").format(words(one.said.body))))


def _page_link(one: Drawn) -> Markup:
    link = Markup("<div>{}{}<span>{}</span></a></div>").format(
        _LINK.format(one.said.page), icon(one.said.icon), paragraph(one.said.label)
    )
    return box("stPageLink", link)


def _chart(one: Drawn) -> Markup:
    return box("stPlotlyChart", Markup())


def _nothing(one: Drawn) -> Markup:
    return Markup()


def _block(one: Drawn) -> Markup:
    return _column(one.key, one.parts)


_BLOCKS: dict[str, Callable[[Drawn], Markup]] = {
    "flex_container": _flex,
    "expandable": _expander,
    "block": _block,
    "vertical": _block,
}
_ELEMENTS: dict[str, Callable[[Drawn], Markup]] = {
    "html": _html,
    "heading": _heading,
    "markdown": _text,
    "page_link": _page_link,
    "plotly_chart": _chart,
    "bidi_component": _nothing,
    "empty": _nothing,
}
