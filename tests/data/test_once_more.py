"""Tables mangled and damaged once more, in ways that the other tests don't know, and logos that hide something."""

import gzip
import io
import os
import random
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from data import catalogue, clinic
from data.clinic import ClinicErrors
from data.csv_text import Cells, as_bytes, as_cells
from data.rows import TABLES
from data.tidying.files import tidy
from tests.conftest import TODAY, Copy
from tests.data.test_mangled import REAL, others, places
from tests.faults import count
from tests.unit.test_clinic import OPTIONS, SVG, with_logo

LARGE = [name for name in TABLES if len(REAL[name]) > 3]


def some(how: str) -> list[str]:
    """A few tables, others for each way."""
    return ["sources", *random.Random(how).sample(LARGE, count(2, 14))]


def on_cells(change: Callable[[str], str], every: int = 7) -> Callable[[Cells], Cells]:
    """A change to every so many of the cells below the header."""

    def changed(cells: Cells) -> Cells:
        numbered = (
            [(change(cell) if (row + column) % every == 0 else cell) for column, cell in enumerate(one)]
            for row, one in enumerate(cells[1:])
        )
        return [cells[0], *numbered]

    return changed


WIDE = str.maketrans("0123456789", "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19")
ARABIC = str.maketrans("0123456789", "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669")
HABITS: dict[str, Callable[[Cells], Cells]] = {
    "accents set apart": on_cells(lambda cell: unicodedata.normalize("NFD", cell), 1),
    "wide digits": on_cells(lambda cell: cell.translate(WIDE)),
    "other digits": on_cells(lambda cell: cell.translate(ARABIC)),
    "signs that show nothing": on_cells(lambda cell: cell and f"{cell[:1]}\u200b{cell[1:]}\ufeff"),
    "soft hyphens": on_cells(lambda cell: cell.replace("-", "\u00ad-")),
    "minus signs": on_cells(lambda cell: cell.replace("-", "\u2212")),
    "typographic quotes": on_cells(lambda cell: cell.replace("'", "\u2019").replace('"', "\u201d")),
    "formulas that hold texts": on_cells(lambda cell: f'="{cell}"' if cell else cell),
    "a quote before": on_cells(lambda cell: f"'{cell}" if cell else cell),
    "percent": on_cells(lambda cell: f"{cell}%" if cell.isdigit() else cell),
    "a line of its own on top": lambda cells: [["Table 1", *[""] * (len(cells[0]) - 1)], *cells],
    "header twice": lambda cells: [cells[0], cells[0], *cells[1:]],
    "columns the other way round": lambda cells: [list(reversed(one)) for one in cells],
    "rows the other way round": lambda cells: [cells[0], *reversed(cells[1:])],
    "a row cut short": lambda cells: [*cells[:2], cells[2][:-1], *cells[3:]],
}


@pytest.mark.parametrize("habit", HABITS)
def test_other_habits_of_programs(copy: Copy, habit: str) -> None:
    """Digits and signs of other scripts, accents set apart, lines on top, turned tables: mended right, or named."""
    asked = 0
    for name in some(habit):
        cells = [list(row) for row in REAL[name]]
        mangled = HABITS[habit](cells)
        if mangled == cells:
            continue
        asked += 1
        before = copy.path(name).read_bytes()
        tidied = tidy(name, as_bytes(mangled))
        problems = set(tidied.refused)
        if tidied.after is not None:
            copy.path(name).write_bytes(tidied.after)
            problems |= set(catalogue.find_problems(copy.folder, TODAY, with_reading_level=False))
            stands = as_cells(tidied.after.decode())
            if not problems and stands != cells and sorted(stands) != sorted(cells):
                by_name = [dict(zip(stands[0], one, strict=True)) for one in stands[1:]]
                unsaid = [one for one in by_name if [one.get(column) for column in cells[0]] not in cells[1:]]
                # Typographic marks in a sentence say the same.
                assert not unsaid or habit == "typographic quotes", (name, unsaid[:2])
        copy.path(name).write_bytes(before)
    assert asked


