"""`make due` and `make changes`: by date and table with what it rests on; option by option, from git itself."""

import datetime as dt
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from data import catalogue as catalogues
from data import changes, committed, due
from data.__main__ import main
from data.catalogue import Catalogue
from data.rows import TABLES
from data.watched import Find, Watched
from tests.conftest import Copy
from tests.signed import review, sign

DAY = dt.date(2027, 2, 1)
NEVER = Watched((), ())


def date_all(copy: Copy, by: str) -> None:
    """Give every row the same day to be looked at by."""
    for name, table in TABLES.items():
        if "review_by" in table.model.model_fields:
            cells = copy.read(name)
            place = cells[0].index("review_by")
            copy.write(name, [cells[0], *([*row[:place], by, *row[place + 1 :]] for row in cells[1:])])


def report(catalogue: Catalogue, today: dt.date, until: dt.date, watch: Watched = NEVER) -> list[str]:
    """The lines of the report."""
    return list(due.report(catalogue, watch, today, until))


def test_what_is_due_stands_by_date_and_table_with_its_sources(catalogue: Catalogue) -> None:
    """The rows due by a day, counted from the files, each table with what it rests on; a rule that ends is named."""
    until = dt.date(2026, 12, 31)
    wanted = [(name, row) for name in TABLES for row in catalogue.rows(name) if getattr(row, "review_by", DAY) <= until]
    said = report(catalogue, until, until)
    assert f"{len(wanted)} rows due by 2026-12-31" in said[-1] and said[0] == "2026-12-31"
    for name in {name for name, _ in wanted}:
        count = sum(one == name for one, _ in wanted)
        assert any(line.startswith(f"  {name}, {count} row") for line in said)
    assert any("rests on" in line and "fr-2025-24123" in line for line in said)
    assert any(line.startswith("2026-12-31: the rule 'fr-2025-24123' ends") for line in said)
    assert not any("days late" in line for line in said)
    assert report(catalogue, until + dt.timedelta(days=2), until)[0] == "2026-12-31, 2 days late"


def test_lapsed_signatures_and_waiting_finds_are_told(catalogue: Catalogue, copy: Copy) -> None:
    """A signature of another wording and two finds of which one was judged."""
    sign(copy, review(catalogue, "sgb ptsd", fingerprint="r" + "0" * 15))
    find = Find(
        kind="paper", find_id="1", title="A", date=None, why="b", touches="", seen=DAY, judged=None, decision=""
    )
    watch = Watched((find, find.model_copy(update={"find_id": "2", "judged": DAY})), ())
    said = report(catalogues.load(copy.folder), dt.date(2026, 11, 28), dt.date(2026, 11, 28), watch)
    assert "Changed since it was signed: evidence sgb ptsd, signed by Testa Personne on 2026-11-28" in said
    assert "The watch has never run; 1 find waiting in watch/inbox.csv" in said


def test_a_scheduler_hears_of_it_by_number(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    """0 the day before, 1 on the day itself, 1 earlier where it is asked to look ahead."""
    date_all(copy, "2026-12-31")
    load = catalogues.load
    monkeypatch.setattr(catalogues, "load", lambda today: load(copy.folder, today))
    assert main(["due", "--today", "2026-12-30"]) == 0
    assert main(["due", "--today", "2026-12-31"]) == 1
    assert main(["due", "--today", "2026-12-01", "--within", "30"]) == 1
    assert main(["due", "--today", "2026-12-01", "--within", "29"]) == 0


class Kept(Copy):
    """Tables in a git repository of their own."""

    def __init__(self, copy: Copy, root: Path) -> None:
        root.mkdir()
        (root / "data").mkdir()
        copy.folder.rename(root / "data" / "tables")
        super().__init__(root / "data" / "tables")
        self.root = root
        self.git("init", "-q")

    def git(self, *arguments: str) -> None:
        """Run git in it."""
        own = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *own, *arguments], cwd=self.root, check=True, capture_output=True)

    def commit(self) -> None:
        """Commit everything."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")

    def release(self, version: str) -> None:
        """Add a version to the change log."""
        self.write("changelog", [*self.read("changelog"), ["2026-11-28", version, "More."]])

    def told(self, since: str) -> list[changes.Change]:
        """What changed since a version."""
        catalogue = catalogues.load(self.folder)
        then = changes.tables_then(since, self.root)
        return list(changes.changes(then, changes.tables_now(catalogue), catalogue))


@pytest.fixture
def kept(copy: Copy, tmp_path: Path) -> Kept:
    """A repository whose tables are not committed yet."""
    return Kept(copy, tmp_path / "repository")


def row_of(copy: Copy, name: str, *key: str) -> int:
    """The number of a row by its first cells."""
    return 1 + next(n for n, one in enumerate(copy.read(name)) if tuple(one[: len(key)]) == key)


def test_changes_are_told_under_their_option_with_before_and_now(kept: Kept, catalogue: Catalogue) -> None:
    """A rating, a correction log and dates: the rating is told under its option, dates and the log aren't."""
    kept.commit()
    row = row_of(kept, "evidence", "sgb", "ptsd")
    before = catalogue.evidence_for("sgb", "ptsd")
    kept.edit("evidence", row, "time_window", "another time")
    kept.edit("answers", 2, "reviewed", "2026-11-27")
    kept.edit("answers", 2, "clinical_text", lambda words: f"{words} More.")
    told = kept.told(catalogue.changelog[-1].version)
    assert [one.treatment_id for one in told] == ["sgb"]
    assert told[0].words == (
        f'How sure we are, PTSD: the time looked at: before "{before.time_window}", now "another time"'
    )
    lines = list(changes.report(told, "x", catalogue))
    assert lines[0] == "## SGB" and "1 change that a reader sees (SGB 1)" in lines[-1]


