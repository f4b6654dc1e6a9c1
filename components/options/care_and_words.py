"""What stands around the options: the care that guidelines put first, words used here and sources."""

from collections.abc import Iterable

from markupsafe import Markup

from components.pieces import cited
from components.pieces.marks import dots
from data.at_a_glance import Glance
from data.catalogue import Catalogue
from data.comparison import Register
from data.phrases import certainty, order_note
from data.rows import CERTAINTY_ORDER, Alternative, Term
from wording import say


def first_care(catalogue: Catalogue, condition_id: str, words: Register) -> Markup:
    """What guidelines put first, in a line; all other care with its sources opens.

    Where the crisis lines stand on the page already, they are not told again.
    """
    if not condition_id:
        return Markup('<p class="first-care">{}</p>').format(say("options-in-general"))
    condition = catalogue.condition[condition_id]
    line = condition.first_care_line if condition.crisis_first == "no" else say("options-other-care")
    rows = [one for one in catalogue.alternatives if one.condition_id == condition_id]
    return Markup(
        '<details class="first-care" data-place="first-care"><summary><span>{line}</span></summary>'
        "{sources}<dl>{care}</dl></details>"
    ).format(
        line=line,
        sources=cited.line(cited.named(catalogue, condition.first_care_source_ids)),
        care=Markup().join(_care(catalogue, one, words) for one in sorted(rows, key=lambda one: one.order)),
    )


def words_and_sources(catalogue: Catalogue, shown: Iterable[Glance]) -> Markup:
    """What dots and words mean, why the order is as it is, and every source of the page; closed."""
    ids = dict.fromkeys(one for each in shown for full in each.full for one in full.cell.source_ids)
    levels = Markup().join(Markup("<li>{} {}</li>").format(dots(level), certainty(level)) for level in CERTAINTY_ORDER)
    terms = sorted(catalogue.glossary, key=lambda one: one.term.casefold())
    return Markup(
        '<details class="words-and-sources" data-place="words-and-sources"><summary>{summary}</summary>'
        "<h2>{how_sure}</h2><ul>{levels}</ul><p>{unknown}</p><p>{order}</p>"
        "<h2>{words_used}</h2><dl>{terms}</dl>"
        "<h2>{sources_of}</h2><ul>{sources}</ul></details>"
    ).format(
        summary=say("options-words-and-sources"),
        how_sure=say("options-how-sure"),
        levels=levels,
        unknown=say("pieces-we-do-not-know"),
        order=order_note(catalogue.treatments),
        words_used=say("options-words"),
        terms=Markup().join(_term(catalogue, one) for one in terms),
        sources_of=say("options-sources"),
        sources=Markup().join(
            Markup("<li>{}</li>").format(cited.one_source(one)) for one in cited.named(catalogue, ids)
        ),
    )


def _care(catalogue: Catalogue, row: Alternative, words: Register) -> Markup:
    said = row.patient_text if words == "patient" else row.clinical_text
    return _entry(catalogue, row.patient_name, said, row.source_ids)


def _term(catalogue: Catalogue, row: Term) -> Markup:
    return _entry(catalogue, row.term, row.patient_text, row.source_ids)


def _entry(catalogue: Catalogue, name: str, said: str, source_ids: Iterable[str]) -> Markup:
    sources = cited.inline(cited.named(catalogue, source_ids))
    return Markup("<dt>{}</dt><dd>{}{}</dd>").format(name, said, sources)
