"""The HTML of Side by side, drawn once for each choice: tables stay as they are while the server runs."""

from dataclasses import dataclass

from markupsafe import Markup

from components.compare import context, option_grid
from components.frame.store import read_catalogue
from data.comparison import Comparison, Register, compare
from wording import once, say


@dataclass(frozen=True)
class GridHtml:
    """A comparison, and what Side by side shows of it: the options, and what stands beside or below them."""

    comparison: Comparison
    grid: Markup
    below: Markup


@once(maxsize=256)
def grid_html(
    treatment_ids: tuple[str, ...],
    condition_id: str,
    words: Register,
    only_differences: bool,
    open_all: bool,
    marked: frozenset[str],
) -> GridHtml:
    """The grid and everything below it for a choice."""
    catalogue = read_catalogue()
    comparison = compare(
        catalogue, treatment_ids, condition_id, words, only_differences=only_differences, marked=marked
    )
    words_and_sources = (
        context.glossary(catalogue),
        option_grid.source_list(comparison),
        option_grid.order_note(catalogue),
    )
    below = (
        option_grid.not_shown(catalogue, comparison),
        context.other_paths(catalogue, condition_id, words),
        context.cautions_closed(catalogue, comparison.treatments, words),
        context.closed("words-and-sources", say("compare-words-and-sources"), Markup().join(words_and_sources)),
        option_grid.legend(),
    )
    grid = option_grid.option_grid(comparison, open_all=open_all, two_on_phone=True)
    return GridHtml(comparison, grid, Markup().join(below))
