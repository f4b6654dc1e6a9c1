"""The way from Start to My summary can be read in ten minutes on a phone, whatever the condition."""

import pytest

from components.frame import pages
from data.catalogue import Catalogue
from tests.browser.looks import looks
from tests.browser.reader import Window
from tests.browser.reading import BUDGETS, HEIGHT, PATH_BUDGET, WIDTH, read_pages, told
from tests.listed import CONDITION_IDS

USUAL = ["", "trd", "ptsd"]


@pytest.mark.parametrize("condition", looks(USUAL, [one for one in CONDITION_IDS if one not in USUAL]))
def test_the_way_takes_ten_minutes(window: Window, condition: str, catalogue: Catalogue) -> None:
    """Each page has at most its words and screens, all together theirs, and answers begin on the first screen."""
    name = catalogue.condition[condition].patient_name if condition else ""
    found = list(read_pages(window(WIDTH, HEIGHT), name, pages.PATH))
    assert [one.page.path for one in found] == list(BUDGETS)
    assert [told(one) for one in found if one.over] == []
    assert sum(one.words for one in found) <= PATH_BUDGET[0]
    assert sum(one.screens for one in found) <= PATH_BUDGET[1]


def test_deeper_pages_answer_first(window: Window) -> None:
    """Pages beside the way show at most 350 words and four screens before anything is opened."""
    found = read_pages(window(WIDTH, HEIGHT), "PTSD", pages.DEEPER)
    assert [told(one) for one in found if one.over] == []
