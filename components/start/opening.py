"""The words of the Start page around the choices on it."""

from markupsafe import Markup

from components.frame import pages
from components.frame.about import statements
from components.pieces.marks import option_mark
from data import signing
from data.catalogue import Catalogue
from data.operator_file import Operator, disclosed, in_short

_STEPS = (
    ("Choose", "what you want help with, if you like. You can also read the general answers."),
    (
        "Compare",
        "two to four options: how each is given, who can change the dose, what studies found, what can go wrong.",
    ),
    ("Take your questions", "to a clinician who knows you. This tool informs. It does not choose for you."),
)

WAYS = {
    "options": "All of them on how each is given, who can change the dose, what was found, and FDA status.",
    "compare": "Two to four options, question by question.",
    "evidence": "What studies found for what you have, and how sure we can be.",
    "time-and-control": "Who can change a dose, until when, and what happens then.",
    "cost": "How often, how long, who drives you home, what it may cost.",
    "values": "Mark what counts for you. See what is known about each option on it.",
    "questions": "What people ask before, during and after, each with a short answer.",
    "summary": "A sheet to take along, with your own questions.",
    "chairside": "Two options in large type, for a visit together.",
    "sources": "Where each fact is from, and what nobody has checked yet.",
}


def takes() -> Markup:
    """How long it takes, and what it doesn't do."""
    return Markup('<p class="takes">About 10 minutes. It does not choose for you.</p>')


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
    return Markup('<ul class="seven" aria-label="The options">{}</ul>').format(lines)


def about(catalogue: Catalogue, operator: Operator) -> Markup:
    """Who made and checked this in a line; it opens the decision in full, for whom, three steps, and privacy."""
    short = f"{in_short(operator)} {signing.in_short(signing.tally(catalogue))}"
    return Markup(
        '<details class="about" data-place="about"><summary><span>{short} <u>About</u></span></summary>'
        '{decision}<section class="around"><h2>What is here</h2><dl>{ways}</dl>'
        "<h2>About this tool</h2>{statements}<h2>Your privacy</h2><p>{privacy}</p></section></details>"
    ).format(
        short=short,
        decision=decision(catalogue),
        ways=Markup().join(
            Markup("<dt>{}</dt><dd>{}</dd>").format(page.name, WAYS[page.path])
            for page in pages.PAGES
            if page.path in WAYS
        ),
        statements=statements(catalogue, disclosed(operator)),
        privacy=catalogue.notices["privacy"],
    )


def decision(catalogue: Catalogue) -> Markup:
    """The decision in one sentence, for whom this is, and three steps."""
    names = [row.name for row in catalogue.treatments]
    steps = Markup().join(
        Markup("<li><strong>{title}</strong> {words}</li>").format(title=title, words=words) for title, words in _STEPS
    )
    return Markup(
        '<p class="lead">Should I talk with my clinician about ketamine, ketamine with talk therapy (KAP), '
        "a nerve block (SGB), or other care?</p>"
        "<p>{names} options, each answered on the same {questions} questions, from "
        "{sources} sources.</p>"
        "<p><strong>For</strong> adults in the US who are thinking about one of these, and the clinicians they talk "
        "with. <strong>Not for</strong> an emergency, for children, or for anyone who wants to take ketamine without "
        "medical care.</p>"
        '<ol class="steps">{steps}</ol>'
    ).format(names=len(names), questions=len(catalogue.questions), sources=len(catalogue.sources), steps=steps)
