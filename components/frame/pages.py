"""The pages that exist, in the order people walk them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1]


@dataclass(frozen=True)
class PageInfo:
    """A page: its script, address, menu name and the heading that the frame draws.

    ``on_path`` says whether the Next links lead through it, ``at_hand`` whether a wide screen names it beside the
    path, ``tells`` whether it tells the tab itself what was answered, since a part of it runs alone, ``asks`` whether
    it leads to the questions that people ask, ``leads`` whether it draws the way on itself, and the crisis lines under
    the choice that calls for them.
    """

    script: str
    path: str
    name: str
    heading: str
    on_path: bool = True
    tells: bool = False
    asks: bool = True
    at_hand: bool = False
    leads: bool = False

    @property
    def file(self) -> Path:
        """The page's script, in the page's folder."""
        return FOLDER / self.script


PAGES = (
    PageInfo(
        "start/page.py", "", "Start", "Should I ask about ketamine, KAP, SGB or other care?", asks=False, leads=True
    ),
    PageInfo("options/page.py", "options", "All options", "All options", asks=False, leads=True),
    PageInfo("compare/page.py", "compare", "Side by side", "Side by side", tells=True),
    PageInfo("evidence/page.py", "evidence", "Does it help?", "Does it help?"),
    PageInfo("time_and_control/page.py", "time-and-control", "Time and control", "Can the dose be changed?"),
    PageInfo("cost/page.py", "cost", "Visits and cost", "Visits, rides and cost"),
    PageInfo("summary/page.py", "summary", "My summary", "My summary"),
    PageInfo("values/page.py", "values", "What matters to me", "What matters to me", False),
    PageInfo(
        "questions/page.py", "questions", "Questions people ask", "Questions people ask", False, tells=True, asks=False
    ),
    PageInfo("leaflets/before.py", "before", "Before you go", "Before you go", False),
    PageInfo("leaflets/after.py", "after", "After you chose", "After you chose", False),
    PageInfo("leaflets/beside.py", "beside", "For the person beside you", "For the person beside you", False),
    PageInfo("read_aloud/page.py", "read-aloud", "Read to someone", "Read to someone", False),
    PageInfo("clinic/page.py", "clinic", "Choosing a clinic", "Choosing a clinic", False),
    PageInfo("sources/page.py", "sources", "Sources", "Sources and method", False, at_hand=True),
    PageInfo(
        "chairside/page.py",
        "chairside",
        "For clinicians",
        "For clinicians: chairside",
        on_path=False,
        asks=False,
        at_hand=True,
    ),
)

PATH = tuple(one for one in PAGES if one.on_path)
AT_HAND = tuple(one for one in PAGES if one.at_hand)
DEEPER = tuple(one for one in PAGES if not one.on_path and not one.at_hand)
QUESTIONS = next(page for page in PAGES if page.path == "questions")


def title(page: PageInfo) -> str:
    """What a page is called in the browser's tab and in its history."""
    return f"{page.name}: ketamine, KAP and SGB side by side"


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
