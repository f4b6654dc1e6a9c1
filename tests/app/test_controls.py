"""What a reader finds on each page: every control, link, part to open, picture and piece of HTML, in its order.

They are held against ``controls.csv``. ``CONTROLS=write pytest tests/app/test_controls.py`` writes what is there today:
read every line that changed before you commit it.
"""

import csv
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from components.frame import pages
from tests.app.test_pages import opened
from tests.unit.test_handout import plain

MENU = (
    "Start",
    "All options",
    "Side by side",
    "Does it help?",
    "Time and control",
    "Visits and cost",
    "My summary",
    "Sources",
    "For clinicians",
    "What matters to me",
    "Questions people ask",
    "Before you go",
    "After you chose",
    "For the person beside you",
    "Read to someone",
    "Choosing a clinic",
)
FIRST_TAG = re.compile(r"<(\w+)(?: class=\"([^\"]*)\")?")
FILE = Path(__file__).parent / "controls.csv"
WRITE = os.environ.get("CONTROLS") == "write"
STATES: dict[str, dict[str, Any]] = {
    "untouched": {},
    "in full": {
        "condition": "trd",
        "options": ["iv_ketamine", "nasal_ketamine", "kap", "sgb", "esketamine_nasal"],
        "words": "clinical",
        "open_all": True,
        "picks": ["few_visits", "at_home"],
        "mark-few_visits": "3",
        "mark-at_home": "3",
        "mark-watched": "2",
        "own_questions": "Who drives me? 你",
        "looked_up": ["alcohol"],
        "ask-money_back": True,
        "clinic_name-1": "Hill 你",
        "cost_period": "first_12_months",
        "cost_in_summary": True,
    },
}


def told(node: Any) -> Iterator[tuple[str, str]]:
    """Kind and words of all below a node that has a label; of HTML its first tag and class, or the line read out."""
    for child in getattr(node, "children", {}).values():
        proto = getattr(child, "proto", None)
        if child.type == "html" and 'role="status"' in proto.body:
            yield "status", plain(proto.body)
        elif child.type == "html" and (tag := FIRST_TAG.match(proto.body)):
            yield "html", ".".join(filter(None, tag.groups()))
        elif child.type == "imgs":
            yield from (("picture", one.caption) for one in proto.imgs)
        elif label := _label(child, proto):
            yield child.type, label
        yield from told(child)


def _label(child: Any, proto: Any) -> str:
    label = str(getattr(proto, "label", "") or getattr(getattr(proto, "expandable", None), "label", ""))
    choices = getattr(child, "options", None)
    if choices and child.type not in ("selectbox", "multiselect"):
        label += f" ({'; '.join(map(str, choices))})"
    return label


def held() -> dict[tuple[str, str], list[tuple[str, str]]]:
    """By page and state, what must be there."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    if FILE.exists():
        with FILE.open(newline="", encoding="utf-8") as file:
            for path, state, kind, words in list(csv.reader(file))[1:]:
                found.setdefault((path, state), []).append((kind, words))
    return found


def write(place: tuple[str, str], found: list[tuple[str, str]]) -> None:
    """Put what was found into the table."""
    whole = held() | {place: found}
    with FILE.open("w", newline="", encoding="utf-8") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(["page", "state", "kind", "words"])
        lines.writerows((*key, *line) for key in sorted(whole) for line in whole[key])


def test_the_table_holds_every_page_in_every_state_and_no_other() -> None:
    """No page is left out, and no line of a page that is gone stays."""
    assert set(held()) == {(page.path, state) for page in pages.PAGES for state in STATES}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
def test_a_page_offers_what_it_must(page: pages.PageInfo, state: str) -> None:
    """As it opens, and with a condition, five options, clinical words and all open: nothing lost, nothing renamed."""
    app = opened()
    for key, value in STATES[state].items():
        app.session_state[key] = value
    app.run()
    if page.path:
        app.switch_page(page.script).run()
    for key, value in STATES[state].items():
        app.session_state[key] = value
    app.run()
    assert not app.exception
    found = list(told(app._tree))
    start = found.index(("page_link", MENU[0]))
    menu = [place for place in range(start, len(found)) if found[place][0] == "page_link"][: len(MENU)]
    assert [found[place][1] for place in menu] == [*MENU]
    found = [line for place, line in enumerate(found) if place not in menu]
    if WRITE:
        write((page.path, state), found)
    assert found == held()[page.path, state]
