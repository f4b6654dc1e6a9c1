"""A sheet as a tagged PDF (PDF/UA-1), set by Typst. What is typed goes in as data and never acts as markup."""

import datetime as dt
import json
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal, get_args

import typst

from components.pieces.drawings import drawing
from components.sheets.blocks import Block, Card, Dots, Grid, Items, Links, Marked
from components.sheets.sheet import Sheet, with_more_of_own
from components.sheets.short import short_sheet
from data.signs import mark, printable
from data.spoken import InEnglish
from data.summary import Summary
from wording import language, say

FOLDER = Path(__file__).parent
Paper = Literal["us-letter", "a4"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
_ONE_AT_A_TIME = Lock()
# Typst forgets what it hasn't needed while it set so many other documents.
_REMEMBERS = 10
_since_forgotten = [0]
# Signs of no font, between which sheet.typ sets English; nothing typed holds them, since it is made printable before.
_ENGLISH_FROM, _ENGLISH_TO = "\ue000", "\ue001"
_NOTHING: dict[str, Any] = {
    "lang": "en", "title": "Nothing", "paper": "a4", "run_by": "", "logo": None, "under": ["", ""], "crisis": [],
    "caveat": "", "foot": "", "page": "", "sections": [],
}  # fmt: skip


def as_pdf(summary: Summary, paper: Paper = "us-letter") -> bytes:
    """The summary as a PDF of two pages; the same summary and paper give the same bytes.

    Raises RuntimeError, without a word of the reader's in it, where it can't be set.
    """
    return sheet_pdf(with_more_of_own(short_sheet(summary), left_out(summary)), paper)


def sheet_pdf(sheet: Sheet, paper: Paper = "us-letter") -> bytes:
    """Any sheet as a PDF; the same sheet and paper give the same bytes.

    Raises RuntimeError, without a word of the reader's in it, where it can't be set.
    """
    data = _printable(_document(sheet, paper))
    stamp = dt.datetime.combine(sheet.stamp, dt.time(), dt.UTC)
    try:
        with _ONE_AT_A_TIME:
            _since_forgotten[0] += 1
            made = _set(data, stamp)
    except Exception:
        raise RuntimeError("the PDF could not be set") from None
    assert isinstance(made, bytes)
    return made


def forget() -> bool:
    """Have Typst forget the sheets it has set since this was last asked; whether there were any.

    Readers wait for one sheet at most, not for all: what is set in between is forgotten when this is next asked.
    """
    made_before = _since_forgotten[0]
    if not made_before:
        return False
    for _ in range(_REMEMBERS + 1):
        with _ONE_AT_A_TIME:
            _set(_NOTHING, dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    with _ONE_AT_A_TIME:
        _since_forgotten[0] -= made_before
    return True


def left_out(summary: Summary) -> str:
    """How many of the typed signs the PDF can't show, as a sentence; '' where it shows them all."""
    return signs_left_out(summary.own.text)


def signs_left_out(typed: str) -> str:
    """The same of any typed words."""
    _, missing = printable(typed)
    return say("sheets-signs-left-out", count=missing, mark=mark()) if missing else ""


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER / "fonts"])
    return typst.Compiler(FOLDER / "sheet.typ", root=FOLDER.parent, font_paths=fonts)


def _set(data: dict[str, Any], stamp: dt.datetime) -> Any:
    return _compiler().compile(
        format="pdf", pdf_standards=["ua-1"], timestamp=stamp, sys_inputs={"data": json.dumps(data)}
    )


def _document(sheet: Sheet, paper: Paper) -> dict[str, Any]:
    sections = [
        {
            "heading": str(one.heading),
            "room": one.room,
            "blocks": [_block(each) for each in one.blocks],
            "apart": one.name == "clinic",
        }
        for one in sheet.sections
    ]
    return {
        "lang": language(),
        "title": str(sheet.title),
        "paper": paper,
        "run_by": sheet.run_by,
        "logo": _logo(sheet),
        "under": sheet.under,
        "crisis": sheet.crisis,
        "caveat": sheet.caveat,
        "foot": sheet.caveat_short,
        "page": say("sheets-page", page="{page}", pages="{pages}"),
        "sections": sections,
    }


def _logo(sheet: Sheet) -> dict[str, Any] | None:
    if sheet.clinic is None or sheet.clinic.logo is None:
        return None
    logo = sheet.clinic.logo
    form = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}[logo.mime]
    return {"form": form, "bytes": list(logo.data), "alt": sheet.clinic.logo_words}


def _mark(name: str, colour: str) -> str:
    """A mark's drawing in an option's colour."""
    return drawing(name).replace("currentColor", colour)


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Items):
        items = [{"text": one.text, "note": one.note} for one in block.items]
        return {"is": "items", "heading": str(block.heading), "items": items, "boxed": block.boxed}
    if isinstance(block, Grid):
        kind = "card" if isinstance(block, Card) else "grid"
        drawn = (
            {"marks": [_mark(*one) for one in block.marks], "dots": block.dots, "full": block.full}
            if isinstance(block, Marked)
            else {}
        )
        return {"is": kind, "caption": block.caption, "head": block.head, "rows": block.rows, **drawn}
    if isinstance(block, Dots):
        pictures = [{"svg": one.svg, "alt": str(one.alt), "caption": one.caption} for one in block.pictures]
        return {"is": "dots", "pictures": pictures, "words": block.words}
    if isinstance(block, Links):
        return {
            "is": "words",
            "kind": "names",
            "lines": [", ".join(dict.fromkeys(one.words for one in block.links))],
            "lead": "",
        }
    return {"is": "words", "kind": block.kind, "lines": block.lines, "lead": block.lead}


def _printable(data: Any) -> Any:
    """The same data with every string made printable, and English within another language between two signs."""
    if isinstance(data, InEnglish):
        return f"{_ENGLISH_FROM}{printable(str(data))[0]}{_ENGLISH_TO}"
    if isinstance(data, str):
        return printable(data)[0]
    if isinstance(data, dict):
        return {key: _printable(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [_printable(one) for one in data]
    return data
