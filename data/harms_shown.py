"""What the table of harms shows: one immutable object for the options side by side, a cell for each harm and option."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Literal, get_args

from data import picks
from data.catalogue import Catalogue
from data.comparison import MOST
from data.harm_words import group_name
from data.rows import Harm, HarmCount, HarmGroup, HarmKind, HarmState, HarmStatement, Source, Treatment

State = Literal["figure"] | HarmState
_KINDS: tuple[HarmCount, ...] = get_args(HarmCount)


@dataclass(frozen=True)
class Shown:
    """A figure or a reported fact, with its source, and what several treatments of its option are called."""

    row: Harm
    source: Source
    sessions: str

    @property
    def compared(self) -> bool:
        """Whether the comparison group has figures too."""
        return bool(self.row.comparator_percent) or self.row.comparator_events is not None

    @property
    def people(self) -> int:
        """How many were counted in both arms, 0 where no total is given."""
        return int((self.row.treated_total or 0) + (self.row.comparator_total or 0))


@dataclass(frozen=True)
class Cell:
    """One harm of one option: the figure that leads, or a statement; behind it the rest."""

    kind: HarmKind
    treatment: Treatment
    lead: Shown | None
    statement: HarmStatement | None
    sources: tuple[Source, ...]
    rest: tuple[Shown, ...]

    @property
    def state(self) -> State:
        """What the cell holds."""
        return self.statement.state if self.statement else "figure"


@dataclass(frozen=True)
class Line:
    """One harm with a cell for each option, in the options' order. ``marked``: what a reader picked bears on it."""

    kind: HarmKind
    cells: tuple[Cell, ...]
    marked: bool


@dataclass(frozen=True)
class Section:
    """The lines under one heading."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class HarmTable:
    """Everything the table of harms shows: every option has every line."""

    treatments: tuple[Treatment, ...]
    sections: tuple[Section, ...]

    @property
    def cells(self) -> Iterable[Cell]:
        """All cells, in the order shown."""
        return chain.from_iterable(line.cells for section in self.sections for line in section.lines)


def harms(catalogue: Catalogue, treatment_ids: Sequence[str], marked: Collection[str] = ()) -> HarmTable:
    """Options (at most four) side by side, in the catalogue's order.

    Serious harms come first, then the sections that hold a ``marked`` harm (one that the reader's picks bear on); in
    each section the marked ones lead. Lines of a harm that comes from one option only stand where that option is shown.
    Raises KeyError for an unknown id.
    """
    wanted = [catalogue.treatment[one].treatment_id for one in treatment_ids]
    treatments = tuple(one for one in catalogue.treatments if one.treatment_id in wanted)[:MOST]
    ids = {one.treatment_id for one in treatments}
    possible = (kind for kind in catalogue.harm_kinds if not kind.own_to or kind.own_to in ids)
    kinds = picks.first(possible, marked, lambda one: one.harm_id)
    groups = [group for group in get_args(HarmGroup) if group != "own"]
    together = [(group_name(group), [kind for kind in kinds if kind.group == group]) for group in groups]
    together += [(one.own_harms, [kind for kind in kinds if kind.own_to == one.treatment_id]) for one in treatments]
    sections = [
        Section(
            heading,
            tuple(
                Line(kind, tuple(cell(catalogue, kind, one) for one in treatments), kind.harm_id in marked)
                for kind in under
            ),
        )
        for heading, under in together
        if under
    ]
    return HarmTable(treatments, tuple(sorted(sections, key=_rank)))


def _rank(section: Section) -> tuple[bool, bool]:
    """Serious harms first, then what is marked."""
    return (section.lines[0].kind.group != "serious", not any(one.marked for one in section.lines))


def cell(catalogue: Catalogue, kind: HarmKind, treatment: Treatment) -> Cell:
    """One harm of one option."""
    rows = _rows(catalogue.harms).get((kind.harm_id, treatment.treatment_id), ())
    shown = [Shown(row, catalogue.sources[row.source_id], treatment.session_word) for row in rows]
    lead = next((one for one in shown if one.row.leads == "yes"), None)
    statement = _statements(catalogue.harm_statements).get((kind.harm_id, treatment.treatment_id))
    sources = tuple(catalogue.sources[one] for one in statement.source_ids) if statement else ()
    rest = sorted((one for one in shown if one is not lead), key=_place)
    return Cell(kind, treatment, lead, statement, sources, tuple(rest))


def _place(one: Shown) -> tuple[bool, int, int]:
    """Compared counts first, then by kind; within a kind the most people first, whatever was found."""
    return (not one.compared, _KINDS.index(one.row.kind), -one.people)


@lru_cache(maxsize=8)
def _rows(harms: tuple[Harm, ...]) -> dict[tuple[str, str], tuple[Harm, ...]]:
    found: dict[tuple[str, str], tuple[Harm, ...]] = {}
    for row in harms:
        key = (row.harm_id, row.treatment_id)
        found[key] = (*found.get(key, ()), row)
    return found


@lru_cache(maxsize=8)
def _statements(rows: tuple[HarmStatement, ...]) -> dict[tuple[str, str], HarmStatement]:
    return {(row.harm_id, row.treatment_id): row for row in rows}
