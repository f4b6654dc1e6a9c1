"""Questions people ask in one plain page: no script. For readers whose browser runs no JavaScript."""

import datetime as dt

from markupsafe import Markup

from components.frame import pages
from components.frame.style import sheet
from components.plain.document import document
from components.questions.question_list import listed
from data.asked import groups
from data.catalogue import Catalogue
from data.clinic import ClinicLines
from wording import say, say_html


def asked_document(catalogue: Catalogue, today: dt.date, clinic: ClinicLines | None = None) -> str:
    """The page: every question in patient words, closed, by when it comes up."""
    table = Markup('<a href="/grid.html">{}</a>').format(say("questions-table"))
    body = Markup("<p>{intro} {how}</p>{questions}").format(
        intro=say("questions-intro"),
        how=say_html("questions-without-script", table=table),
        questions=listed(catalogue, groups(catalogue), alone=True),
    )
    return document(catalogue, pages.QUESTIONS.heading, body, sheet("questions/questions"), today, clinic)
