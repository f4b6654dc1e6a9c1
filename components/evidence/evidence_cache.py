"""The evidence page's HTML, drawn once for each condition and words."""

from dataclasses import dataclass
from functools import lru_cache

from components.evidence import evidence_matrix, results
from components.evidence import harms as harms_view
from components.evidence.results import Block
from components.frame.store import tables as read_tables
from components.pieces.markup import Html
from data.comparison import Words
from data.findings import ConditionFindings, findings


@dataclass(frozen=True)
class DrawnEvidence:
    """What the page shows: the matrix; for a chosen condition its results in blocks, and what is drawn in charts."""

    matrix: Html
    blocks: tuple[Block, ...]
    found: ConditionFindings | None


@lru_cache(maxsize=64)
def draw(condition_id: str, words: Words) -> DrawnEvidence:
    """Everything but the charts, for a condition ('' = none chosen)."""
    tables = read_tables()
    head = evidence_matrix.prompt(tables, condition_id, words) + evidence_matrix.evidence_matrix(
        tables, condition_id, words
    )
    matrix = Html(head + evidence_matrix.legend())
    if not condition_id:
        return DrawnEvidence(matrix, (), None)
    found = findings(tables, condition_id)
    return DrawnEvidence(matrix, results.blocks(found, words), found)


@lru_cache(maxsize=256)
def draw_harms(treatment_ids: tuple[str, ...], words: Words, on_phone: tuple[str, ...]) -> Html:
    """What can go wrong with the options chosen."""
    return Html(harms_view.harms_table(read_tables(), treatment_ids, words, on_phone))
