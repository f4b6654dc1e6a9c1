"""`make tidy` and the grouped errors of `make check`: mended right, or refused with cell and reason."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from data import __main__ as command
from data.catalogue import FOLDER
from data.columns import kind_of
from data.csv_text import Cells, as_bytes, as_cells
from data.rows import TABLES
from data.tidying.dates import read_column
from data.tidying.decoding import read_elsewhere, read_twice
from data.tidying.files import tidy
from data.tidying.folder import look
from tests.conftest import Copy
from tests.data.legal import legal, table
from tests.faults import count

Habit = Callable[[str, Cells], bytes]


def written(cells: Cells, delimiter: str = ",", ends: str = "\r\n", quoting: int = csv.QUOTE_MINIMAL) -> str:
    """Cells as another program writes them."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=ends, quoting=quoting).writerows(cells)  # type: ignore[arg-type]
    return text.getvalue()


def each(change: Callable[[str, str], str]) -> Habit:
    """A habit that changes cells below the header; it is told the kind of their column."""

    def changing(name: str, cells: Cells) -> bytes:
        header, *rows = cells
        kinds = [kind_of(name, column) for column in header]
        return as_bytes(
            [header, *([change(kind, cell) for kind, cell in zip(kinds, row, strict=True)] for row in rows)]
        )

    return changing


TRUTH = {"yes": "TRUE", "no": "FALSE"}


def _titled(column: str) -> str:
    return column.replace("_", " ").title()


HABITS: dict[str, Habit] = {
    "byte order mark": lambda name, cells: b"\xef\xbb\xbf" + as_bytes(cells),
    "Windows line ends": lambda name, cells: written(cells).encode(),
    "old Mac line ends": lambda name, cells: written(cells, ends="\r").encode(),
    "semicolons": lambda name, cells: written(cells, ";").encode(),
    "tabs": lambda name, cells: written(cells, "\t").encode(),
    "sep line": lambda name, cells: ("sep=;\r\n" + written(cells, ";")).encode(),
    "Unicode text": lambda name, cells: written(cells, "\t").encode("utf-16"),
    "UTF-16, big end first": lambda name, cells: b"\xfe\xff" + written(cells).encode("utf-16-be"),
    "all quoted": lambda name, cells: written(cells, quoting=csv.QUOTE_ALL).encode(),
    "no line end at the end": lambda name, cells: as_bytes(cells).rstrip(b"\n"),
    "empty rows": lambda name, cells: as_bytes([*cells, *[[""] * len(cells[0])] * 3]) + b"\n\n",
    "empty columns": lambda name, cells: as_bytes([[*row, "", " "] for row in cells]),
    "header in capitals": lambda name, cells: as_bytes([[one.upper() for one in cells[0]], *cells[1:]]),
    "header with spaces": lambda name, cells: as_bytes([[f" {_titled(one)}" for one in cells[0]], *cells[1:]]),
    "spaces round cells": each(lambda kind, cell: f"  {cell} " if cell else cell),
    "spaces in empty cells": each(lambda kind, cell: cell or "  "),
    "no-break spaces": each(lambda kind, cell: cell.replace(" ", "\u00a0") + ("\u00a0" if cell else "")),
    "two spaces": each(lambda kind, cell: cell.replace(" ", "  ")),
    "TRUE and FALSE": each(lambda kind, cell: TRUTH.get(cell, cell) if kind == "yes_no" else cell),
    "Yes and No": each(lambda kind, cell: cell.title() if kind == "yes_no" else cell),
    "comma between ids": each(lambda kind, cell: cell.replace(";", ", ") if kind == "ids" else cell),
    "space between ids": each(lambda kind, cell: cell.replace(";", "; ") if kind == "ids" else cell),
    "dates with slashes, year first": each(lambda kind, cell: cell.replace("-", "/") if kind == "date" else cell),
    "dates with midnight": each(lambda kind, cell: f"{cell} 00:00:00" if kind == "date" and cell else cell),
    "everything at once": lambda name, cells: b"\xef\xbb\xbf" + written([*cells, [""] * len(cells[0])], ";").encode(),
}  # fmt: skip


