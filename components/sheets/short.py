"""The sheet to print: two pages of at most 750 words. What doesn't fit stands on the whole sheet, and it says so.

A reader's own words and ticks are never cut for it: they come on top.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from components.pieces.marks import OF_FOUR
from components.sheets import blocks
from components.sheets.blocks import Block, Grid, Item, Items, Marked, Paragraph, Section
from components.sheets.sheet import Sheet, of_summary
from data import phrases
from data.summary import OnSheet, Summary
from data.values import Stand
from wording import say

MOST_WORDS = 750
PAGES = 2
WORDS_OF_REST = 55
# The parts of the whole sheet that the short one says in other places.
TAKEN_IN = ("daily",)


def short_sheet(summary: Summary) -> Sheet:
    """The take-home summary as it is printed."""
    return replace(of_summary(summary), caveat=summary.caveat_short, sections=sections(summary))


def sections(summary: Summary) -> tuple[Section, ...]:
    """What is always there, then what fits of the rest, each whole, the reader's own answers before what we add."""
    own = blocks.own(summary)
    typed = (own,) if summary.own.text else ()
    noted = (one for one in (blocks.costs(summary), blocks.noticed(summary)) if one.blocks)
    fixed = [*typed, options(summary), blocks.first_care(summary), matters(summary), asked(summary), looked_up(summary)]
    fixed += noted
    ends = (*(() if typed else (own,)), _notice(summary), blocks.clinic(summary))
    room = MOST_WORDS - WORDS_OF_REST - _framed(summary) - words([*fixed, *ends])
    for one in _more(summary):
        short = [each for each in fixed if each.name == one.name]
        needed = words([one]) - words(short)
        if needed > room:
            continue
        room -= needed
        if short:
            fixed[fixed.index(short[0])] = one
        else:
            fixed.append(one)
    shown = {one.name for one in (*fixed, *ends)}
    left = [one.heading for one in blocks.sections(summary) if one.name not in shown and one.name not in TAKEN_IN]
    if _marked_more(summary):
        left.insert(0, say("sheets-matters-marked"))
    return tuple(one for one in (*fixed, *ends[:-2], _rest(left), *ends[-2:]) if one.blocks)


def words(parts: Iterable[Section]) -> int:
    """How many words some sections hold."""
    return sum(len(said.split()) for part in parts for said in (part.heading, *_said(part.blocks)))


def options(summary: Summary) -> Section:
    """The options in a few words each, with mark and dots."""
    found = say("sheets-options-help") if summary.condition else say("sheets-options-known-for")
    grid = Marked(
        say("sheets-options-briefly"),
        (say("sheets-option"), say("sheets-options-dose"), found, *blocks.daily_heads()),
        tuple(_row(one) for one in summary.brief),
        marks=tuple((one.treatment.mark, one.treatment.colour_light) for one in summary.brief),
        dots=2,
        full=tuple(OF_FOUR[one.certainty] if one.certainty else None for one in summary.brief),
    )
    return Section("options", say("sheets-options"), (grid,))


def matters(summary: Summary, *, why: bool = False) -> Section:
    """At most three statements that matter most, and how each option stands to them; with the reasons where asked."""
    marked = summary.weighed.wishes or summary.weighed.set_aside
    found: Block = Paragraph((say("sheets-matters-none-much" if marked else "sheets-matters-nothing"),))
    if summary.foremost:
        head = (say("sheets-matters-what"), *(one.short_name for one in summary.weighed.treatments))
        said = _with_reason if why else _word
        rows = tuple((one.said, *map(said, one.stands)) for one in summary.foremost)
        found = Grid(say("sheets-matters-stands-short"), head, rows)
    return Section("matters", say("sheets-matters"), (found,))


def asked(summary: Summary) -> Section:
    """The questions to ask, without the reasons."""
    items = tuple(Item(each.text) for one in summary.asked for each in one.questions)
    return Section("ask", say("sheets-ask"), (Items("", items),) if items else ())


def looked_up(summary: Summary) -> Section:
    """The questions taken along from those that people ask; their answers stand on the whole sheet."""
    items = tuple(Item(one.question) for one in summary.looked_up)
    return Section("looked-up", say("sheets-looked-up"), (Items("", items, boxed=False),) if items else ())


def _more(summary: Summary) -> Iterator[Section]:
    if summary.foremost:
        yield matters(summary, why=True)
    again = blocks.again(summary)
    if again.blocks:
        yield again


def _row(one: OnSheet) -> tuple[str, ...]:
    found = f"{one.finding}. {one.sure}.".replace("..", ".") if one.sure else one.finding
    name = f"{one.treatment.short_name}: {phrases.inside_a_sentence(one.treatment.patient_name)}"
    return (name, one.change, found, one.effects, one.price, one.ride)


def _marked_more(summary: Summary) -> bool:
    """Whether marks were made that the short sheet doesn't show."""
    weighed = summary.weighed
    return len(weighed.wishes) > len(summary.foremost) or bool(weighed.set_aside or weighed.conflicts)


def _word(stand: Stand) -> str:
    return stand.word


def _with_reason(stand: Stand) -> str:
    return f"{stand.word}. {stand.reason}"


def _rest(left: list[str]) -> Section:
    where = say("sheets-rest-where", parts="; ".join((*left, say("sheets-rest-reasons"))))
    return Section("rest", say("sheets-rest"), (Paragraph((where,), "small"),))


def _notice(summary: Summary) -> Section:
    return Section("notice", say("sheets-notice"), (Paragraph((summary.caveat, summary.dates), "small"),))


def _framed(summary: Summary) -> int:
    """The words around the sections: title, what it is about, the frame on top, and the foot of both pages."""
    foot = (summary.caveat_short, say("sheets-page", page=1, pages=PAGES))
    around = (say("sheets-title"), blocks.run_by(summary), *blocks.under_title(summary), *summary.crisis)
    return len(" ".join((*around, summary.caveat_short, *(PAGES * foot))).split())


def _said(parts: Iterable[Block]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Items):
            yield part.heading
            yield from (said for one in part.items for said in (one.text, one.note))
        elif isinstance(part, Grid):
            yield from (part.caption, *part.head, *(cell for row in part.rows for cell in row))
        elif isinstance(part, Paragraph):
            yield from (part.lead, *part.lines)
