"""The pages that exist, in the order people walk them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "app_pages"


@dataclass(frozen=True)
class PageInfo:
    """A page: its script, address, menu name and the heading that the frame draws."""

    script: str
    path: str
    name: str
    heading: str

    @property
    def file(self) -> Path:
        """The page's script."""
        return FOLDER / self.script


PAGES = (
    PageInfo("start.py", "", "Start", "Your options, side by side"),
    PageInfo("compare.py", "compare", "Compare", "Compare options"),
)


def addresses() -> Iterator[str]:
    """The paths that pages answer at."""
    return (page.path for page in PAGES)


def after(page: PageInfo) -> PageInfo | None:
    """The next page along the way, or None at the end."""
    place = PAGES.index(page) + 1
    return PAGES[place] if place < len(PAGES) else None