# Two signs that UTF-8 misread as Windows-1252 can be, the second a no-break space: 'Ã ' may have been 'à'.
MISREAD = re.compile("[\u00c2-\u00df]\u00a0")


@pytest.mark.parametrize("habit", HABITS)
@settings(max_examples=count(8, 300))
@given(data=st.data(), name=st.sampled_from(sorted(TABLES)))
def test_habits_are_mended_to_the_byte(habit: str, data: st.DataObject, name: str) -> None:
    """Whatever legal cells a table holds, what a program does to the file's form is undone to the byte.

    Letters that another code page's reading of UTF-8 could be ('Āµ') are refused wherever they stand: not drawn here.
    """
    cells = data.draw(table(name))
    assume(not any(read_elsewhere(cell) or read_twice(cell) for row in cells for cell in row))
    mangled = HABITS[habit](name, cells)
    tidied = tidy(name, mangled)
    if any("no-break space after a letter" in str(one) for one in tidied.refused):
        assert habit == "no-break spaces" and MISREAD.search(mangled.decode())
        return
    assert (tidied.after, tidied.refused) == (as_bytes(cells), ())
    assert bool(tidied.mends) == (mangled != as_bytes(cells))


@settings(max_examples=count(30, 2_000))
@given(data=st.data(), name=st.sampled_from(sorted(TABLES)))
def test_what_is_right_is_left_alone(data: st.DataObject, name: str) -> None:
    """Legal tables come back as they are, with nothing mended and nothing refused.

    Letters that another code page's reading of UTF-8 could be ('ŌÖ') are refused by design: not drawn here either.
    """
    cells = data.draw(table(name))
    assume(not any(read_elsewhere(cell) or read_twice(cell) for row in cells for cell in row))
    raw = as_bytes(cells)
    tidied = tidy(name, raw)
    assert (tidied.after, tidied.mends, tidied.refused) == (raw, (), ())


def test_real_tables_are_tidy() -> None:
    """Nothing in the tables that ship is mended or refused."""
    for one in look(FOLDER):
        assert (one.mends, one.refused) == ((), ()), one.name
        assert one.after == (FOLDER / f"{one.name}.csv").read_bytes()


# Pages of Windows, Unix, Mac and DOS, for the West of Europe and for others.
PAGES = (
    *("cp1252", "cp1250", "cp1251", "cp1254", "cp1257", "latin-1", "iso8859-2", "iso8859-9", "iso8859-15"),
    *("mac_roman", "mac_latin2", "cp437", "cp850", "cp852", "cp858"),
)
BEFORE = [["notice_id", "text"], ["a", "Köhler"], ["b", "Sørensen and Å"], ["c", "Dvořák"]]


@pytest.mark.parametrize("page", PAGES)
@settings(max_examples=count(60, 3_000))
@given(data=st.data())
def test_a_code_page_never_makes_other_words(page: str, data: st.DataObject) -> None:
    """Any words saved by any page, beside cells that stood before or none: those very words, or each unsure cell named.

    Where no cell stood before, none beyond ASCII is taken.
    """
    letters = st.characters(codec=page, exclude_categories=["C", "Z"], include_characters=" ")
    text = st.text(letters, max_size=12).map(lambda drawn: re.sub(" +", " ", drawn.strip())).filter(legal)
    known = [word for _, word in BEFORE[1:] if data.draw(st.booleans()) and can(word, page)]
    words = [*known, *data.draw(st.lists(text, min_size=1, max_size=4))]
    cells = [["notice_id", "text"], *([f"n{at}", word] for at, word in enumerate(words))]
    raw = as_bytes(cells).decode().encode(page)
    if is_utf8(raw):
        return
    tidied = tidy("notices", raw, lambda: BEFORE)
    assert tidied.after is not None
    named = {one.row for one in tidied.refused if one.column == "text"}
    stands = as_cells(tidied.after.decode())
    other = {row for row, (old, new) in enumerate(zip(cells, stands, strict=True), 1) if old != new}
    assert other <= named
    if not any(word in words for _, word in BEFORE[1:]):
        assert named >= {row for row, (_, word) in enumerate(cells, 1) if not word.isascii()}


