"""Spanish in the workbook and back: marked with the English beside it, never confirmed by accident, merged, refused."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from data import catalogue as catalogues
from data.rows.spoken import mark
from data.workbook import tables as files
from data.workbook.take_in import Taken, pending, take_in
from data.workbook.write import workbook
from tests.conftest import TODAY, Copy

# In the sheet: A term_id, B term, C term (es), D patient_text, E patient_text (es), F source_ids.
GLOSSARY, SPANISH = "glossary", "es/glossary"
FLOW, FLUJO = "A slow flow of a drug into a vein.", "Un flujo lento de una medicina en una vena."
GIVES_WAY = "made from other English than stands beside it, which is shown instead; 'ok:' before it says that it fits"


UNTOUCHED = "Nothing to change: the tables say all this already."


def make(copy: Copy, *names: str) -> Path:
    """A workbook of some of the copied tables as they stand."""
    path = copy.folder.parent / "tables.xlsx"
    now = files.current(copy.folder)
    path.write_bytes(workbook({name: now[name] for name in names or (GLOSSARY, SPANISH)}, TODAY))
    return path


def put(path: Path, cells: dict[str, Any], sheet: str = GLOSSARY) -> Path:
    """Type into cells of a sheet, and save."""
    opened = load_workbook(path)
    for address, value in cells.items():
        opened[sheet][address] = value
    opened.save(path)
    return path


def change(copy: Copy, cells: dict[str, Any]) -> Taken:
    """Make the workbook, type into it, take it in."""
    return take_in(put(make(copy), cells), copy.folder)


def row(copy: Copy, key: str, name: str = SPANISH) -> list[str]:
    """A row by its key."""
    return next(one for one in copy.read(name) if one[0] == key)


def gaps(copy: Copy) -> list[tuple[str, str, str]]:
    """What stands in English on Spanish pages: key, column, why."""
    return [(one.key, one.column, one.why) for one in catalogues.load(copy.folder, TODAY, language="es").in_english]


def as_they_are(copy: Copy) -> dict[Path, bytes]:
    """All files of the tables."""
    return {path: path.read_bytes() for path in copy.folder.rglob("*.csv")}


def test_changed_spanish_is_marked_with_its_english(copy: Copy) -> None:
    """One Spanish cell: it and its mark are the only ones that change, the mark is the English cell's."""
    before, english = copy.read(SPANISH), copy.path(GLOSSARY).read_bytes()
    taken = change(copy, {"C4": "Certeza, o seguridad"})
    assert taken.lines == ("glossary!C4: 'Certeza' -> 'Certeza, o seguridad'", "Written: es/glossary.")
    before[3][1] = "Certeza, o seguridad"
    assert copy.read(SPANISH) == before and before[3][2] == mark("Certainty")
    assert copy.path(GLOSSARY).read_bytes() == english and gaps(copy) == []


def test_english_changed_alone_leaves_spanish_behind(copy: Copy) -> None:
    """The Spanish keeps its text and its old mark, it is said at its cell, and English is shown until someone looks."""
    before = copy.path(SPANISH).read_bytes()
    taken = change(copy, {"B4": "How certain"})
    assert taken.lines == (
        "glossary!B4: 'Certainty' -> 'How certain'",
        f"glossary!C4: {GIVES_WAY}",
        "Written: glossary.",
    )
    assert taken.well and copy.path(SPANISH).read_bytes() == before
    assert gaps(copy) == [("certainty", "term", "its English has changed since")]


def test_both_changed_together_fit(copy: Copy) -> None:
    """English and Spanish changed in one row: the mark is the new English's."""
    taken = change(copy, {"B4": "How certain", "C4": "Qué tan cierto"})
    assert taken.written == (GLOSSARY, SPANISH) and len(taken.lines) == 3
    assert row(copy, "certainty")[1:3] == ["Qué tan cierto", mark("How certain")] and gaps(copy) == []


@pytest.mark.parametrize("typed", ["ok: Certeza", "OK:Certeza", " Ok :  Certeza"])
def test_ok_says_that_spanish_fits_new_english(copy: Copy, typed: str) -> None:
    """Before Spanish left behind, or beside English changed in the same workbook: the same words with a new mark."""
    copy.edit(GLOSSARY, 4, "term", "How certain")
    assert gaps(copy) == [("certainty", "term", "its English has changed since")]
    taken = change(copy, {"C4": typed})
    assert taken.lines == ("glossary!C4: 'Certeza' fits its English", "Written: es/glossary.")
    assert row(copy, "certainty")[1:3] == ["Certeza", mark("How certain")] and gaps(copy) == []
    taken = change(copy, {"B4": "How sure", "C4": typed})
    assert taken.written == (GLOSSARY, SPANISH) and gaps(copy) == []


