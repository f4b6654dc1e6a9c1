"""Streamlit searches all installed packages for components, by a function that can be taken away."""

import importlib.metadata
import importlib.util
import sys
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.components.v2.component_manager import BidiComponentManager

from streamlit_insides import packages

ROOT = Path(__file__).parents[2]


@pytest.fixture
def searched(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often all packages were read, by Streamlit's own search; what stood in its place is put back afterwards."""
    times: list[int] = []
    every = importlib.metadata.distributions
    spec = importlib.util.find_spec(manifest_scanner.__name__)
    assert spec and spec.loader
    as_installed = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, as_installed)
    spec.loader.exec_module(as_installed)
    monkeypatch.setitem(sys.modules, spec.name, manifest_scanner)
    monkeypatch.setattr(manifest_scanner, "scan_component_manifests", as_installed.scan_component_manifests)

    def counted() -> object:
        times.append(1)
        return every()

    monkeypatch.setattr(importlib.metadata, "distributions", counted)
    return times


def search() -> None:
    """What Streamlit does as a server starts, and as each AppTest does."""
    BidiComponentManager().discover_and_register_components(start_file_watching=False)


def test_it_is_searched_for_and_then_no_more(searched: list[int]) -> None:
    """Each start reads all packages; once the search is taken away none does."""
    search()
    assert len(searched) == 1
    packages.look_for_none()
    search()
    assert len(searched) == 1
    assert manifest_scanner.scan_component_manifests() == []


def test_no_page_uses_a_component_of_a_package() -> None:
    """Components of ours are given as scripts of our own, by name."""
    told = [path.read_text(encoding="utf-8") for path in (ROOT / "components").rglob("*.py")]
    made = [one for one in told if "components.v2.component(" in one]
    assert made and all("js=_" in one for one in made)
