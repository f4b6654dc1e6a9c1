"""The page every address of the app answers with: Streamlit's own, its scripts after what can be read without them."""

import base64
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from components.frame.style import compact, style_rules
from components.pieces import parts_in_tab
from components.pieces.markup import ours
from server.first import needed_rules
from server.first.closed_parts import PART
from server.in_browser import script_words
from server.line import line_style, line_words
from server.scripts import asked_for_early
from streamlit_insides import page as streamlits
from wording import LANGUAGES, language, say_html
from wording.chosen import ASKED as ASKED_FOR

FONT = "letters.woff2"
# What the font holds that comes with the page (tools/letters.py). Of several that hold a sign the last one is taken.
HELD = (
    "U+20-7E,U+A0-A1,U+A7,U+AB,U+B0-B1,U+B7,U+BB,U+BD,U+BF,U+C1,U+C9,U+CD,U+D1,U+D3,U+D7,U+DA,U+DC,U+E1,U+E9,U+ED,"
    "U+F1,U+F3,U+FA,U+FC,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+20AC,U+2122,U+2212,U+2215"
)
WHOLE = "app/static/atkinson-hyperlegible-next-latin-wght-normal.woff2"
MORE_LETTERS = "app/static/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2"
GRID = "/grid.html"
ASKED = "/questions.html"
STATIC = Path(__file__).parent.parent / "components" / "static"
_LINK = Markup('<a href="{}">')
_ALTERNATE = Markup('<link rel="alternate" hreflang="{0}" href="?{1}={0}">')
# All of our style sheet, for the app: the first answer holds the rules that it needs itself.
STYLE = "/style.css"
_STYLE = Markup('<link rel="stylesheet" href="./{}">')
_SCRIPT = Markup('<script type="module" src="./app/static/{}.js"></script>')
# What every page needs: here, so that no run of a page has to bring it.
_SCRIPTS = (
    "parts_in_tab",
    "first",
    "keep_answers",
    "keep_place",
    "turn_page",
    "tell_choice",
    "words_first",
    "menu",
    "above_strip",
    "listen",
)
# In the body, so that they come after Streamlit's, which are put into the head.
_STYLES_HERE = "<style></style>"
_FIRST = (Path(__file__).parent / "first" / "first.css").read_text(encoding="utf-8")
# The font comes with the page: what stands first and the app are in the same letters from their first line on. One
# fetched by itself would come into the middle of what is read, and move it.
_FONT_FACES = (
    "@font-face{{font-family:'Atkinson Hyperlegible Next';src:url('./{whole}');font-weight:200 800;"
    "font-display:optional;unicode-range:U+A0-FF,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2009,U+201A,U+201E,U+2039-203A,"
    "U+2044}}"
    "@font-face{{font-family:'Atkinson Hyperlegible Next';src:url('./{more}');font-weight:200 800;"
    "font-display:optional;unicode-range:U+100-2BA,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF}}"
    "@font-face{{font-family:'Atkinson Hyperlegible Next';src:url(data:font/woff2;base64,{font});font-weight:400 700;"
    "unicode-range:{held}}}"
)


@dataclass(frozen=True)
class Shell:
    """A page of the app without what stands in it, in its parts; ``rules`` are those of our style sheets."""

    before_title: str
    before_style: str
    rules: tuple[needed_rules.Rule, ...]
    before_body: str
    after_body: str

    def page(self, title: str, body: Markup) -> str:
        """The whole page, with the rules that what stands in it needs."""
        needed = needed_rules.needed(self.rules, f"{body}{self.after_body}")
        return (
            f"{self.before_title}{Markup('<title>{}</title>').format(title)}{self.before_style}"
            f"<style>{needed}</style>{self.before_body}{body}{self.after_body}"
        )


def shell(page: str, *, sticky: bool = False) -> Shell:
    """Streamlit's page with our font, our style sheets and our scripts, which come after the body.

    A browser then fetches nothing before what can be read stands. ``sticky``: readers stay with one copy.

    Raises ValueError where a place to change isn't there once: Streamlit is another than the one pinned.
    """
    early = asked_for_early(page)
    scripts, page = streamlits.taken(page, streamlits.SCRIPTS)
    others = Markup().join(_ALTERNATE.format(one, ASKED_FOR) for one in LANGUAGES)
    style = _STYLE.format(style_address())
    late = f"{style}{Markup().join(map(_SCRIPT.format, _SCRIPTS))}\n{scripts}{early}"
    for place, words in (
        (streamlits.HTML, f'lang="{language()}" data-first{" data-sticky" if sticky else ""}'),
        (streamlits.AGENT_API, ""),
        (streamlits.FONT, ""),
        (streamlits.NOSCRIPT, _STYLES_HERE),
        (streamlits.END_OF_HEAD, f"{others}{font()}{before_scripts()}{line_style()}\n  "),
        (streamlits.END_OF_BODY, f"{line_words(GRID)}{script_words()}{after_the_page(late)}\n  "),
    ):
        page = streamlits.put(page, place, words)
    head, _, rest = page.partition(streamlits.taken(page, streamlits.TITLE)[0])
    body = streamlits.ROOT.search(rest)
    if not body:
        raise ValueError("Streamlit's page has no place for its app")
    before_style, _, before_body = rest[: body.start()].partition(_STYLES_HERE)
    rules = needed_rules.rules(compact(_FIRST) + style_rules())
    return Shell(head, before_style, rules, before_body, rest[body.start() :])


def style_address() -> str:
    """Where all of our style sheet is, in the language spoken now, from any page: by the name of its content."""
    return f"{STYLE[1:]}?{ASKED_FOR}={language()}&{PART}={parts_in_tab.name(style_rules())}"


def font() -> Markup:
    """Our font, before what waits for it (static/early.js)."""
    read = base64.b64encode((STATIC / FONT).read_bytes()).decode()
    faces = _FONT_FACES.format(whole=WHOLE, more=MORE_LETTERS, font=read, held=HELD)
    return Markup("<style>{}</style>\n  ").format(ours(faces))


def before_scripts() -> Markup:
    """What runs before Streamlit's scripts: what they know beforehand, and four scripts of ours."""
    scripts = "\n".join(
        (STATIC / f"{name}.js").read_text(encoding="utf-8") for name in ("no_traces", "early", "first_choice", "line")
    )
    return Markup("<script>{known}\n{scripts}</script>\n    ").format(
        known=ours(streamlits.known_beforehand()), scripts=ours(scripts)
    )


def after_the_page(scripts: str) -> Markup:
    """Scripts that a browser asks for once the page has been painted: asked for before, they come before it."""
    ask = (STATIC / "ask_for_scripts.js").read_text(encoding="utf-8")
    return Markup('<template id="scripts">{}</template><script>{}</script>').format(ours(scripts), ours(ask))


def without_script(run_by: str = "") -> Markup:
    """What a page says under its heading where JavaScript is off: who runs this copy, and what can't be done."""
    words = say_html("server-no-script", table=_LINK.format(GRID), questions=_LINK.format(ASKED), end=Markup("</a>"))
    return Markup('<noscript>{}<p class="friendly">{}</p></noscript>').format(_paragraph(run_by), words)


def _paragraph(words: str) -> Markup:
    return Markup("<p><strong>{}</strong></p>").format(words) if words else Markup()
