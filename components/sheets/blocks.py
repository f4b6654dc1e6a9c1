"""The summary as headed sections of plain blocks: what every view shows, in the order it shows it."""

from dataclasses import dataclass

from components.pieces.pictures import Picture, pictures
from data import citations, finding_words, knowledge, phrases
from data.clinic import ClinicLines
from data.findings import Finding
from data.leaflets import StepGroup, StepPoint
from data.own_words import MOST
from data.summary import Asked, Summary, staying
from data.values import Stand
from wording import say

ROOM_TO_WRITE = 3


@dataclass(frozen=True)
class Paragraph:
    """Paragraphs, the first perhaps led by a name; ``kind`` tells small print and the reader's own words apart."""

    lines: tuple[str, ...]
    kind: str = "plain"
    lead: str = ""


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
class Marked(Grid):
    """A table of options that draws each one's mark beside its name, and dots beside how sure we can be.

    ``marks`` are the drawings' names with their colours; ``dots`` is the column they stand in, ``full`` how many of
    four are full in each row, None where there is nothing to draw.
    """

    marks: tuple[tuple[str, str], ...] = ()
    dots: int = 0
    full: tuple[int | None, ...] = ()


@dataclass(frozen=True)
class Card(Grid):
    """A table to fill in: empty cells are blanks that stand out, with room to write in by hand."""


@dataclass(frozen=True)
class Link:
    """A source by its short name, and where to find it."""

    words: str
    address: str


@dataclass(frozen=True)
class Links:
    """Sources in a row."""

    links: tuple[Link, ...]


@dataclass(frozen=True)
class Dots:
    """Both groups of a study as pictures of 100 people, each with its words, and what to know of the study."""

    pictures: tuple[Picture, ...]
    words: tuple[str, ...]


Block = Paragraph | Items | Grid | Links | Dots


@dataclass(frozen=True)
class Section:
    """Blocks under a heading, and how many lines of room to write by hand stand under them on paper."""

    name: str
    heading: str
    blocks: tuple[Block, ...]
    room: int = 0


def under_title(summary: Summary) -> tuple[str, ...]:
    """What it is about, and when it was made."""
    return (summary.looked_for, summary.made)


def run_by(summary: Summary) -> str:
    """The clinic that runs this copy, in a sentence; '' where none does."""
    return summary.clinic.run_by if summary.clinic else ""


def on_top(summary: Summary) -> tuple[str, ...]:
    """What stands in a frame before all else: crisis lines, then the caveat."""
    return (*summary.crisis, summary.caveat)


def sections(summary: Summary) -> tuple[Section, ...]:
    """All sections of the summary that hold something."""
    before = (own, looked_up, looked_at, first_care, daily, found, matters, costs, again, asked, noticed)
    after = (points, sources, clinic)
    parts = (*(part(summary) for part in before), *leaflets(summary), *(part(summary) for part in after))
    return tuple(one for one in parts if one.blocks)


def own(summary: Summary) -> Section:
    """The reader's own questions, as typed."""
    blocks: tuple[Block, ...] = (Paragraph((say("sheets-own-write"),)),)
    if summary.own.lines:
        blocks = (Paragraph(summary.own.lines, "own"),)
    if summary.own.cut:
        blocks += (Paragraph((cut(summary),), "small"),)
    return Section("own", say("sheets-own"), blocks, room=0 if summary.own.text else ROOM_TO_WRITE)


def cut(summary: Summary) -> str:
    """That the reader's own words were too long and were cut, in a sentence; '' where they are whole."""
    return say("sheets-own-cut", most=MOST) if summary.own.cut else ""


def looked_up(summary: Summary) -> Section:
    """The questions taken along from those that people ask, with their short answers."""
    items = tuple(Item(one.question, " ".join(one.answers)) for one in summary.looked_up)
    rest = Paragraph((say("sheets-looked-up-rest"),), "small")
    return Section("looked-up", say("sheets-looked-up"), (Items("", items, boxed=False), rest) if items else ())


def looked_at(summary: Summary) -> Section:
    """The options with their short answers, and other care."""
    grid = Grid(
        say("sheets-options-short"),
        (say("sheets-option"), *summary.columns),
        tuple((f"{one.name}: {phrases.inside_a_sentence(one.what)}", *one.answers) for one in summary.options),
    )
    return Section("options", say("sheets-options"), (grid, Paragraph((summary.other_care,))))


def first_care(summary: Summary) -> Section:
    """What guidelines put first, or that none was read, and that staying as one is is an option."""
    crisis = summary.condition is not None and summary.condition.crisis_first == "yes"
    mine = () if summary.first_care == staying() else (Paragraph((say("sheets-care-staying"),)),)
    heading = say("sheets-care-first") if crisis else say("sheets-care-other")
    return Section("first-care", heading, (Paragraph((summary.first_care,)), *mine))


def daily(summary: Summary) -> Section:
    """Common side effects, cost and the way home of each option."""
    rows = tuple((one.treatment.name, one.effects, one.price, one.ride) for one in summary.brief)
    head = (say("sheets-option"), *daily_heads())
    return Section("daily", say("sheets-daily"), (Grid(say("sheets-daily-caption"), head, rows),))


def daily_heads() -> tuple[str, str, str]:
    """What heads the columns of common side effects, cost and the way home."""
    return say("sheets-daily-effects"), say("sheets-daily-cost"), say("sheets-daily-home")


def found(summary: Summary) -> Section:
    """What studies of the condition found, option by option, with dots where there is a fair pair to draw."""
    done: list[Block] = []
    for option in summary.found:
        done.append(Paragraph((option.evidence.patient_text,), lead=f"{option.treatment.name}:"))
        if option.pictured:
            done.append(_dots(option.pictured))
    return Section("found", say("sheets-found"), tuple(done))


