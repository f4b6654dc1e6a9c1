"""The words of the Start page around the one choice on it."""

from markupsafe import Markup

from components.frame.about import statements
from data.catalogue import Catalogue
from data.operator_file import Disclosed

_STEPS = (
    ("Choose", "what you want help with, if you like. You can also read the general answers."),
    (
        "Compare",
        "two to four options: how each is given, who can change the dose, what studies found, what can go wrong.",
    ),
    ("Take your questions", "to a clinician who knows you. This tool informs. It does not choose for you."),
)

WAYS = {
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


def way(name: str, path: str) -> str:
    """The label of a link to a page: its name, and what is found there."""
    return f"**{name}** {WAYS[path]}"


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


def about(catalogue: Catalogue, disclosed: Disclosed) -> Markup:
    """Who stands behind this copy, who has checked it, and what happens to choices."""
    return Markup(
        '<section class="around"><h2>About this tool</h2>{statements}<h2>Your privacy</h2><p>{privacy}</p></section>'
    ).format(statements=statements(catalogue, disclosed), privacy=catalogue.notices["privacy"])
