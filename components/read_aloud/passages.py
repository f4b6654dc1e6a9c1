"""What is read to someone, as HTML: a heading, then a line each."""

from markupsafe import Markup

from components.pieces.markup import with_phone_links
from data import read_aloud
from data.catalogue import Catalogue
from data.read_aloud import Line, Passage


def passages(catalogue: Catalogue, decision: str, treatment_ids: tuple[str, ...], condition_id: str) -> Markup:
    """The page between its heading and its end, from the ``decision`` on."""
    shown = read_aloud.passages(catalogue, decision, treatment_ids, condition_id)
    return Markup('<section class="read-aloud">{}</section>').format(Markup().join(map(_passage, shown)))


def _passage(shown: Passage) -> Markup:
    lines = Markup().join(map(_line, shown.lines))
    if not shown.heading:
        return Markup('<div class="read-crisis">{}</div>').format(lines)
    return Markup("<h2>{heading}</h2>{lines}").format(heading=shown.heading, lines=lines)


def _line(line: Line) -> Markup:
    who = Markup('<strong class="{}">{}:</strong> ').format(line.treatment_id, line.who) if line.who else Markup()
    return Markup("<p>{}{}</p>").format(who, with_phone_links(line.said))
