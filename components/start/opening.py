"""The words of the Start page around the choices on it."""

from markupsafe import Markup

from components.frame import pages
from components.frame.about import statements
from components.pieces.marks import option_mark
from data import signing
from data.catalogue import Catalogue
from data.operator_file import Operator, disclosed, in_short
from data.spoken import TRANSLATED
from wording import day, say, say_html

STEPS = ("choose", "compare", "take")
WAYS = (
    "options", "compare", "evidence", "time-and-control", "cost", "values", "questions", "summary", "chairside",
    "sources",
)  # fmt: skip


def takes() -> Markup:
    """How long it takes, and what it doesn't do."""
    return Markup('<p class="takes">{}</p>').format(say("start-takes"))


def translated(catalogue: Catalogue) -> Markup:
    """How the translation was made, and that English holds: for pages in another language."""
    signed = signing.translated(catalogue, catalogue.language).signed
    said = "start-translated-signed" if signed else "start-translated"
    return Markup('<p class="small">{}</p>').format(say(said, date=day(TRANSLATED)))


def options(catalogue: Catalogue) -> Markup:
    """Every option as a mark with its short name and what it is."""
    lines = Markup().join(
        Markup('<li class="{treatment_id}">{mark}<b>{name}</b> <span>{what}</span></li>').format(
            treatment_id=one.treatment_id,
            mark=option_mark(one.treatment_id),
            name=one.short_name,
            what=one.patient_name,
        )
        for one in catalogue.treatments
    )
    return Markup('<ul class="seven" aria-label="{}">{}</ul>').format(say("start-options"), lines)


def about(catalogue: Catalogue, operator: Operator) -> Markup:
    """Who made and checked this in a line; it opens the decision in full, for whom, three steps, and privacy."""
    short = f"{in_short(operator)} {signing.in_short(signing.tally(catalogue))}"
    return Markup(
        '<details class="about" data-place="about"><summary><span>{short} <u>{opens}</u></span></summary>'
        '{decision}<section class="around"><h2>{here}</h2><dl>{ways}</dl>'
        "<h2>{tool}</h2>{statements}<h2>{yours}</h2><p>{privacy}</p></section></details>"
    ).format(
        short=short,
        opens=say("start-about"),
        here=say("start-here"),
        tool=say("start-tool"),
        yours=say("start-privacy"),
        decision=decision(catalogue),
        ways=Markup().join(
            Markup("<dt>{}</dt><dd>{}</dd>").format(page.name, say(f"start-way-{page.path}"))
            for page in pages.PAGES
            if page.path in WAYS
        ),
        statements=statements(catalogue, disclosed(operator)),
        privacy=catalogue.notices["privacy"],
    )


def decision(catalogue: Catalogue) -> Markup:
    """The decision in one sentence, for whom this is, and three steps."""
    steps = Markup().join(
        Markup("<li>{}</li>").format(say_html(f"start-step-{one}", lead=_strong(say(f"start-step-{one}-lead"))))
        for one in STEPS
    )
    return Markup('<p class="lead">{asked}</p><p>{holds}</p><p>{whom}</p><ol class="steps">{steps}</ol>').format(
        asked=say("start-decision"),
        holds=say(
            "start-holds",
            options=len(catalogue.treatments),
            questions=len(catalogue.questions),
            sources=len(catalogue.sources),
        ),
        whom=say_html("start-whom", yes=_strong(say("start-whom-yes")), no=_strong(say("start-whom-no"))),
        steps=steps,
    )


def _strong(words: str) -> Markup:
    return Markup("<strong>{}</strong>").format(words)
