"""Files made when they are asked for, from the newest words of the session that asks.

A tap on a download button right after typing reaches the server together with what was typed. So a
file waits for the run that those words have started, and is then made from that run's summary.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from components.handout.as_html import as_html
from components.handout.as_pdf import Paper, as_pdf
from components.handout.as_text import as_text
from components.handout.held import Held
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


class Desk:
    """The newest summary and paper of one session. Each run of the page lays them here."""

    def __init__(self) -> None:
        self.session_id = runs.session_id()
        self.held = Held(self.session_id)
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
        let_run_end(self.session_id)
        assert self.summary is not None
        return self.held.hold_file(make(self.summary), kind.mime, kind.file_name)


def let_run_end(session_id: str) -> None:
    """Wait for the script run of a session that is under way, or that comes within a moment.

    Browsers send the request for a file a few milliseconds before the words that the same tap commits.
    """
    until = time.monotonic() + A_MOMENT
    while time.monotonic() < until:
        for run in runs.under_way(session_id):
            run.join(LONGEST_WAIT)
        time.sleep(A_MOMENT / 20)
