"""What a reader picked as mattering most, and the questions, harms and burdens that it bears on.

A pick puts rows first. It never orders, hides or lifts an option, and nothing is added up.
"""

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from data.catalogue import Catalogue
from data.rows import SubjectKind

Shown = TypeVar("Shown")


def touched(catalogue: Catalogue, picks: Collection[str], kind: SubjectKind) -> frozenset[str]:
    """The ids of questions, harms or burdens that at least one of the picks bears on."""
    rows = catalogue.preference_bears_on
    return frozenset(row.subject_id for row in rows if row.kind == kind and row.preference_id in picks)


def first(shown: Iterable[Shown], ids: Collection[str], id_of: Callable[[Shown], str]) -> tuple[Shown, ...]:
    """What the picks bear on first, then the rest; both parts keep their order."""
    listed = tuple(shown)
    return tuple(sorted(listed, key=lambda one: id_of(one) not in ids))
