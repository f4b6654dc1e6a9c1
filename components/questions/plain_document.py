"""Questions people ask in one plain page: no script. For readers whose browser runs no JavaScript."""

import datetime as dt

from markupsafe import Markup

from components.frame.style import sheet
from components.plain.document import document
from components.questions.question_list import listed
from data.asked import groups
from data.catalogue import Catalogue
from data.clinic import ClinicLines

HEADING = "Questions people ask"


def asked_document(catalogue: Catalogue, today: dt.date, clinic: ClinicLines | None = None) -> str:
    """The page: every question in patient words, closed, by when it comes up."""
    body = Markup(
        "<p>Short answers, how sure each is, and where it is from. Where nobody knows, that is the answer. "
        'Tap a question to read on. There is also <a href="/grid.html">a table of all options</a>.</p>'
        "{}"
    ).format(listed(catalogue, groups(catalogue), alone=True))
    return document(catalogue, HEADING, body, sheet("questions/questions"), today, clinic)
