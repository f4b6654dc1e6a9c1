"""What a log record may hold. This one place decides it, for every logger of the process, whoever writes to it.

Words that stand in a program's own text are kept, and numbers. What came in at run time isn't: an address, an id,
a query, a message of an exception, a name that somebody chose. Of an exception type and place are kept.
"""

import logging
import sys
import threading
import unicodedata
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from components.frame.calm import where_raised
from streamlit_insides import logs

OURS = "options"
HIDDEN, LONGEST = "...", 300
_FACTS = (bool, int, float, type(None))
_LOG = logging.getLogger(OURS)


class Record(logging.LogRecord):
    """A record that holds no more than it may."""

    def __init__(
        self,
        name: str,
        level: int,
        pathname: str,
        lineno: int,
        msg: object,
        args: Any,
        exc_info: Any,
        func: str | None = None,
        sinfo: str | None = None,
        **more: Any,
    ) -> None:
        words, values = _allowed(name, pathname, lineno, msg, args, exc_info, func)
        super().__init__(name, level, pathname, lineno, words, values, None, func, None)
        self.taskName = None  # Streamlit names tasks by ids that a browser chooses

    def getMessage(self) -> str:
        """The words with what is left of the values in them."""
        try:
            return super().getMessage()
        except (TypeError, ValueError, KeyError):
            return str(self.msg)


def keep_out() -> None:
    """Make every record from now on such a one, and have what would go past the loggers go through ours.

    uvicorn's list of who asked for what is closed: a proxy in front keeps one without readers.
    """
    logging.setLogRecordFactory(Record)
    logging.getLogger(logs.ACCESS).disabled = True
    threading.excepthook = _thread_failed
    sys.unraisablehook = _nobody_to_tell
    warnings.showwarning = _warned


def _allowed(
    name: str, pathname: str, lineno: int, msg: object, args: Any, exc_info: Any, func: str | None
) -> tuple[str, Any]:
    error = exc_info[1] if isinstance(exc_info, tuple) else exc_info
    if isinstance(error, BaseException):
        return f"{type(error).__name__} at {where_raised(error)}", ()
    if name == OURS:
        return on_one_line(str(msg) % args if args else str(msg)), ()
    if isinstance(msg, str) and msg in logs.LISTENING:
        return msg, tuple(on_one_line(one) if isinstance(one, str) else one for one in args)
    if not isinstance(msg, str) or not _stands_in_code(msg, pathname, func):
        return f"words left out, from {Path(pathname).name}:{lineno}", ()
    return msg, _facts(args)


def _facts(args: Any) -> Any:
    """The same arguments, of which only numbers are left."""
    if isinstance(args, tuple):
        return tuple(_facts(one) if isinstance(one, Mapping) else _fact(one) for one in args)
    if isinstance(args, Mapping):
        return {key: _fact(value) for key, value in args.items()}
    return args and HIDDEN


def _fact(value: object) -> object:
    return value if isinstance(value, _FACTS) else HIDDEN


def _stands_in_code(words: str, pathname: str, func: str | None) -> bool:
    """Whether these very words are a constant of the function that logs them, and not put together at run time."""
    frame = sys._getframe(1)
    while frame is not None:
        code = frame.f_code
        if code.co_filename == pathname and code.co_name == func:
            return words in code.co_consts
        frame = frame.f_back  # type: ignore[assignment]
    return False


def on_one_line(words: str) -> str:
    """Words with nothing in them that could end the line, colour it or hide something; at most LONGEST signs."""
    return "".join("?" if unicodedata.category(sign)[0] in "CZ" and sign != " " else sign for sign in words[:LONGEST])


def _thread_failed(failed: threading.ExceptHookArgs) -> None:
    if failed.exc_value is not None and not isinstance(failed.exc_value, SystemExit):
        _LOG.error("%s in a thread", type(failed.exc_value).__name__, exc_info=failed.exc_value)


def _nobody_to_tell(failed: Any) -> None:
    if failed.exc_value is not None:
        _LOG.error("%s that nobody could catch", type(failed.exc_value).__name__, exc_info=failed.exc_value)


def _warned(
    message: Any, category: type[Warning], filename: str, lineno: int, file: Any = None, line: Any = None
) -> None:
    _LOG.warning("%s at %s:%d", category.__name__, Path(filename).name, lineno)