def can(text: str, page: str) -> bool:
    """Whether a page has all signs of a text."""
    return text.encode(page, "ignore").decode(page) == text


def is_utf8(raw: bytes) -> bool:
    """Whether bytes are UTF-8, whatever page they were meant for."""
    return raw.decode("utf-8", "ignore").encode() == raw


@pytest.mark.parametrize(
    ("page", "before", "word", "mended"),
    [
        ("cp1252", "Köhler", "Köhler", True),
        ("cp1252", "Köhler", "J\u00e4rvenp\u00e4\u00e4", True),
        ("mac_roman", "Köhler", "Köhler", True),
        ("cp437", "Köhler", "Köhler", True),
        ("cp1250", "Dvořák", "Dvořák", True),
        ("cp1252", "Saghy", "Köhler", False),
        ("cp1252", "Köhler", "Sørensen", False),
        ("cp1250", "Köhler", "Dvořák", False),
        ("cp1251", "Köhler", "Иванов", False),
        ("mac_roman", "Köhler", "5 µg", False),
        ("cp1252", "Köhler", "K\u00f6hler, Pozna?", False),
        ("cp1252", "Köhler", "K\u00f6hler, ?ukasz", False),
    ],
)
def test_a_code_page_is_mended_where_it_is_certain(page: str, before: str, word: str, mended: bool) -> None:
    """What stood before tells the page; another word is mended if all pages left read it alike, else its cell named."""
    cells = [["notice_id", "text"], ["a", before], ["c", word]]
    raw = as_bytes([row for row in cells if can(row[1], page)]).decode().encode(page)
    tidied = tidy("notices", raw, lambda: [["notice_id", "text"], ["a", before]])
    if mended:
        assert tidied.after == as_bytes(cells)
        assert not tidied.refused and str(tidied.mends[0]).startswith("tables/notices.csv: saved as ")
        assert ("Windows-1252" in str(tidied.mends[0])) == (page == "cp1252")
    else:
        assert len({(one.row, one.column) for one in tidied.refused}) == 1 and tidied.refused[0].column == "text"
        assert any(one.message.startswith("not UTF-8") for one in tidied.refused)


def test_utf8_read_by_a_wrong_page_is_read_right() -> None:
    """A file opened as Windows-1252 and saved as UTF-8 has its letters back."""
    cells = [["notice_id", "text"], ["a", "Köhler, Łukasz, ≥ 50 µg, Müller"]]
    tidied = tidy("notices", as_bytes(cells).decode("cp1252", "replace").replace("\ufffd", "\x81").encode())
    assert tidied.after == as_bytes(cells), tidied


@pytest.mark.parametrize("page", ["mac_roman", "cp437", "cp850", "cp1250"])
def test_utf8_read_by_another_page_is_refused(page: str) -> None:
    """Letters that a Mac or DOS program misread, and saved as UTF-8, are named with what they may have been."""
    cells = [["notice_id", "text"], ["a", "A plain text"], ["b", "Köhler, 2021"]]
    misread = as_bytes(cells).decode(page)
    tidied = tidy("notices", misread.encode(), lambda: cells)
    assert [(one.row, one.column) for one in tidied.refused] == [(3, "text")]
    assert "wrong code page; was it 'Köhler, 2021'?" in tidied.refused[0].message


