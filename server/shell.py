"""The page every address of the app answers with: Streamlit's own, with words for readers without JavaScript."""

import json
import re
from pathlib import Path

from streamlit import config, file_util

from components.markup import text, with_phone_links
from components.notices import crisis_line
from data.catalogue import Catalogue
from server.line import line_style, line_words
from server.scripts import asked_for_early

TITLE = "Ketamine, KAP and SGB side by side"
FONT = "app/static/atkinson-hyperlegible-next-latin-wght-normal.woff2"
GRID = "/grid.html"
ASKED = "/questions.html"
STATIC = Path(__file__).parent.parent / "components" / "static"
_COLOURS = ("primaryColor", "backgroundColor", "secondaryBackgroundColor", "textColor")
_SCRIPT = '<script type="module" src="./app/static/{}.js"></script>'
# What every page needs: here, so that no run of a page has to bring it.
_SCRIPTS = ("keep_answers", "keep_place", "turn_page")
_CHANGES = (
    (re.compile(r"<title>.*?</title>", re.DOTALL), f"<title>{TITLE}</title>"),
    (re.compile(r"<!--(?:(?!-->).)*agent API(?:(?!-->).)*-->\s*<link rel=\"service-desc\"[^>]*>", re.DOTALL), ""),
    (re.compile(r"(?<=href=\")[^\"]*(?=\"\s+as=\"font\")"), f"./{FONT}"),
)
_END = re.compile(r"(?=</head>)")
_END_OF_BODY = re.compile(r"(?=</body>)")
_FIRST_SCRIPT = re.compile(r"(?=<script type=\"module\" crossorigin src=)")
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)


def installed() -> str:
    """The page as Streamlit brings it."""
    return (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")


def shell(tables: Catalogue, page: str, run_by: str = "") -> str:
    """The page with our title, our font, our scripts, and our words for readers without JavaScript.

    ``run_by`` names the clinic that runs this copy.

    Raises ValueError where a place to change isn't there once: Streamlit is another than the one pinned.
    """
    late = f"{asked_for_early(page)}{''.join(map(_SCRIPT.format, _SCRIPTS))}{line_style()}\n  "
    changes = (
        *_CHANGES,
        (_FIRST_SCRIPT, before_scripts()),
        (_END, late),
        (_NOSCRIPT, without_script(tables, run_by)),
        (_END_OF_BODY, line_words(tables, GRID)),
    )
    for place, words in changes:
        page, count = place.subn(words.replace("\\", r"\\"), page)
        if count != 1:
            raise ValueError(f"Streamlit's page has {count} places for {place.pattern}, not 1")
    return page


def before_scripts() -> str:
    """What runs before Streamlit's scripts: what they would else ask for or wait for, and three scripts of ours.

    They learn where the server is, so that they open the web socket at once, and our colours and font, so that
    nothing flashes in Streamlit's and its own font isn't fetched. Streamlit's own dialogs stay shut: line.js speaks.
    """
    themes = ", ".join(f"{kind.upper()}_THEME: {json.dumps(_theme(kind))}" for kind in ("light", "dark"))
    known = (
        "window.__streamlit = {BACKEND_BASE_URL: location.origin, "
        "HOST_CONFIG: {allowedOrigins: [location.origin], useExternalAuthToken: false, blockErrorDialogs: true}, "
        f"{themes}}};"
    )
    ours = "\n".join((STATIC / f"{name}.js").read_text(encoding="utf-8") for name in ("no_traces", "early", "line"))
    return f"<script>{known}\n{ours}</script>\n    "


def _theme(kind: str) -> dict[str, str]:
    colours = {name: config.get_option(f"theme.{kind}.{name}") for name in _COLOURS}
    return colours | {
        "bodyFont": config.get_option("theme.font"),
        "headingFont": config.get_option("theme.headingFont"),
    }


def without_script(tables: Catalogue, run_by: str = "") -> str:
    """Who runs this copy, caveat, crisis lines and the ways to the pages that need no JavaScript."""
    return (
        '<noscript><main style="font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:auto;padding:2rem 1rem 6rem">'
        f"<h1>{text(TITLE)}</h1>{_paragraph(run_by)}"
        "<p>This page can't ask for your choices, because JavaScript is off here.</p>"
        f'<p><a href="{GRID}">Read all options in one table</a>. It needs no JavaScript.</p>'
        f'<p><a href="{ASKED}">Read the questions people ask</a>. They need none either.</p>'
        f"<p>{with_phone_links(crisis_line(tables))}</p>"
        f"<p>{with_phone_links(tables.notices['caveat_full'])}</p></main>"
        '<footer><div role="note" aria-label="Off-label notice" style="position:fixed;left:0;right:0;bottom:0;'
        "font:clamp(16px,8rem/9,clamp(16px,5vw,24px))/1.3 system-ui,sans-serif;padding:0.4rem 1rem;"
        'background:#fff;color:#111;border-top:2px solid">'
        f"{with_phone_links(tables.notices['caveat_short'])}</div></footer></noscript>"
    )


def _paragraph(words: str) -> str:
    return f"<p><strong>{text(words)}</strong></p>" if words else ""
