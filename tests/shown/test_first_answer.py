"""The first answer says what the app says: each page's words, links and choices, the same for every reader."""

import datetime as dt
import gzip
import re
from collections.abc import Iterator
from functools import cache

import brotli
import pytest
from lxml.html import HtmlElement, fromstring
from markupsafe import Markup
from starlette.requests import Request

from components.frame import pages, store
from components.reader.answers import CONDITION, OPTIONS, PICKS
from server.build import ENTRY
from server.first import documents, pieces
from server.first.marked import words
from streamlit_insides.drawn import Drawer, Drawn

A_DAY = dt.date
PATHS = [one.path for one in pages.PAGES]


@cache
def trees() -> dict[str, tuple[Drawn, Drawn]]:
    """What Streamlit draws for each page."""
    drawer = Drawer(ENTRY)
    return {one.path: drawer.page(one.script, first=not place) for place, one in enumerate(pages.PAGES)}


def drawn() -> dict[str, Markup]:
    """What stands in each first answer, drawn anew."""
    return {path: one.whole for path, one in documents.bodies(store.read_catalogue(), Drawer(ENTRY)).items()}


@cache
def bodies() -> dict[str, Markup]:
    """The same, drawn once."""
    return drawn()


@cache
def page(path: str) -> HtmlElement:
    """A first answer, parsed."""
    return fromstring(bodies()[path])


def everything(one: Drawn) -> Iterator[Drawn]:
    """Something drawn and all that is in it, in the order in which it stands."""
    yield one
    for part in one.parts:
        yield from everything(part)


def seen(text: str) -> str:
    """Words as they are read, blanks made one."""
    return re.sub(r"\s+", " ", text).strip()


def in_words(markup: str) -> str:
    """The words of a piece of HTML, without what the app tells its own scripts."""
    return seen(fromstring(f"<div>{markup}</div>").text_content())


@pytest.mark.parametrize("path", PATHS)
def test_every_piece_of_html_stands_in_it(path: str) -> None:
    """Each piece that the app puts on the page, word for word and in the app's order; nothing comes twice."""
    told = [in_words(one.said.body) for root in trees()[path] for one in everything(root) if one.kind == "html"]
    found = [seen(one.text_content()) for one in page(path).iter("div") if one.get("class") == "stHtml"]
    assert found == told


