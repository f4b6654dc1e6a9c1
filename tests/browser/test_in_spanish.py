"""Every page in Spanish, with all that can be opened open: no fault for axe, nothing sideways, all of it on paper."""

import re

import pytest
from playwright.sync_api import expect

from components.frame import pages
from data import catalogue as catalogues
from data.catalogue import Catalogue
from tests.browser.looks import DESK, TALL_PHONE, WIDE, looks, violations
from tests.browser.reader import Reader, Window
from tests.browser.test_compare import paper
from tests.browser.test_parts_in_tab import WAITING

PATHS = [page.path for page in pages.PAGES]
OPEN = "() => document.querySelectorAll('[data-testid=\"stMain\"] details').forEach(one => { one.open = true; })"
SKIP = "() => document.querySelector('[data-testid=\"stSkipToContent\"]')?.textContent"
IN_VIEW = ("iv_ketamine", "oral_ketamine", "kap", "sgb")
VIEW = f"#c=ptsd&o={'.'.join(IN_VIEW)}"


@pytest.fixture(scope="module")
def spanish() -> Catalogue:
    """The tables in Spanish."""
    return catalogues.load(language="es")


def all_open(reader: Reader, path: str) -> Reader:
    """A page with a condition and four options, all its parts open and come."""
    reader.open(f"/{path}{VIEW}")
    for _ in range(3):
        reader.page.evaluate(OPEN)
        reader.settled()
    expect(reader.page.locator(WAITING)).to_have_count(0)
    return reader.settled()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("size", "scheme"), looks([(TALL_PHONE, "light")], [(TALL_PHONE, "dark"), (DESK, "light"), (DESK, "dark")])
)
def test_with_all_open_it_fits_and_axe_finds_nothing(
    window: Window, path: str, size: tuple[int, int], scheme: str
) -> None:
    """All that a page holds in Spanish fits its window and is accessible; the skip link is Spanish too."""
    reader = all_open(window(*size, scheme, language="es"), path)
    assert reader.page.evaluate(WIDE) <= 0
    assert violations(reader) == []
    assert reader.page.evaluate(SKIP) == "Saltar al contenido principal"
    assert reader.complaints() == []


def on_paper(spanish: Catalogue) -> dict[str, list[str]]:
    """By page, what its paper must hold though it is closed on the screen: the tables' own words."""
    answer = spanish.answer("sgb", "how_given", "ptsd").patient_text
    ptsd = [one for one in spanish.evidence if (one.treatment_id, one.condition_id) == ("kap", "ptsd")]
    return {
        "compare": [answer, *(one.patient_question for one in spanish.questions)],
        "options": [one.what_can_change for one in spanish.adjustability],
        "evidence": [one.why_patient for one in ptsd],
        "time-and-control": [one.what_cannot for one in spanish.adjustability],
        "cost": [one.at_home for one in spanish.burden if one.treatment_id in IN_VIEW and not one.condition_id],
        "summary": [one.call for one in spanish.cautions if one.call],
        "sources": [
            *(one.what_studies_show for one in spanish.claims),
            *(one.text for one in spanish.method),
            *(one.criterion for one in spanish.ipdas),
        ],
        "questions": [
            *(one.patient_question for one in spanish.asked),
            *(one.short_answer for one in spanish.asked_answers),
        ],
    }


@pytest.mark.parametrize("path", PATHS)
def test_paper_holds_what_is_closed(window: Window, spanish: Catalogue, path: str) -> None:
    """Each sheet has its number, the caveat and 988 in Spanish; what is closed on the screen stands on paper."""
    reader = window(*DESK, language="es").open(f"/{path}{VIEW}")
    sheets = paper(reader)
    for number, sheet in enumerate(sheets, 1):
        assert "FDA" in sheet and "988" in sheet and f"Página {number} de {len(sheets)}" in sheet
    words = re.sub(r"\s+", "", "".join(sheets))
    for said in (spanish.notices["caveat_full"], *on_paper(spanish).get(path, [])):
        assert re.sub(r"\s+", "", said)[:60] in words, said
