"""``python -m tools.mutants --seed 1 --count 400``: how many single changes of the code the fast tests notice.

Changes are drawn at random, by the seed alone. Each is made in a copy of the tree and held against the tests that run
its lines, the quickest first. A run that was cut short goes on where it stopped; the report lists every
change that no test noticed.
"""

import argparse
import ast
import hashlib
import json
import os
import random
import sys
import tempfile
import time
import tomllib
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from tools.mutants import runs
from tools.mutants.changes import Change, changes
from tools.mutants.runs import ROOT, Tree, measure

KEPT = ROOT / ".mutants"
EQUIVALENT = Path(__file__).parent / "equivalent.toml"
SOURCES = ("data/*.py", "data/rules/*.py", "components/**/*.py")
TESTS = ("tests/shown/test_*.py", "tests/unit/test_*.py", "tests/app/test_*.py", "tests/data/test_*.py")
# Slow by intent: servers, workbooks, thousands of damaged tables.
NOT_FAST = frozenset((
    "test_server", "test_mutations", "test_mangled", "test_tidy", "test_workbook_round_trip",
    "test_saved_elsewhere", "test_take_in", "test_supply",
))  # fmt: skip
LONGEST_TEST, QUICK_RUN, LONGEST_RUN = 10.0, 10.0, 30.0
# How many lines before and behind a change count as round it.
AROUND = 12


def main() -> int:
    """Draw, run, report; 1 where the run isn't at its end or a change lived that isn't judged equivalent."""
    given = argparse.ArgumentParser(prog="python -m tools.mutants", description=__doc__)
    given.add_argument("--seed", type=int, default=1)
    given.add_argument("--count", type=int, default=400)
    given.add_argument("--minutes", type=float, default=600, help="stop after so many minutes; the next run goes on")
    given.add_argument("--survivors", action="store_true", help="run once more those that lived")
    asked = given.parse_args()
    until = time.monotonic() + asked.minutes * 60
    KEPT.mkdir(exist_ok=True)
    every = [one for path in _files(SOURCES) for one in changes(path, (ROOT / path).read_text(encoding="utf-8"))]
    drawn = random.Random(asked.seed).sample(every, min(asked.count, len(every)))
    kept = KEPT / f"seed-{asked.seed}.json"
    lived: dict[str, bool] = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    left = [one for one in drawn if one.name not in lived or (asked.survivors and lived[one.name])]
    with tempfile.TemporaryDirectory() as scratch, ProcessPoolExecutor(_cores(), initializer=runs.ready) as pool:
        trees = [Tree.made(Path(scratch) / str(place)) for place in range(_cores())]
        touched = _touched(trees, pool, until)
        if touched is None:
            print("The tests are not all measured yet. Run this again.")
            return 1
        if left and not all(pool.submit(_held, trees[0], [_nothing()], [_quickest(touched)]).result().values()):
            print("Tests fail in an unchanged copy of the tree, so they can say nothing about changes.")
            return 1
        while left and time.monotonic() < until:
            some, left = left[: 8 * len(trees)], left[8 * len(trees) :]
            dealt = [some[place :: len(trees)] for place in range(len(trees))]
            tests = [[_tests(touched, one) for one in hand] for hand in dealt]
            for found in pool.map(_held, trees, dealt, tests):
                lived |= found
            kept.write_text(json.dumps(lived, indent=1), encoding="utf-8")
            print(f"{len(drawn) - len(left)} of {len(drawn)}", file=sys.stderr)
    return _report(drawn, lived, len(every), asked.seed)


def _held(tree: Tree, some: Sequence[Change], tests: Sequence[tuple[list[str], float]]) -> dict[str, bool]:
    """Each change, and whether it lived."""
    return {
        one.name: not names or tree.survives(one, names, 30 + 4 * seconds)
        for one, (names, seconds) in zip(some, tests, strict=True)
    }


def _nothing() -> Change:
    """A change that changes nothing."""
    file = "data/__init__.py"
    return Change(file, 1, 1, "", "", (ROOT / file).read_text(encoding="utf-8"))


def _quickest(touched: dict[str, Any]) -> tuple[list[str], float]:
    """The quickest test of each file."""
    found: dict[str, str] = {}
    for one in sorted(touched["seconds"], key=touched["seconds"].__getitem__):
        found.setdefault(one.partition("::")[0], one)
    return list(found.values()), sum(touched["seconds"][one] for one in found.values())


def _report(drawn: Sequence[Change], lived: dict[str, bool], every: int, seed: int) -> int:
    judged = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8")) if EQUIVALENT.exists() else {}
    reasons = _reasons(drawn, judged.get("change", []))
    done = [one for one in drawn if one.name in lived]
    alive = [one for one in done if lived[one.name]]
    same = [one for one in alive if one.name in reasons]
    for one in sorted(alive, key=lambda one: (one.file, one.line)):
        reason = reasons.get(one.name, "")
        print(f"{one.file}:{one.line}{f'  (the same: {reason})' if reason else ''}\n  - {one.old}\n  + {one.new}")
    killed, told = len(done) - len(alive), len(done) - len(same)
    print(
        f"Seed {seed}: {len(done)} of {len(drawn)} drawn from {every} changes were run. {killed} were noticed, "
        f"{len(alive)} were not, {len(same)} of these change nothing. "
        f"Noticed of those that change something: {100 * killed / told if told else 0:.1f} %."
    )
    return int(len(done) < len(drawn) or len(alive) > len(same))


