"""Our style sheets, one a topic; options' colours and marks from the tables; the caveat in printed margins."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import get_args
from urllib.parse import quote

from components.frame.notices import caveat_on_paper
from components.frame.store import read_catalogue
from components.pieces.drawings import drawing
from components.pieces.markup import in_css
from data.rows import AdjustLevel, Treatment
from wording import LANGUAGES, once, say

FOLDER = Path(__file__).parents[1]
LEVELS: tuple[AdjustLevel, ...] = get_args(AdjustLevel)
SHEETS = (
    "frame/frame",
    "frame/stepper",
    "frame/marks",
    "start/start",
    "frame/closed",
    "pieces/listen",
    "reader/my_sheet",
    "compare/grid",
    "options/options",
    "evidence/evidence",
    "evidence/harms",
    "time_and_control/time",
    "values/values",
    "summary/summary",
    "sources/sources",
    "cost/cost",
    "leaflets/leaflet",
    "clinic/clinic",
    "chairside/chairside",
    "read_aloud/read_aloud",
    "questions/questions",
    "frame/forced",
    "frame/paper",
)
# Comments, and blanks that part nothing: Streamlit searches the whole sheet on every run. Strings stay as they are.
_NEEDLESS = re.compile(r"""("[^"]*")|/\*.*?\*/|\s*([{};])\s*|([:,])\s+""", re.DOTALL)


def sheet(name: str) -> str:
    """A style sheet of its own, for a page outside the frame."""
    return (FOLDER / f"{name}.css").read_text(encoding="utf-8")


def compact(rules: str) -> str:
    """The same rules without comments and needless blanks."""
    return _NEEDLESS.sub(lambda found: found[1] or found[2] or found[3] or "", rules).strip()


_SHEET = "".join(compact(sheet(name)) for name in SHEETS)


def options(treatments: Iterable[Treatment]) -> str:
    """What elements with an option's id as their class, and its tick, can use: colours, mark, short name.

    Raises FileNotFoundError for a mark that isn't there.
    """
    return "\n".join(
        f".st-key-tick-{one.treatment_id}, .{one.treatment_id} {{ "
        f"--own: light-dark({one.colour_light}, {one.colour_dark}); "
        f'--drawn: {one.colour_drawn}; --mark: url("{_address(one.mark)}"); --said: "{in_css(one.short_name)}"; }}'
        for one in treatments
    )


def controls() -> str:
    """The drawing of each level of adjustability, for elements with its id as their class."""
    return "\n".join(f'.{level} {{ --mark: url("{_address(f"control_{level}.svg")}"); }}' for level in LEVELS)


def said() -> str:
    """The words that style sheets show, by the names that they call them."""
    words = {"here": say("frame-here")}
    return "".join(f':root {{ --{name}: "{in_css(one)}"; }}\n' for name, one in words.items())


def _address(name: str) -> str:
    """A mark's drawing, small and harmless, as a part of the sheet: no page waits for a file of its own."""
    return "data:image/svg+xml," + quote(drawing(name), safe=" ='/:")


@once(maxsize=len(LANGUAGES))
def style_rules() -> str:
    """Everything, as one style sheet."""
    catalogue = read_catalogue()
    return options(catalogue.treatments) + "\n" + controls() + said() + _SHEET + caveat_on_paper(catalogue)
