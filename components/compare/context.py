"""What stands around the options: other paths, what people also ask about, what to tell the clinician, words used."""

from collections.abc import Sequence

from components.pieces import cited
from components.pieces.markup import text
from data.catalogue import Catalogue
from data.comparison import Words
from data.phrases import LEVEL_WORDS
from data.rows import Alternative, Caution, Context, Treatment


def other_paths(tables: Catalogue, condition_id: str, words: Words) -> str:
    """Staying as now and first-line care for the condition, then MDMA, psilocybin and NAD+."""
    paths = "<p>Choose a condition above to see the other care for it.</p>"
    if condition_id:
        paths = care_for(tables, condition_id, words)
    return (
        f'<section class="around"><h2>Other care to ask about</h2>{paths}'
        f"<h3>People also ask about</h3>{also_asked(tables, words)}</section>"
    )


def care_for(tables: Catalogue, condition_id: str, words: Words) -> str:
    """Staying as now and first-line care for the condition."""
    rows = sorted((row for row in tables.alternatives if row.condition_id == condition_id), key=lambda row: row.order)
    return f"<dl>{''.join(_entry(tables, row.patient_name, row, words) for row in rows)}</dl>"


def also_asked(tables: Catalogue, words: Words) -> str:
    """MDMA, psilocybin and NAD+."""
    return f"<dl>{''.join(_entry(tables, row.name, row, words) for row in tables.context)}</dl>"


def _entry(tables: Catalogue, name: str, row: Alternative | Context, words: Words) -> str:
    said = row.patient_text if words == "patient" else row.clinical_text
    return f"<dt>{text(name)}</dt><dd>{text(said)}{cited.inline(cited.named(tables, row.source_ids))}</dd>"


def cautions(tables: Catalogue, treatments: Sequence[Treatment], words: Words) -> str:
    """What to tell the clinician, one closed list an option."""
    lists = "".join(_caution_list(tables, one, words) for one in treatments)
    return (
        '<section class="around"><h2>Tell your clinician</h2>'
        "<p>These are points to raise, not verdicts. Only a clinician who knows you can weigh them.</p>"
        f"{lists}</section>"
    )


def _caution_list(tables: Catalogue, treatment: Treatment, words: Words) -> str:
    rows = [row for row in tables.cautions if row.treatment_id == treatment.treatment_id]
    items = "".join(_caution(tables, row, words) for row in rows)
    return (
        f'<details data-place="cautions-{treatment.treatment_id}"><summary><h3>{text(treatment.name)} '
        f'<span class="count">{len(rows)} things to tell</span></h3></summary><dl>{items}</dl></details>'
    )


def _caution(tables: Catalogue, row: Caution, words: Words) -> str:
    said = row.patient_text if words == "patient" else row.clinical_text
    return (
        f'<dt>{text(row.caution)} <span class="level">{LEVEL_WORDS[row.level]}</span></dt>'
        f"<dd>{text(said)}{cited.inline(cited.named(tables, row.source_ids))}</dd>"
    )


def glossary(tables: Catalogue) -> str:
    """Words used here, closed until wanted."""
    terms = "".join(
        f"<dt>{text(row.term)}</dt><dd>{text(row.patient_text)}{cited.inline(cited.named(tables, row.source_ids))}</dd>"
        for row in sorted(tables.glossary, key=lambda row: row.term.casefold())
    )
    return (
        '<section class="around"><details data-place="glossary"><summary><h2>Words used here</h2></summary>'
        f"<dl>{terms}</dl></details></section>"
    )
