"""HTML turned back into facts: a table into cells by their heads, a cell into words and the addresses it cites."""

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from lxml import html
from lxml.html import HtmlElement

_SPACES = re.compile(r"\s+")


def tree(markup: str) -> HtmlElement:
    """Markup as one element."""
    return html.fromstring(f"<div>{markup}</div>") if "<!doctype" not in markup else html.fromstring(markup)


def said(element: HtmlElement) -> str:
    """The words of an element as one line."""
    return _SPACES.sub(" ", element.text_content()).strip()


def all_of(element: HtmlElement, path: str) -> list[HtmlElement]:
    """What a CSS-like short path finds: ``td.how``, ``details[data-place]``; parts apart by spaces."""
    return list(element.xpath(_xpath(path)))


def first(element: HtmlElement, path: str) -> HtmlElement:
    """The one element that a path finds first. Raises AssertionError where there is none."""
    found = all_of(element, path)
    assert found, path
    return found[0]


def words(element: HtmlElement, path: str) -> str:
    """The words of what a path finds first, '' where it finds nothing."""
    found = all_of(element, path)
    return said(found[0]) if found else ""


def own_words(element: HtmlElement) -> str:
    """An element's words without those of the elements in it."""
    return _SPACES.sub(" ", " ".join(element.xpath("text()"))).strip()


def addresses(element: HtmlElement) -> list[str]:
    """Where the links of an element lead, telephone numbers left out."""
    return [one for one in element.xpath(".//a/@href") if not one.startswith("tel:")]


def classes(element: HtmlElement) -> list[str]:
    """An element's classes."""
    return str(element.get("class", "")).split()


def _xpath(path: str) -> str:
    steps = []
    for part in path.split(" "):
        tag, *names = re.split(r"(?=[.\[])", part)
        step = f"descendant::{tag or '*'}"
        for one in names:
            if one.startswith("."):
                step += f"[contains(concat(' ', normalize-space(@class), ' '), ' {one[1:]} ')]"
            else:
                step += f"[@{one[1:-1]}]" if "=" not in one else f'[@{one[1:-1].replace("=", "=" + chr(34), 1)}"]'
        steps.append(step)
    return "./" + "/".join(steps)


@dataclass(frozen=True)
class GridCell:
    """An option's answer to a question as it stands in the option grid. ``asked``: all that its row asks, in full."""

    question: str
    option: str
    label: str
    asked: str
    short: str
    text: str
    numbers: tuple[int, ...]
    links: tuple[str, ...]


def grid_cells(table: HtmlElement) -> Iterator[GridCell]:
    """Every answer of an option grid; ``option`` is the class that its column's head bears, too.

    A row may ask two things: then a cell holds two short answers and two texts, and sources that both share once.
    """
    heads = [classes(one)[1] for one in all_of(table, "th.option")]
    for line in all_of(table, "tr.line"):
        questions = [one for one in (line.get("data-line"), line.get("data-also")) if one]
        cells = all_of(line, "td")
        assert len(cells) == len(heads)
        label = without(first(line, "th summary"), "span.picked")
        asked = said(line.xpath("./th/details/p")[0]) if line.xpath("./th/details/p") else label
        for head, cell in zip(heads, cells, strict=True):
            assert classes(cell)[0] == head
            shorts, texts, cited = _shorts(cell), all_of(cell, "p[data-numbers]"), all_of(cell, "p.from")
            assert len(shorts) == len(texts) == len(questions)
            for place, question in enumerate(questions):
                yield GridCell(
                    question,
                    head,
                    label,
                    asked,
                    shorts[place],
                    said(texts[place]),
                    tuple(int(one) for one in re.findall(r"\d+", texts[place].get("data-numbers"))),
                    tuple(addresses(cited[min(place, len(cited) - 1)])) if cited else (),
                )


def _shorts(cell: HtmlElement) -> list[str]:
    """The short answers of a cell: one in bold, or the parts of the first and, last, that of a second."""
    there = cell[0]
    if there.tag == "b":
        return [said(there)]
    *first_parts, last = [said(one) for one in there]
    return [" ".join(first_parts), last]


def lines_of(table: HtmlElement) -> list[list[str]]:
    """A plain table as lists of words, its heads first; cells of heads and data alike."""
    found = [[said(cell) for cell in all_of(line, "*") if cell.tag in ("th", "td")] for line in all_of(table, "tr")]
    return [line for line in found if line]


def entries(element: HtmlElement) -> list[tuple[HtmlElement, HtmlElement]]:
    """The pairs of a list of terms: each dt with its dd."""
    return list(zip(all_of(element, "dt"), all_of(element, "dd"), strict=True))


def without(element: HtmlElement, path: str) -> str:
    """An element's words but for those of what a path finds in it."""
    whole = said(element)
    for part in all_of(element, path):
        whole = whole.replace(said(part), "", 1)
    return _SPACES.sub(" ", whole).strip()


def numbers(figure: Any) -> Any:
    """A figure of Plotly's with its packed numbers as lists."""
    if isinstance(figure, dict):
        if set(figure) == {"dtype", "bdata"}:
            return np.frombuffer(base64.b64decode(figure["bdata"]), figure["dtype"]).tolist()
        return {key: numbers(each) for key, each in figure.items()}
    return [numbers(each) for each in figure] if isinstance(figure, list | tuple) else figure
