"""What a reader must be told to be safe stands on the page it belongs to, in words, for every form it holds for."""

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.test_pages import html_of, opened

KETAMINE = ("iv_ketamine", "im_ketamine", "oral_ketamine", "nasal_ketamine", "kap")
ALL_FORMS = (*KETAMINE, "esketamine_nasal")
AT_HOME = ("im_ketamine", "oral_ketamine", "nasal_ketamine", "kap")
TAG = re.compile(r"<[^>]+>")


def words(html: str) -> str:
    """The words of a piece of HTML, on one line."""
    return " ".join(unescape(TAG.sub(" ", html)).split())


@pytest.fixture(scope="module")
def compared() -> dict[str, AppTest]:
    """Compare opened on each option beside SGB, by option."""
    app = opened("compare/page.py")
    pages = {}
    for option in ALL_FORMS:
        app.get_by_key("options").set_value([option, "sgb"]).run()
        pages[option] = html_of(app)
    return pages


def answer(page: str, question: str, option: str) -> str:
    """What Side by side says of an option in a question's row: short answers, texts and sources."""
    row = re.search(rf'<tr [^>]*data-(?:line|also)="{question}"[^>]*>(.*?)</tr>', page, re.DOTALL)
    found = row and re.search(rf'<td [^>]*class="{option}"[^>]*>(.*?)</td>', row.group(1), re.DOTALL)
    assert found, (question, option)
    return words(found.group(1))


def cautions(page: str, option: str) -> dict[str, str]:
    """Level and words of every caution of an option, by its name."""
    found = re.search(rf'<details data-place="cautions-{option}">(.*?)</details>', page, re.DOTALL)
    assert found, option
    pairs = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", found.group(1), re.DOTALL)
    return {words(name): words(said) for name, said in pairs}


@pytest.mark.parametrize("option", KETAMINE)
def test_no_driving_for_24_hours(compared: dict[str, str], option: str) -> None:
    """Every ketamine form says 24 hours without driving, as an answer and among plans for the day."""
    for question in ("getting_home", "work_and_plans"):
        said = answer(compared[option], question, option)
        assert "24 hours" in said and "driv" in said, said


@pytest.mark.parametrize("option", AT_HOME)
def test_home_doses_name_911_the_helper_and_the_lock(compared: dict[str, str], option: str) -> None:
    """A form that people take at home says when to call 911, that an adult stays, and to lock the drug away."""
    said = " ".join(one for name, one in cautions(compared[option], option).items() if "home" in name.lower())
    assert "911" in said and ("can't be woken" in said or "cannot be woken" in said), said
    assert "breath" in said and "lock" in said.lower() and "child" in said, said


@pytest.mark.parametrize("option", ALL_FORMS)
def test_pregnancy_comes_first(compared: dict[str, str], option: str) -> None:
    """Each form asks to talk first about pregnancy, birth control and nursing."""
    name, said = next(
        (name, one) for name, one in cautions(compared[option], option).items() if name.startswith("Pregnancy")
    )
    assert "Talk to a doctor first" in name
    assert "pregnan" in said and "breast-feed" in said and "prevent" in said, said


@pytest.mark.parametrize("option", ALL_FORMS)
@pytest.mark.parametrize(
    "point",
    ["theophylline", "thyroid", "sleep apnea", "lung", "seizure", "liver", "bladder", "psychosis", "mania", "opioid"],
)
def test_points_are_raised_for_every_form(compared: dict[str, str], option: str, point: str) -> None:
    """What matters before ketamine is raised for each form of it and for Spravato, not for one."""
    said = " ".join(name + " " + one for name, one in cautions(compared[option], option).items()).lower()
    assert point in said or {"psychosis": "psychotic", "mania": "manic", "seizure": "epilepsy"}.get(point, "-") in said


def test_feeling_detached_over_a_day_is_counted(compared: dict[str, str]) -> None:
    """For drips it is said that 7 of 91 people felt cut off for more than a day."""
    said = answer(compared["iv_ketamine"], "what_it_feels_like", "iv_ketamine")
    assert "7 of 91" in said, said


def test_spravato_for_thoughts_of_suicide_is_with_a_pill() -> None:
    """Its approval for thoughts of suicide: with a pill, 8 doses in 4 weeks, not shown to prevent suicide."""
    app = opened("compare/page.py")
    app.session_state["condition"] = "suicidal_ideation"
    app.get_by_key("options").set_value(["esketamine_nasal", "iv_ketamine"]).run()
    page = html_of(app)
    assert "pill" in answer(page, "fda_status", "esketamine_nasal")
    visits = answer(page, "how_many_visits", "esketamine_nasal")
    assert "8" in visits and "4 weeks" in visits, visits
    assert 'class="crisis"' in page


def test_the_full_notice_says_so_too() -> None:
    """The full notice on every page tells that this use is along with a pill and prevents no suicide."""
    said = words(html_of(opened("start/page.py")))
    assert "pill" in said and "suicid" in said