def test_ok_before_other_words_takes_those(copy: Copy) -> None:
    """The words after it count, whether they changed or not; where all fits already, nothing changes."""
    assert change(copy, {"C4": "ok: Certeza"}).lines == (UNTOUCHED,)
    change(copy, {"C4": "ok: Qué tan cierto"})
    assert row(copy, "certainty")[1:3] == ["Qué tan cierto", mark("Certainty")]


def test_spanish_left_behind_stays_so_by_itself(copy: Copy) -> None:
    """A workbook in which nothing, or another column, was changed confirms no Spanish of older English."""
    copy.edit(GLOSSARY, 4, "term", "How certain")
    before = as_they_are(copy)
    assert change(copy, {}).lines == (UNTOUCHED,) and as_they_are(copy) == before
    assert change(copy, {"E4": "Qué tan seguros podemos estar."}).written == (SPANISH,)
    assert gaps(copy) == [("certainty", "term", "its English has changed since")]
    assert change(copy, {"B4": "Certainty"}).well and gaps(copy) == []


def test_spanish_taken_out_is_not_translated(copy: Copy) -> None:
    """An emptied cell loses its mark too; the row stays."""
    taken = change(copy, {"C4": None})
    assert taken.lines[0] == "glossary!C4: 'Certeza' -> ''"
    assert row(copy, "certainty")[1:3] == ["", ""] and gaps(copy) == [("certainty", "term", "not translated")]


def test_new_rows_may_have_their_spanish(copy: Copy) -> None:
    """A new English row with Spanish goes into both files; one without goes into the English one and is listed."""
    last = len(copy.read(GLOSSARY)) + 1
    new = {f"A{last}": "drip", f"B{last}": "Drip", f"C{last}": "Goteo", f"D{last}": FLOW, f"E{last}": FLUJO}
    more = {f"A{last + 1}": "shot", f"B{last + 1}": "Shot", f"D{last + 1}": "A dose by a needle."}
    taken = change(copy, new | more)
    assert f"glossary!C{last}: '' -> 'Goteo'" in taken.lines and taken.written == (GLOSSARY, SPANISH)
    assert copy.read(SPANISH)[-1] == ["drip", "Goteo", mark("Drip"), FLUJO, mark(FLOW)]
    assert copy.read(GLOSSARY)[-2:] == [["drip", "Drip", FLOW, ""], ["shot", "Shot", "A dose by a needle.", ""]]
    assert gaps(copy) == [("shot", "patient_text", "not translated"), ("shot", "term", "not translated")]


def test_spanish_goes_where_its_english_stands(copy: Copy) -> None:
    """A new row between others has its Spanish between theirs, whatever has no Spanish before it."""
    copy.write(SPANISH, [one for one in copy.read(SPANISH) if one[0] != "compounded"])
    path = make(copy)
    opened = load_workbook(path)
    opened[GLOSSARY].insert_rows(4)
    opened.save(path)
    put(path, {"A4": "drip", "B4": "Drip", "C4": "Goteo", "D4": FLOW, "E4": FLUJO})
    assert take_in(path, copy.folder).well
    assert [one[0] for one in copy.read(SPANISH)[1:4]] == ["off_label", "drip", "certainty"]


def test_a_row_begun_as_a_copy_confirms_no_spanish(copy: Copy) -> None:
    """Spanish that a new row has from another one gives way until it is changed, or said to fit."""
    last = len(copy.read(GLOSSARY)) + 1
    _, certeza, _, words, _ = row(copy, "certainty")
    new = {f"A{last}": "drip", f"B{last}": "Drip", f"C{last}": certeza, f"D{last}": FLOW, f"E{last}": f"ok: {words}"}
    taken = change(copy, new)
    assert f"glossary!C{last}: {GIVES_WAY}" in taken.lines and taken.well
    assert row(copy, "drip") == ["drip", certeza, mark("Certainty"), words, mark(FLOW)]
    assert gaps(copy) == [("drip", "term", "its English has changed since")]


def test_a_copy_of_the_same_english_keeps_its_spanish(copy: Copy) -> None:
    """Spanish that stands for two English texts fits a new row with either of them."""
    copy.edit(SPANISH, 3, "term", "Certeza")
    last = len(copy.read(GLOSSARY)) + 1
    taken = change(copy, {f"A{last}": "drip", f"B{last}": "Certainty", f"C{last}": "Certeza", f"D{last}": FLOW})
    assert row(copy, "drip")[1:3] == ["Certeza", mark("Certainty")] and not any(GIVES_WAY in one for one in taken.lines)


