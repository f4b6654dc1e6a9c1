"""What the tests remember of tables is what is found without memory, whatever was broken before."""

import datetime as dt
import random

from data import catalogue
from data.problems import Problem
from data.rows import TABLES
from tests.conftest import TODAY, Copy
from tests.faults import count
from tests.once import worked_out_afresh


def damage(dice: random.Random, copy: Copy, name: str) -> None:
    """A cell emptied or filled with another's, a row out, bytes that are no table, or no file at all."""
    cells = copy.read(name)
    row, column = dice.randrange(1, len(cells)), dice.randrange(len(cells[0]))
    match dice.choice(("empty", "other", "other", "row", "bytes", "gone")):
        case "empty":
            cells[row][column] = ""
        case "other":
            cells[row][column] = dice.choice(cells[1:])[dice.randrange(len(cells[0]))]
        case "row":
            del cells[row]
        case "bytes":
            copy.path(name).write_bytes(b"\xff" + copy.path(name).read_bytes())
            return
        case "gone":
            copy.path(name).unlink()
            return
    copy.write(name, cells)


def test_what_is_remembered_is_what_is_found_afresh(copy: Copy) -> None:
    """Damage upon damage, some of it put right again, judged by two days: the same problems in the same order."""
    dice, found = random.Random(5), set()
    stood = {name: copy.path(name).read_bytes() for name in TABLES}

    def judged(today: dt.date, *, level: bool = False) -> list[Problem]:
        return catalogue.find_problems(copy.folder, today, with_reading_level=level)

    for turn in range(count(6, 100)):
        name = dice.choice([one for one in TABLES if copy.path(one).exists() and len(stood[one].splitlines()) > 3])
        damage(dice, copy, name)
        today, level = (TODAY if turn % 2 else dt.date(2025, 1, 1)), turn == 3
        once = judged(today, level=level)
        with worked_out_afresh():
            assert once == judged(today, level=level), (turn, name)
        found |= set(once)
        if turn % 2:
            copy.path(name).write_bytes(stood[name])
    for name, raw in stood.items():
        copy.path(name).write_bytes(raw)
    assert len(found) > 20 and judged(TODAY) == []
