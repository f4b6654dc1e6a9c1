"""One broken table for every rule: the file, row and column named, and what would be right."""

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import TODAY, Copy
from tests.data.messages import assert_whole

ROOT = Path(__file__).parents[2]
Breakage = Callable[[Copy], object]


def edit(name: str, column: str, change: object, row: int = 2) -> Breakage:
    """Break one cell."""
    return lambda copy: copy.edit(name, row, column, change)  # type: ignore[arg-type]


def drop_row(name: str, row: int = 2) -> Breakage:
    """Take one row out."""
    return lambda copy: copy.write(name, [cells for i, cells in enumerate(copy.read(name), 1) if i != row])


def drop_column(name: str, column: str) -> Breakage:
    """Take one column out."""

    def breaking(copy: Copy) -> None:
        cells = copy.read(name)
        place = cells[0].index(column)
        copy.write(name, [row[:place] + row[place + 1 :] for row in cells])

    return breaking


def add_column(name: str, column: str) -> Breakage:
    """Add a column that nobody knows."""
    return lambda copy: copy.write(name, [[*row, column if i == 0 else "x"] for i, row in enumerate(copy.read(name))])


def ragged(name: str, change: Callable[[list[str]], list[str]]) -> Breakage:
    """Give row 2 too few or too many cells."""

    def breaking(copy: Copy) -> None:
        cells = copy.read(name)
        cells[1] = change(cells[1])
        copy.write(name, cells)

    return breaking


def twice(name: str) -> Breakage:
    """Repeat row 2 at the end."""
    return lambda copy: copy.write(name, [*copy.read(name), copy.read(name)[1]])


def raw(name: str, change: Callable[[bytes], bytes]) -> Breakage:
    """Change the bytes of a file."""
    return lambda copy: copy.path(name).write_bytes(change(copy.path(name).read_bytes()))


def notice(notice_id: str, change: Callable[[str], str]) -> Breakage:
    """Change one notice's words."""

    def breaking(copy: Copy) -> None:
        row = next(i for i, cells in enumerate(copy.read("notices"), 1) if cells[0] == notice_id)
        copy.edit("notices", row, "text", change)

    return breaking


def outcome(**figures: str) -> Breakage:
    """Give the first outcome these figures."""

    def breaking(copy: Copy) -> None:
        for column, figure in figures.items():
            copy.edit("outcomes", 2, column, figure)

    return breaking


TOMORROW = (TODAY + dt.timedelta(days=1)).isoformat()