@pytest.mark.parametrize(
    ("cells", "told", "doubts"),
    [
        (["11/24/2026", "3/4/2026"], {0: "2026-11-24", 1: "2026-03-04"}, ()),
        (["24/11/2026", "3/4/2026", "2026-01-02"], {0: "2026-11-24", 1: "2026-04-03"}, ()),
        (["24.11.2026", "03.04.2026"], {0: "2026-11-24", 1: "2026-04-03"}, ()),
        (["3/4/2026", "5/6/2026"], {}, (0, 1)),
        (["3/3/2026", "5/6/2026"], {0: "2026-03-03"}, (1,)),
        (["11/24/2026", "24/11/2026"], {}, (0, 1)),
        (["2026/11/24", "2026-1-5"], {0: "2026-11-24", 1: "2026-01-05"}, ()),
        (["11/24/26", "46350", "soon", ""], {}, ()),
        (["13/13/2026"], {}, (0,)),
        (["2026-02-31"], {}, ()),
    ],
)
def test_dates_are_read_where_the_column_can_only_be_one_thing(
    cells: list[str], told: dict[int, str], doubts: tuple[int, ...]
) -> None:
    """One cell that only fits month first, or day first, settles its column; else each is refused."""
    found, refused = read_column(cells)
    assert (found, tuple(refused)) == (told, doubts)


REFUSED = [
    ("answers", "reviewed", "3/4/2026", "could be 2026-03-04 or 2026-04-03"),
    ("sources", "pmid", "3.51E+07", "a number cut short"),
    ("sources", "volume_pages", "6-Mar", "looks like a date that a spreadsheet made"),
    ("sources", "volume_pages", "Mar-26", "looks like a date that a spreadsheet made"),
    ("harms", "treated_percent", "8-Dec", "looks like a date that a spreadsheet made"),
    ("outcomes", "treated_events", "3/6/2026", "looks like a date that a spreadsheet made"),
    ("answers", "clinical_text", "#NAME?", "a spreadsheet's error"),
    ("sources", "authors", "M\ufffdller", "a sign was lost"),
    ("sources", "authors", "M?ller", "was it another sign"),
]


@pytest.mark.parametrize(("name", "column", "cell", "reason"), REFUSED)
def test_what_could_mean_two_things_is_refused(copy: Copy, name: str, column: str, cell: str, reason: str) -> None:
    """Cell and reason are said by tidy and by check, the file isn't touched, another file still is mended."""
    copy.edit(name, 5, column, cell)
    spoilt = copy.path(name).read_bytes()
    copy.path("about").write_bytes(b"\xef\xbb\xbf" + copy.path("about").read_bytes())
    lines = run(copy, "tidy", 1)
    place = f"tables/{name}.csv, row 5, column {column}: "
    assert any(line.startswith(place) and reason in line for line in lines), lines
    assert "tables/about.csv: begins with a byte order mark: mended" in lines
    assert copy.path(name).read_bytes() == spoilt
    assert copy.path("about").read_bytes() == (FOLDER / "about.csv").read_bytes()
    assert sum(line.startswith(place) and reason in line for line in run(copy, "check", 1)) == 1


def run(copy: Copy, name: str, code: int) -> list[str]:
    """What a command prints about the copied tables; it must end with this code."""
    printed = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", printed)
        assert command.main([name, "--tables", str(copy.folder)]) == code
    return printed.getvalue().splitlines()


def us_date(cell: str) -> str:
    """A date as a US spreadsheet shows it."""
    return re.sub(r"^(\d{4})-(\d\d)-(\d\d)$", lambda found: f"{int(found[2])}/{int(found[3])}/{found[1]}", cell)


def test_excel_in_the_us_is_five_lines_and_one_command(copy: Copy) -> None:
    """CSV UTF-8 saved by a US Excel, with three empty rows: five lines, not hundreds; tidy gives the old bytes."""
    before = copy.path("answers").read_bytes()
    cells = [[us_date(cell) for cell in row] for row in copy.read("answers")]
    rows = len(cells) - 1
    copy.path("answers").write_bytes(b"\xef\xbb\xbf" + written([*cells, *[[""] * len(cells[0])] * 3]).encode())
    first = {column: cells[1][cells[0].index(column)] for column in ("reviewed", "review_by")}
    lines = run(copy, "check", 1)
    assert lines == [
        "tables/answers.csv: begins with a byte order mark; `make tidy` mends this",
        "tables/answers.csv: empty rows at the end; `make tidy` mends this",
        *(
            f"tables/answers.csv, column {column}, {rows} cells: dates as {cell}; `make tidy` mends this"
            for column, cell in first.items()
        ),
        "4 problems in the tables",
    ]
    assert len(run(copy, "tidy", 0)) == 4
    assert copy.path("answers").read_bytes() == before
    assert run(copy, "tidy", 0) == ["nothing to tidy"]


