"""The page every address of the app answers with: Streamlit's own, with words for readers without JavaScript."""

from pathlib import Path

from markupsafe import Markup

from components.frame.notices import crisis_line
from components.pieces.markup import ours, with_phone_links
from data.catalogue import Catalogue
from server.line import line_style, line_words
from server.scripts import asked_for_early
from streamlit_insides import page as streamlits

TITLE = "Ketamine, KAP and SGB side by side"
FONT = "app/static/atkinson-hyperlegible-next-latin-wght-normal.woff2"
GRID = "/grid.html"
ASKED = "/questions.html"
STATIC = Path(__file__).parent.parent / "components" / "static"
_SCRIPT = Markup('<script type="module" src="./app/static/{}.js"></script>')
# What every page needs: here, so that no run of a page has to bring it.
_SCRIPTS = ("keep_answers", "keep_place", "turn_page", "menu", "above_strip", "listen")


def shell(catalogue: Catalogue, page: str, run_by: str = "") -> str:
    """Streamlit's page with our title, our font, our scripts, and our words for readers without JavaScript.

    ``run_by`` names the clinic that runs this copy.

    Raises ValueError where a place to change isn't there once: Streamlit is another than the one pinned.
    """
    late = f"{asked_for_early(page)}{Markup().join(map(_SCRIPT.format, _SCRIPTS))}{line_style()}\n  "
    for place, words in (
        (streamlits.TITLE, Markup("<title>{}</title>").format(TITLE)),
        (streamlits.AGENT_API, ""),
        (streamlits.FONT, f"./{FONT}"),
        (streamlits.BEFORE_SCRIPTS, before_scripts()),
        (streamlits.END_OF_HEAD, late),
        (streamlits.NOSCRIPT, without_script(catalogue, run_by)),
        (streamlits.END_OF_BODY, line_words(catalogue, GRID)),
    ):
        page = streamlits.put(page, place, words)
    return page


def before_scripts() -> Markup:
    """What runs before Streamlit's scripts: what they know beforehand, and three scripts of ours."""
    scripts = "\n".join((STATIC / f"{name}.js").read_text(encoding="utf-8") for name in ("no_traces", "early", "line"))
    return Markup("<script>{known}\n{scripts}</script>\n    ").format(
        known=ours(streamlits.known_beforehand()), scripts=ours(scripts)
    )


def without_script(catalogue: Catalogue, run_by: str = "") -> Markup:
    """Who runs this copy, caveat, crisis lines and the ways to the pages that need no JavaScript."""
    return Markup(
        '<noscript><main style="font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:auto;padding:2rem 1rem 6rem">'
        "<h1>{title}</h1>{paragraph}"
        "<p>This page can't ask for your choices, because JavaScript is off here.</p>"
        '<p><a href="{grid}">Read all options in one table</a>. It needs no JavaScript.</p>'
        '<p><a href="{asked}">Read the questions people ask</a>. They need none either.</p>'
        "<p>{crisis_line}</p>"
        "<p>{caveat_full}</p></main>"
        '<footer><div role="note" aria-label="Off-label notice" style="position:fixed;left:0;right:0;bottom:0;'
        "font:clamp(16px,8rem/9,clamp(16px,5vw,24px))/1.3 system-ui,sans-serif;padding:0.4rem 1rem;"
        'background:#fff;color:#111;border-top:2px solid">'
        "{caveat_short}</div></footer></noscript>"
    ).format(
        title=TITLE,
        paragraph=_paragraph(run_by),
        grid=GRID,
        asked=ASKED,
        crisis_line=with_phone_links(crisis_line(catalogue)),
        caveat_full=with_phone_links(catalogue.notices["caveat_full"]),
        caveat_short=with_phone_links(catalogue.notices["caveat_short"]),
    )


def _paragraph(words: str) -> Markup:
    return Markup("<p><strong>{}</strong></p>").format(words) if words else Markup()