def packed(raw: bytes) -> bytes:
    """A workbook's file under the name of a table."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr("content.xml", raw)
    return held.getvalue()


FILES: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "a workbook": packed,
    "twice": lambda raw: raw + raw,
    "half": lambda raw: raw[: len(raw) // 2],
    "zeros at the end": lambda raw: raw + b"\0" * 4_096,
    "zeros between": lambda raw: raw.replace(b",", b"\0,"),
    "a cell of 300,000 signs": lambda raw: raw.rstrip(b"\n") + b"\n" + b"x" * 300_000,
    "a quote never closed": lambda raw: raw + b'"',
    "a page of the web": lambda raw: b"<!doctype html><table><tr><td>" + raw,
    "marks of a merge": lambda raw: raw.replace(b"\n", b"\n<<<<<<< HEAD\n", 2),
    "UTF-32": lambda raw: raw.decode().encode("utf-32"),
    "EBCDIC": lambda raw: raw.decode().encode("cp500", "replace"),
    "two code pages": lambda raw: raw + "Müller".encode("cp1252") + "Łukasz".encode(),
}


@pytest.mark.parametrize("how", FILES)
def test_files_damaged_as_a_whole(copy: Copy, how: str) -> None:
    """Packed, halved, doubled, in other code pages, with zeros: the checker names the file, tidy changes no meaning."""
    for name in some(how):
        before = copy.path(name).read_bytes()
        damaged = FILES[how](before)
        copy.path(name).write_bytes(damaged)
        problems = catalogue.find_problems(copy.folder, TODAY, with_reading_level=False)
        if how != "UTF-32":
            assert problems, name
        tidied = tidy(name, damaged)
        if tidied.after is not None and not tidied.refused:
            copy.path(name).write_bytes(tidied.after)
            left = catalogue.find_problems(copy.folder, TODAY, with_reading_level=False)
            cells = as_cells(tidied.after.decode())
            assert left or (len(cells) == len(REAL[name]) and not others(name, REAL[name], cells) - places(left)), name
        copy.path(name).write_bytes(before)


def test_tables_in_each_others_place(copy: Copy) -> None:
    """A table under another's name, a folder, a way that leads round, an empty file, none: said by name, no crash."""
    dice = random.Random(3)
    names = list(TABLES)
    for name in some("places"):
        path, kept = copy.path(name), copy.path(name).read_bytes()
        other = dice.choice([one for one in names if one != name])
        for how in ("other", "folder", "round", "empty", "gone"):
            path.unlink()
            if how == "other":
                path.write_bytes(copy.path(other).read_bytes())
            elif how == "folder":
                path.mkdir()
            elif how == "round":
                path.symlink_to(path)
            elif how == "empty":
                path.write_bytes(b"")
            found = catalogue.find_problems(copy.folder, TODAY, with_reading_level=False)
            assert any(name in str(one) for one in found), (name, how)
            if how == "folder":
                path.rmdir()
            else:
                path.unlink(missing_ok=True)
            path.write_bytes(kept)
    assert copy.problems() == []


def bomb() -> bytes:
    """A PNG of few bytes that is 20,000 points wide and high."""
    held = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(held, "PNG", optimize=True)
    return held.getvalue()


LAUGHS = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>' + SVG.replace(
    "Us", "&b;" * 100
)
LOGOS: dict[str, tuple[str, bytes]] = {
    "a bomb": ("logo.png", bomb()),
    "laughs": ("logo.svg", LAUGHS.encode()),
    "a picture from outside": ("logo.svg", SVG.replace("<path", '<image href="http://a.example/x.png"/><path').encode()),
    "a page within": ("logo.svg", SVG.replace("<path", "<foreignObject><p>x</p></foreignObject><path").encode()),
    "a style that fetches": ("logo.svg", SVG.replace("<path", "<style>@import 'http://a.example';</style><path").encode()),
    "moved by script": ("logo.svg", SVG.replace("<path", '<animate attributeName="x" onbegin="x"/><path').encode()),
    "another code page": ("logo.svg", f'<?xml version="1.0" encoding="utf-16"?>{SVG}'.encode("utf-16")),
    "a step that fetches": ("logo.svg", f'<?xml-stylesheet href="http://a.example/x.css"?>{SVG}'.encode()),
}  # fmt: skip


@pytest.mark.parametrize("how", LOGOS)
def test_logos_that_hide_something(tmp_path: Path, how: str) -> None:
    """Bombs, pictures and styles from outside, uses of themselves: refused by file, line and key."""
    name, data = LOGOS[how]
    with pytest.raises(ClinicErrors, match=f"line 1, key logo: '{name}' found"):
        clinic.read(with_logo(tmp_path, name, data), OPTIONS)


def test_a_logo_that_uses_itself_is_drawn_once(tmp_path: Path) -> None:
    """A part that stands in itself does no harm: whatever draws it leaves it out."""
    data = SVG.replace("<path", '<g id="a"><use href="#a"/></g><path').encode()
    assert clinic.read(with_logo(tmp_path, "logo.svg", data), OPTIONS).logo is not None


@pytest.mark.parametrize("how", ["pipe", "folder", "round", "outside"])
def test_logos_that_are_no_files(tmp_path: Path, how: str) -> None:
    """A pipe nobody writes to, a folder, a link to itself or out of the folder: refused, and nobody waits."""
    file = with_logo(tmp_path, "logo.png", b"")
    there = tmp_path / "logo.png"
    there.unlink()
    if how == "pipe":
        os.mkfifo(there)
    elif how == "folder":
        there.mkdir()
    else:
        there.symlink_to(there if how == "round" else "/etc/hostname")
    with pytest.raises(ClinicErrors, match="key logo"):
        clinic.read(file, OPTIONS)
