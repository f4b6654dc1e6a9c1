"""What is said of the tool itself: who stands behind this copy, who has checked it, what it is and is not."""

from markupsafe import Markup

from data import signing
from data.catalogue import Catalogue
from data.operator_file import Disclosed
from data.spoken import TRANSLATED
from wording import day, say

CHECKED = "not_reviewed"
SPANISH = "es"


def statements(catalogue: Catalogue, disclosed: Disclosed) -> Markup:
    """The operator's words, one plain line on what they leave out, and the statements of the tables."""
    own = Markup().join(
        Markup("<dt>{label}</dt><dd>{words}</dd>").format(label=label, words=words) for label, words in disclosed.lines
    )
    silent = Markup('<p class="not-stated">{}</p>').format(disclosed.not_stated) if disclosed.not_stated else ""
    counted = signing.summary(signing.tally(catalogue))
    rows = Markup().join(
        Markup("<dt>{label}</dt><dd>{said}</dd>").format(
            label=row.label, said=f"{counted} {row.text}" if row.about_id == CHECKED else row.text
        )
        for row in catalogue.about
    )
    translated = Markup("<dt>{}</dt><dd>{}</dd>").format(say("frame-translation"), translation(catalogue))
    return Markup("{own}{silent}<dl>{rows}{translated}</dl>").format(
        own=Markup("<dl>{}</dl>").format(own) if own else "", silent=silent, rows=rows, translated=translated
    )


def translation(catalogue: Catalogue) -> str:
    """Who made the Spanish and when, how far translators have signed it, what holds, and where to tell of a mistake."""
    counted = signing.translated(catalogue, SPANISH)
    signed = say("frame-translated-signed", signed=str(counted.signed), rows=f"{counted.rows:,}")
    return " ".join(
        (
            say("frame-translated", date=day(TRANSLATED)),
            signed if counted.signed else say("frame-translated-unsigned"),
            say("frame-translated-holds"),
        )
    )
