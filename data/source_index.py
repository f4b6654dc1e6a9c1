"""Every source with what rests on it, worked out from the tables, and the search through them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from data import citations, publishers
from data.catalogue import Catalogue
from data.publishers import NOT_JUDGED, PRACTICAL, PUBLISHERS, WEAK
from data.rows import TABLES, Publisher, Row, Source, cited
from wording import say


@dataclass(frozen=True)
class Design:
    """A kind of source, by its id in the tables."""

    key: str

    @property
    def one(self) -> str:
        """What one source of the kind is called."""
        return say(f"source-index-one-{self.key}")

    @property
    def many(self) -> str:
        """What many are called."""
        return say(f"source-index-many-{self.key}")

    @property
    def meaning(self) -> str:
        """What the kind means, in a sentence."""
        return say(f"source-index-meaning-{self.key}")


# In the order in which readers meet them.
DESIGNS = (
    "rct",
    "meta-analysis",
    "systematic-review",
    "cohort",
    "case-series",
    "pk-study",
    "guideline",
    "consensus",
    "standard",
    "label",
    "regulator-notice",
    "review",
    "opinion",
)


_PLAIN_SIGNS = str.maketrans({"\u2018": "'", "\u2019": "'", "\u2013": "-"})
_ROUND_A_WORD = ".,;:()[]<>\"\u201c\u201d\u00ab\u00bb'"
_NAMED_AS = re.compile(r"^(https?://)?(dx\.)?doi\.org/|^(doi|pmid):(?=.)")
_SAYS_NOTHING = ("doi", "pmid", "&", "and", "y")


@dataclass(frozen=True)
class Resting:
    """What rests on a source under one heading: 'Answers on Compare', ('IV ketamine: What is it?', ...)."""

    heading: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """A source, its short name, and what rests on it."""

    source: Source
    label: str
    citation: str
    resting: tuple[Resting, ...]

    @property
    def anchor(self) -> str:
        """The id that a link to this source leads to."""
        return f"source-{self.source.source_id}"

    @property
    def size(self) -> str:
        """How many people, or that what we read doesn't say."""
        return self.source.sample_size or say("source-index-not-stated")

    @property
    def funding(self) -> str:
        """Who paid, or that what we read doesn't say."""
        return self.source.funding or say("source-index-not-stated")

    @property
    def count(self) -> int:
        """How many places rest on it."""
        return sum(len(one.places) for one in self.resting)

    @cached_property
    def searched(self) -> str:
        """Everything a search looks at, plain and in small letters."""
        source = self.source
        parts = (
            source.source_id,
            source.authors,
            self.citation,
            source.doi,
            source.pmid,
            Design(source.design).one,
            publishers.name(source.publisher),
            source.funding,
            *(place for one in self.resting for place in one.places),
        )
        return plain(" ".join(parts))


@dataclass(frozen=True)
class Group:
    """The sources of one design."""

    design: Design
    entries: tuple[Entry, ...]


def by_design(catalogue: Catalogue) -> tuple[Group, ...]:
    """All sources, grouped by design in the order of ``DESIGNS``, by label in each group."""
    resting = _resting(catalogue)
    entries = [
        Entry(source, citations.label(source), citations.full(source), resting.get(source.source_id, ()))
        for source in catalogue.sources.values()
    ]
    entries.sort(key=lambda entry: (plain(entry.label), entry.source.source_id))
    groups = (Group(Design(key), tuple(entry for entry in entries if entry.source.design == key)) for key in DESIGNS)
    return tuple(group for group in groups if group.entries)


@dataclass(frozen=True)
class Standing:
    """How many displayed rows rest at best on one kind of publisher, and whether that is a weak footing.

    ``practical`` counts the questions that people ask and the points of before, after and beside; ``rows`` all others.
    """

    publisher: Publisher
    rows: int
    practical: int
    weak: bool


def footing(catalogue: Catalogue) -> tuple[Standing, ...]:
    """Every displayed row that cites a source, counted once under its strongest one, in the order of ``PUBLISHERS``.

    Blood levels are left out: they are studies' own measurements, wherever they were found.
    """
    names = [name for name in TABLES if name not in NOT_JUDGED]
    others = _strongest(catalogue, [name for name in names if name not in PRACTICAL])
    practical = _strongest(catalogue, [name for name in names if name in PRACTICAL])
    return tuple(
        Standing(kind, others[kind], practical[kind], kind in WEAK)
        for kind in PUBLISHERS
        if others[kind] or practical[kind]
    )


def _strongest(catalogue: Catalogue, names: Iterable[str]) -> Counter[Publisher]:
    """How many rows of some tables rest at best on each kind of publisher."""
    counts: Counter[Publisher] = Counter()
    for row in (row for name in names for row in catalogue.rows(name)):
        kinds = {catalogue.sources[one].publisher for one in cited(row)[1]}
        strongest = next((kind for kind in PUBLISHERS if kind in kinds), None)
        if strongest:
            counts[strongest] += 1
    return counts


