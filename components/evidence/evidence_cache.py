"""The evidence page's HTML, drawn once for each condition and words."""

from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from components.evidence import evidence_matrix, results
from components.evidence import harms as harms_view
from components.evidence.results import Block
from components.frame.store import read_catalogue
from data.comparison import Register
from data.findings import ConditionFindings, findings


@dataclass(frozen=True)
class EvidenceHtml:
    """What the page shows: the matrix; for a chosen condition its results in blocks, and what is drawn in charts."""

    matrix: Markup
    blocks: tuple[Block, ...]
    found: ConditionFindings | None


@lru_cache(maxsize=64)
def evidence_html(condition_id: str, words: Register) -> EvidenceHtml:
    """Everything but the charts, for a condition ('' = none chosen)."""
    catalogue = read_catalogue()
    head = evidence_matrix.prompt(catalogue, condition_id, words) + evidence_matrix.evidence_matrix(
        catalogue, condition_id, words
    )
    matrix = head + evidence_matrix.legend()
    if not condition_id:
        return EvidenceHtml(matrix, (), None)
    found = findings(catalogue, condition_id)
    return EvidenceHtml(matrix, results.blocks(found, words), found)


@lru_cache(maxsize=256)
def draw_harms(treatment_ids: tuple[str, ...], words: Register, on_phone: tuple[str, ...]) -> Markup:
    """What can go wrong with the options chosen."""
    return harms_view.harms_table(read_catalogue(), treatment_ids, words, on_phone)
