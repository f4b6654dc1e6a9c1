"""Files made when they are asked for, from the newest words of the session that asks.

A tap on a download button right after typing reaches the server together with what was typed. So a
file waits for the run that those words have started, and is then made from that run's summary.
"""

import threading
import time
from dataclasses import dataclass
from typing import Any

from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.handout.as_html import as_html
from components.handout.as_pdf import Paper, as_pdf
from components.handout.as_text import as_text
from data.summary import Summary

A_MOMENT, LONGEST_WAIT = 0.12, 5.0
_RUN = "ScriptRunner.scriptThread"
_CONTEXT = "streamlit_script_run_ctx"


@dataclass
class Desk:
    """The newest summary and paper of one session. Each run of the page lays them here."""

    summary: Summary
    paper: Paper
    session_id: str = ""

    def lay(self, summary: Summary, paper: Paper) -> None:
        """Take what the run under way has to show."""
        context = get_script_run_ctx()
        self.session_id = context.session_id if context else ""
        self.summary, self.paper = summary, paper

    def pdf(self) -> bytes:
        """The PDF of the newest summary."""
        let_run_end(self.session_id)
        return as_pdf(self.summary, self.paper)

    def text(self) -> str:
        """The plain text of the newest summary."""
        let_run_end(self.session_id)
        return as_text(self.summary)

    def html(self) -> str:
        """The self-contained web page of the newest summary."""
        let_run_end(self.session_id)
        return as_html(self.summary)


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
    runs = [one for one in threading.enumerate() if one.name == _RUN and one is not threading.current_thread()]
    contexts: list[Any] = [getattr(one, _CONTEXT, None) for one in runs]
    return [one for one, context in zip(runs, contexts, strict=True) if not context or context.session_id == session_id]
