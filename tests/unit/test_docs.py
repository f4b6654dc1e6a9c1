"""What the documents say exists: commands, files, links, pages; and the drawings are the imports."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from streamlit import config

import server
from components.frame import pages
from settings import Settings

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(path for pattern in ("*.md", "docs/*.md", "streamlit_insides/*.md") for path in ROOT.glob(pattern))
FOLDERS = ("app", "server", "components", "data", "streamlit_insides", "wording", "settings", "tools")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.MULTILINE))
SETTINGS = {name.upper() for name in Settings.model_fields}
# What compose.yaml, the Makefile and Streamlit read beside, and what the watch writes.
ELSEWHERE = {"COOKIE_SECRET", "IMAGE", "PYTHON"} | {one.env_var for one in config.get_config_options().values()}
WRITTEN = {"data/watch/inbox.csv"}
VARIABLES = set(re.findall(r"\$\(([A-Z]+)\)", MAKEFILE))


def read(path: Path) -> str:
    """A document's text."""
    return path.read_text(encoding="utf-8")


def commands(text: str) -> list[str]:
    """What stands to be typed: indented lines and pieces between back ticks."""
    lines = [line.strip() for line in text.splitlines() if line.startswith("    ")]
    return lines + re.findall(r"`([^`\n]+)`", text)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda one: one.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    """Each relative link, and each picture, is a file that is there, and each anchor a heading in it."""
    for address in re.findall(r"\]\(([^)\s]+)\)", read(path)):
        if re.match(r"[a-z]+:", address):
            continue
        name, _, anchor = address.partition("#")
        there = (path.parent / name) if name else path
        assert there.exists(), address
        if anchor:
            headings = re.findall(r"^#+ (.*)", read(there), re.MULTILINE)
            assert anchor in [re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings], address


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda one: one.relative_to(ROOT).as_posix())
def test_commands_exist(path: Path) -> None:
    """Each `make x` is a target, each variable is read, each `python -m x` and each file named is there."""
    for command in commands(read(path)):
        for target in re.findall(r"(?<![\w-])make ([a-z][a-z-]*)", command):
            assert target in TARGETS, command
        for name in re.findall(r"(?<![\w-])([A-Z][A-Z_]+)=", command):
            assert name in VARIABLES | SETTINGS | ELSEWHERE, command
        for module in re.findall(r"python3? -m ([\w.]+)", command):
            place = ROOT / module.replace(".", "/")
            ours = place.with_suffix(".py").is_file() or (place / "__main__.py").is_file()
            assert ours or module in ("venv", "streamlit"), command
        for name in re.findall(r"(?<![\w/])(?:tests|data|server|tools|deploy|docs)/[\w./-]+\w", command):
            assert name in WRITTEN or (ROOT / name).exists() or list(ROOT.glob(f"{name}*")), command


def test_commands_are_found_at_all() -> None:
    """The reading above finds what the README tells first."""
    found = "\n".join(commands(read(ROOT / "README.md")))
    assert "make run" in found and "make test" in found and "python -m data check" in found
    assert {"run", "test", "lint", "describe", "lock"} <= TARGETS


def test_readme_lists_the_pages() -> None:
    """The README's table names every page but Start, by the name its menu has, in the order of the menu."""
    table = read(ROOT / "README.md").split("## The pages")[1].split("\n\n")[1]
    named = [line.split("|")[1].strip() for line in table.splitlines()[2:]]
    assert named == [page.name for page in pages.PAGES if page.path]


def imported(path: Path) -> set[str]:
    """Names of modules that a module imports, ``from a import b`` as both ``a`` and ``a.b``."""
    found = set()
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
    return found


@cache
def imports_of(name: str) -> frozenset[str]:
    """What any module of a folder, or a module by its dotted name, imports."""
    place = ROOT / name.replace(".", "/")
    files = [place.with_suffix(".py")] if place.with_suffix(".py").is_file() else list(place.rglob("*.py"))
    assert files, name
    return frozenset().union(*(imported(one) for one in files))


def takes_from(taker: str, giver: str) -> bool:
    """Whether one imports the other."""
    return any(one == giver or one.startswith(f"{giver}.") for one in imports_of(taker))


