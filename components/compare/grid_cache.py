"""Compare's HTML, drawn once for each choice: tables don't change while the server runs, so neither does this."""

from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from components.compare import context, option_grid
from components.frame.store import read_catalogue
from data.comparison import Comparison, Register, compare


@dataclass(frozen=True)
class GridHtml:
    """A comparison, and what Compare shows of it below the choices."""

    comparison: Comparison
    grid: Markup
    below: Markup


@lru_cache(maxsize=256)
def grid_html(
    treatment_ids: tuple[str, ...],
    condition_id: str,
    words: Register,
    only_differences: bool,
    open_all: bool,
    on_phone: tuple[str, ...],
) -> GridHtml:
    """The grid and everything below it for a choice."""
    catalogue = read_catalogue()
    comparison = compare(catalogue, treatment_ids, condition_id, words, only_differences=only_differences)
    below = (
        option_grid.source_list(comparison),
        option_grid.order_note(),
        context.other_paths(catalogue, condition_id, words),
        context.cautions(catalogue, comparison.treatments, words),
        context.glossary(catalogue),
    )
    grid = option_grid.option_grid(comparison, open_all=open_all, on_phone=on_phone)
    return GridHtml(comparison, grid, Markup().join(below))
