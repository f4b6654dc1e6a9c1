"""Streamlit's one page, index.html: where it lies, what stands in it once, and what its scripts know beforehand."""

import json
import re
from pathlib import Path

from streamlit import config, file_util

FOLDER = Path(file_util.get_static_dir())
TITLE = re.compile(r"<title>.*?</title>", re.DOTALL)
AGENT_API = re.compile(r"<!--(?:(?!-->).)*agent API(?:(?!-->).)*-->\s*<link rel=\"service-desc\"[^>]*>", re.DOTALL)
FONT = re.compile(r"<link\s+rel=\"preload\"[^>]*\sas=\"font\"[^>]*>")
BEFORE_SCRIPTS = re.compile(r"(?=<script type=\"module\" crossorigin src=)")
NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
HTML = re.compile(r"(?<=<html )lang=\"en\"(?=>)")
SCRIPTS = re.compile(r"<script type=\"module\" crossorigin src=.*?(?=\s*</head>)", re.DOTALL)
ROOT = re.compile(r"(?=<div id=\"root\"></div>)")
END_OF_HEAD = re.compile(r"(?=</head>)")
END_OF_BODY = re.compile(r"(?=</body>)")
PLACES = (HTML, TITLE, AGENT_API, FONT, BEFORE_SCRIPTS, SCRIPTS, NOSCRIPT, ROOT, END_OF_HEAD, END_OF_BODY)
COLOURS = ("primaryColor", "backgroundColor", "secondaryBackgroundColor", "textColor")


def installed() -> str:
    """The page as Streamlit brings it."""
    return (FOLDER / "index.html").read_text(encoding="utf-8")


def put(page: str, place: re.Pattern[str], words: str) -> str:
    """The page with words at a place. Raises ValueError where that isn't there once: another Streamlit."""
    page, count = place.subn(lambda _: words, page)
    if count != 1:
        raise ValueError(f"Streamlit's page has {count} places for {place.pattern}, not 1")
    return page


def taken(page: str, place: re.Pattern[str]) -> tuple[str, str]:
    """What stands at a place, and the page without it. Raises ValueError where that isn't there once."""
    found = place.findall(page)
    return "".join(found[:1]), put(page, place, "")


def known_beforehand() -> str:
    """JavaScript that tells Streamlit's scripts what they would else ask for or wait for.

    Where the server is, so that they open the web socket at once; our colours and font, so that nothing flashes in
    Streamlit's and its own font isn't fetched; and that its own dialogs stay shut.
    """
    themes = ", ".join(f"{kind.upper()}_THEME: {json.dumps(_theme(kind))}" for kind in ("light", "dark"))
    return (
        "window.__streamlit = {BACKEND_BASE_URL: location.origin, "
        "HOST_CONFIG: {allowedOrigins: [location.origin], useExternalAuthToken: false, blockErrorDialogs: true}, "
        f"{themes}}};"
    )


def _theme(kind: str) -> dict[str, str]:
    colours = {name: config.get_option(f"theme.{kind}.{name}") for name in COLOURS}
    return colours | {
        "bodyFont": config.get_option("theme.font"),
        "headingFont": config.get_option("theme.headingFont"),
    }
