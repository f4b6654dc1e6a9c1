"""Files made when they are asked for, from the newest words of the session that asks.

A tap on a download button right after typing reaches the server together with what was typed. So a
file waits for the run that those words have started, and is then made from that run's summary.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.handout.as_html import as_html
from components.handout.as_pdf import Paper, as_pdf
from components.handout.as_text import as_text
from components.handout.held import Held
from data.summary import Summary

A_MOMENT, LONGEST_WAIT = 0.12, 5.0
_RUN = "ScriptRunner.scriptThread"
_CONTEXT = "streamlit_script_run_ctx"


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
        context = get_script_run_ctx()
        self.session_id = context.session_id if context else ""
        self.held = Held(self.session_id)
        self.summary: Summary | None = None
        self.paper: Paper = "us-letter"
        self._last: dict[Kind, tuple[Summary, Paper, str]] = {}

    def lay(self, summary: Summary, paper: Paper) -> None:
        """Take what the run under way has to show."""
        self.summary, self.paper = summary, paper

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
        """The address of a file of the newest summary: made anew only where it would be another one."""
        let_run_end(self.session_id)
        summary, paper = self.summary, self.paper
        assert summary is not None
        last = self._last.get(kind)
        if last and last[:2] == (summary, paper) and self.held.hold_on(last[2]):
            return last[2]
        address = self.held.hold_file(make(summary, paper), kind.mime, kind.file_name)
        self._last[kind] = summary, paper, address
        return address


def let_run_end(session_id: str) -> None:
    """Wait for the script run of a session that is under way, or that comes within a moment.

    Browsers send the request for a file a few milliseconds before the words that the same tap commits.
    """
    until = time.monotonic() + A_MOMENT
    while time.monotonic() < until:
        for run in _runs(session_id):
            run.join(LONGEST_WAIT)
        time.sleep(A_MOMENT / 20)


def _runs(session_id: str) -> list[threading.Thread]:
    """The script runs of a session that are under way, and those just begun that don't say whose they are."""
    runs = [one for one in threading.enumerate() if one.name == _RUN and one.is_alive()]
    contexts: list[Any] = [getattr(one, _CONTEXT, None) for one in runs]
    return [one for one, context in zip(runs, contexts, strict=True) if not context or context.session_id == session_id]