def _dots(finding: Finding) -> Dots:
    studied = say("sheets-found-studied", who=finding_words.who(finding))
    if finding.row.timeframe:
        studied = f"{studied} {say('sheets-found-when', timeframe=finding.row.timeframe)}"
    return Dots(pictures(finding, "patient"), (studied, finding_words.sentences(finding, "patient")))


def matters(summary: Summary) -> Section:
    """What was marked, how each option stands to it, and which wishes pull apart."""
    weighed = summary.weighed
    found: tuple[Block, ...] = ()
    if weighed.wishes:
        head = (say("sheets-matters-marked"), *(one.name for one in weighed.treatments))
        rows = tuple((f"{one.said}: {one.marked}", *map(_stand, one.stands)) for one in weighed.wishes)
        apart = tuple(one.sentence for one in weighed.conflicts)
        found = (Grid(say("sheets-matters-stands"), head, rows), *((Paragraph(apart),) if apart else ()))
    if weighed.set_aside:
        found += (Paragraph((say("sheets-matters-set-aside", statements="; ".join(weighed.set_aside)),)),)
    return Section("matters", say("sheets-matters"), found)


def _stand(stand: Stand) -> str:
    return f"{stand.word}. {stand.reason}"


def costs(summary: Summary) -> Section:
    """Visits, time and cost with the reader's own numbers, where these were wanted."""
    found: tuple[Block, ...] = ()
    if summary.own_costs:
        found = (
            Items("", tuple(Item(one) for one in summary.own_costs), boxed=False),
            Paragraph((say("sheets-costs-rest"),), "small"),
        )
    return Section("costs", say("sheets-costs"), found)


def again(summary: Summary) -> Section:
    """What to go over again, and how ready the reader feels."""
    found: tuple[Block, ...] = ()
    if summary.to_go_over:
        found += (Items("", tuple(_to_go_over(one) for one in summary.to_go_over)),)
    if summary.ready:
        items = tuple(
            Item(one.item.patient_text, say("sheets-again-ready-answer", answer=one.answer)) for one in summary.ready
        )
        cited = ", ".join(dict.fromkeys(citations.label(source) for one in summary.ready for source in one.sources))
        heading = say("sheets-again-ready-of", sources=cited) if cited else say("sheets-again-ready")
        found += (Items(heading, items, boxed=False),)
    return Section("again", say("sheets-again"), found)


def _to_go_over(one: knowledge.Checked) -> Item:
    unsure = one.chosen == knowledge.DONT_KNOW
    mine = say("sheets-again-not-sure") if unsure else say("sheets-again-answered", answer=one.words[one.chosen])
    right = say("sheets-again-right", answer=one.right.patient_text)
    return Item(one.question.patient_text, f"{mine} {right} {one.question.feedback}")


def asked(summary: Summary) -> Section:
    """The questions ticked, or a few to start with."""
    groups: tuple[Block, ...] = tuple(
        Items(one.heading, tuple(_item(each) for each in one.questions)) for one in summary.asked
    )
    if summary.asked and not summary.chosen:
        items = tuple(_item(each) for one in summary.asked for each in one.questions)
        groups = (Paragraph((say("sheets-ask-start"),)), Items("", items))
    return Section("ask", say("sheets-ask"), groups)


def noticed(summary: Summary) -> Section:
    """The red flags ticked."""
    items = tuple(_item(one) for one in summary.noticed)
    return Section("noticed", say("sheets-noticed"), (Items("", items, boxed=False),) if items else ())


def leaflets(summary: Summary) -> tuple[Section, ...]:
    """The pages of points that were ticked, a section each; what is to be settled has boxes to tick by hand."""
    return tuple(
        Section(
            one.page,
            one.title,
            tuple(
                Items(group.title, step_items(group), boxed=one.page == "before")
                for group in one.groups
                if group.points
            ),
        )
        for one in summary.leaflets
    )


def step_items(group: StepGroup) -> tuple[Item, ...]:
    """The points of a group that concern the reader, with the options that they are for where not for all."""
    return tuple(Item(one.text, step_note(one)) for one in group.points)


def step_note(point: StepPoint) -> str:
    """The options that a point is for, where not for all looked at, and that it is our own advice, where it is."""
    return " ".join(
        filter(None, (say("sheets-for-options", options=point.options) if point.options else "", point.basis))
    )


def points(summary: Summary) -> Section:
    """What to tell the clinician."""
    groups = tuple(
        Items(one.heading, tuple(Item(point.text, point.options) for point in one.points)) for one in summary.points
    )
    return Section("tell", say("sheets-tell"), (Paragraph((say("sheets-tell-how"),)), *groups))


def sources(summary: Summary) -> Section:
    """Where the short answers and reasons come from, and how old they are."""
    links = tuple(Link(citations.label(one), one.link) for one in summary.sources)
    small = (say("sheets-tell-where"), summary.dates)
    return Section("sources", say("sheets-sources"), (Links(links), Paragraph(small, "small")))


def clinic(summary: Summary) -> Section:
    """What the clinic says that runs this copy, after everything that rests on evidence."""
    return clinic_lines(summary.clinic) if summary.clinic else Section("clinic", "", ())


def clinic_lines(said: ClinicLines) -> Section:
    """A clinic's own lines, marked as such."""
    lines = tuple(Paragraph((line,), lead=lead) for lead, line in said.lines)
    priced = tuple(Item(one) for one in said.prices)
    prices = (Items(say("sheets-clinic-prices"), priced, boxed=False),) if priced else ()
    return Section("clinic", said.heading, (Paragraph((said.note,), "small"), *lines, *prices))


def _item(one: Asked) -> Item:
    return Item(one.text, one.why)
