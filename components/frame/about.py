"""What is said of the tool itself: who stands behind this copy, who has checked it, what it is and is not."""

from components.pieces.markup import text
from data import signing
from data.catalogue import Catalogue
from data.operator_file import Disclosed

CHECKED = "not_reviewed"


def statements(catalogue: Catalogue, disclosed: Disclosed) -> str:
    """The operator's words, one plain line on what they leave out, and the statements of the tables."""
    own = "".join(f"<dt>{text(label)}</dt><dd>{text(words)}</dd>" for label, words in disclosed.lines)
    silent = f'<p class="not-stated">{text(disclosed.not_stated)}</p>' if disclosed.not_stated else ""
    counted = signing.summary(signing.tally(catalogue))
    rows = "".join(
        f"<dt>{text(row.label)}</dt><dd>{text(f'{counted} {row.text}' if row.about_id == CHECKED else row.text)}</dd>"
        for row in catalogue.about
    )
    return f"{f'<dl>{own}</dl>' if own else ''}{silent}<dl>{rows}</dl>"
