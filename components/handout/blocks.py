"""The summary as headed sections of plain blocks: what every view shows, in the order it shows it."""

from dataclasses import dataclass

from data import citations
from data.own_words import MOST
from data.summary import Asked, Summary

TITLE = "My summary"
NOTHING_TYPED = "No questions of my own were typed."
CUT = f"Only the first {MOST:,} characters are here. The rest was cut."
TELL = (
    "On paper, tick what fits you. These are points to raise, not verdicts. "
    "Only a clinician who knows you can weigh them. Do not stop or change a medicine on your own."
)
START = "None was ticked. These are a start:"
WHERE = "The sources of the points to tell stand in the tool, on its page Compare."


@dataclass(frozen=True)
class Words:
    """A paragraph; ``kind`` says whether it is small print, or the reader's own and so not to be reflowed."""

    lines: tuple[str, ...]
    kind: str = "plain"


@dataclass(frozen=True)
class Item:
    """A line of a list: what it says, and a note to it."""

    text: str
    note: str = ""


@dataclass(frozen=True)
class Items:
    """A list under a small heading of its own (or none); ``boxed`` lists have a box to tick by hand."""

    heading: str
    items: tuple[Item, ...]
    boxed: bool = True


@dataclass(frozen=True)
class Grid:
    """A table whose first column heads its rows."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Link:
    """A source by its short name, and where to find it."""

    words: str
    address: str


@dataclass(frozen=True)
class Links:
    """Sources in a row."""

    links: tuple[Link, ...]


Block = Words | Items | Grid | Links


@dataclass(frozen=True)
class Section:
    """Blocks under a heading."""

    name: str
    heading: str
    blocks: tuple[Block, ...]


def under_title(summary: Summary) -> tuple[str, ...]:
    """What it is about, and when it was made."""
    return (summary.looked_for, summary.made)


def on_top(summary: Summary) -> tuple[str, ...]:
    """What stands in a frame before all else: crisis lines, then the caveat."""
    return (*summary.crisis, summary.caveat)


def sections(summary: Summary) -> tuple[Section, ...]:
    """All sections of the summary that hold something."""
    found = (own(summary), looked_at(summary), asked(summary), noticed(summary), points(summary), sources(summary))
    return tuple(one for one in found if one.blocks)


def own(summary: Summary) -> Section:
    """The reader's own questions, as typed."""
    blocks: tuple[Block, ...] = (Words((NOTHING_TYPED,)),)
    if summary.own.lines:
        blocks = (Words(summary.own.lines, "own"),)
    if summary.own.cut:
        blocks += (Words((CUT,), "small"),)
    return Section("own", "My own questions", blocks)


def looked_at(summary: Summary) -> Section:
    """The options with their short answers, and other care."""
    grid = Grid(
        "Short answers, side by side",
        ("Option", *summary.columns),
        tuple((f"{one.name}: {_lower(one.what)}", *one.answers) for one in summary.options),
    )
    return Section("options", "Options I looked at", (grid, Words((summary.other_care,))))


def asked(summary: Summary) -> Section:
    """The questions ticked, or a few to start with."""
    if not summary.chosen:
        items = tuple(_item(each) for one in summary.asked for each in one.questions)
        return Section("ask", "Questions to ask the clinic", (Words((START,)), Items("", items)))
    groups = tuple(Items(one.heading, tuple(_item(each) for each in one.questions)) for one in summary.asked)
    return Section("ask", "Questions to ask the clinic", groups)


def noticed(summary: Summary) -> Section:
    """The red flags ticked."""
    items = tuple(_item(one) for one in summary.noticed)
    return Section("noticed", "Red flags I noticed", (Items("", items, boxed=False),) if items else ())


def points(summary: Summary) -> Section:
    """What to tell the clinician."""
    groups = tuple(
        Items(one.heading, tuple(Item(point.text, point.options) for point in one.points)) for one in summary.points
    )
    return Section("tell", "Tell your clinician", (Words((TELL,)), *groups))


def sources(summary: Summary) -> Section:
    """Where the short answers and reasons come from, and how old they are."""
    links = tuple(Link(citations.label(one), one.link) for one in summary.sources)
    return Section("sources", "Sources and dates", (Links(links), Words((WHERE, summary.dates), "small")))


def _item(one: Asked) -> Item:
    return Item(one.text, one.why)


def _lower(words: str) -> str:
    return words[0].lower() + words[1:]
