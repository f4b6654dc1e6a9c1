"""The whole path, Start to PDF: on a phone in under 40 taps, and on a desk by keyboard alone."""

from pathlib import Path

import pytest

from tests.browser.reader import Reader, Window, own_questions
from tests.browser.test_summary import words

MOST_TAPS = 40


class Taps:
    """A finger that counts."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.count = 0

    def on(self, role: str, name: str, within: str = "body") -> None:
        """Tap what has this role and name, and wait until the page stands again."""
        self.count += 1
        self.reader.in_view(self.reader.page.locator(within).get_by_role(role, name=name).first).tap()  # type: ignore[arg-type]
        self.reader.settled()

    def words(self, said: str, within: str = "body", to_see: str = "") -> None:
        """Tap these words, then wait for what they bring."""
        self.count += 1
        self.reader.page.locator(within).get_by_text(said, exact=True).first.tap()
        if to_see:
            self.reader.page.locator(to_see).first.wait_for()
        self.reader.settled()

    def next_page(self, name: str, heading: str) -> None:
        """Tap the link to the next page and wait for its heading."""
        self.count += 1
        self.reader.page.get_by_role("link", name=name).last.tap()
        self.reader.page.get_by_role("heading", level=1, name=heading).wait_for()
        self.reader.settled()


def test_start_to_pdf_on_a_phone_in_under_forty_taps(window: Window) -> None:
    """Condition, comparison, evidence, marks, knowledge check, own and suggested question, PDF: all in it, few taps."""
    reader = window(390, 844, has_touch=True).open("/")
    finger = Taps(reader)
    finger.on("combobox", "I want help with")
    finger.on("option", "PTSD")
    finger.next_page("See the options side by side", "Side by side")
    finger.count += 1
    reader.page.locator("details.opener summary", has_text="What can go wrong").tap()
    finger.next_page("Next: Does it help?", "Does it help?")
    finger.next_page("Next: Time and control", "Time and control")
    finger.next_page("Next: What matters to me", "What matters to me")
    for statement, mark in (
        ("Strong research for what I have", "3 very much"),
        ("The long-term risks are well known", "2 a lot"),
    ):
        finger.words(mark, f'[role=radiogroup][aria-label="{statement}"]', f'.wish:has-text("{statement}")')
    finger.on("button", "Next: part 2 of 3")
    finger.words("3 very much", '[role=radiogroup][aria-label="No needles"]', '.wish:has-text("No needles")')
    finger.on("button", "Skip the rest")
    finger.words("A ketamine drip", to_see=".feedback")
    finger.words("No", "[data-testid=stRadio]:has-text('support and advice')", ".feedback li")
    finger.next_page("Next: My summary", "My summary")
    finger.count += 1
    own_questions(reader.page).tap()
    reader.page.keyboard.type("Can my sister come along?")
    finger.words("About safety (12)", to_see=".st-key-ask-my_medicines")
    finger.words("Which of my medicines matter here? Will you ask the doctor who prescribes them before any change?")
    reader.page.get_by_text("About safety (12, 1 ticked)").wait_for()
    finger.count += 1
    with reader.page.expect_download() as waiting:
        reader.page.get_by_role("button", name="Download my sheet (PDF)").tap()
    said = words(Path(waiting.value.path()).read_bytes())
    for part in (
        "I want help with: PTSD.",
        "Can my sister come along?",
        "Strong research for what I have: 3 very much",
        "No needles: 3 very much",
        "I answered: A ketamine drip.",
        "Do you have enough support and advice to make a choice? My answer: no.",
        "Which of my medicines matter here?",
        "Tell them if you",
        "988",
    ):
        assert part in said, part
    assert finger.count < MOST_TAPS, finger.count
    assert reader.complaints() == []


def test_start_to_pdf_by_keyboard(window: Window) -> None:
    """With Tab, arrows, Space, Enter and letters alone the same path ends in a PDF that holds what was chosen."""
    reader = window(1280, 800).open("/")
    keys = reader.page.keyboard

    def tab_to(test: str) -> None:
        for _ in range(250):
            keys.press("Tab")
            if reader.page.evaluate(f"() => {{ const one = document.activeElement; return !!({test}); }}"):
                return
        pytest.fail(f"Tab never reached {test}")

    def go(link: str, heading: str) -> None:
        tab_to(f"one.matches('a') && one.innerText.includes('{link}')")
        keys.press("Enter")
        reader.page.get_by_role("heading", level=1, name=heading).wait_for()
        reader.settled()

    tab_to("one.closest('[data-testid=stSelectbox]')")
    keys.press("ArrowDown")
    reader.page.get_by_role("option", name="PTSD").wait_for()
    for _ in range(9):
        if reader.page.evaluate(
            "() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))"
            "?.innerText.trim() === 'PTSD'"
        ):
            break
        keys.press("ArrowDown")
    keys.press("Enter")
    reader.settled()
    go("See the options side by side", "Side by side")
    go("Next: Does it help?", "Does it help?")
    go("Next: Time and control", "Time and control")
    go("Next: What matters to me", "What matters to me")
    tab_to("one.matches('[role=radiogroup] input')")
    keys.press("Space")
    keys.press("ArrowDown")
    reader.page.locator(".wish").wait_for()
    reader.settled()
    go("Next: My summary", "My summary")
    tab_to("one.matches('textarea')")
    keys.type("Who drives me home?")
    tab_to("one.closest('.st-key-file-pdf')")
    with reader.page.expect_download() as waiting:
        keys.press("Enter")
    said = words(Path(waiting.value.path()).read_bytes())
    assert "I want help with: PTSD." in said and "Who drives me home?" in said and "What matters most to me" in said
