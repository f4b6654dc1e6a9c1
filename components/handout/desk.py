"""Files made when they are asked for, from the newest words of the session that asks.

A tap on a download button right after typing reaches the server together with what was typed. So a
file waits for the run that those words have started, and is then made from that run's summary.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from components.handout.as_html import as_html, sheet_html
from components.handout.as_pdf import Paper, as_pdf, sheet_pdf
from components.handout.as_text import as_text
from components.handout.held import Held
from components.handout.sheet import Sheet
from data.summary import Summary
from streamlit_insides import runs

A_MOMENT, LONGEST_WAIT = 0.12, 5.0


@dataclass(frozen=True)
class Kind:
    """A kind of file: its name, and how it is served (a web page as bytes, so that it is kept and not shown)."""

    file_name: str
    mime: str


PDF = Kind("my-summary.pdf", "application/pdf")
TEXT = Kind("my-summary.txt", "text/plain")
HTML = Kind("my-summary.html", "application/octet-stream")


class Files:
    """What one session has to hand over: each file is made when it is asked for, and held until it is fetched."""

    def __init__(self) -> None:
        self.session_id = runs.session_id()
        self.held = Held(self.session_id)

    def hand_over(self, kind: Kind, make: Callable[[], bytes]) -> str:
        """Make the file once the run under way has laid what it is made of; its address."""
        let_run_end(self.session_id)
        return self.held.hold_file(make(), kind.mime, kind.file_name)


class Desk(Files):
    """The newest summary and paper of one session. Each run of the page lays them here."""

    def __init__(self) -> None:
        super().__init__()
        self.summary: Summary | None = None
        self.paper: Paper = "us-letter"

    def lay(self, summary: Summary, paper: Paper) -> None:
        """Take what the run under way has to show."""
        self.summary, self.paper = summary, paper

    def pdf(self) -> str:
        """Make the PDF of the newest summary; its address."""
        return self._made(PDF, lambda summary: as_pdf(summary, self.paper))

    def text(self) -> str:
        """Make the plain text of the newest summary; its address."""
        return self._made(TEXT, lambda summary: as_text(summary).encode())

    def html(self) -> str:
        """Make the self-contained web page of the newest summary; its address."""
        return self._made(HTML, lambda summary: as_html(summary).encode())

    def _made(self, kind: Kind, make: Callable[[Summary], bytes]) -> str:
        def made() -> bytes:
            assert self.summary is not None
            return make(self.summary)

        return self.hand_over(kind, made)


class SheetDesk(Files):
    """The newest form of one sheet, and its paper."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.kinds = Kind(f"{name}.pdf", PDF.mime), Kind(f"{name}.html", HTML.mime)
        self.sheet: Sheet | None = None
        self.paper: Paper = "us-letter"

    def lay(self, sheet: Sheet, paper: Paper) -> None:
        """Take what the run under way has to show."""
        self.sheet, self.paper = sheet, paper

    def pdf(self) -> str:
        """Make the PDF of the newest sheet; its address."""
        return self._made(self.kinds[0], lambda sheet: sheet_pdf(sheet, self.paper))

    def html(self) -> str:
        """Make the self-contained web page of the newest sheet; its address."""
        return self._made(self.kinds[1], lambda sheet: sheet_html(sheet).encode())

    def _made(self, kind: Kind, make: Callable[[Sheet], bytes]) -> str:
        def made() -> bytes:
            assert self.sheet is not None
            return make(self.sheet)

        return self.hand_over(kind, made)


def let_run_end(session_id: str) -> None:
    """Wait for the script run of a session that is under way, or that comes within a moment.

    Browsers send the request for a file a few milliseconds before the words that the same tap commits.
    """
    until = time.monotonic() + A_MOMENT
    while time.monotonic() < until:
        for run in runs.under_way(session_id):
            run.join(LONGEST_WAIT)
        time.sleep(A_MOMENT / 20)
