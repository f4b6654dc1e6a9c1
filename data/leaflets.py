"""Before you go, After you chose, For the person beside you: their points for the options that a reader looks at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from data.catalogue import Catalogue
from data.phrases import listed
from data.rows import Source, Step, StepPage, Treatment
from wording import say


@dataclass(frozen=True)
class StepPoint:
    """A point, the options it is for ('' where it holds for every one looked at), what it rests on, its sources."""

    step_id: str
    text: str
    options: str
    basis: str
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class StepGroup:
    """Points under a heading: those that concern the reader, and those for options not looked at."""

    group: str
    title: str
    points: tuple[StepPoint, ...]
    others: tuple[StepPoint, ...]


@dataclass(frozen=True)
class Leaflet:
    """A page of points for the options looked at, in the one order."""

    page: StepPage
    title: str
    treatments: tuple[Treatment, ...]
    groups: tuple[StepGroup, ...]

    @property
    def sources(self) -> frozenset[Source]:
        """Every source of the points that concern the reader."""
        return frozenset(source for group in self.groups for point in group.points for source in point.sources)


def leaflet(catalogue: Catalogue, page: StepPage, treatment_ids: Iterable[str]) -> Leaflet:
    """The points of a page for some options; with none, those that hold for all."""
    wanted = set(treatment_ids)
    treatments = tuple(one for one in catalogue.treatments if one.treatment_id in wanted)
    rows = [row for row in catalogue.steps if row.page == page]
    groups = tuple(
        _group(catalogue, group, list(members), treatments)
        for group, members in groupby(rows, key=lambda row: row.group)
    )
    return Leaflet(page, say(f"leaflets-data-title-{page}"), treatments, groups)


def _group(catalogue: Catalogue, group: str, rows: Sequence[Step], treatments: Sequence[Treatment]) -> StepGroup:
    looked_at = {one.treatment_id for one in treatments}
    mine = [row for row in rows if not row.treatment_ids or looked_at & set(row.treatment_ids)]
    return StepGroup(
        group,
        rows[0].title,
        tuple(_point(catalogue, row, _named(treatments, row)) for row in mine),
        tuple(_point(catalogue, row, _named(catalogue.treatments, row)) for row in rows if row not in mine),
    )


def _named(treatments: Sequence[Treatment], row: Step) -> str:
    """Which of some options a point is for, said the shorter way; '' where it is for all of them."""
    own = [one.short_name for one in treatments if one.treatment_id in row.treatment_ids]
    others = [one.short_name for one in treatments if one.treatment_id not in row.treatment_ids]
    if not row.treatment_ids or not others:
        return ""
    return say("leaflets-data-all-but", options=listed(others)) if len(others) < len(own) else listed(own)


def _point(catalogue: Catalogue, row: Step, options: str) -> StepPoint:
    sources = tuple(catalogue.sources[one] for one in row.source_ids)
    basis = say("leaflets-data-own-advice") if row.rests_on == "own_advice" else ""
    return StepPoint(row.step_id, row.patient_text, options, basis, sources)
