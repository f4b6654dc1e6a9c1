"""For those who hear the page and use its keys: past the links, what a choice changed, where the focus stays."""

import pytest

from tests.browser.reader import Reader, Window
from tests.browser.test_turning_pages import FOCUSED, listening
from wording import LANGUAGES

TOLD = "words => document.getElementById('told')?.textContent === words"


def chosen_by_keys(reader: Reader, times: int) -> None:
    """Choose from the list that has the focus, so many further down."""
    reader.page.keyboard.press("ArrowDown")
    reader.page.get_by_role("listbox").wait_for()
    for _ in range(times - 1):
        reader.page.keyboard.press("ArrowDown")
    reader.page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("language", "skip", "heading"),
    [
        ("en", "Skip to main content", "Should I ask about ketamine, KAP, SGB or other care?"),
        ("es", "Saltar al contenido principal", "¿Debo preguntar por ketamina, KAP, SGB u otra atención?"),
    ],
)
def test_skip_link_leads_past_the_links_to_all_pages(window: Window, language: str, skip: str, heading: str) -> None:
    """Tab, Enter, Tab on Start: the heading has the focus, then the first choice."""
    reader = window(language=language).open("/")
    listening(reader.page)
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate(FOCUSED) == ["A", skip]
    reader.page.keyboard.press("Enter")
    assert reader.page.evaluate(FOCUSED) == ["H1", heading]
    reader.page.keyboard.press("Tab")
    assert reader.page.get_by_role("combobox", name=reader.said("reader-help-with")).evaluate(
        "one => one === document.activeElement"
    )


@pytest.mark.parametrize(
    ("language", "now", "then"),
    [
        ("en", "Now shown: Anxiety · IV, SGB", "Now shown: Anxiety · IV, KAP, SGB"),
        ("es", "Ahora se muestra: Ansiedad · IV, SGB", "Ahora se muestra: Ansiedad · IV, KAP, SGB"),
    ],
)
def test_what_a_choice_changed_is_told(window: Window, language: str, now: str, then: str) -> None:
    """A region that stands empty from the start says what is shown now; nothing is said before something is chosen."""
    reader = window(language=language).open("/compare#c=ptsd&o=iv_ketamine.sgb")
    page = reader.page
    page.wait_for_function(TOLD, arg="")
    assert page.locator("#told").get_attribute("role") == "status"
    reader.unfold()
    page.get_by_role("combobox", name=reader.said("reader-help-with")).focus()
    assert page.evaluate(TOLD, "")
    chosen_by_keys(reader, 1)
    page.wait_for_function(TOLD, arg=now)
    reader.settled()
    page.locator(".st-key-options").get_by_role("button", name="KAP", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_function(TOLD, arg=then)
    assert reader.complaints() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_download_keeps_the_focus(window: Window, language: str) -> None:
    """While its file is made the button can't be pressed, which takes the focus from it; then it has it again."""
    reader = window(language=language).open("/summary#c=ptsd&o=iv_ketamine.sgb")
    page = reader.page
    page.wait_for_function(TOLD, arg="")
    button = page.get_by_role("button", name=reader.said("summary-pdf"))
    button.focus()
    button.evaluate("one => { one.disabled = true; }")
    page.wait_for_function("() => document.activeElement === document.body")
    button.evaluate("one => { one.disabled = false; }")
    page.wait_for_function("() => document.activeElement.closest('[data-testid=stDownloadButton]')")