def in_germany(copy: Copy) -> bytes:
    """Save sources.csv as a German Excel does: semicolons, dotted dates, Windows-1252. Its bytes before."""
    before = copy.path("sources").read_bytes()
    header, *rows = copy.read("sources")
    places = [place for place, column in enumerate(header) if column in ("read_on", "ends")]
    for row in rows:
        for place in places:
            row[place] = ".".join(reversed(row[place].split("-")))
    copy.path("sources").write_bytes(written([header, *rows], ";").encode("cp1252"))
    return before


def test_excel_in_germany_is_a_few_lines_and_one_command(copy: Copy) -> None:
    """Semicolons, dotted dates and Windows-1252: lines by kind, and the old bytes again, every name among them."""
    copy.commit()
    before = in_germany(copy)
    assert not before.isascii()
    lines = run(copy, "check", 1)
    assert "tables/sources.csv: saved as Windows-1252; `make tidy` mends this" in lines and len(lines) <= 5, lines
    run(copy, "tidy", 0)
    assert copy.path("sources").read_bytes() == before


def test_a_code_page_that_nothing_tells_is_refused(copy: Copy) -> None:
    """The same file where no commit tells how its names stood: every name is listed, and the file stays as it is."""
    before = in_germany(copy).decode()
    mangled = copy.path("sources").read_bytes()
    place = as_cells(before)[0].index("authors")
    rows = [str(row) for row, cells in enumerate(as_cells(before), 1) if not cells[place].isascii()]
    lines = run(copy, "tidy", 1)
    assert len(rows) >= 4
    place = f"tables/sources.csv, column authors, {len(rows)} cells, rows {', '.join(rows)}: not UTF-8, and could be '"
    assert any(line.startswith(place) and line.endswith("save the file as UTF-8") for line in lines), lines
    assert copy.path("sources").read_bytes() == mangled


def test_many_of_a_kind_are_one_line_and_single_ones_are_lines(copy: Copy) -> None:
    """Dates that nothing settles: one line that names all their rows; a wrong source beside it stays a line."""
    cells = copy.read("answers")
    place = cells[0].index("reviewed")
    for row in cells[1:]:
        row[place] = "yesterday"
    copy.write("answers", cells)
    copy.edit("evidence", 2, "source_ids", "feder-2012")
    lines = run(copy, "check", 1)
    assert (
        f"tables/answers.csv, column reviewed, {len(cells) - 1} cells, rows 2-{len(cells)}: "
        "'yesterday' found; a date as YYYY-MM-DD, such as 2026-11-24, would be right"
    ) in lines
    assert any(line.startswith("tables/evidence.csv, row 2, column source_ids: unknown source") for line in lines)
    assert len(lines) < 12


def test_a_wrong_table_behind_a_byte_order_mark_is_seen(copy: Copy) -> None:
    """What tidy would mend hides nothing: rules are held against the table behind it, at its rows."""
    copy.edit("answers", 17, "source_ids", "feder-2012")
    copy.path("answers").write_bytes(b"\xef\xbb\xbf" + copy.path("answers").read_bytes())
    lines = run(copy, "check", 1)
    assert "tables/answers.csv: begins with a byte order mark; `make tidy` mends this" in lines
    assert any("answers.csv, row 17, column source_ids: unknown source 'feder-2012'" in line for line in lines)


def test_a_file_that_cannot_be_opened_is_left_to_check(copy: Copy, tmp_path: Path) -> None:
    """A missing and an empty file are no matter of tidiness: tidy passes them over, check names them."""
    copy.path("about").unlink()
    copy.path("quiz").write_bytes(b"")
    assert run(copy, "tidy", 0) == ["nothing to tidy"]
    lines = run(copy, "check", 1)
    assert "tables/about.csv: the file is missing" in lines and "tables/quiz.csv: the file is empty" in lines
