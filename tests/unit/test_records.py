"""What a log record holds, whoever writes it: no word that came in at run time."""

import asyncio
import io
import logging
import threading
import warnings
from collections.abc import Callable, Iterator

import pytest

from server import records

MARK = "zqmarker"
LOG, OURS = logging.getLogger("some.package"), logging.getLogger("options")


class Sister:
    """Something whose name for itself holds a reader's words."""

    def __repr__(self) -> str:
        return MARK


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """All that any logger says, in a format that shows whatever a record holds."""
    factory, heard = logging.getLogRecordFactory(), io.StringIO()
    for module, name in ((threading, "excepthook"), (records.sys, "unraisablehook"), (warnings, "showwarning")):
        monkeypatch.setattr(module, name, getattr(module, name))
    records.keep_out()
    for name in ("uvicorn", "uvicorn.error"):
        monkeypatch.setattr(logging.getLogger(name), "propagate", True)
    handler = logging.StreamHandler(heard)
    form = "%(name)s %(levelname)s %(message)s|%(msg)s|%(args)s|%(exc_text)s|%(stack_info)s"
    handler.setFormatter(logging.Formatter(f"{form}|%(taskName)s"))
    logging.getLogger().addHandler(handler)
    yield heard
    logging.getLogger().removeHandler(handler)
    logging.setLogRecordFactory(factory)
    logging.getLogger("uvicorn.access").disabled = False


def failing() -> None:
    """Fail with a reader's words, raised from an error with more of them."""
    try:
        raise KeyError(MARK)
    except KeyError as error:
        raise ValueError(f"could not make {MARK}") from error


def with_exception() -> None:
    """As most libraries do."""
    try:
        failing()
    except ValueError:
        LOG.exception("Failed on %s", MARK)


def with_words_of_an_error() -> None:
    """As Streamlit does in one place."""
    try:
        failing()
    except ValueError as error:
        LOG.warning(error)


def in_a_thread() -> None:
    """A thread that nobody waits for."""
    thread = threading.Thread(target=failing, name=MARK)
    thread.start()
    thread.join()


def in_a_task() -> None:
    """A task that nobody asks for its result, under a name that a browser chose."""

    async def run() -> None:
        async def task() -> None:
            failing()

        lost = asyncio.create_task(task(), name=MARK)
        del lost
        await asyncio.sleep(0.01)

    asyncio.run(run())
    __import__("gc").collect()


def in_a_finalizer() -> None:
    """An object that fails as it goes."""

    class Going:
        def __del__(self) -> None:
            failing()

    Going()


WAYS: dict[str, Callable[[], None]] = {
    "an argument": lambda: LOG.warning("Bad id %s", MARK),
    "a named argument": lambda: LOG.warning("Bad %(id)s of %(n)d", {"id": MARK, "n": 3}),
    "an object": lambda: LOG.warning("Bad %r", Sister()),
    "words put together": lambda: LOG.warning(f"Bad {MARK}"),
    "words added": lambda: LOG.error("Bad " + "".join(MARK)),
    "an argument of the wrong kind": lambda: LOG.error("%d bytes", MARK),
    "too many arguments": lambda: LOG.error("Bad", MARK),
    "an exception": with_exception,
    "an error as words": with_words_of_an_error,
    "a stack": lambda: LOG.error("Bad", stack_info=True),
    "a thread": in_a_thread,
    "a task": in_a_task,
    "a finalizer": in_a_finalizer,
    "a warning": lambda: warnings.warn(f"odd {MARK}", UserWarning, stacklevel=1),
    "uvicorn's list": lambda: logging.getLogger("uvicorn.access").info(
        '%s - "%s %s HTTP/%s" %d', "198.51.100.7:1", "GET", f"/compare?{MARK}", "1.1", 200
    ),
    "the root": lambda: logging.error("Bad %s", MARK),
}


@pytest.mark.filterwarnings("always")
@pytest.mark.parametrize("way", WAYS)
def test_no_word_of_run_time_is_in_a_record(said: io.StringIO, capfd: pytest.CaptureFixture[str], way: str) -> None:
    """However a library comes to log, nothing that came in at run time is in the record or on the error stream."""
    WAYS[way]()
    everything = said.getvalue() + "".join(capfd.readouterr())
    assert MARK not in everything and "198.51" not in everything
    assert bool(said.getvalue()) == (way != "uvicorn's list")


def test_what_helps_stays(said: io.StringIO) -> None:
    """Fixed words, numbers, the type and place of an error, and our own words are kept."""
    LOG.warning("%d of %d sockets after %.1f s for %s", 3, 4, 1.5, "a reader")
    with_exception()
    OURS.error("%s in page '%s'", "KeyError", "Compare")
    logging.getLogger("uvicorn.error").warning(
        "Uvicorn running on %s://%s:%d (Press CTRL+C to quit)", "http", "::1", 80
    )
    lines = said.getvalue().splitlines()
    assert lines[0].startswith("some.package WARNING 3 of 4 sockets after 1.5 s for ...|")
    assert lines[1].startswith("some.package ERROR ValueError at unit/test_records.py:")
    assert lines[2].startswith("options ERROR KeyError in page 'Compare'|")
    assert "Uvicorn running on http://::1:80 (Press CTRL+C to quit)|" in lines[3]


@pytest.mark.parametrize("sign", ["\n", "\r", "\x1b", "\u2028", "\x85", "\u202e", "\x00"])
def test_no_line_can_be_forged(said: io.StringIO, sign: str) -> None:
    """What ends a line, colours it or turns it around stands in no record, not even in one of ours."""
    OURS.error("Page '%s' failed", f"x{sign}2026-01-01 ERROR forged")
    LOG.error("Page %s failed", f"x{sign}forged")
    assert sign not in said.getvalue().replace("\n", "", 2) and len(said.getvalue().split("\n")) == 3
    assert "forged" in said.getvalue().splitlines()[0]


def test_long_words_are_cut(said: io.StringIO) -> None:
    """A record of ours holds a few hundred signs at most."""
    OURS.error("x" * 10_000)
    assert said.getvalue().count("x") == 2 * records.LONGEST