def test_a_row_named_otherwise_keeps_its_spanish(copy: Copy) -> None:
    """Under another id, with the same English: what fitted fits, what was left behind isn't confirmed by it."""
    copy.edit(GLOSSARY, 4, "patient_text", "How sure we can be.")
    _, certeza, of, words, of_words = row(copy, "certainty")
    change(copy, {"A4": "how_certain"})
    assert row(copy, "how_certain") == ["how_certain", certeza, of, words, of_words]
    assert [one[0] for one in copy.read(SPANISH)].count("certainty") == 0
    assert gaps(copy) == [("how_certain", "patient_text", "its English has changed since")]


def test_a_row_taken_out_takes_its_spanish_along(copy: Copy) -> None:
    """Both files lose the row; Spanish of a row that is gone already stays, to the byte, for `make due` to list."""
    copy.write(SPANISH, [*copy.read(SPANISH), ["gone", "Ido", mark("Gone"), "", ""]])
    path = make(copy)
    opened = load_workbook(path)
    opened[GLOSSARY].delete_rows(4)
    opened.save(path)
    taken = take_in(path, copy.folder)
    assert taken.lines == ("glossary: row 'certainty' taken out", "Written: glossary, es/glossary.")
    keys = [one[0] for one in copy.read(SPANISH)]
    assert "certainty" not in keys and keys[-1] == "gone"
    assert gaps(copy) == [("gone", "", "its English row is gone")]


def test_both_sides_changes_are_merged_cell_by_cell(copy: Copy) -> None:
    """Spanish that others changed since is kept beside what was changed here, in one row and in another.

    That what stood there before fitted its English takes nothing from theirs.
    """
    path = put(make(copy), {"C4": "Qué tan cierto", "C2": f"ok: {row(copy, 'off_label')[1]}"})
    copy.edit(SPANISH, 4, "patient_text", "Qué tan seguros podemos estar.")
    copy.edit(SPANISH, 2, "term", "Fuera de lo aprobado")
    taken = take_in(path, copy.folder)
    assert "Made from other tables than today's: es/glossary changed since." in taken.lines[0] and taken.well
    assert row(copy, "certainty")[1::2] == ["Qué tan cierto", "Qué tan seguros podemos estar."]
    assert row(copy, "off_label")[1] == "Fuera de lo aprobado"
    after = as_they_are(copy)
    assert take_in(path, copy.folder).written == () and as_they_are(copy) == after


def test_spanish_of_english_that_others_changed_gives_way(copy: Copy) -> None:
    """Translated from the English of this workbook, which the tables have otherwise today: said, kept, not shown."""
    path = put(make(copy), {"C4": "Qué tan cierto"})
    copy.edit(GLOSSARY, 4, "term", "How sure")
    taken = take_in(path, copy.folder)
    assert taken.lines[1:3] == ("glossary!C4: 'Certeza' -> 'Qué tan cierto'", f"glossary!C4: {GIVES_WAY}")
    assert row(copy, "certainty")[1:3] == ["Qué tan cierto", mark("Certainty")]
    assert gaps(copy) == [("certainty", "term", "its English has changed since")]


def test_what_collides_is_listed_and_left(copy: Copy) -> None:
    """Other words on both sides, the same words of other English, a row that others took out: the tables stay."""
    path = put(make(copy), {"C2": "Otro uso", "C3": "ok: " + row(copy, "compounded")[1], "C4": "Qué tan cierto"})
    copy.edit(SPANISH, 2, "term", "Fuera de lo aprobado")
    copy.edit(SPANISH, 3, "term_of", mark("Mixed"))
    put(path, {"B3": "Made by a pharmacy"})
    for name in (GLOSSARY, SPANISH):
        copy.write(name, [one for one in copy.read(name) if one[0] != "certainty"])
    before = copy.path(SPANISH).read_bytes()
    taken = take_in(path, copy.folder)
    said = "\n".join(taken.lines)
    assert not taken.well and taken.written == (GLOSSARY,) and copy.path(SPANISH).read_bytes() == before
    assert "-> 'Otro uso' here, 'Fuera de lo aprobado' in the tables today" in said
    assert (
        "glossary!C3: 'Preparado por una farmacia (compounded)' fits its English here, and it was made from oth" in said
    )
    assert "glossary!C4: 'Certeza' -> 'Qué tan cierto' here, its row taken out of the tables since" in said


