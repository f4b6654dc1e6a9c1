"""``make check`` in words: one line for what `make tidy` mends, one for many problems of a kind, one for each other."""

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from data import catalogue, watched
from data.problems import Problem, in_words
from data.tidying.files import Tidied
from data.tidying.folder import look


def report(folder: Path = catalogue.FOLDER, today: dt.date | None = None) -> list[str]:
    """Everything wrong with the tables in a folder, in lines; none where all is right.

    What tidying mends hides nothing: rules are held against the tables as they would then stand.
    """
    looked = look(folder)
    if not any(one.mends or one.refused for one in looked):
        return in_words(catalogue.find_problems(folder, today))
    lines = [f"{mend}; {_what_helps(one)}" for one in looked for mend in one.mends]
    refused = [problem for one in looked for problem in one.refused]
    with tempfile.TemporaryDirectory() as room:
        tidied = Path(room) / "tables"
        shutil.copytree(folder, tidied)
        for one in looked:
            if one.after is not None:
                (tidied / f"{one.name}.csv").write_bytes(one.after)
        found = catalogue.find_problems(tidied, today, watch=watched.beside(folder))
    return lines + in_words(sorted({*refused, *_not_yet_told(found, refused)}))


def _what_helps(one: Tidied) -> str:
    return "`make tidy` mends this" + (" when what it refuses in this file is put right" if one.refused else "")


def _not_yet_told(found: list[Problem], refused: list[Problem]) -> list[Problem]:
    """What the rules say of cells, or of files, of which tidying hasn't said why they are refused."""
    told = {(one.file, one.row, one.column) for one in refused}
    return [one for one in found if (one.file, one.row, one.column) not in told]
