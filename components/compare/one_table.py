"""All options in one plain page: no script, no choices to make. For readers whose browser runs no JavaScript."""

import datetime as dt

from markupsafe import Markup

from components.compare import context
from components.compare.option_grid import option_grid, order_note
from components.frame.notices import crisis_html
from components.pieces.markup import in_css
from components.plain.document import document
from data.catalogue import Catalogue
from data.clinic import ClinicLines
from data.comparison import Comparison
from data.whole import whole
from wording import say, say_html


def one_table(catalogue: Catalogue, today: dt.date, clinic: ClinicLines | None = None) -> str:
    """The page: notice, ways to each condition, the general grid, what differs by condition, points to raise.

    Who runs this copy stands first, and a clinic's own lines last.
    """
    everything = whole(catalogue)
    names = [(row.condition_id, row.patient_name) for row in catalogue.conditions]
    ways = Markup().join(
        Markup('<li><a href="#{one}">{name}</a></li>').format(one=one, name=name) for one, name in names
    )
    sections = Markup().join(_condition(catalogue, one) for one in everything.by_condition)
    opening = say_html(
        "compare-page-opening",
        choose=Markup('<a href="/compare">{}</a>').format(say("compare-page-choose")),
        questions=Markup('<a href="/questions.html">{}</a>').format(say("compare-page-questions")),
    )
    body = Markup(
        '<p>{opening}</p><nav aria-label="{conditions}"><h2>{find}</h2><ul>{ways}</ul></nav>'
        '<section id="general"><h2>{in_general}</h2>{option_grid}{order_note}</section>'
        "{sections}{cautions}"
        "<section><h2>{people_ask}</h2>{also_asked}</section>"
        "{glossary}"
    ).format(
        opening=opening,
        conditions=say("compare-page-conditions"),
        find=say("compare-page-find"),
        ways=ways,
        in_general=say("compare-page-in-general"),
        option_grid=option_grid(everything.in_general),
        order_note=order_note(catalogue),
        sections=sections,
        cautions=context.cautions(catalogue, everything.in_general.treatments, "patient"),
        people_ask=say("compare-also-asked"),
        also_asked=context.also_asked(catalogue, "patient"),
        glossary=context.glossary(catalogue),
    )
    return document(catalogue, say("compare-page"), body, _names(catalogue), today, clinic)


def _condition(catalogue: Catalogue, comparison: Comparison) -> Markup:
    condition = comparison.condition
    assert condition is not None
    crisis = crisis_html(catalogue) if condition.crisis_first == "yes" else ""
    return Markup(
        '<section id="{condition_id}"><h2>{patient_name}</h2>{crisis}'
        "<p>{differing}</p>{option_grid}<h3>{other_care}</h3>{care_for}</section>"
    ).format(
        condition_id=condition.condition_id,
        patient_name=condition.patient_name,
        crisis=crisis,
        differing=say("compare-page-differing"),
        option_grid=option_grid(comparison),
        other_care=say("compare-page-other-care"),
        care_for=context.care_for(catalogue, condition.condition_id, "patient"),
    )


def _names(catalogue: Catalogue) -> str:
    """On narrow screens each answer is headed by its option's name."""
    rules = (f'td.{row.treatment_id}::before{{content:"{in_css(row.name)}"}}' for row in catalogue.treatments)
    return f"@media screen and (max-width:69.99rem){{{''.join(rules)}}}"
