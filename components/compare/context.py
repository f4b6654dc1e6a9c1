"""What stands around the options: other paths, what people also ask about, what to tell the clinician, words used."""

from collections.abc import Sequence

from components.pieces import cited
from components.pieces.markup import text
from data.catalogue import Catalogue
from data.comparison import Register
from data.phrases import LEVEL_WORDS
from data.rows import Alternative, Caution, Context, Treatment


def other_paths(catalogue: Catalogue, condition_id: str, words: Register) -> str:
    """Staying as now and first-line care for the condition, then MDMA, psilocybin and NAD+."""
    paths = "<p>Choose a condition above to see the other care for it.</p>"
    if condition_id:
        paths = care_for(catalogue, condition_id, words)
    return (
        f'<section class="around"><h2>Other care to ask about</h2>{paths}'
        f"<h3>People also ask about</h3>{also_asked(catalogue, words)}</section>"
    )


def care_for(catalogue: Catalogue, condition_id: str, words: Register) -> str:
    """Staying as now and first-line care for the condition."""
    rows = sorted(
        (row for row in catalogue.alternatives if row.condition_id == condition_id), key=lambda row: row.order
    )
    return f"<dl>{''.join(_entry(catalogue, row.patient_name, row, words) for row in rows)}</dl>"


def also_asked(catalogue: Catalogue, words: Register) -> str:
    """MDMA, psilocybin and NAD+."""
    return f"<dl>{''.join(_entry(catalogue, row.name, row, words) for row in catalogue.context)}</dl>"


def _entry(catalogue: Catalogue, name: str, row: Alternative | Context, words: Register) -> str:
    said = row.patient_text if words == "patient" else row.clinical_text
    return f"<dt>{text(name)}</dt><dd>{text(said)}{cited.inline(cited.named(catalogue, row.source_ids))}</dd>"


def cautions(catalogue: Catalogue, treatments: Sequence[Treatment], words: Register) -> str:
    """What to tell the clinician, one closed list an option."""
    lists = "".join(_caution_list(catalogue, one, words) for one in treatments)
    return (
        '<section class="around"><h2>Tell your clinician</h2>'
        "<p>These are points to raise, not verdicts. Only a clinician who knows you can weigh them.</p>"
        f"{lists}</section>"
    )


def _caution_list(catalogue: Catalogue, treatment: Treatment, words: Register) -> str:
    rows = [row for row in catalogue.cautions if row.treatment_id == treatment.treatment_id]
    items = "".join(_caution(catalogue, row, words) for row in rows)
    return (
        f'<details data-place="cautions-{treatment.treatment_id}"><summary><h3>{text(treatment.name)} '
        f'<span class="count">{len(rows)} things to tell</span></h3></summary><dl>{items}</dl></details>'
    )


def _caution(catalogue: Catalogue, row: Caution, words: Register) -> str:
    said = row.patient_text if words == "patient" else row.clinical_text
    return (
        f'<dt>{text(row.caution)} <span class="level">{LEVEL_WORDS[row.level]}</span></dt>'
        f"<dd>{text(said)}{cited.inline(cited.named(catalogue, row.source_ids))}</dd>"
    )


def glossary(catalogue: Catalogue) -> str:
    """Words used here, closed until wanted."""
    terms = "".join(
        f"<dt>{text(row.term)}</dt>"
        f"<dd>{text(row.patient_text)}{cited.inline(cited.named(catalogue, row.source_ids))}</dd>"
        for row in sorted(catalogue.glossary, key=lambda row: row.term.casefold())
    )
    return (
        '<section class="around"><details data-place="glossary"><summary><h2>Words used here</h2></summary>'
        f"<dl>{terms}</dl></details></section>"
    )