BROKEN: dict[str, tuple[Breakage, str, str]] = {
    "missing column": (drop_column("answers", "short_answer"), "answers.csv, row 1, column short_answer", "is missing"),
    "extra column": (add_column("answers", "colour"), "answers.csv, row 1, column colour", "unknown column 'colour'"),
    "misspelt column": (raw("answers", lambda b: b.replace(b"short_answer", b"short_anser", 1)), "answers.csv, row 1", "did you mean short_answer?"),
    "column twice": (raw("questions", lambda b: b.replace(b"question_id,group", b"group,group", 1)), "questions.csv, row 1, column group", "stands twice"),
    "too few cells": (ragged("answers", lambda cells: cells[:-1]), "answers.csv, row 2", "cells found where the header has"),
    "too many cells": (ragged("answers", lambda cells: [*cells, "x"]), "answers.csv, row 2", "cells found where the header has"),
    "blank required cell": (edit("answers", "patient_text", ""), "answers.csv, row 2, column patient_text", "is empty and must not be"),
    "blank enum cell": (edit("adjustability", "level", ""), "adjustability.csv, row 2, column level", "is empty and must not be"),
    "blank source": (edit("cautions", "source_ids", ""), "cautions.csv, row 2, column source_ids", "is empty and must not be"),
    "unknown treatment": (edit("answers", "treatment_id", "iv_ketamin"), "answers.csv, row 2, column treatment_id", "unknown treatment 'iv_ketamin' (did you mean iv_ketamine?)"),
    "unknown condition": (edit("evidence", "condition_id", "ptds"), "evidence.csv, row 2, column condition_id", "unknown condition 'ptds' (did you mean ptsd?)"),
    "unknown question": (edit("answers", "question_id", "what_it_was"), "answers.csv, row 2, column question_id", "(did you mean what_it_is?)"),
    "unknown group": (edit("questions", "group", "rulez"), "questions.csv, row 2, column group", "(did you mean rules?)"),
    "unknown source": (edit("answers", "source_ids", "wilkinson-2091"), "answers.csv, row 2, column source_ids", "unknown source 'wilkinson-2091' (did you mean wilkinson-20"),
    "source listed badly": (edit("answers", "source_ids", "feder-2021, witt-2020"), "answers.csv, row 2, column source_ids", "no spaces"),
    "source twice in a cell": (edit("answers", "source_ids", "feder-2021;feder-2021"), "answers.csv, row 2, column source_ids", "stands twice"),
    "unused source": (edit("sources", "source_id", "nobody-1999"), "sources.csv, row 2, column source_id", "'nobody-1999' is cited nowhere"),
    "duplicate key": (twice("answers"), "column condition_id", "stands already in row 2"),
    "missing treatment": (drop_row("treatments"), "answers.csv, row 2, column treatment_id", "unknown treatment 'iv_ketamine'"),
    "missing condition": (drop_row("conditions"), "evidence.csv, row 2, column condition_id", "unknown condition 'trd'"),
    "missing question": (drop_row("questions"), "answers.csv, row 2, column question_id", "unknown question 'what_it_is'"),
    "missing group": (drop_row("question_groups"), "questions.csv, row 2, column group", "unknown group 'how_it_works'"),
    "missing answer": (drop_row("answers"), "answers.csv, column question_id", "no general answer of"),
    "missing pair": (drop_row("evidence"), "evidence.csv, column condition_id", "no row for 'iv_ketamine' and 'trd'"),
    "missing adjustability": (drop_row("adjustability"), "adjustability.csv, column treatment_id", "no row for 'iv_ketamine'"),
    "missing alternative": (drop_row("alternatives"), "alternatives.csv, column condition_id", "no row of kind"),
    "missing statement about the tool": (drop_row("about"), "about.csv, column about_id", "no row for"),
    "missing caveat": (drop_row("notices"), "notices.csv, column notice_id", "no row for"),
    "strange treatment": (edit("treatments", "treatment_id", "iv_ketamin"), "answers.csv, row 2, column treatment_id", "(did you mean iv_ketamin?)"),
    "columns of the summary not whole": (edit("questions", "summary_column", "6"), "questions.csv, column summary_column", "each from 1 to 5"),
    "colour too light": (edit("treatments", "colour_light", "#aaaaaa"), "treatments.csv, row 2, column colour_light", "stands out 2.2"),
    "colour too dark": (edit("treatments", "colour_dark", "#333333"), "treatments.csv, row 2, column colour_dark", "at least 4.5 to 1"),
    "drawn colour too light": (edit("treatments", "colour_drawn", "#dddddd"), "treatments.csv, row 2, column colour_drawn", "at least 3 to 1"),
    "colour twice": (edit("treatments", "colour_light", "#7a3e00"), "treatments.csv, row 3, column colour_light", "stands already in row 2"),
    "mark twice": (edit("treatments", "mark", "kap.svg"), "treatments.csv, row 6, column mark", "stands already in row 2"),
    "mark that is no file name": (edit("treatments", "mark", "../kap.svg"), "treatments.csv, row 2, column mark", "of the form"),
    "unknown route": (edit("treatments", "routes", "iw"), "treatments.csv, row 2, column routes", "unknown route 'iw'"),
    "nothing first": (lambda copy: [copy.edit("treatments", row, "shown_first", "no") for row in range(2, 9)], "treatments.csv, column shown_first", "two to four"),
    "no effect in the chart": (edit("effect_times", "in_chart", "no"), "effect_times.csv, column in_chart", "no row for 'iv_ketamine'"),
    "order twice": (edit("treatments", "order", "2"), "treatments.csv, row 3, column order", "2 stands already in row 2"),
    "bad whole number": (edit("questions", "order", "1e2"), "questions.csv, row 2, column order", "a whole number"),
    "bad number": (outcome(treated_events="many"), "outcomes.csv, row 2, column treated_events", "a plain number"),
    "percentage above 100": (outcome(treated_percent="101"), "outcomes.csv, row 2, column treated_percent", "0 to 100"),
    "percentage below 0": (outcome(treated_percent="-1"), "outcomes.csv, row 2, column treated_percent", "0 to 100"),
    "events over total": (outcome(treated_events="12", treated_total="10", treated_percent=""), "outcomes.csv, row 2, column treated_events", "12 events of 10"),
    "percentage not of its events": (outcome(treated_events="5", treated_total="10", treated_percent="51"), "outcomes.csv, row 2, column treated_percent", "5 of 10 gives 50.0"),
    "no total": (outcome(treated_total="0"), "outcomes.csv, row 2, column treated_total", "above 0"),
    "interval turned round": (outcome(effect_value="", ci_low="3", ci_high="1"), "outcomes.csv, row 2, column ci_low", "lies above ci_high"),
    "effect outside its interval": (outcome(effect_value="9", ci_low="1", ci_high="3"), "outcomes.csv, row 2, column effect_value", "outside its interval"),
    "half an interval": (outcome(effect_value="", ci_low="1", ci_high=""), "outcomes.csv, row 2, column ci_low", "both its ends"),
    "interval of no level": (outcome(effect_value="", ci_low="1", ci_high="3", ci_level=""), "outcomes.csv, row 2, column ci_level", "95 or another level"),
    "effect on no scale": (outcome(effect_value="2", ci_low="1", ci_high="3", scale="", scale_name="", scale_unit=""), "outcomes.csv, row 2, column scale", "empty beside an effect"),
    "effect without its measure": (outcome(effect_value="2", ci_low="1", ci_high="3", effect_measure=""), "outcomes.csv, row 2, column effect_measure", "empty beside an effect"),
    "no better than": (edit("evidence", "patient_text", "It was no better than a dummy."), "evidence.csv, row 2, column patient_text", "no clear difference"),
    "one frame only": (outcome(happened="had few symptoms", not_happened=""), "outcomes.csv, row 2, column not_happened", "both frames"),
    "date not ISO": (edit("answers", "reviewed", "24/11/2026"), "answers.csv, row 2, column reviewed", "YYYY-MM-DD"),
    "date that isn't": (edit("answers", "reviewed", "2026-02-31"), "answers.csv, row 2, column reviewed", "2026-02-31"),
    "reviewed in the future": (edit("answers", "reviewed", TOMORROW), "answers.csv, row 2, column reviewed", "lies in the future"),
    "review_by before reviewed": (edit("answers", "review_by", "2020-01-01"), "answers.csv, row 2, column review_by", "lies before reviewed"),
    "review_by too late": (edit("answers", "review_by", "2029-01-01"), "answers.csv, row 2, column review_by", "more than 366 days"),
    "markup": (edit("answers", "patient_text", lambda t: f"<b>{t}</b>"), "answers.csv, row 2, column patient_text", "looks like markup"),
    "markdown": (edit("glossary", "patient_text", lambda t: f"**{t}**"), "glossary.csv, row 2, column patient_text", "looks like markup"),
    "control sign": (edit("answers", "patient_text", lambda t: t + "\x07"), "answers.csv, row 2, column patient_text", "control or invisible sign (U+0007)"),
    "line break": (edit("answers", "patient_text", lambda t: t + "\nx"), "answers.csv, row 2, column patient_text", "U+000A"),
    "no-break space": (edit("answers", "patient_text", lambda t: t.replace(" ", "\u00a0", 1)), "answers.csv, row 2, column patient_text", "U+00A0"),
    "space at the end": (edit("answers", "patient_text", lambda t: t + " "), "answers.csv, row 2, column patient_text", "a space too many"),
    "byte order mark": (raw("answers", lambda b: b"\xef\xbb\xbf" + b), "answers.csv, row 1", "byte order mark"),
    "empty file": (raw("answers", lambda b: b""), "answers.csv", "the file is empty"),
    "no rows": (raw("answers", lambda b: b.splitlines(keepends=True)[0]), "answers.csv", "holds no rows"),
    "not UTF-8": (raw("answers", lambda b: b + b"\xff\xfe"), "answers.csv, row", "not UTF-8"),
    "broken quoting": (raw("answers", lambda b: b + b'"x'), "answers.csv", "not a well-formed CSV"),
    "missing file": (lambda copy: copy.path("answers").unlink(), "answers.csv", "the file is missing"),
    "NA": (edit("answers", "patient_text", "NA"), "answers.csv, row 2, column patient_text", "'NA' says nothing"),
    "NA in an optional cell": (edit("sources", "volume_pages", "NA"), "sources.csv, row 2, column volume_pages", "'NA' says nothing"),
    "place in a journal: issue alone": (edit("sources", "volume_pages", "(3)"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: what it became": (edit("sources", "volume_pages", "-3"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: volume and page": (edit("sources", "volume_pages", "5:24705470211055176"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: short time": (edit("sources", "volume_pages", "22:634"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: time": (edit("sources", "volume_pages", "12:34:56"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: volume alone": (edit("sources", "volume_pages", "7"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: pages alone": (edit("sources", "volume_pages", "10-12"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: day first": (edit("sources", "volume_pages", "23 January 2026"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: month first": (edit("sources", "volume_pages", "Nov 29"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: ISO date": (edit("sources", "volume_pages", "2026-01-23"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: power": (edit("sources", "volume_pages", "1E+05"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: truth": (edit("sources", "volume_pages", "TRUE"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "place in a journal: formula": (edit("sources", "volume_pages", "=5"), "sources.csv, row 2, column volume_pages", "no spreadsheet takes for a number"),
    "praise": (edit("answers", "patient_text", lambda t: f"A powerful option. {t}"), "answers.csv, row 2, column patient_text", "'powerful' praises"),
    "alarm": (edit("answers", "clinical_text", lambda t: f"Deadly. {t}"), "answers.csv, row 2, column clinical_text", "'Deadly' praises or alarms"),
    "caveat without FDA": (notice("caveat_short", lambda t: t.replace("FDA", "agency")), "column text", "must hold 'FDA'"),
    "caveat without 988": (notice("caveat_short", lambda t: t.replace("988", "")), "column text", "must hold '988'"),
    "caveat too long": (notice("caveat_short", lambda t: t + " More words."), "column text", "holds at most 90"),
    "full caveat without Spravato": (notice("caveat_full", lambda t: t.replace("Spravato", "one")), "column text", "must hold 'Spravato'"),
    "answer without a source": (edit("answers", "source_ids", ""), "answers.csv, row 2, column source_ids", "no source"),
    "short answer too long": (edit("answers", "short_answer", "one two three four five six seven"), "answers.csv, row 2, column short_answer", "7 words found"),
    "length out of balance": (edit("answers", "patient_text", lambda t: t * 4), "answers.csv, row 2, column patient_text", "at most 2.5 times"),
    "answer to a question answered elsewhere": (edit("answers", "question_id", "helps"), "answers.csv, row 2, column question_id", "answered by another table"),
    "too many derived questions": (lambda copy: [copy.edit("questions", row, "answered_by", "evidence") for row in (2, 3)], "questions.csv, column answered_by", "3 questions found that 'evidence' answers"),
    "too many key questions": (lambda copy: [copy.edit("questions", row, "key", "yes") for row in (2, 5)], "questions.csv, column key", "seven or eight"),
    "a first row left out": (edit("questions", "compare_row", "", row=3), "questions.csv, column compare_row", "each from 1 on"),
    "three questions in a row": (edit("questions", "compare_row", "4", row=2), "questions.csv, column compare_row", "3 questions share row 4; two may"),
    "certainty misspelt": (edit("evidence", "certainty", "medium"), "evidence.csv, row 2, column certainty", "one of high, moderate, low, very_low, none"),
    "direction without evidence": (edit("evidence", "certainty", "none"), "evidence.csv, row 2, column direction", "leaves the direction 'unknown'"),
    "undated page without reading date": (lambda copy: (copy.edit("sources", 2, "year", "undated"), copy.edit("sources", 2, "read_on", "")), "sources.csv, row 2, column read_on", "undated pages"),
    "link that isn't": (edit("sources", "link", "javascript:alert(1)"), "sources.csv, row 2, column link", "of the form"),
    "id with a capital": (edit("glossary", "term_id", "Off-Label"), "glossary.csv, row 2, column term_id", "of the form"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_broken_table_is_refused(copy: Copy, name: str) -> None:
    """The rule names the file, row and column, and what would be right."""
    breaking, place, words = BROKEN[name]
    breaking(copy)
    problems = copy.problems()
    said = [line for line in problems if place in line and words in line]
    assert said, problems[:20]
    assert_whole(__file__, name, said)


def test_too_hard_words_are_refused(copy: Copy) -> None:
    """Patient words above grade 8 are named with the option whose words they are."""
    hard = (
        "Pharmacodynamically heterogeneous populations necessitate individualised psychopharmacological consideration."
    )
    cells = copy.read("cautions")
    column = cells[0].index("patient_text")
    for row in cells[1:]:
        row[column] = f"{hard} " * 40 + hard
    copy.write("cautions", cells)
    problems = copy.problems(reading_level=True)
    assert any("patient words of 'iv_ketamine' read at grade" in line for line in problems), problems[:5]


def test_all_problems_come_at_once(copy: Copy) -> None:
    """Errors in four tables are listed together, sorted by file and row."""
    for name in ("adjustability+level+never", "answers+reviewed+soon", "notices+text+", "sources+link+here"):
        table, column, cell = name.split("+")
        copy.edit(table, 2, column, cell)
    problems = copy.problems()
    assert {line.split(",")[0] for line in problems} >= {
        "tables/adjustability.csv",
        "tables/answers.csv",
        "tables/notices.csv",
        "tables/sources.csv",
    }
    assert problems == [str(one) for one in sorted(problems)] or len(problems) == 4


def test_one_wrong_cell_is_one_problem(copy: Copy) -> None:
    """A refused row still counts as there: a bad date isn't also reported as a missing answer."""
    copy.edit("answers", 2, "reviewed", "yesterday")
    assert len(copy.problems()) == 1


def test_missing_file_is_one_problem(copy: Copy) -> None:
    """A missing table is named once, not once for each row it should hold."""
    copy.path("evidence").unlink()
    assert copy.problems() == ["tables/evidence.csv: the file is missing"]


def test_passed_review_date_fails_nothing(copy: Copy) -> None:
    """A review date that has passed is for the page to say, not a reason to refuse the tables."""
    assert copy.problems(today=dt.date(2031, 1, 1)) == []


def test_check_prints_problems_without_traceback(copy: Copy) -> None:
    """`python -m data check` lists problems, exits 1, and shows no traceback."""
    copy.edit("answers", 2, "source_ids", "feder-2012")
    command = [sys.executable, "-m", "data", "check", "--tables", str(copy.folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "tables/answers.csv, row 2, column source_ids: unknown source 'feder-2012'" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_check_takes_the_date(copy: Copy) -> None:
    """Judged by an earlier day, what was reviewed since lies in the future; a wrong date is refused in one line."""
    command = [sys.executable, "-m", "data", "check", "--tables", str(copy.folder), "--today"]
    early = subprocess.run([*command, "2020-01-01"], cwd=ROOT, capture_output=True, text=True)
    assert early.returncode == 1 and "lies in the future" in early.stdout
    wrong = subprocess.run([*command, "soon"], cwd=ROOT, capture_output=True, text=True)
    assert wrong.returncode == 2 and "YYYY-MM-DD" in wrong.stderr and "Traceback" not in wrong.stderr
