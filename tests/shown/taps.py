"""How many taps away a page's words are: what stands closed around them, counted in what is drawn."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from lxml import html
from lxml.html import HtmlElement
from streamlit.testing.v1 import AppTest

UNSEEN = 100
# Drawn, and not for the eye on a screen.
_NOT_SEEN = {"paper-only", "unseen", "heard"}
_MARKDOWN = re.compile(r"\\(?=[^\w\s])")
Said = list[tuple[int, str]]


def plain(words: str) -> str:
    """Words by themselves: no case, no punctuation, one blank between them and around."""
    return f" {' '.join(_words(words))} "


@lru_cache(20_000)
def _words(words: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9%$]+", re.sub(r"['’]", "", words.lower())))


def within(said: Said, taps: int) -> str:
    """All that a page says at most some taps away, by its words."""
    return plain("".join(words for away, words in said if away <= taps))


def drawn(app: AppTest) -> Said:
    """What a page says, piece by piece in its order, each with the taps that lead to it."""
    return list(_node(app.main, 0))


def _node(node: Any, taps: int) -> Iterator[tuple[int, str]]:
    """A part of the page: what an expander holds is a tap away while it is closed."""
    children = getattr(node, "children", None)
    if children is not None:
        closed = node.type == "expander" and not node.proto.expanded
        if node.type == "expander":
            yield taps, f"\n{node.label}\n"
        for child in children.values():
            yield from _node(child, taps + closed)
    elif node.type == "html":
        yield from _html(node.proto.body, taps)
    else:
        yield from ((taps, f"\n{_MARKDOWN.sub('', one)}\n") for one in _strings(node.proto))


def _strings(message: Any) -> Iterator[str]:
    """The words of a control: its label, its choices, its words for those who can't see it."""
    for name in ("label", "alt", "body", "options"):
        found = getattr(message, name, "")
        for one in (found,) if isinstance(found, str) else found:
            yield one if isinstance(one, str) else getattr(one, "content", "")


@lru_cache(4_000)
def _html(body: str, taps: int) -> tuple[tuple[int, str], ...]:
    return tuple(_element(html.fromstring(f"<div>{body}</div>"), taps))


def _element(one: HtmlElement, taps: int) -> Iterator[tuple[int, str]]:
    """What an element says; what ``details`` hold is a tap away, but for the line that opens them."""
    if one.tag in ("style", "script") or not isinstance(one.tag, str):
        return
    taps += _by_style(one)
    inside = taps + (one.tag == "details" and one.get("open") is None)
    yield inside, f"\n{one.text or ''}"
    for child in one:
        yield from _element(child, taps if child.tag == "summary" else inside)
        yield inside, f"\n{child.tail or ''}"


def _by_style(one: HtmlElement) -> int:
    """What style alone hides: words for paper and for hearing; in the option grid groups, answers and sources.

    Its first tap opens the groups, the next a row's answers, one more the row's sources. On Questions people
    ask the field above them finds one and opens its group, so that only the question and a reply are to be opened.
    """
    if _NOT_SEEN & {*(one.get("class") or "").split()}:
        return UNSEEN
    above = one.getparent()
    if above is None:
        return 0
    if one.tag == "tbody" and one.get("class") == "group" and "grid" in (above.get("class") or ""):
        return 1
    if one.tag == "p" and above.tag == "td" and above.getparent().get("data-line"):
        return 2 if one.get("class") in ("from", "checked") else 1
    return -1 if one.tag == "details" and one.get("class") == "when" else 0