def test_a_version_is_the_commit_that_wrote_it(kept: Kept, catalogue: Catalogue) -> None:
    """What came before or with a version's row is not told; what came after it is, committed or not."""
    kept.commit()
    kept.release("2030.12")
    row = row_of(kept, "glossary", "off_label")
    kept.edit("glossary", row, "term", "Off label, the first")
    kept.commit()
    assert kept.told("2030.12") == []
    kept.edit("glossary", row, "term", "Off label, the second")
    kept.commit()
    kept.release("2030.12.1")
    kept.edit("glossary", row, "term", "Off label, the third")
    words = [one.words for one in kept.told("2030.12")]
    assert len(words) == 1 and 'before "Off label, the first", now "Off label, the third"' in words[0]
    assert 'before "Off-label", now "Off label, the third"' in kept.told(catalogue.changelog[-1].version)[0].words
    assert 'before "Off label, the second"' in kept.told("HEAD")[0].words
    assert list(changes.report([], "2030.12", catalogue)) == ["Nothing that a reader sees has changed since 2030.12."]


NEW_AND_GONE: dict[str, tuple[Callable[[list[list[str]]], list[list[str]]], str]] = {
    "new": (lambda cells: [*cells, ["a_word", "A word", "It means this, and no more.", ""]], 'new. "It means this'),
    "gone": (lambda cells: [one for one in cells if one[0] != "off_label"], 'taken out. It said "'),
}


@pytest.mark.parametrize("case", NEW_AND_GONE)
def test_new_rows_and_rows_taken_out_are_told(kept: Kept, catalogue: Catalogue, case: str) -> None:
    """A word more and a word less in the list of words."""
    change, wanted = NEW_AND_GONE[case]
    kept.commit()
    kept.write("glossary", change(kept.read("glossary")))
    (told,) = kept.told("HEAD")
    assert told.treatment_id == "" and told.words.startswith("Words used here, ") and wanted in told.words


def test_a_column_that_is_new_is_no_change(kept: Kept) -> None:
    """Tables of an older form are read all the same: what they lack is not told as changed."""
    cells = kept.read("sources")
    place = cells[0].index("retraction")
    older = [row[:place] + row[place + 1 :] for row in cells]
    kept.write("sources", older)
    kept.path("watch").unlink()
    now = {name: kept.path(name).read_bytes() for name in ("sources",)}
    kept.commit()
    kept.write("sources", cells)
    Path(kept.folder / "watch.csv").write_bytes((catalogues.FOLDER / "watch.csv").read_bytes())
    assert now["sources"] != kept.path("sources").read_bytes() and kept.told("HEAD") == []


