"""Everything at once, for the page without script: all options in general, then what differs by condition."""

from dataclasses import dataclass, replace

from data.catalogue import Catalogue
from data.comparison import Comparison, Section, compare


@dataclass(frozen=True)
class Whole:
    """All options on all questions in general, and for each condition only the lines that read otherwise."""

    in_general: Comparison
    by_condition: tuple[Comparison, ...]


def whole(catalogue: Catalogue) -> Whole:
    """The whole comparison in patient words."""
    treatment_ids = [one.treatment_id for one in catalogue.treatments]
    in_general = compare(catalogue, treatment_ids)
    return Whole(
        in_general,
        tuple(
            _own_lines(in_general, compare(catalogue, treatment_ids, one.condition_id)) for one in catalogue.conditions
        ),
    )


def _own_lines(in_general: Comparison, special: Comparison) -> Comparison:
    pairs = zip(in_general.lines, special.lines, strict=True)
    own = tuple(line for general, line in pairs if line.cells != general.cells)
    return replace(special, sections=(Section(None, "", own),))
