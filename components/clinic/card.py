"""The card of clinics as a sheet: a table a matter, with blanks to fill in."""

import datetime as dt
from dataclasses import replace

from components.sheets.blocks import Card, Paragraph, Section
from components.sheets.sheet import Sheet
from data.catalogue import Catalogue
from data.clinic import ClinicLines
from data.clinic_card import CardGroup, ClinicCard
from data.crisis import crisis_lines
from data.phrases import listed
from data.summary import dates, made_on
from wording import say


def sheet(
    catalogue: Catalogue, card: ClinicCard, treatment_ids: tuple[str, ...], today: dt.date, said: ClinicLines | None
) -> Sheet:
    """The whole card as a sheet; ``said`` is the clinic that runs this copy."""
    names = listed([catalogue.treatment[one].name for one in treatment_ids])
    about = say("clinic-card-about", options=names) if names else say("clinic-card-about-any")
    small = (say("clinic-card-why"), dates(catalogue, today))
    return Sheet(
        title=say("clinic-card"),
        under=(about, made_on(today)),
        crisis=crisis_lines(catalogue),
        caveat=catalogue.notices["caveat_full"],
        caveat_short=catalogue.notices["caveat_short"],
        sections=(
            *sections(card),
            Section("dates", say("sheets-sources"), (Paragraph(small, "small"),)),
        ),
        stamp=catalogue.last_reviewed,
        clinic=said,
    )


def sections(card: ClinicCard) -> tuple[Section, ...]:
    """A section for each matter; whose words a clinic's own column holds is said once."""
    first, *rest = (group_section(card, one) for one in card.groups)
    told = (replace(one, blocks=one.blocks[-1:]) for one in rest)
    return (first, *told)


def group_section(card: ClinicCard, group: CardGroup) -> Section:
    """One matter as a table: a question a row, a clinic a column. A clinic's own column is marked as such."""
    note = Paragraph((say("clinic-card-own", column=card.own),), "small")
    flags = group.group == "red_flags"
    head = (say("clinic-card-noticed") if flags else say("clinic-card-question"), *group.columns)
    rows = tuple((f"{one.text} {one.why}" if one.why else one.text, *one.answers) for one in group.questions)
    table = Card(say("clinic-card-flags") if flags else say("clinic-card-answers"), head, rows)
    return Section(f"card-{group.group}", group.heading, (note, table) if card.own in group.columns else (table,))
