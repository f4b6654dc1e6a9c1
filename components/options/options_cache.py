"""The HTML of All options, drawn once for each condition, words, and whether all stands open."""

from dataclasses import dataclass

from markupsafe import Markup

from components.frame.store import read_catalogue
from components.options import care_and_words, rows
from data.at_a_glance import glances
from data.comparison import Register
from wording import once


@dataclass(frozen=True)
class OptionsHtml:
    """What the page shows: the care that comes first, the heads of columns, a row an option, words and sources."""

    first_care: Markup
    heads: Markup
    rows: tuple[Markup, ...]
    below: Markup


@once(maxsize=64)
def options_html(condition_id: str, words: Register, is_open: bool = False) -> OptionsHtml:
    """Everything but the controls, for a condition ('' = in general)."""
    catalogue = read_catalogue()
    shown = glances(catalogue, condition_id, words)
    return OptionsHtml(
        care_and_words.first_care(catalogue, condition_id, words),
        rows.heads(condition_id),
        tuple(rows.row(catalogue, one, is_open=is_open) for one in shown),
        care_and_words.words_and_sources(catalogue, shown),
    )