def test_a_row_taken_out_whose_spanish_changed_is_listed(copy: Copy) -> None:
    """Taken out here, its Spanish changed in the tables since: the Spanish stays, and it is said."""
    path = make(copy)
    opened = load_workbook(path)
    opened[GLOSSARY].delete_rows(4)
    opened.save(path)
    copy.edit(SPANISH, 4, "term", "Qué tan cierto")
    taken = take_in(path, copy.folder)
    assert "glossary: row 'certainty' taken out here, its words in 'es' changed since" in taken.lines
    assert not taken.well and row(copy, "certainty")[1] == "Qué tan cierto"


REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "a formula": ({"C4": "=1+1"}, "glossary!C4: a formula"),
    "an error": ({"C4": "#NAME?"}, "glossary!C4: '#NAME?' is a spreadsheet's error"),
    "another figure": ({"C4": "Certeza 1"}, "glossary!C4: the English says no other, this says '1'"),
    "no opening mark": ({"C4": "Certeza?"}, "glossary!C4: '?' stands without '¿' before it"),
    "markup": ({"C4": "<b>Certeza</b>"}, "glossary!C4: '<' looks like markup"),
    "ok and no words": ({"C4": "ok:"}, "glossary!C4: 'ok:' stands before no words"),
    "no English": ({"B4": None}, "glossary!B4: the cell is empty"),
    "a head renamed": ({"C1": "term in Spanish"}, "glossary!C1: unknown column 'term in Spanish'"),
    "a column gone": ({"C1": None}, "glossary!A1: column term (es) is missing"),
    "another language": ({"C1": "term (fr)"}, "glossary!C1: unknown column 'term (fr)'"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_faults_in_spanish_name_their_cell(copy: Copy, case: str) -> None:
    """Each is said at the cell of the sheet, and nothing is written in either language."""
    cells, said = REFUSED[case]
    before = as_they_are(copy)
    taken = change(copy, cells)
    assert any(line.startswith(said) for line in taken.lines), "\n".join(taken.lines)
    assert not taken.well and as_they_are(copy) == before


def test_spanish_needs_english_beside_it(copy: Copy) -> None:
    """Spanish where the English cell is empty is refused at its cell."""
    path = make(copy, "treatments", "es/treatments")
    sheet = load_workbook(path)["treatments"]
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    empty = sheet[f"{heads['own_harms']}2"].value
    put(path, {f"{heads['own_harms (es)']}2": "Daños propios"}, "treatments")
    lines = take_in(path, copy.folder).lines
    said = f"treatments!{heads['own_harms (es)']}2: 'Daños propios' has no English beside it: leave it empty"
    assert empty is None and said in lines


HEADS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "no-break spaces": lambda head: head.replace(" ", "\u00a0"),
    "spaces round": lambda head: f" {head}  ",
    "underscores": lambda head: head.replace(" ", "_"),
}


@pytest.mark.parametrize("habit", HEADS)
def test_heads_survive_what_programs_do(copy: Copy, habit: str) -> None:
    """A head in another form of the same letters is the same column."""
    path = make(copy)
    heads = {cell.coordinate: HEADS[habit](cell.value) for cell in load_workbook(path)[GLOSSARY][1]}
    assert take_in(put(path, heads), copy.folder).lines == (UNTOUCHED,)


def test_a_workbook_without_spanish_leaves_it_alone(copy: Copy) -> None:
    """One that was made of the English tables alone changes those, and no Spanish file."""
    before = copy.path(SPANISH).read_bytes()
    taken = take_in(put(make(copy, GLOSSARY), {"B4": "How certain"}), copy.folder)
    assert taken.written == (GLOSSARY,) and copy.path(SPANISH).read_bytes() == before


def test_tables_without_spanish_make_a_workbook(copy: Copy) -> None:
    """A folder with no other language in it: no Spanish column."""
    for path in (copy.folder / "es").iterdir():
        path.unlink()
    (copy.folder / "es").rmdir()
    sheet = load_workbook(make(copy, GLOSSARY))[GLOSSARY]
    assert set(files.current(copy.folder)) == {path.stem for path in copy.folder.iterdir()}
    assert [cell.value for cell in sheet[1]] == ["term_id", "term", "patient_text", "source_ids"]


def test_a_workbook_with_changed_spanish_is_not_written_over(copy: Copy) -> None:
    """One in which only Spanish was changed, or said to fit, holds what `make workbook` must not lose."""
    copy.edit(GLOSSARY, 4, "term", "How certain")
    assert not pending(make(copy), copy.folder)
    assert pending(put(make(copy), {"C4": "ok: Certeza"}), copy.folder)
    assert pending(put(make(copy), {"E4": "Qué tan seguros podemos estar."}), copy.folder)
