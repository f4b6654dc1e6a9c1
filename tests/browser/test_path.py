"""The whole path, Start to PDF: on a phone in under 40 taps, and on a desk by keyboard alone.

What a short sheet has no room for stands in the whole one, which is taken along as plain text.
"""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from components.frame import pages
from tests.browser.reader import OPENED, STILL, Reader, Window
from tests.browser.test_summary import words
from wording import LANGUAGES

MOST_TAPS = 40
FAR = 250  # presses of Tab
ON_BOTH = (
    "I want help with: PTSD.",
    "Can my sister come along?",
    "Strong research for what I have",
    "No needles",
    "Which of my medicines matter here?",
    "988",
)
ON_THE_SHEET = (*ON_BOTH, "My whole sheet holds more", "To go over again", "Tell your clinician")
ON_THE_WHOLE = (
    *ON_BOTH,
    "Strong research for what I have: 3 very much",
    "No needles: 3 very much",
    "The long-term risks are well known: 2 a lot",
    "Talk therapy as part of it: 1 a little",
    "I answered: A ketamine drip.",
    "Do you have enough support and advice to make a choice? My answer: no.",
    "Tell them if you",
)


class Taps:
    """A finger that counts."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.count = 0

    def on(self, role: str, name: str, within: str = "body", *, to_see: str = "", kept: str = "") -> None:
        """Tap what has this role and name, then wait for what that brings, or until the tab keeps it."""
        self.count += 1
        self.reader.in_view(self.reader.page.locator(within).get_by_role(role, name=name).first).tap()  # type: ignore[arg-type]
        if to_see:
            self.reader.page.locator(to_see).first.wait_for()
        self.reader.keeps(kept).settled()

    def words(self, said: str, within: str = "body", to_see: str = "") -> None:
        """Tap these words, then wait for what they bring."""
        self.count += 1
        self.reader.page.locator(within).get_by_text(said, exact=True).first.tap()
        if to_see:
            self.reader.page.locator(to_see).first.wait_for()
        self.reader.settled()

    def unfolds(self, said: str) -> None:
        """Tap the line that has these words and wait until what stands behind it is there."""
        self.count += 1
        line = self.reader.page.locator("[data-testid=stMain] summary", has_text=said).first
        self.reader.in_view(line).tap()
        self.reader.page.locator("details[open] > summary", has_text=said).first.wait_for()
        self.reader.page.wait_for_function(STILL)
        self.reader.settled()

    def next_page(self, name: str, heading: str) -> None:
        """Tap the link to the next page and wait for its heading."""
        self.count += 1
        self.reader.page.get_by_role("link", name=name).last.tap()
        self.reader.page.get_by_role("heading", level=1, name=heading, exact=True).wait_for()
        self.reader.settled()

    def by_menu(self, name: str) -> None:
        """Open the line on top, tap a page in it and wait for its heading: two taps."""
        self.count += 2
        self.reader.page.get_by_role("navigation", name="Pages").locator("summary").filter(visible=True).tap()
        self.reader.page.locator(".st-key-pages a").filter(has_text=name).filter(visible=True).tap()
        self.reader.page.get_by_role("heading", level=1, name=name, exact=True).wait_for()
        self.reader.settled()

    def file(self, button: str) -> bytes:
        """Tap a button that gives a file; the file."""
        self.count += 1
        with self.reader.page.expect_download(timeout=OPENED) as waiting:
            self.reader.page.get_by_role("button", name=button).tap()
        return Path(waiting.value.path()).read_bytes()


def test_start_to_pdf_on_a_phone_in_under_forty_taps(window: Window) -> None:
    """Condition, picks, seven steps, marks, knowledge check, questions, PDF and text: all in them, in few taps."""
    reader = window(390, 844, has_touch=True).open("/")
    finger = Taps(reader)
    finger.on("combobox", "I want help with", to_see="[role=option]")
    finger.on("option", "PTSD", kept='"ptsd"')
    finger.on("button", "Strong research", ".st-key-start_picks", kept="strong_research")
    finger.on("button", "No needles", ".st-key-start_picks", kept="no_needles")
    finger.next_page("See all options", "All options")
    finger.next_page("Side by side", "Side by side")
    finger.unfolds("Serious risks?")
    finger.unfolds("more questions")
    finger.next_page("Next: Does it help?", "Does it help?")
    finger.next_page("Next: Time and control", "Can the dose be changed?")
    finger.next_page("Next: Visits and cost", "Visits, rides and cost")
    finger.by_menu("What matters to me")
    finger.unfolds("Mark all")
    risks, therapy = "The long-term risks are well known", "Talk therapy as part of it"
    finger.words("2 a lot", f'[role=radiogroup][aria-label="{risks}"]', f'.wish:has-text("{risks}")')
    finger.on("button", "Next: part 2 of 3", to_see='h2[data-step="1"]')
    finger.words("1 a little", f'[role=radiogroup][aria-label="{therapy}"]', 'text="1 more that I marked"')
    finger.on("button", "Skip the rest", to_see='h2[data-step="3"]')
    finger.words("A ketamine drip", to_see=".feedback")
    finger.unfolds("Are you sure?")
    finger.words("No", "[data-testid=stRadio]:has-text('support and advice')", ".feedback li")
    finger.by_menu("My summary")
    finger.unfolds("More questions")
    finger.words("Which of my medicines matter here? Will you ask the doctor who prescribes them before any change?")
    reader.page.get_by_text("More questions (1 ticked)").wait_for()
    finger.unfolds("My own question")
    finger.count += 1
    reader.page.get_by_label("My own questions").tap()
    expect(reader.page.get_by_label("My own questions")).to_be_focused()
    reader.page.keyboard.type("Can my sister come along?")
    sheet = words(finger.file("Download my sheet (PDF)"))
    finger.unfolds("Other files")
    whole = finger.file("As plain text").decode()
    for part in ON_THE_SHEET:
        assert part in sheet, part
    for part in ON_THE_WHOLE:
        assert part in whole, part
    assert finger.count < MOST_TAPS, finger.count
    assert reader.complaints() == []


# A condition, a wish picked and the first one to mark, as the tables say them; what the PDF holds, and the whole sheet.
WORDS = {
    "en": (
        "PTSD",
        "No needles",
        "Relief within a day or two",
        ("I want help with: PTSD.", "What matters most to me"),
        "Relief within a day or two: ",
    ),
    "es": (
        "TEPT (PTSD)",
        "Sin agujas",
        "Alivio en uno o dos días",
        ("Quiero ayuda con: TEPT (PTSD).", "Lo que más me importa"),
        "Alivio en uno o dos días: ",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_start_to_pdf_by_keyboard(window: Window, language: str) -> None:
    """With Tab, arrows, Space, Enter and letters alone the same path ends in a PDF that holds what was chosen."""
    ptsd, picked, marked, on_the_sheet, on_the_whole = WORDS[language]
    reader = window(1280, 800, language=language).open("/")
    page = {one.path: (reader.called(one), reader.heading(one)) for one in pages.PAGES}
    keys = reader.page.keyboard

    def unfold(message: str, **parts: int) -> None:
        said = reader.said(message, **parts)
        reader.tab_to("[data-testid=stMain] summary", said, most=FAR)
        keys.press("Enter")
        reader.page.locator("details[open] > summary", has_text=said).first.wait_for()
        reader.page.wait_for_function(STILL)
        reader.settled()

    def go_on(path: str) -> None:
        name, heading = page[path]
        go(reader.said("frame-next", page=name), heading)

    def go(link: str, heading: str) -> None:
        reader.tab_to("a", link, most=FAR)
        keys.press("Enter")
        reader.page.get_by_role("heading", level=1, name=heading, exact=True).wait_for()
        reader.settled()

    reader.tab_to("[data-testid=stSelectbox]", most=FAR)
    keys.press("ArrowDown")
    reader.page.get_by_role("option", name=ptsd).wait_for()
    for _ in range(9):
        if reader.page.evaluate(
            "() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))"
            f"?.innerText.trim() === '{ptsd}'"
        ):
            break
        keys.press("ArrowDown")
    keys.press("Enter")
    reader.keeps('"ptsd"').settled()
    reader.tab_to(".st-key-start_picks button", most=FAR)
    for _ in range(20):
        if reader.page.evaluate("() => document.activeElement.innerText.trim()") == picked:
            break
        keys.press("ArrowRight")
    keys.press("Space")
    reader.page.locator(".st-key-start_picks [aria-pressed=true]", has_text=picked).wait_for()
    reader.keeps("no_needles").settled()
    go(reader.said("start-see-all"), page["options"][1])
    reader.tab_to(".st-key-from_options a", page["compare"][0], most=FAR)
    keys.press("Enter")
    reader.page.get_by_role("heading", level=1, name=page["compare"][1], exact=True).wait_for()
    reader.settled()
    for path in ("evidence", "time-and-control", "cost"):
        go_on(path)
    reader.tab_to(".menu.more summary", most=FAR)
    keys.press("Enter")
    go(*page["values"])
    unfold("values-mark-all", count=14)
    reader.tab_to("[role=radiogroup] input", most=FAR)
    keys.press("Space")
    keys.press("ArrowDown")
    reader.page.locator(f'.wish:has-text("{marked}")').wait_for()
    reader.settled()
    go(*page["summary"])
    unfold("summary-own")
    reader.tab_to("textarea", most=FAR)
    keys.type("Who drives me home?")
    reader.tab_to(".st-key-file-pdf", most=FAR)
    with reader.page.expect_download(timeout=OPENED) as waiting:
        keys.press("Enter")
    said = words(Path(waiting.value.path()).read_bytes())
    for part in (*on_the_sheet, "Who drives me home?", picked):
        assert part in said, part
    unfold("summary-files")
    reader.tab_to(".st-key-file-txt", most=FAR)
    with reader.page.expect_download(timeout=OPENED) as waiting:
        keys.press("Enter")
    whole = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert on_the_whole in whole and "Who drives me home?" in whole
