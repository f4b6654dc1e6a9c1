"""The privacy notice tells of every cookie and of everything that a tab keeps; what there is stands in the code."""

import re
from pathlib import Path

from components.reader import keep_answers
from data.catalogue import Catalogue
from server import owner, sticky
from tests.browser.test_no_traces import NAMED

ROOT = Path(__file__).parents[2]
SCRIPTS = {path: path.read_text("utf-8") for path in (ROOT / "components/static").glob("*.js")}
CODE = [path.read_text("utf-8") for part in ("components", "server") for path in (ROOT / part).rglob("*.py")]
COPY = "A copy stays in this browser tab"
SAYS_SO = "One says only that this tab has such a copy."
RANDOM = "The others hold random letters and digits, so that the server knows it is the same browser."
COOKIES = {"kept": SAYS_SO, "browser": RANDOM, "sticky": RANDOM, "_streamlit_xsrf": RANDOM}
IN_THE_TAB = {
    "answers": COPY,
    "link": COPY,
    "asked": COPY,
    "reloaded": "the tab also notes when it was loaded again",
}
AT_ONCE_GONE = {"tried"}


def test_every_cookie_is_told(catalogue: Catalogue) -> None:
    """Each cookie that our code or Streamlit sets is one of those the notice speaks of, and goes with the browser."""
    privacy = catalogue.notices["privacy"]
    ours = {keep_answers.COOKIE, owner.COOKIE, sticky.COOKIE}
    assert ours | {"_streamlit_xsrf"} == set(COOKIES) == NAMED
    assert all(words in privacy for words in COOKIES.values()) and "Cookies go when you close the browser." in privacy
    written = {name for words in SCRIPTS.values() for name in re.findall(r"document\.cookie = (\w+)", words)}
    assert written == {"cookie"} and "`kept=${word};" in SCRIPTS[ROOT / "components/static/early.js"]
    setters = [words for words in CODE if re.search(r"set-cookie|set_cookie", words)]
    assert len(setters) == 3  # sticky, browser, and the headers that mark them Secure


def test_everything_in_the_tab_is_told(catalogue: Catalogue) -> None:
    """Each name under which a script keeps something in the tab is one that the notice speaks of."""
    privacy = catalogue.notices["privacy"]
    kept = set()
    for words in SCRIPTS.values():
        constants = dict(re.findall(r"const (\w+) = '(\w+)'", words))
        names = re.findall(r"(?:tab\.set|\bsessionStorage\.setItem)\(([^,]+),", words)
        kept |= {constants.get(name, name.strip("'")) for name in names} - {"name"}
    assert kept == set(IN_THE_TAB) | AT_ONCE_GONE
    assert all(words in privacy for words in IN_THE_TAB.values())
    for words in SCRIPTS.values():
        assert "localStorage.setItem" not in words and "indexedDB" not in words and "caches." not in words
