"""The page every address of the app answers with: Streamlit's own, its scripts after what can be read without them."""

import base64
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from components.frame.style import compact, style
from components.pieces.markup import ours
from server.in_browser import script_words
from server.line import line_style, line_words
from server.scripts import asked_for_early
from streamlit_insides import page as streamlits
from wording import LANGUAGES, language, say_html
from wording.chosen import ASKED as ASKED_FOR

FONT = "letters.woff2"
MORE_LETTERS = "app/static/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2"
GRID = "/grid.html"
ASKED = "/questions.html"
STATIC = Path(__file__).parent.parent / "components" / "static"
_LINK = Markup('<a href="{}">')
_ALTERNATE = Markup('<link rel="alternate" hreflang="{0}" href="?{1}={0}">')
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
_FIRST = (Path(__file__).parent / "first" / "first.css").read_text(encoding="utf-8")
# The font comes with the page: what stands first and the app are in the same letters from their first line on. One
# fetched by itself would come into the middle of what is read, and move it.
_FONT_FACES = (
    "@font-face{{font-family:'Atkinson Hyperlegible Next';src:url(data:font/woff2;base64,{font});font-weight:400 700;"
    "unicode-range:U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,"
    "U+2215,U+FEFF,U+FFFD}}"
    "@font-face{{font-family:'Atkinson Hyperlegible Next';src:url('./{more}');font-weight:200 800;"
    "font-display:optional;unicode-range:U+100-2BA,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF}}"
)


@dataclass(frozen=True)
class Shell:
    """A page of the app without what stands in it: what comes before its name, before its body, and after it."""

    before_title: str
    before_body: str
    after_body: str

    def page(self, title: str, body: Markup) -> str:
        """The whole page."""
        return (
            f"{self.before_title}{Markup('<title>{}</title>').format(title)}{self.before_body}{body}{self.after_body}"
        )


def shell(page: str, *, sticky: bool = False) -> Shell:
    """Streamlit's page with our font, our style sheets and our scripts, which come after the body.

    A browser then fetches nothing before what can be read stands. ``sticky``: readers stay with one copy.

    Raises ValueError where a place to change isn't there once: Streamlit is another than the one pinned.
    """
    early = asked_for_early(page)
    scripts, page = streamlits.taken(page, streamlits.SCRIPTS)
    others = Markup().join(_ALTERNATE.format(one, ASKED_FOR) for one in LANGUAGES)
    late = f"{Markup().join(map(_SCRIPT.format, _SCRIPTS))}\n{scripts}{early}"
    for place, words in (
        (streamlits.HTML, f'lang="{language()}" data-first{" data-sticky" if sticky else ""}'),
        (streamlits.AGENT_API, ""),
        (streamlits.FONT, ""),
        (streamlits.NOSCRIPT, styles()),
        (streamlits.END_OF_HEAD, f"{others}{font()}{before_scripts()}{line_style()}\n  "),
        (streamlits.END_OF_BODY, f"{line_words(GRID)}{script_words()}{after_the_page(late)}\n  "),
    ):
        page = streamlits.put(page, place, words)
    head, _, rest = page.partition(streamlits.taken(page, streamlits.TITLE)[0])
    body = streamlits.ROOT.search(rest)
    if not body:
        raise ValueError("Streamlit's page has no place for its app")
    return Shell(head, rest[: body.start()], rest[body.start() :])


def styles() -> Markup:
    """Our style sheets. They stand in the body, so that they come after Streamlit's, which are put into the head."""
    return Markup("<style>{}</style>").format(ours(compact(_FIRST))) + style()


def font() -> Markup:
    """Our font, before what waits for it (static/early.js)."""
    read = base64.b64encode((STATIC / FONT).read_bytes()).decode()
    return Markup("<style>{}</style>\n  ").format(ours(_FONT_FACES.format(font=read, more=MORE_LETTERS)))


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
