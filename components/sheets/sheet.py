"""A sheet to take along as any view needs it: title, lines under it, crisis lines, caveat, and sections of blocks."""

import datetime as dt
from dataclasses import dataclass, replace

from components.sheets import blocks
from components.sheets.blocks import Section
from data.clinic import ClinicLines
from data.summary import Summary
from wording import say


@dataclass(frozen=True)
class Sheet:
    """Everything on a sheet but its form; ``stamp`` is the day that its file is dated by, so that files are alike."""

    title: str
    under: tuple[str, ...]
    crisis: tuple[str, ...]
    caveat: str
    caveat_short: str
    sections: tuple[Section, ...]
    stamp: dt.date
    clinic: ClinicLines | None = None

    @property
    def on_top(self) -> tuple[str, ...]:
        """What stands in a frame before all else: crisis lines, then the caveat."""
        return (*self.crisis, self.caveat)

    @property
    def run_by(self) -> str:
        """The clinic that runs this copy, in a sentence; '' where none does."""
        return self.clinic.run_by if self.clinic else ""


def of_summary(summary: Summary) -> Sheet:
    """The take-home summary as a sheet."""
    return Sheet(
        title=say("sheets-title"),
        under=blocks.under_title(summary),
        crisis=summary.crisis,
        caveat=summary.caveat,
        caveat_short=summary.caveat_short,
        sections=blocks.sections(summary),
        stamp=summary.stamp,
        clinic=summary.clinic,
    )


def with_more_of_own(sheet: Sheet, said: str) -> Sheet:
    """The sheet with one more line of small print under the reader's own questions; the same where there is none."""
    if not said:
        return sheet
    more = blocks.Paragraph((said,), "small")
    return replace(
        sheet,
        sections=tuple(
            replace(one, blocks=(*one.blocks, more)) if one.name == "own" else one for one in sheet.sections
        ),
    )
