"""Files made when they are asked for, from the newest words of the session that asks.

A tap on a download button right after typing reaches the server together with what was typed. So a
file waits for the run that those words have started, and is then made from that run's summary, in its language.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from components.sheets.as_html import as_html, sheet_html
from components.sheets.as_pdf import Paper, as_pdf, sheet_pdf
from components.sheets.as_text import as_text
from components.sheets.session_files import SessionFiles
from components.sheets.sheet import Sheet
from data.summary import Summary
from streamlit_insides import runs
from wording import language, say, speaking

A_MOMENT, LONGEST_WAIT = 0.12, 5.0
Laid = TypeVar("Laid")


@dataclass(frozen=True)
class Kind:
    """A kind of file: what it is, its ending, and how it is served (a web page as bytes: kept and not shown)."""

    name: str
    ending: str
    mime: str

    @property
    def file_name(self) -> str:
        """The file's name, in words."""
        return f"{say(f'sheets-file-{self.name}')}.{self.ending}"


PDF = Kind("my-summary", "pdf", "application/pdf")
TEXT = Kind("my-summary", "txt", "text/plain")
HTML = Kind("my-summary", "html", "application/octet-stream")


class Files:
    """What one session has to hand over: each file is made when it is asked for, and held until it is fetched.

    ``spoken`` is the language of the run that laid it, which may be newer than the one that drew the button.
    """

    def __init__(self) -> None:
        self.session_id = runs.session_id()
        self.held = SessionFiles(self.session_id)
        self.spoken = language()
        self._last: dict[Kind, tuple[str, object, str]] = {}

    def hand_over(self, kind: Kind, laid: Callable[[], Laid], make: Callable[[Laid], bytes]) -> str:
        """The address of a file of what the run under way has laid: made anew only where it would be another one."""
        let_run_end(self.session_id)
        spoken, what = self.spoken, laid()
        last = self._last.get(kind)
        if last and last[:2] == (spoken, what) and self.held.hold_on(last[2]):
            return last[2]
        with speaking(spoken):
            address = self.held.hold_file(make(what), kind.mime, kind.file_name)
        self._last[kind] = spoken, what, address
        return address


class Desk(Files):
    """The newest summary and paper of one session. Each run of the page lays them here."""

    def __init__(self) -> None:
        super().__init__()
        self.summary: Summary | None = None
        self.paper: Paper = "us-letter"

    def lay(self, summary: Summary, paper: Paper) -> None:
        """Take what the run under way has to show."""
        self.summary, self.paper, self.spoken = summary, paper, language()

    def pdf(self) -> str:
        """Make the PDF of the newest summary; its address."""
        return self._made(PDF, as_pdf)

    def text(self) -> str:
        """Make the plain text of the newest summary; its address."""
        return self._made(TEXT, lambda summary, paper: as_text(summary).encode())

    def html(self) -> str:
        """Make the self-contained web page of the newest summary; its address."""
        return self._made(HTML, lambda summary, paper: as_html(summary).encode())

    def _made(self, kind: Kind, make: Callable[[Summary, Paper], bytes]) -> str:
        def laid() -> tuple[Summary, Paper]:
            assert self.summary is not None
            return self.summary, self.paper

        return self.hand_over(kind, laid, lambda both: make(*both))


class SheetDesk(Files):
    """The newest form of one sheet, and its paper."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.kinds = replace(PDF, name=name), replace(HTML, name=name)
        self.sheet: Sheet | None = None
        self.paper: Paper = "us-letter"

    def lay(self, sheet: Sheet, paper: Paper) -> None:
        """Take what the run under way has to show."""
        self.sheet, self.paper, self.spoken = sheet, paper, language()

    def pdf(self) -> str:
        """Make the PDF of the newest sheet; its address."""
        return self._made(self.kinds[0], sheet_pdf)

    def html(self) -> str:
        """Make the self-contained web page of the newest sheet; its address."""
        return self._made(self.kinds[1], lambda sheet, paper: sheet_html(sheet).encode())

    def _made(self, kind: Kind, make: Callable[[Sheet, Paper], bytes]) -> str:
        def laid() -> tuple[Sheet, Paper]:
            assert self.sheet is not None
            return self.sheet, self.paper

        return self.hand_over(kind, laid, lambda both: make(*both))


def let_run_end(session_id: str) -> None:
    """Wait for the script run of a session that is under way, or that comes within a moment.

    Browsers send the request for a file a few milliseconds before the words that the same tap commits.
    """
    until = time.monotonic() + A_MOMENT
    while time.monotonic() < until:
        for run in runs.under_way(session_id):
            run.join(LONGEST_WAIT)
        time.sleep(A_MOMENT / 20)