def drawn(number: int) -> set[tuple[str, str]]:
    """The arrows of a drawing in docs/architecture.md, from giver to taker."""
    drawings = re.findall(r"```mermaid\n(.*?)```", read(ROOT / "docs" / "architecture.md"), re.DOTALL)
    assert len(drawings) == 3
    return set(re.findall(r"^  ([\w.]+) --> ([\w.]+)$", drawings[number], re.MULTILINE))


def test_folders_are_drawn_as_they_import() -> None:
    """The first drawing has just the arrows that the imports have, and no two folders import each other."""
    real = {(giver, taker) for taker in FOLDERS for giver in FOLDERS if giver != taker and takes_from(taker, giver)}
    assert drawn(0) == real
    assert not {(taker, giver) for giver, taker in real} & real


def test_inside_of_data_is_drawn_as_it_imports() -> None:
    """Each arrow of the second drawing is an import, and none goes the other way."""
    arrows = drawn(1)
    assert len(arrows) >= 10
    for giver, taker in arrows:
        assert takes_from(taker, giver), (giver, taker)
        assert not takes_from(giver, taker), (taker, giver)


def test_rooms_are_drawn_as_they_import() -> None:
    """The third drawing has the imports between shared rooms; none takes from a page, and pages not from each other."""
    rooms = {"pieces", "reader", "frame", "sheets", "plain"}
    inside = {path.name for path in (ROOT / "components").iterdir() if (path / "__init__.py").is_file()}
    real = {
        (giver, taker)
        for taker in inside
        for giver in inside - {taker}
        if takes_from(f"components.{taker}", f"components.{giver}")
    }
    assert {(giver, taker) for giver, taker in real if taker in rooms} == drawn(2)
    assert {(giver, taker) for giver, taker in real if giver not in rooms} == {
        ("evidence", "chairside"),
        ("summary", "chairside"),
    }


def test_data_knows_no_streamlit() -> None:
    """What the page on the architecture says of data: no Streamlit, no view."""
    assert not any(takes_from("data", one) for one in ("streamlit", "components", "server", "streamlit_insides"))
    assert not any(takes_from("wording", one) for one in ("streamlit", "data", "components", "server"))


def test_change_log_tells_the_version_that_runs() -> None:
    """CHANGELOG.md's newest part is the version that /status tells, with a date; versions fall from top to bottom."""
    found = re.findall(r"^## ([\d.]+) - (\d{4}-\d\d-\d\d)$", read(ROOT / "CHANGELOG.md"), re.MULTILINE)
    assert found[0][0] == server.VERSION
    assert len(found) == len(re.findall(r"^## ", read(ROOT / "CHANGELOG.md"), re.MULTILINE))
    order = [tuple(map(int, version.split("."))) for version, _ in found]
    assert order == sorted(order, reverse=True) and [date for _, date in found] == sorted(
        (d for _, d in found), reverse=True
    )


def test_hooks_run_what_make_lint_runs() -> None:
    """Each command of `make lint` is a hook, from the project's own .venv, and none fetches anything."""
    said = yaml.safe_load(read(ROOT / ".pre-commit-config.yaml"))
    assert [one["repo"] for one in said["repos"]] == ["local"]
    hooks = said["repos"][0]["hooks"]
    assert {one["language"] for one in hooks} == {"system"}
    lint = MAKEFILE.split("\nlint:")[1].split("\n\n")[0].replace("$(BIN)/", ".venv/bin/")
    wanted = [one.strip().removesuffix(" .") for line in lint.splitlines()[1:] for one in line.split("&&")]
    entries = [one["entry"].replace(" --force-exclude", "") for one in hooks]
    assert wanted == entries[: len(wanted)] and len(wanted) == 3


def test_workflow_runs_what_is_run_anywhere() -> None:
    """The workflow's last step is .ci/run, it may only read, and it comes with the whole history for `make changes`."""
    said = yaml.safe_load(read(ROOT / ".github" / "workflows" / "test.yml"))
    steps = said["jobs"]["test"]["steps"]
    assert steps[-1]["run"] == ".ci/run" and (ROOT / ".ci" / "run").is_file()
    assert said["permissions"] == {"contents": "read"} and steps[0]["with"]["fetch-depth"] == 0
    assert "secrets" not in read(ROOT / ".github" / "workflows" / "test.yml")
