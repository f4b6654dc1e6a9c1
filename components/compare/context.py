"""What stands around the options: other paths, what people also ask about, what to tell the clinician, words used."""

from collections.abc import Sequence

from markupsafe import Markup

from components.pieces import cited
from data.catalogue import Catalogue
from data.comparison import Register
from data.phrases import caution_level
from data.rows import Alternative, Caution, Context, Treatment
from wording import say


def closed(place: str, heading: str, body: Markup) -> Markup:
    """A part below the options: its heading, and all of it behind a tap."""
    return Markup(
        '<section class="around"><details class="closing" data-place="{place}"><summary><h2>{heading}</h2></summary>'
        "{body}</details></section>"
    ).format(place=place, heading=heading, body=body)


def other_paths(catalogue: Catalogue, condition_id: str, words: Register) -> Markup:
    """Staying as now and first-line care for the condition, then MDMA, psilocybin and NAD+."""
    if condition_id:
        paths = care_for(catalogue, condition_id, words)
    else:
        paths = Markup("<p>{}</p>").format(say("compare-choose-condition"))
    body = Markup("{paths}<h3>{heading}</h3>{also_asked}").format(
        paths=paths, heading=say("compare-also-asked"), also_asked=also_asked(catalogue, words)
    )
    return closed("other-care", say("compare-other-care"), body)


def care_for(catalogue: Catalogue, condition_id: str, words: Register) -> Markup:
    """Staying as now and first-line care for the condition."""
    rows = sorted(
        (row for row in catalogue.alternatives if row.condition_id == condition_id), key=lambda row: row.order
    )
    return Markup("<dl>{}</dl>").format(Markup().join(_entry(catalogue, row.patient_name, row, words) for row in rows))


def also_asked(catalogue: Catalogue, words: Register) -> Markup:
    """MDMA, psilocybin and NAD+."""
    return Markup("<dl>{}</dl>").format(
        Markup().join(_entry(catalogue, row.name, row, words) for row in catalogue.context)
    )


def _entry(catalogue: Catalogue, name: str, row: Alternative | Context, words: Register) -> Markup:
    said = row.patient_text if words == "patient" else row.clinical_text
    return Markup("<dt>{name}</dt><dd>{said}{inline}</dd>").format(
        name=name, said=said, inline=cited.inline(cited.named(catalogue, row.source_ids))
    )


def cautions(catalogue: Catalogue, treatments: Sequence[Treatment], words: Register) -> Markup:
    """What to tell the clinician, one closed list an option."""
    return Markup('<section class="around"><h2>{heading}</h2>{lists}</section>').format(
        heading=say("compare-tell"), lists=_caution_lists(catalogue, treatments, words)
    )


def cautions_closed(catalogue: Catalogue, treatments: Sequence[Treatment], words: Register) -> Markup:
    """The same behind a tap."""
    return closed("cautions", say("compare-tell"), _caution_lists(catalogue, treatments, words))


def _caution_lists(catalogue: Catalogue, treatments: Sequence[Treatment], words: Register) -> Markup:
    lists = Markup().join(_caution_list(catalogue, one, words) for one in treatments)
    return Markup("<p>{means}</p>{lists}").format(means=say("compare-tell-means"), lists=lists)


def _caution_list(catalogue: Catalogue, treatment: Treatment, words: Register) -> Markup:
    rows = [row for row in catalogue.cautions if row.treatment_id == treatment.treatment_id]
    items = Markup().join(_caution(catalogue, row, words) for row in rows)
    return Markup(
        '<details data-place="cautions-{treatment_id}"><summary><h3>{name} '
        '<span class="count">{count}</span></h3></summary><dl>{items}</dl></details>'
    ).format(
        treatment_id=treatment.treatment_id,
        name=treatment.name,
        count=say("compare-things-to-tell", count=len(rows)),
        items=items,
    )


def _caution(catalogue: Catalogue, row: Caution, words: Register) -> Markup:
    said = row.patient_text if words == "patient" else row.clinical_text
    return Markup('<dt>{caution} <span class="level">{level}</span></dt><dd>{said}{inline}</dd>').format(
        caution=row.caution,
        level=caution_level(row.level),
        said=said,
        inline=cited.inline(cited.named(catalogue, row.source_ids)),
    )


def glossary(catalogue: Catalogue) -> Markup:
    """Words used here, closed until wanted."""
    terms = Markup().join(
        Markup("<dt>{term}</dt><dd>{patient_text}{inline}</dd>").format(
            term=row.term, patient_text=row.patient_text, inline=cited.inline(cited.named(catalogue, row.source_ids))
        )
        for row in sorted(catalogue.glossary, key=lambda row: row.term.casefold())
    )
    return Markup(
        '<section class="around"><details data-place="glossary"><summary><h2>{heading}</h2></summary>'
        "<dl>{terms}</dl></details></section>"
    ).format(heading=say("compare-words"), terms=terms)
