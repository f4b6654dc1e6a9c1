"""What is installed: everything pinned by hash, listed with its licence and in the bill of materials."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.licences import pinned

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.txt", "requirements-keep.txt", "requirements-dev.txt")
ASKED = tuple(lock.replace(".txt", ".in") for lock in LOCKS)


def read(name: str) -> str:
    """A file of the project."""
    return (ROOT / name).read_text(encoding="utf-8")


def normal(name: str) -> str:
    """A package name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def packages(name: str) -> dict[str, str]:
    """Names and versions that a file pins."""
    return {normal(one): version for one, version in pinned(read(name)).items()}


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_is_pinned_by_hash(lock: str) -> None:
    """Every entry is one exact version with at least one SHA-256; nothing editable, local or by address."""
    entries = re.split(r"\n(?=\S)", re.sub(r"^\s*#.*\n", "", read(lock), flags=re.MULTILINE).strip())
    assert len(entries) == len(packages(lock)) >= len(packages(lock.replace(".txt", ".in"))) > 0
    for entry in entries:
        assert re.match(r"[A-Za-z0-9][\w.-]*==[^\s;]+", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), entry
    assert not re.search(r"(^-e|://|file:|^\.|^/)", read(lock), flags=re.MULTILINE)


@pytest.mark.parametrize(("asked", "lock"), list(zip(ASKED, LOCKS, strict=True)))
def test_lock_holds_what_is_asked_for(asked: str, lock: str) -> None:
    """What the .in files ask for stands in the lock at that version; what runs is the same when testing."""
    locked = packages(lock)
    assert packages(asked).items() <= locked.items()
    assert packages(lock).items() <= packages("requirements-dev.txt").items()


def test_papers_list_what_runs(tmp_path: Path) -> None:
    """The licence list, and the bill of materials as `make papers` writes it, hold just what requirements.txt pins."""
    runs = packages("requirements.txt")
    bill = tmp_path / "sbom.cdx.json"
    command = [str(Path(sys.executable).with_name("cyclonedx-py")), "requirements", "requirements.txt"]
    subprocess.run([*command, "--output-reproducible", "--of", "JSON", "-o", str(bill)], cwd=ROOT, check=True)
    rows = re.findall(r"^\| ([\w.-]+) \| (\d\S*) \| (.+) \|$", read("docs/licences.md"), flags=re.MULTILINE)
    assert {normal(name): version for name, version, _ in rows} == runs
    parts = json.loads(bill.read_text(encoding="utf-8"))["components"]
    assert {normal(part["name"]): part["version"] for part in parts} == runs
