"""The sheet for a partner or friend, with no condition on it unless asked."""

import datetime as dt

from components.sheets.blocks import Items, Link, Links, Paragraph, Section, step_items
from components.sheets.sheet import Sheet
from data import citations
from data.catalogue import Catalogue
from data.crisis import crisis_lines
from data.leaflets import Leaflet
from data.phrases import listed
from data.summary import by_author, dates, made_on
from wording import say


def sheet(catalogue: Catalogue, shown: Leaflet, condition_id: str, today: dt.date) -> Sheet:
    """The page's points for the options looked at, with crisis lines, caveat and sources.

    ``condition_id`` is '' where the sheet is to tell none.
    """
    about = [say("leaflets-beside-for")]
    if shown.treatments:
        about.append(say("leaflets-beside-options", options=listed([one.name for one in shown.treatments])))
    if condition_id:
        about.append(say("leaflets-beside-condition", condition=catalogue.condition[condition_id].patient_name))
    links = tuple(Link(citations.label(one), one.link) for one in by_author(shown.sources))
    return Sheet(
        title=shown.title,
        under=(" ".join(about), made_on(today)),
        crisis=crisis_lines(catalogue),
        caveat=catalogue.notices["caveat_full"],
        caveat_short=catalogue.notices["caveat_short"],
        sections=(
            *(
                Section(one.group, one.title, (Items("", step_items(one), boxed=False),))
                for one in shown.groups
                if one.points
            ),
            Section("sources", say("sheets-sources"), (Links(links), Paragraph((dates(catalogue, today),), "small"))),
        ),
        stamp=catalogue.last_reviewed,
    )
