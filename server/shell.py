"""The page every address of the app answers with: Streamlit's own, with words for readers without JavaScript."""

import re
from pathlib import Path

from streamlit import file_util

from components.markup import text, with_phone_links
from components.notices import crisis_line
from data.catalogue import Catalogue

TITLE = "Ketamine, KAP and SGB side by side"
FONT = "app/static/atkinson-hyperlegible-next-latin-wght-normal.woff2"
GRID = "/grid.html"
STATIC = Path(__file__).parent.parent / "components" / "static"
_EARLY = (STATIC / "early.js").read_text(encoding="utf-8").replace("\\", r"\\")
_SCRIPT = '<script type="module" src="./app/static/{}.js"></script>'
_CHANGES = (
    (re.compile(r"<title>.*?</title>", re.DOTALL), f"<title>{TITLE}</title>"),
    (re.compile(r"<!--(?:(?!-->).)*agent API(?:(?!-->).)*-->\s*<link rel=\"service-desc\"[^>]*>", re.DOTALL), ""),
    (re.compile(r"(<link\s+rel=\"preload\"\s+href=\")[^\"]*(\"\s+as=\"font\")"), rf"\g<1>./{FONT}\g<2>"),
    (re.compile(r"(?=<script type=\"module\" crossorigin src=)"), f"<script>{_EARLY}</script>\n    "),
    (re.compile(r"(?=</head>)"), f"{''.join(map(_SCRIPT.format, ('keep_answers', 'keep_place')))}\n  "),
)
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)


def installed() -> str:
    """The page as Streamlit brings it."""
    return (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")


def shell(tables: Catalogue, page: str, run_by: str = "") -> str:
    """The page with our title, our font, our scripts, and our words for readers without JavaScript.

    ``run_by`` names the clinic that runs this copy.

    Raises ValueError where a place to change isn't there once: Streamlit is another than the one pinned.
    """
    for place, words in (*_CHANGES, (_NOSCRIPT, without_script(tables, run_by).replace("\\", r"\\"))):
        page, count = place.subn(words, page)
        if count != 1:
            raise ValueError(f"Streamlit's page has {count} places for {place.pattern}, not 1")
    return page


def without_script(tables: Catalogue, run_by: str = "") -> str:
    """Who runs this copy, caveat, crisis lines and the way to the table that needs no JavaScript."""
    return (
        '<noscript><main style="font:18px/1.5 system-ui,sans-serif;max-width:40rem;margin:auto;padding:2rem 1rem 6rem">'
        f"<h1>{text(TITLE)}</h1>{_paragraph(run_by)}"
        "<p>This page can't ask for your choices, because JavaScript is off here.</p>"
        f'<p><a href="{GRID}">Read all options in one table</a>. It needs no JavaScript.</p>'
        f"<p>{with_phone_links(crisis_line(tables))}</p>"
        f"<p>{with_phone_links(tables.notices['caveat_full'])}</p></main>"
        '<footer><div role="note" aria-label="Off-label notice" style="position:fixed;left:0;right:0;bottom:0;'
        'font:16px/1.3 system-ui,sans-serif;padding:0.4rem 1rem;background:#fff;color:#111;border-top:2px solid">'
        f"{with_phone_links(tables.notices['caveat_short'])}</div></footer></noscript>"
    )


def _paragraph(words: str) -> str:
    return f"<p><strong>{text(words)}</strong></p>" if words else ""
