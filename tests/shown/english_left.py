"""English words that stand on a page of another language without saying that they are English."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from lxml import html
from lxml.html import HtmlElement

from tests.shown.cells import rows

# Ordinary words of English that Spanish lacks: none of them is spelt as a Spanish word or a name of ours.
_LIST = """
the and with without of from people study studies trial trials this that these those is are was were been it its
they them their there for not or but by on at in to if when which who whom what how why where while than then each
every both either neither you your we our his her my can could should would must does did have had has get gives
takes taken tell told say says said after before during until since about above below between within under over
again against only also very more most less few many much another same two three four five six seven eight nine
first second third last next week weeks month months day days year years hour hours minute minutes drug drugs dose
doses drip drips shot shots mouth vein muscle neck doctor nurse patient patients clinician treatment care
answer answers question questions help helps helped better worse harm harms pain depression anxiety sleep suicide
blood pressure heart breathing risk risks known unknown found none nothing price cost costs insurance yes page pages
source sources label review guideline warning low high moderate evidence certainty shows hide print save open close
back start stop read see call ask choose pick figure words notes date time home session through because though
however like just still yet often always never sometimes usually used using made needs wanted work works change
changed group groups compared adults children women person short here now today new good small large report
"""
WORDS = frozenset(_LIST.split())
# What is called so in Spanish too: clinics, studies and files as they name themselves, and words told beside ours.
NAMES = (
    "Frictionless Data Package", "CC BY 4.0", "Brigham and Women's Faulkner Hospital", "Netherlands Study of",
    "Drug interaction handout", "University of Otago",
)  # fmt: skip
_SEEN = {
    "label", "alt", "body", "options", "content", "help", "placeholder", "default", "text", "spec", "json",
    "raw_values", "raw_value",
}  # fmt: skip
_HEARD = ("title", "alt", "aria-label", "placeholder", "data-head")
_IN_DRAWINGS = {"text", "title", "name", "ticktext", "said"}
_PRINTED = re.compile(r'content:\s*"([^"]*)"')
_PERSON = re.compile(r"([\w'’ -]+?) [A-Z]{1,4}\b")
_EDGES = ".,;:()[]¿?¡!\"'“”*"


def strings(message: Any) -> Iterator[str]:
    """Every piece of HTML and every word of a control in one of Streamlit's messages."""
    for field, value in message.ListFields():
        for one in value if field.is_repeated else [value]:
            if field.message_type is not None and not field.message_type.GetOptions().map_entry:
                yield from strings(one)
            elif field.type == field.TYPE_STRING and field.name in _SEEN:
                yield from _told(json.loads(one)) if field.name in ("spec", "json") else [one]


def _told(drawn: Any, name: str = "") -> Iterator[str]:
    """The words in a chart, or those that a component of ours is given."""
    if isinstance(drawn, dict):
        for key, one in drawn.items():
            yield from _told(one, "said" if name == "said" else key)
    elif isinstance(drawn, list):
        for one in drawn:
            yield from _told(one, name)
    elif isinstance(drawn, str) and name in _IN_DRAWINGS:
        yield drawn


def unmarked(markup: str) -> Iterator[str]:
    """The words of HTML, or plain ones, but for those that are marked as English."""
    if "<" not in markup:
        yield re.sub(r"\\(?=\W)", "", markup)
        return
    whole = "<html" in markup
    yield from _element(html.fromstring(markup) if whole else html.fromstring(f"<div>{markup}</div>"))


def _element(one: HtmlElement) -> Iterator[str]:
    if not isinstance(one.tag, str) or one.tag == "script" or one.get("lang") == "en":
        return
    if one.tag == "style":
        yield from _PRINTED.findall(one.text or "")
        return
    yield from filter(None, (one.get(name) for name in _HEARD))
    yield one.text or ""
    for child in one:
        yield from _element(child)
        yield child.tail or ""


def left(pieces: Iterable[str]) -> set[tuple[str, str]]:
    """Each ordinary English word that stands unmarked in pieces of HTML or text, with what it stands in."""
    return {
        (word, said[:120])
        for said in {each.strip() for piece in pieces for each in unmarked(piece)}
        for word in _ordinary(said)
    }


@cache
def _ordinary(said: str) -> frozenset[str]:
    if not WORDS & _words(said):
        return frozenset()
    for name in _names():
        said = said.replace(name, "")
    return WORDS & _words(said)


def _words(said: str) -> set[str]:
    return {each.strip(_EDGES).lower() for each in said.split()}


@cache
def _names() -> tuple[str, ...]:
    """Authors, journals and publishers as the table of sources has them, and ``NAMES``: the longest first."""
    found = {*NAMES}
    for row in rows("sources"):
        whole = row["authors"]
        found |= {whole, whole.split(", ")[0], re.split(r"[(,;:]", whole)[0].strip()}
        found |= {f"{one[1]} {row['year']}" for one in [_PERSON.match(whole)] if one}
        found |= {row["journal_or_publisher"].rstrip("."), row["volume_pages"].rstrip(".")}
    return tuple(sorted((one for one in found if len(one) > 3), key=len, reverse=True))
