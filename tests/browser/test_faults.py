"""Faults as a reader in a browser meets them: markup in tables, a page that fails half-way."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from components.frame import pages
from tests.app.test_server import project
from tests.browser.looks import looks
from tests.browser.reader import OPENED, Window
from tests.faults.broken import BEFORE
from tests.faults.half_way import SECRET, failing_project
from tests.faults.running import Running

FOUND = """() => ({
  hit: window.hit ?? 0,
  scripts: [...document.querySelectorAll('script')].filter(one => one.text.includes('hit')).length,
  images: document.querySelectorAll('img[src="x"]').length,
  links: [...document.querySelectorAll('a[href*="evil.example"]')].filter(one => !one.href.startsWith(one.text)).length,
  formed: [...document.querySelectorAll('b, strong, em, code, s, .katex, span[style*=color], .colored-text')]
    .map(one => one.textContent).filter(words => /^zq[a-z]+$/.test(words.trim())),
  shown: document.body.textContent.includes('<script>window.hit=1</script>'),
})"""
CHOSEN = "() => document.querySelector('[data-testid=stSelectbox] input').value.includes('zqstrong')"
NOTHING = {"hit": 0, "scripts": 0, "images": 0, "links": 0, "formed": [], "shown": True}


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of ours on tables full of markup."""
    with Running(tmp_path_factory.mktemp("log") / "server.log", before=BEFORE) as server:
        yield server


@pytest.mark.parametrize("path", [*(f"/{page.path}" for page in pages.PAGES), "/grid.html"])
def test_markup_in_tables_shows_as_text(window: Window, broken: Running, path: str) -> None:
    """With markup in every text of every table no script runs, no image loads, no word is formed: all of it is read."""
    reader = window(1280, 800)
    reader.page.goto(broken.site + path)
    if path != "/grid.html":
        reader.page.wait_for_selector(".strip")
        reader.settled()
        if reader.page.get_by_role("combobox", name="I want help with").count():
            reader.choose("I want help with")
            reader.page.wait_for_function(CHOSEN)
            reader.keeps('"condition"').settled()
    reader.page.evaluate("() => { for (const one of document.querySelectorAll('details')) one.open = true; }")
    assert reader.page.evaluate(FOUND) == NOTHING


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of ours on which every page raises at its end."""
    place = tmp_path_factory.mktemp("failing")
    with Running(place / "server.log", failing_project(place)) as server:
        yield server


CALM = {
    "en": ("This page can't be shown right now", "Off-label notice"),
    "es": ("Ahora no se puede mostrar esta página", "Aviso de usos fuera de lo aprobado"),
}


@pytest.mark.parametrize(
    ("page", "language"),
    looks(
        [*((page, "en") for page in pages.PAGES[1:3]), (pages.PAGES[1], "es")],
        [(page, "en") for page in (pages.PAGES[0], *pages.PAGES[3:])],
    ),
    ids=lambda one: getattr(one, "name", one),
)
def test_page_that_fails_half_way_is_calm_alone(
    window: Window, failing: Running, page: pages.PageInfo, language: str
) -> None:
    """Of a page that raises at its end only the calm screen is left; strip and 988 stand; the log has no words."""
    heading, notice = CALM[language]
    reader = window(390, 844, language=language)
    reader.page.goto(f"{failing.site}/{page.path}")
    reader.page.get_by_role("heading", level=1, name=heading).wait_for(timeout=OPENED)
    reader.settled()
    assert reader.page.locator("h1").count() == 1
    assert reader.page.locator("table").count() == reader.page.get_by_role("combobox").count() == 0
    assert reader.page.get_by_test_id("stException").count() == 0
    words = reader.page.inner_text("body")
    assert "988" in words and "911" in words and "Spravato" in words and SECRET not in words
    assert reader.page.get_by_role("note", name=notice).is_visible()
    said = failing.said()
    assert f"RuntimeError in page '{page.name}' at {page.script}:" in said
    assert "secret" not in said and "Traceback" not in said


def test_a_callback_that_fails_is_calm_too(window: Window, tmp_path: Path) -> None:
    """What no page can catch, a failing callback, shows the calm words and logs type and place alone."""
    folder = project(tmp_path)
    script = folder / "components" / "start/page.py"
    script.write_text(
        script.read_text() + "\n\ndef fail():\n    raise RuntimeError(st.session_state['own'])\n\n\n"
        "st.text_input('Own words', key='own', on_change=fail)\n"
    )
    with Running(tmp_path / "server.log", folder) as server:
        reader = window(390, 844)
        reader.page.goto(server.site)
        reader.settled().page.get_by_label("Own words").fill(SECRET)
        reader.page.keyboard.press("Enter")
        reader.page.get_by_role("heading", level=1, name="This page can't be shown right now").wait_for()
        reader.settled()
        assert reader.page.get_by_test_id("stException").count() == 0
        assert "988" in reader.page.inner_text("body")
        said = server.said()
        assert "RuntimeError at start/page.py" in said and "secret" not in said and "Traceback" not in said


def test_a_part_that_fails_later_is_calm_too(window: Window, tmp_path: Path) -> None:
    """A page that stands, and whose part then fails as its reader acts in it, gives way to the calm screen alone."""
    folder = project(tmp_path)
    script = folder / "components" / "compare/page.py"
    end = "    show(keep_answers.carrier(catalogue))\n"
    assert end in script.read_text()
    script.write_text(
        script.read_text().replace(end, f"{end}    if words == 'clinical':\n        raise OSError({SECRET!r})\n")
    )
    with Running(tmp_path / "server.log", folder) as server:
        reader = window(390, 844)
        reader.page.goto(f"{server.site}/compare")
        reader.page.get_by_role("heading", level=1, name="Side by side").wait_for()
        reader.settled()
        reader.unfold("view_bar").page.get_by_text("Clinical words").click()
        reader.page.get_by_role("heading", level=1, name="This page can't be shown right now").wait_for()
        reader.settled()
        assert reader.page.locator("h1").count() == 1
        assert reader.page.locator("table").count() == reader.page.get_by_test_id("stException").count() == 0
        assert "988" in reader.page.inner_text("body")
        said = server.said()
        assert "OSError in page 'Side by side' at compare/page.py" in said
        assert "secret" not in said and "Traceback" not in said
