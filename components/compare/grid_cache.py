"""Compare's HTML, drawn once for each choice: tables don't change while the server runs, so neither does this."""

from dataclasses import dataclass
from functools import lru_cache

from components.compare import context, option_grid
from components.frame.store import tables as read_tables
from components.pieces.markup import Html
from data.comparison import Comparison, Words, compare


@dataclass(frozen=True)
class Drawn:
    """A comparison, and what Compare shows of it below the choices."""

    comparison: Comparison
    grid: Html
    below: Html


@lru_cache(maxsize=256)
def draw(
    treatment_ids: tuple[str, ...],
    condition_id: str,
    words: Words,
    only_differences: bool,
    open_all: bool,
    on_phone: tuple[str, ...],
) -> Drawn:
    """The grid and everything below it for a choice."""
    tables = read_tables()
    comparison = compare(tables, treatment_ids, condition_id, words, only_differences=only_differences)
    below = (
        option_grid.source_list(comparison),
        option_grid.order_note(),
        context.other_paths(tables, condition_id, words),
        context.cautions(tables, comparison.treatments, words),
        context.glossary(tables),
    )
    grid = option_grid.option_grid(comparison, open_all=open_all, on_phone=on_phone)
    return Drawn(comparison, Html(grid), Html("".join(below)))