@pytest.mark.parametrize("path", PATHS)
def test_every_link_leads_where_the_app_leads(path: str) -> None:
    """Each link to a page of ours has the app's words and the page's address."""
    told = [
        (f"/{one.said.page}", seen(one.said.label.replace("**", "")))
        for one in everything(trees()[path][0])
        if one.kind == "page_link"
    ]
    found = [
        (one.get("href"), seen(one.text_content()))
        for one in page(path).iter("a")
        if one.get("data-testid") == "stPageLink-NavLink"
    ]
    assert found == told
    addresses = {f"/{one}" for one in PATHS}
    assert {where for where, _ in found} <= addresses and len(found) >= len(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_every_control_is_named_and_only_choices_can_be_used(path: str) -> None:
    """Each control of the app stands under its own key; condition, options and picks can be used, all else waits."""
    kinds = pieces.CONTROLS
    told = {one.key for one in everything(trees()[path][0]) if one.kind in kinds}
    found = {
        key: one
        for one in page(path).iter("div")
        if (classes := one.get("class", "")).startswith("stElementContainer")
        for key in re.findall(r"st-key-(\S+)", classes)
    }
    assert told <= set(found)
    assert {key for key in told if found[key].get("inert") is None} == told & {CONDITION, OPTIONS, PICKS}


def test_choices_are_those_of_the_tables() -> None:
    """The list of conditions, the options and what matters most: by name, in the tables' order, none chosen yet."""
    catalogue = store.read_catalogue()
    start, compare = page(""), page("compare")
    assert [one.text for one in start.iter("option")][1:] == [one.patient_name for one in catalogue.conditions]
    assert [one.text for one in start.iter("option") if one.get("selected") is not None] == ["Any: general answers"]
    options = compare.find_class(f"st-key-{OPTIONS}")[0]
    pressed = {seen(one.text_content()): one.get("aria-pressed") for one in options.iter("button")}
    opening = [one for one in catalogue.treatments if one.shown_first == "yes"]
    assert list(pressed) == [one.name for one in catalogue.treatments]
    assert [name for name, on in pressed.items() if on == "true"] == [one.name for one in opening]
    picks = start.find_class(f"st-key-{PICKS}")[0]
    assert [seen(one.text_content()) for one in picks.iter("button")] == [
        one.short_name for one in catalogue.preferences if one.as_pick == "yes"
    ]
    assert {one.get("aria-pressed") for one in picks.iter("button")} == {"false"}


@pytest.mark.parametrize("path", PATHS)
def test_crisis_lines_and_caveat_stand_in_it(path: str) -> None:
    """988, 911 and the caveat at the foot of the window, before any script."""
    strip = page(path).find_class("strip")
    assert len(strip) == 1
    links = {one.get("href") for one in strip[0].iter("a")}
    assert {"tel:988", "tel:911"} <= links
    assert seen(store.read_catalogue().notices["caveat_short"]) in seen(strip[0].text_content())
    assert len(list(page(path).iter("h1"))) == 1


def test_drawn_twice_it_is_the_same_and_holds_nothing_of_a_session() -> None:
    """Shared caches may keep it: two runs give the same bytes, and no run's own words."""
    again = drawn()
    assert again == bodies()
    assert not any("data-kept" in one or "$$ID" in one for one in again.values())


def test_only_the_review_dates_go_with_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten years on, when all is overdue, what was drawn before says the same as what is drawn then."""

    class Days(type):
        def __instancecheck__(cls, one: object) -> bool:
            return isinstance(one, A_DAY)

    class Later(dt.date, metaclass=Days):
        @classmethod
        def today(cls) -> dt.date:
            return dt.date(2036, 2, 3)

    catalogue = store.read_catalogue()
    before, today = bodies(), dt.date.today()
    monkeypatch.setattr(dt, "date", Later)
    then = drawn()
    changed = {path: documents.on(catalogue, one, today, Later.today()) for path, one in before.items()}
    assert then == changed
    assert "has not been" in then["compare"] and "has not been" not in before["compare"]


def asked(**headers: str) -> Request:
    """A request with some headers."""
    given = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": "GET", "path": "/", "headers": given})


def test_it_goes_over_the_line_as_the_browser_takes_it() -> None:
    """Brotli, gzip or neither: the same page; a browser that has it already gets no body; a changed page a new tag."""
    kept, other = documents.Kept("<p>né</p>" * 99), documents.Kept("<p>other</p>")
    plain = ("<p>né</p>" * 99).encode()
    assert brotli.decompress(kept.answer(asked(accept_encoding="gzip, br")).body) == plain
    assert gzip.decompress(kept.answer(asked(accept_encoding="gzip")).body) == plain
    assert kept.answer(asked()).body == plain
    ways = [kept.answer(asked(accept_encoding=one)).headers.get("content-encoding") for one in ("br", "gzip", "")]
    assert ways == ["br", "gzip", None]
    tag = kept.answer(asked()).headers["etag"]
    again = kept.answer(asked(if_none_match=tag))
    assert (again.status_code, again.body, again.headers["etag"]) == (304, b"", tag)
    assert other.answer(asked(if_none_match=tag)).status_code == 200


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("**PTSD** · IV *Change*", "<strong>PTSD</strong> · IV <em>Change</em>"),
        (r"**a \* b**", "<strong>a * b</strong>"),
        (r"\*as it is\*", "*as it is*"),
        ("a <b> & c", "a &lt;b&gt; &amp; c"),
    ],
)
def test_labels_are_read_as_the_app_reads_them(markdown: str, shown: str) -> None:
    """Bold words are bold, stressed ones stressed, signs meant as they stand stand so, and nothing becomes mark-up."""
    assert words(markdown) == shown


def test_what_no_page_has_held_is_refused() -> None:
    """A kind that nothing here can draw is named, with its key, instead of left out."""
    with pytest.raises(ValueError, match="video 'film' can't be drawn without the app"):
        pieces.piece(Drawn("video", key="film"))
    with pytest.raises(ValueError, match="without a heading"):
        pieces.page(Drawn("main"), Drawn("bottom"), Markup(), "", "")
