"""Links to a view as mail, its scanners and people hand them on: the view opens, or the page says that it can't."""

from pathlib import Path

import pytest

from tests.browser.reader import OPENED, Window
from tests.faults.running import Running

OCD = "SGB and Spravato for OCD"


@pytest.mark.parametrize(
    "address",
    [
        "/compare%23c=ocd&o=sgb.esketamine_nasal",
        "/compare%23c%3Docd%26o%3Dsgb.esketamine_nasal",
        "/compare%2523c=ocd&o=sgb.esketamine_nasal",
        "/Compare/%23c=ocd&o=sgb.esketamine_nasal?utm_source=mail",
        "/compare?c=ocd&o=sgb.esketamine_nasal&utm_source=mail",
        "/compare#c%3Docd%26o%3Dsgb.esketamine_nasal",
        "/compare#c%253Docd%2526o%253Dsgb.esketamine_nasal",
        "/compare#c=ocd&amp;o=sgb.esketamine_nasal",
    ],
)
def test_a_rewritten_link_opens_its_view(window: Window, address: str) -> None:
    """However the signs of a link were rewritten, its view opens and leaves the address."""
    reader = window(390, 844)
    reader.page.goto(reader.site + address)
    reader.page.locator("table.grid caption", has_text=OCD).wait_for(timeout=OPENED)
    assert reader.settled().page.url == f"{reader.site}/compare"
    assert reader.complaints() == []


@pytest.mark.parametrize(
    "address", ["/compare%23c=old_condition&o=sgb", "/compare%23c=ocd", "/compare#c%3Docd%26o%3D%25"]
)
def test_a_rewritten_link_that_cannot_be_read_says_so(window: Window, address: str) -> None:
    """No other view is shown in its place without a word."""
    reader = window(390, 844)
    reader.page.goto(reader.site + address)
    reader.page.get_by_text("That link can't be read").wait_for(timeout=OPENED)
    assert "#" not in reader.settled().page.url


def test_a_rewritten_link_is_in_no_log(window: Window, tmp_path: Path) -> None:
    """The server says nothing of the address it was asked for."""
    with Running(tmp_path / "server.log") as server:
        reader = window(390, 844)
        reader.page.goto(f"{server.site}/compare%23c=ocd&o=sgb.esketamine_nasal")
        reader.page.locator("table.grid caption", has_text=OCD).wait_for(timeout=OPENED)
        reader.settled()
        said = server.said()
    assert said and "ocd" not in said and "esketamine" not in said


def test_a_rewritten_anchor_leads_to_its_place(window: Window) -> None:
    """A link to a source goes to that source."""
    reader = window()
    reader.page.goto(f"{reader.site}/sources%23source-abbar-2022")
    reader.page.locator("#source-abbar-2022[open]").wait_for(timeout=OPENED)
    assert reader.page.url == f"{reader.site}/sources#source-abbar-2022"