def find(groups: Iterable[Group], words: str) -> tuple[Entry, ...]:
    """The entries that hold every word asked for, whatever its case, accents and the signs round it; none for none.

    The address of a DOI counts as the DOI.
    """
    parts = re.split(r"[\s;]+", plain(words))
    bare = (_NAMED_AS.sub("", one.strip(_ROUND_A_WORD)).strip(_ROUND_A_WORD) for one in parts)
    wanted = [one for one in bare if one and one not in _SAYS_NOTHING]
    if not wanted:
        return ()
    return tuple(entry for group in groups for entry in group.entries if all(one in entry.searched for one in wanted))


def heading(table: str) -> str:
    """What a table is called where readers meet it."""
    return say(f"source-index-table-{table.replace('_', '-')}")


def plain(words: str) -> str:
    """Small letters without accents, with straight apostrophes and plain hyphens."""
    split = unicodedata.normalize("NFKD", words.translate(_PLAIN_SIGNS))
    return "".join(sign for sign in split if not unicodedata.combining(sign)).casefold()


def _resting(catalogue: Catalogue) -> dict[str, tuple[Resting, ...]]:
    found: dict[str, dict[str, list[str]]] = {}
    for name in TABLES:
        if name == "sources":
            continue
        place_of = _PLACES.get(name, _whose)
        for row in catalogue.rows(name):
            for source_id in cited(row)[1]:
                places = found.setdefault(source_id, {}).setdefault(heading(name), [])
                said = place_of(catalogue, row)
                if said not in places:
                    places.append(said)
    return {
        source_id: tuple(Resting(said, tuple(places)) for said, places in headings.items())
        for source_id, headings in found.items()
    }


def _whose(catalogue: Catalogue, row: Row) -> str:
    """'IV ketamine, PTSD': the option and the condition of a row, as far as it has them."""
    treatment = catalogue.treatment.get(getattr(row, "treatment_id", ""))
    condition = catalogue.condition.get(getattr(row, "condition_id", ""))
    names = [treatment.name if treatment else "", condition.patient_name if condition else ""]
    return ", ".join(name for name in names if name)


def _with(column: str) -> Callable[[Catalogue, Row], str]:
    """Says the option and condition of a row, then one of its cells."""

    def place(catalogue: Catalogue, row: Row) -> str:
        return ": ".join(part for part in (_whose(catalogue, row), str(getattr(row, column)).rstrip(".")) if part)

    return place


def _answer(catalogue: Catalogue, row: Row) -> str:
    asked = {one.question_id: one.patient_question for one in catalogue.questions}
    return f"{_whose(catalogue, row)}: {asked[getattr(row, 'question_id', '')]}"


def _adjustability(catalogue: Catalogue, row: Row) -> str:
    asked = next((one.patient_question for one in catalogue.questions if one.answered_by == "adjustability"), "")
    return f"{_whose(catalogue, row)}: {asked}"


def _evidence(catalogue: Catalogue, row: Row) -> str:
    return f"{_whose(catalogue, row)}: {say('source-index-helps')}"


def _harm(catalogue: Catalogue, row: Row) -> str:
    names = {one.harm_id: one.patient_name for one in catalogue.harm_kinds}
    return f"{_whose(catalogue, row)}: {names[getattr(row, 'harm_id', '')]}"


def _stance(catalogue: Catalogue, row: Row) -> str:
    names = {one.preference_id: one.short_name for one in catalogue.preferences}
    return f"{_whose(catalogue, row)}: {names[getattr(row, 'preference_id', '')]}"


def _observation(catalogue: Catalogue, row: Row) -> str:
    return say("source-index-measurement", id=getattr(row, "obs_id", ""))


def _asked(catalogue: Catalogue, row: Row) -> str:
    names = {one.asked_id: one.patient_question for one in catalogue.asked}
    return ": ".join(part for part in (_whose(catalogue, row), names[getattr(row, "asked_id", "")]) if part)


# How a row of each table is named; elsewhere by its option and condition.
_PLACES: Mapping[str, Callable[[Catalogue, Row], str]] = {
    "answers": _answer,
    "adjustability": _adjustability,
    "evidence": _evidence,
    "outcomes": _with("outcome"),
    "harms": _harm,
    "harm_statements": _harm,
    "cautions": _with("caution"),
    "alternatives": _with("patient_name"),
    "context": _with("name"),
    "kinetics": _with("what"),
    "observations": _observation,
    "effect_times": _with("effect"),
    "burden": _with("span"),
    "time_notes": _with("label"),
    "claims": _with("claim"),
    "stances": _stance,
    "quiz": _with("patient_text"),
    "sure_items": _with("patient_text"),
    "clinic_questions": _with("patient_text"),
    "steps": _with("patient_text"),
    "asked_answers": _asked,
    "method": _with("label"),
    "glossary": _with("term"),
}
