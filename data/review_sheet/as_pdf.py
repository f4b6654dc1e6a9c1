"""The review sheet as a tagged PDF to print, set by Typst. What it says goes in as data and never acts as markup."""

import json
from collections.abc import Sequence
from pathlib import Path

import typst

from data.catalogue import Catalogue
from data.review_sheet.items import Item
from data.review_sheet.workbook import ABOUT, INTRO, SHEETS

FOLDER = Path(__file__).parent
FONTS = FOLDER.parents[1] / "components" / "sheets" / "fonts"


def as_pdf(catalogue: Catalogue, items: Sequence[Item], name: str) -> bytes:
    """The sheet for a reviewer of this name. Raises RuntimeError where it can't be set."""
    parts = [
        {
            "heading": f"{title}: {sum(one.table == table for one in items)}",
            "items": [
                {key: getattr(one, key) for key in (*_SHOWN, "number", "facts", "sources")}
                for one in items
                if one.table == table
            ],
        }
        for table, title in SHEETS.items()
    ]
    data = {
        "title": "Review sheet",
        "intro": INTRO[1:],
        "about": [
            {"label": label, "hint": hint, "value": name if column == "name" else ""} for label, column, hint in ABOUT
        ],
        "parts": [part for part in parts if part["items"]],
        "foot": f"Version {catalogue.changelog[-1].version}. {catalogue.notices['caveat_short']}",
    }
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FONTS])
    compiler = typst.Compiler(FOLDER / "sheet.typ", root=FOLDER, font_paths=fonts)
    made = compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs={"data": json.dumps(data)})
    assert isinstance(made, bytes)
    return made


_SHOWN = ("subject", "option", "says", "patient", "clinical", "why")