def test_an_unknown_version_is_said(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a version nor a revision: one line, and a number for who called."""
    kept.commit()
    for wrong in ("2031.01", "--help", ""):
        with pytest.raises(changes.NoSuchVersion, match="is no version of changelog"):
            changes.tables_then(wrong, kept.root)
    assert main(["changes", "--since", "2031.01"]) == 1


def test_tables_that_cannot_be_read_are_told_not_thrown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`make due` on a folder without its tables says what is missing and ends with 1."""
    assert main(["due", "--tables", str(tmp_path)]) == 1
    assert "treatments" in capsys.readouterr().out


def test_the_next_date_lies_behind_the_day(catalogue: Catalogue) -> None:
    """What is due by a day is not next: the next date is a later one. More than six sources are counted."""
    dated = [row for name in TABLES for row in catalogue.rows(name) if hasattr(row, "review_by")]
    first, second, *_ = sorted({row.review_by.isoformat() for row in dated})
    *lines, last = due.report(catalogue, NEVER, dt.date(2026, 12, 1), dt.date.fromisoformat(first))
    assert last.endswith(f"due by {first}; the next date is {second}")
    own = [row for row in due.rows_due(catalogue, dt.date.fromisoformat(first)) if row.table == "answers"]
    sources = list(dict.fromkeys(source for one in own for source in one.source_ids))
    assert len(sources) > 6
    said = lines[next(n for n, line in enumerate(lines) if line.startswith("  answers, ")) + 1]
    assert said == f"    rests on {', '.join(sources[:6])} and {len(sources) - 6} more"


def test_what_was_taken_out_is_told_with_its_words(catalogue: Catalogue) -> None:
    """A row that is gone, one that is new, and a cell that changed are told in the words for its column."""
    now = changes.tables_now(catalogue)
    key, row = next((key, row) for key, row in now["answers"].items() if row["treatment_id"] == "sgb")
    then = now | {"answers": now["answers"] | {key: {**row, "patient_text": "It was so.", "short_answer": "So"}}}
    told = [one.words for one in changes.changes(then, now, catalogue)]
    assert any(f': the words: before "It was so.", now "{row["patient_text"]}"' in one for one in told)
    assert any(f': the short answer: before "So", now "{row["short_answer"]}"' in one for one in told)
    gone = now | {"answers": {one: cell for one, cell in now["answers"].items() if one != key}}
    (told_gone,) = (one.words for one in changes.changes(now, gone, catalogue))
    assert told_gone.endswith(f'taken out. It said "{row["short_answer"]}"')


def test_git_that_refuses_is_told(tmp_path: Path) -> None:
    """A command that git doesn't know raises, and isn't taken for an empty answer."""
    with pytest.raises(subprocess.CalledProcessError):
        committed.git(tmp_path, "no-such-command")


def test_the_report_is_told_line_by_line(catalogue: Catalogue) -> None:
    """One row a day late and two that are three days late, by date and table; what they rest on; what is next."""
    far = {"review_by": dt.date(2030, 1, 1)}
    late = {0: {"review_by": dt.date(2027, 1, 31)}, 1: {"review_by": dt.date(2027, 1, 29)}}
    rows = {
        name: tuple(row.model_copy(update=far) if hasattr(row, "review_by") else row for row in catalogue.rows(name))
        for name in TABLES
        if name not in ("sources", "notices")
    }
    context, claims = rows["context"], rows["claims"]
    rows["context"] = (context[0].model_copy(update=late[0]), *context[1:])
    rows["claims"] = (*(one.model_copy(update=late[1]) for one in claims[:2]), *claims[2:])
    sources = {key: one.model_copy(update={"ends": None}) for key, one in catalogue.sources.items()}
    small = replace(catalogue, **rows, sources=MappingProxyType(sources))
    rests = list(dict.fromkeys(one for row in claims[:2] for one in row.source_ids))
    said = [line for line in report(small, DAY, DAY) if "es, " not in line and not line.startswith("  es/")]
    assert said[0] == "2027-01-29, 3 days late"
    assert said[1] == f"  claims, 2 rows: {'; '.join(sorted(one.claim_id for one in claims[:2]))}"
    assert said[2].startswith("    rests on ") and all(one in said[2] for one in rests[:2])
    assert said[3] == "2027-01-31, 1 day late" and said[4].startswith("  context, 1 row: ")
    assert said[-1] == "3 rows due by 2027-02-01; the next date is 2030-01-01"
    assert said[-2] == "The watch has never run; 0 finds waiting in watch/inbox.csv"


def test_a_row_is_told_by_its_first_sentence_or_its_longest_words() -> None:
    """Dates of review and ids are no words; where no cell reads like a sentence the longest stands for the row."""
    dates = {"reviewed": "2026-11-28", "review_by": "2027-11-24"}
    assert changes._shown({"answer": "Yes", **dates}) == "Yes"
    assert changes._shown({"short": "Yes", "text": "It is given by staff.", **dates}) == "It is given by staff."
