"""Says a message in the language of the reader."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource, resolver
from markupsafe import Markup, escape

FOLDER = Path(__file__).parent
LOCALES = {"en": "en-US", "es": "es-US"}
LANGUAGES = tuple(LOCALES)
_OWN_NAMES = {"en": "English", "es": "Español"}

_language: ContextVar[str] = ContextVar("language", default="en")
# Fluent refuses longer parts, for fear of messages by strangers; ours are our own, and a reviewer's remark may be long.
resolver.MAX_PART_LENGTH = 100_000
_HELD_OPEN, _HELD_CLOSED = "\ue000", "\ue001"

Given = ParamSpec("Given")
Made = TypeVar("Made")


class NoSuchMessage(KeyError):
    """A message is asked for that a language lacks, or without one of its parts."""


def language() -> str:
    """The language that is spoken now: 'en'."""
    return _language.get()


def own_name(spoken: str) -> str:
    """What a language calls itself: 'Español'."""
    return _OWN_NAMES[spoken]


def use(spoken: str) -> None:
    """From now on this thread speaks a language, one of ``LANGUAGES``."""
    if spoken not in LOCALES:
        raise ValueError(f"'{spoken}' found; one of {', '.join(LOCALES)} would be right")
    _language.set(spoken)


@contextmanager
def speaking(spoken: str) -> Iterator[None]:
    """A stretch of code that speaks a language."""
    before = language()
    use(spoken)
    try:
        yield
    finally:
        _language.set(before)


def say(message: str, /, **parts: str | int) -> str:
    """A message as plain words, which mark parts in another language as such where they become HTML.

    Whole numbers choose its plural. Raises NoSuchMessage where there is none of that name, or where one of its parts
    is missing.
    """
    if not parts:
        return _said(language(), message)
    said = _put_together(language(), message, parts)
    return _WithParts(said, message, parts) if any(map(_marks_itself, parts.values())) else said


def say_html(message: str, /, **parts: str | int) -> Markup:
    """A message as HTML: it and its parts are escaped, but for parts that are HTML or know how to become it.

    Raises NoSuchMessage as ``say`` does.
    """
    return _as_html(language(), message, parts)


class _WithParts(str):
    """A message some of whose parts are in another language: HTML marks them."""

    def __new__(cls, said: str, message: str, parts: dict[str, str | int]) -> "_WithParts":
        made = super().__new__(cls, said)
        made._told = (language(), message, parts)
        return made

    def __html__(self) -> Markup:
        return _as_html(*self._told)

    _told: tuple[str, str, dict[str, str | int]]


def _marks_itself(part: str | int) -> bool:
    return hasattr(part, "__html__") and not isinstance(part, Markup)


def _as_html(spoken: str, message: str, parts: dict[str, str | int]) -> Markup:
    held = {name: escape(part) for name, part in parts.items() if hasattr(part, "__html__")}
    places = {name: f"{_HELD_OPEN}{name}{_HELD_CLOSED}" for name in held}
    said = escape(_put_together(spoken, message, {**parts, **places}))
    for name, part in held.items():
        said = Markup(said.replace(places[name], part))  # noqa: S704
    return said


def day(date: dt.date) -> str:
    """A day with its month in full: '24 November 2026'."""
    return format_date(date, say("days-day"), language())


def month(date: dt.date) -> str:
    """A day with its month in short: '24 Nov 2026'."""
    return format_date(date, say("days-day-short"), language())


def once(maxsize: int) -> Callable[[Callable[Given, Made]], Callable[Given, Made]]:
    """Keep what a function made, for each language apart: ``functools.lru_cache`` for what holds words."""

    def keeping(make: Callable[Given, Made]) -> Callable[Given, Made]:
        @lru_cache(maxsize=maxsize)
        def made(spoken: str, args: tuple[Any, ...], more: tuple[tuple[str, Any], ...]) -> Made:
            return make(*args, **dict(more))

        @wraps(make)
        def kept(*args: Given.args, **more: Given.kwargs) -> Made:
            return made(language(), args, tuple(more.items()))

        kept.cache_clear = made.cache_clear  # type: ignore[attr-defined]
        kept.cache_info = made.cache_info  # type: ignore[attr-defined]
        return kept

    return keeping


@lru_cache(maxsize=len(LOCALES))
def bundle(spoken: str) -> FluentBundle:
    """All messages of a language."""
    found = FluentBundle([LOCALES[spoken]], use_isolating=False)
    for file in sorted((FOLDER / spoken).glob("*.ftl")):
        found.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return found


@lru_cache(maxsize=4096)
def _said(spoken: str, message: str) -> str:
    return _put_together(spoken, message, {})


def _put_together(spoken: str, message: str, parts: dict[str, str | int]) -> str:
    messages = bundle(spoken)
    pattern = messages.get_message(message).value if messages.has_message(message) else None
    if pattern is None:
        raise NoSuchMessage(f"no message '{message}' in wording/{spoken}")
    said, wrong = messages.format_pattern(pattern, parts)
    if wrong:
        raise NoSuchMessage(f"message '{message}' in wording/{spoken}: {wrong[0]}")
    return str(said)
