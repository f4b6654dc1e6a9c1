"""What leans on Streamlit's insides stands in one package, each with its test and its line in the table."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INSIDES = ROOT / "streamlit_insides"
MODULES = sorted(path.stem for path in INSIDES.glob("*.py") if path.stem != "__init__")
PROMISED = {
    "streamlit",
    "streamlit.delta_generator.DeltaGenerator",
    "streamlit.navigation.page.StreamlitPage",
    "streamlit.testing.v1.AppTest",
}


def ours() -> list[Path]:
    """Every module of ours that stands outside the package."""
    found = [path for name in ("components", "data", "server", "tools") for path in sorted((ROOT / name).rglob("*.py"))]
    return [*found, *ROOT.glob("*.py")]


def imported(path: Path) -> Iterator[str]:
    """The full names that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{one.name}" for one in node.names)


def test_nothing_else_reaches_in() -> None:
    """Outside the package only what is promised is imported of Streamlit, and nothing private of uvicorn."""
    assert len(ours()) > 100
    for path in ours():
        names = set(imported(path))
        reached = {one for one in names if one.split(".")[0] == "streamlit"} - PROMISED
        assert not reached, path
        assert not {one for one in names if one.startswith("uvicorn") and "._" in one}, path


def test_only_documented_parts_of_st_are_used() -> None:
    """``st.`` is never followed by a private name or by a module of the inside."""
    for path in ours():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "st":
                assert not node.attr.startswith("_") and node.attr not in ("runtime", "config", "proto", "web"), path


def test_the_package_knows_nothing_of_ours() -> None:
    """Data flows one way: the package imports no other folder of ours."""
    for name in MODULES:
        roots = {one.split(".")[0] for one in imported(INSIDES / f"{name}.py")}
        assert not roots & {"components", "data", "server", "tools", "tests", "settings"}, name


@pytest.mark.parametrize("name", MODULES)
def test_each_has_its_test_and_its_line(name: str) -> None:
    """A contract test of the same name, and one line in the table."""
    assert (Path(__file__).parent / f"test_{name}.py").is_file()
    assert len(re.findall(rf"^\| `{name}\.py` \|", (INSIDES / "README.md").read_text(encoding="utf-8"), re.M)) == 1


def test_the_table_names_no_other() -> None:
    """Every line of the table is a module that is there."""
    named = re.findall(r"^\| `(\w+)\.py` \|", (INSIDES / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(named) == MODULES
