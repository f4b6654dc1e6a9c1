"""The card of clinics as a sheet: a table a matter, with blanks to fill in."""

import datetime as dt
from dataclasses import replace

from components.sheets.blocks import Card, Paragraph, Section
from components.sheets.sheet import Sheet
from data.catalogue import Catalogue
from data.clinic import ClinicLines
from data.clinic_card import CardGroup, ClinicCard
from data.phrases import listed
from data.summary import crisis_lines, dates, made_on

TITLE = "Choosing a clinic"
WHERE = "Why to ask, and from which source, stands in the tool, on its page My summary."
OWN_NOTE = (
    "holds what that clinic wrote itself. The makers of this tool have not checked it. It changes nothing else here."
)


def sheet(
    catalogue: Catalogue, card: ClinicCard, treatment_ids: tuple[str, ...], today: dt.date, said: ClinicLines | None
) -> Sheet:
    """The whole card as a sheet; ``said`` is the clinic that runs this copy."""
    names = listed([catalogue.treatment[one].name for one in treatment_ids])
    about = f"Questions to each clinic on {names}, with room for its answers." if names else "Questions to each clinic."
    small: tuple[str, ...] = (WHERE, dates(catalogue, today))
    return Sheet(
        title=TITLE,
        under=(about, made_on(today)),
        crisis=crisis_lines(catalogue),
        caveat=catalogue.notices["caveat_full"],
        caveat_short=catalogue.notices["caveat_short"],
        sections=(
            *sections(card),
            Section("dates", "Sources and dates", (Paragraph(small, "small"),)),
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
    own = (Paragraph((f"The column '{card.own}' {OWN_NOTE}",), "small"),) if card.own in group.columns else ()
    flags = group.group == "red_flags"
    head = ("Did you notice it?" if flags else "Question", *group.columns)
    rows = tuple((f"{one.text} {one.why}".strip(), *one.answers) for one in group.questions)
    caption = "What you noticed, clinic by clinic" if flags else "What each clinic said"
    return Section(f"card-{group.group}", group.heading, (*own, Card(caption, head, rows)))
