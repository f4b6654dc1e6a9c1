"""Readers whose browser runs no JavaScript: the shell's words, and all options in one table."""

import pytest

from data.catalogue import Catalogue
from tests.browser.looks import looks, violations
from tests.browser.reader import Window
from tests.browser.test_compare import paper, stamped
from tests.browser.test_frame import PATHS, SIZES
from wording import LANGUAGES

WIDE = "() => document.documentElement.scrollWidth - innerWidth"
CAVEAT = """() => {
  const note = document.querySelector('[role=note]');
  const box = note.parentElement.getBoundingClientRect();
  return {top: box.top, bottom: box.bottom, height: box.height, words: note.innerText,
          uncovered: note.contains(document.elementFromPoint(box.left + 20, box.top + box.height / 2))};
}"""


@pytest.mark.parametrize(
    ("language", "notice", "link", "heading"),
    [
        ("en", "Off-label notice", "Read all options in one table", "All options in one table"),
        (
            "es",
            "Aviso de usos fuera de lo aprobado",
            "Lea todas las opciones en una tabla",
            "Todas las opciones en una tabla",
        ),
    ],
)
def test_shell_leads_to_the_table(window: Window, language: str, notice: str, link: str, heading: str) -> None:
    """Without JavaScript every page says the caveat and 988, and leads to the table."""
    reader = window(390, 844, language=language, java_script_enabled=False)
    for path in PATHS:
        reader.page.goto(reader.site + path)
        assert reader.page.get_by_role("note", name=notice, exact=True).is_visible(), path
        assert "988" in reader.page.inner_text("body"), path
    reader.page.get_by_role("link", name=link).click()
    reader.page.wait_for_url("**/grid.html")
    assert reader.page.get_by_role("heading", level=1).inner_text() == heading


def test_table_holds_every_answer(window: Window, catalogue: Catalogue) -> None:
    """All options answer all questions in general, and stand for every condition; answers open without a script."""
    reader = window(java_script_enabled=False)
    reader.page.goto(reader.site + "/grid.html")
    general = reader.page.locator("#general table")
    asked = [
        question
        for row in general.locator("tr.line").all()
        for question in (row.get_attribute("data-line"), row.get_attribute("data-also"))
        if question
    ]
    assert sorted(asked) == sorted(one.question_id for one in catalogue.questions)
    answers = general.locator("td p[data-numbers]")
    assert answers.count() == len(catalogue.questions) * len(catalogue.treatments)
    assert all(words.strip() for words in answers.all_text_contents())
    assert general.locator("caption").count() == 1
    assert general.locator("th[scope=col]").count() == len(catalogue.treatments) + 1
    for condition in catalogue.conditions:
        section = reader.page.locator(f"#{condition.condition_id}")
        assert section.get_by_role("heading", level=2).inner_text() == condition.patient_name
        assert section.locator("tr[data-line=helps] td").count() == len(catalogue.treatments)
    reader.page.get_by_role("link", name="PTSD", exact=True).click()
    row = reader.page.locator("#ptsd tr[data-line=helps]")
    answer = row.locator("td").first
    assert not answer.locator("p").first.is_visible()
    row.locator("summary").first.click()
    assert catalogue.evidence_for("iv_ketamine", "ptsd").patient_text in answer.inner_text()


def test_thoughts_of_suicide_begin_with_the_crisis_lines(window: Window) -> None:
    """In the section on thoughts of suicide the crisis lines stand before the table."""
    reader = window(java_script_enabled=False)
    reader.page.goto(reader.site + "/grid.html#suicidal_ideation")
    section = reader.page.locator("#suicidal_ideation")
    crisis, table = section.get_by_label("Crisis help").bounding_box(), section.locator("table").bounding_box()
    assert crisis is not None and table is not None and crisis["y"] < table["y"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_caveat_stays_in_sight(window: Window, language: str) -> None:
    """At every scroll position the short caveat stands at the foot, uncovered, small; nothing scrolls sideways."""
    reader = window(language=language)
    reader.page.goto(reader.site + "/grid.html")
    for width, height in (*SIZES, (800, 360)):
        reader.page.set_viewport_size({"width": width, "height": height})
        for share in (0, 0.5, 1):
            reader.page.evaluate("share => scrollTo(0, share * document.body.scrollHeight)", share)
            caveat = reader.page.evaluate(CAVEAT)
            assert caveat["uncovered"] and caveat["bottom"] <= height + 0.5, (width, height, share)
            assert caveat["height"] <= (40 if height < 400 else 0.15 * height), (width, height, share)
            for word in ("FDA", "988", "911", "off-label"):
                assert word in caveat["words"]
        assert reader.page.evaluate(WIDE) <= 0, (width, height)


@pytest.mark.parametrize(
    ("width", "scheme", "language"),
    looks(
        [(320, "light", "en"), (1280, "dark", "en"), (320, "dark", "es")],
        [(390, "dark", "en"), (1280, "light", "en"), (1280, "light", "es")],
    ),
)
def test_axe_finds_nothing_in_the_table(window: Window, width: int, scheme: str, language: str) -> None:
    """axe-core finds no violation, with groups and first answers open."""
    reader = window(width, 800, scheme, language=language)
    reader.page.goto(reader.site + "/grid.html")
    reader.page.evaluate("() => { for (const one of document.querySelectorAll('details')) one.open = true; }")
    assert violations(reader) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_table_prints_whole(window: Window, language: str) -> None:
    """On paper all is open, dark on white, with the caveat and 988 on every sheet."""
    reader = window(1280, 800, "dark", language=language)
    catalogue = reader.tables()
    reader.page.goto(reader.site + "/grid.html")
    sheets = paper(reader)
    stamped(sheets, language)
    everything = "".join("".join(sheets).split())
    for question in catalogue.questions:
        assert "".join(question.patient_question.split()) in everything
    assert "".join(catalogue.evidence_for("sgb", "ptsd").patient_text.split())[:50] in everything
    reader.page.emulate_media(media="print")
    ground = reader.page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
