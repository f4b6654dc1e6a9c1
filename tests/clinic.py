"""A clinic's own file for tests: a good one, and the same with something changed."""

import io
from pathlib import Path

from PIL import Image

GOOD = """\
name = "Riverside Example Clinic"
phone = "503-555-0100"
offers = ["iv_ketamine", "kap"]
after_hours = "Leave a message and we call back."
not_for_profit = false

[prices]
iv_ketamine = "450 dollars a visit in 2026"
kap = { low = 600, high = 900, year = 2026 }
"""
RUN_BY = "This copy is run by Riverside Example Clinic, which sells some of these treatments."
HEADING = "From Riverside Example Clinic, not from the evidence"
OWN = ("503-555-0100", "Leave a message and we call back.", "450 dollars a visit", "600 to 900 dollars a visit in 2026")


def clinic_file(folder: Path, words: str = GOOD) -> Path:
    """A clinic.toml in the folder."""
    path = folder / "clinic.toml"
    path.write_text(words, encoding="utf-8")
    return path


def picture(kind: str = "PNG", size: tuple[int, int] = (120, 40)) -> bytes:
    """A small picture."""
    held = io.BytesIO()
    Image.new("RGB", size, "#1f4f94").save(held, kind)
    return held.getvalue()
