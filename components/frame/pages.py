"""The pages that exist, in the order people walk them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wording import say

FOLDER = Path(__file__).parents[1]


@dataclass(frozen=True)
class PageInfo:
    """A page: its script and its address.

    ``on_path`` says whether the Next links lead through it, ``at_hand`` whether a wide screen names it beside the
    path, ``tells`` whether it tells the tab itself what was answered, since a part of it runs alone, ``asks`` whether
    it leads to the questions that people ask, ``leads`` whether it draws the way on itself, and the crisis lines under
    the choice that calls for them.
    """

    script: str
    path: str
    on_path: bool = True
    tells: bool = False
    asks: bool = True
    at_hand: bool = False
    leads: bool = False

    @property
    def file(self) -> Path:
        """The page's script, in the page's folder."""
        return FOLDER / self.script

    @property
    def name(self) -> str:
        """What the menu and links call it."""
        return say(f"pages-{self.path or 'start'}")

    @property
    def heading(self) -> str:
        """What the frame draws above it."""
        return say(f"pages-{self.path or 'start'}-heading")


PAGES = (
    PageInfo("start/page.py", "", asks=False, leads=True),
    PageInfo("options/page.py", "options", asks=False, leads=True),
    PageInfo("compare/page.py", "compare", tells=True),
    PageInfo("evidence/page.py", "evidence"),
    PageInfo("time_and_control/page.py", "time-and-control"),
    PageInfo("cost/page.py", "cost"),
    PageInfo("summary/page.py", "summary"),
    PageInfo("values/page.py", "values", on_path=False),
    PageInfo("questions/page.py", "questions", on_path=False, tells=True, asks=False),
    PageInfo("leaflets/before.py", "before", on_path=False),
    PageInfo("leaflets/after.py", "after", on_path=False),
    PageInfo("leaflets/beside.py", "beside", on_path=False),
    PageInfo("read_aloud/page.py", "read-aloud", on_path=False),
    PageInfo("clinic/page.py", "clinic", on_path=False),
    PageInfo("sources/page.py", "sources", on_path=False, at_hand=True),
    PageInfo("chairside/page.py", "chairside", on_path=False, asks=False, at_hand=True),
)

PATH = tuple(one for one in PAGES if one.on_path)
AT_HAND = tuple(one for one in PAGES if one.at_hand)
DEEPER = tuple(one for one in PAGES if not one.on_path and not one.at_hand)
QUESTIONS = next(page for page in PAGES if page.path == "questions")


def title(page: PageInfo) -> str:
    """What a page is called in the browser's tab and in its history."""
    return say("pages-title", name=page.name)


def addresses() -> Iterator[str]:
    """The paths that pages answer at."""
    return (page.path for page in PAGES)


def after(page: PageInfo) -> PageInfo | None:
    """The page that Next leads to: the next one on the path, or None where none follows."""
    return next((one for one in PAGES[PAGES.index(page) + 1 :] if one.on_path), None)


def before(page: PageInfo) -> PageInfo | None:
    """The page before one on the path, or None for the first of them and for those beside it."""
    return PATH[PATH.index(page) - 1] if page in PATH[1:] else None


def step(page: PageInfo) -> int | None:
    """A page's number on the path from 1, or None for one beside it."""
    return PATH.index(page) + 1 if page.on_path else None