def _reasons(drawn: Sequence[Change], judged: Sequence[dict[str, str]]) -> dict[str, str]:
    """By change, why it changes nothing, where that was judged; 'on' tells apart lines with the same change."""
    return {
        one.name: each["because"]
        for one in drawn
        for each in judged
        if (one.file, one.old, one.new) == (each["file"], each["old"], each["new"])
        and each.get("on", "") in (ROOT / one.file).read_text(encoding="utf-8").splitlines()[one.line - 1]
    }


def _tests(touched: dict[str, Any], change: Change) -> tuple[list[str], float]:
    """The tests that run a change's lines, else those that run its file: the quickest, then those closest to it.

    What stands outside of functions runs once, in whichever test first imports it: there all of its file's count.

    Closest is a test that stands in the file named as the changed one is, or its folder; then one that runs what few
    others run around the change, as the line that tells of a broken rule.
    """
    lines, seconds = touched["lines"].get(change.file, {}), touched["seconds"]
    reach = range(change.line, change.last_line + 1) if _in_a_function(change) else ()
    near = {one for line in reach for one in lines.get(str(line), ())}
    around = [*lines.values()]
    if near:
        reach = range(change.line - AROUND, change.last_line + AROUND + 1)
        around = [lines[str(line)] for line in reach if str(line) in lines]
    near = near or {one for some in around for one in some}
    rare = dict.fromkeys(near, 0.0)
    for some in around:
        for one in rare.keys() & some:
            rare[one] = max(rare[one], 1 / len(some))
    quick = [one for one in sorted(near, key=lambda one: (seconds[one], one)) if seconds[one] <= LONGEST_TEST]
    close = sorted(quick, key=lambda one: (-rare[one], seconds[one], one))
    named = {f"test_{Path(change.file).stem}", f"test_{Path(change.file).parent.name}"}
    own = [one for one in close if Path(one.partition("::")[0]).stem in named]
    ranked = ((quick, QUICK_RUN), (own, LONGEST_RUN), (close, LONGEST_RUN))
    chosen = dict.fromkeys(one for tests, most in ranked for one in _within(tests, seconds, most))
    return [*chosen], sum(seconds[one] for one in chosen)


def _in_a_function(change: Change) -> bool:
    return any(first <= change.line <= last for first, last in _bodies(change.file))


@cache
def _bodies(file: str) -> tuple[tuple[int, int], ...]:
    """The first and the last line of every function's body."""
    every = ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8")))
    found = (one for one in every if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef))
    return tuple((one.body[0].lineno, one.end_lineno or one.lineno) for one in found)


def _within(tests: Sequence[str], seconds: dict[str, float], most: float) -> list[str]:
    """The first of some tests that take so many seconds together; one at least."""
    whole = list(accumulate(seconds[one] for one in tests))
    return list(tests[: max(1, sum(one <= most for one in whole))])


def _touched(trees: Sequence[Tree], pool: Executor, until: float) -> dict[str, Any] | None:
    """Which lines every test function runs, measured anew where its file or the product has changed since.

    None where time ran out before all were measured.
    """
    folder = KEPT / "touched"
    folder.mkdir(exist_ok=True)
    around = _files(("data/tables/**/*.csv", "wording/**/*.ftl", "data/*/*.py", "tools/mutants/touched.py"))
    around += [one for one in _files(("tests/**/*.py",)) if not Path(one).name.startswith("test_")]
    product = _digest([*_files(SOURCES), *around])
    files = [one for one in _files(TESTS) if Path(one).stem not in NOT_FAST]
    kept = {one: folder / f"{Path(one).parent.name}-{Path(one).stem}-{_digest([one])}-{product}.json" for one in files}
    missing = [one for one in files if not kept[one].exists()]
    while missing and time.monotonic() < until:
        some, missing = missing[: len(trees)], missing[len(trees) :]
        list(pool.map(measure, trees, some, [kept[one] for one in some]))
    if missing:
        return None
    whole: dict[str, Any] = {"seconds": {}, "lines": {}}
    for path in kept.values():
        found = json.loads(path.read_text(encoding="utf-8"))
        whole["seconds"] |= found["seconds"]
        for file, lines in found["lines"].items():
            for line, tests in lines.items():
                whole["lines"].setdefault(file, {}).setdefault(line, []).extend(tests)
    return whole


def _files(patterns: Sequence[str]) -> list[str]:
    return sorted({str(path.relative_to(ROOT)) for one in patterns for path in ROOT.glob(one)})


def _digest(files: Sequence[str]) -> str:
    return hashlib.sha256(b"".join((ROOT / one).read_bytes() for one in files)).hexdigest()[:16]


def _cores() -> int:
    return os.cpu_count() or 1


if __name__ == "__main__":
    sys.exit(main())
