"""Runs tests against a changed copy of the tree, each time in a process of its own that had imported the libraries."""

import contextlib
import importlib
import io
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.mutants.changes import Change

ROOT = Path(__file__).parent.parent.parent
LIBRARIES = (
    "hypothesis", "lxml.html", "numpy", "pandas", "playwright.sync_api", "plotly.graph_objects", "pydantic", "pypdf",
    "pytest", "segno", "streamlit", "streamlit.testing.v1", "streamlit.web.server.starlette", "typst",
)  # fmt: skip


@dataclass(frozen=True)
class Tree:
    """A copy of everything that is kept in this repository, free to be changed."""

    folder: Path

    @classmethod
    def made(cls, folder: Path) -> "Tree":
        """A copy of the tree as it stands, with the history that tests ask for, in a repository of its own."""
        subprocess.run(("git", "clone", "--quiet", "--shared", "--no-checkout", ROOT, folder), check=True)
        listed = ("git", "ls-files", "--cached", "--others", "--exclude-standard")
        names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
        for name in names:
            if (ROOT / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / name, folder / name)
        return cls(folder)

    def survives(self, change: Change, tests: Sequence[str], seconds: float) -> bool:
        """Whether all tests pass with the change; a run that takes longer than ``seconds`` does not pass."""
        path = self.folder / change.file
        kept = path.read_text(encoding="utf-8")
        for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*"):
            compiled.unlink()
        path.write_text(change.source, encoding="utf-8")
        try:
            return _passes(self.folder, tests, seconds)
        finally:
            path.write_text(kept, encoding="utf-8")


def measure(tree: Tree, tests: str, to: Path) -> None:
    """Write which lines each test of a file runs. A file that fails on the unchanged copy counts for nothing."""
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", "-p", "tools.mutants.touched", tests)
    told = os.environ | {"TOUCHED": str(to)}
    ran = subprocess.run(command, cwd=tree.folder, env=told, capture_output=True, text=True, check=False)
    if ran.returncode:
        print(
            f"{tests} fails on the code as it is, and is left out.\n{ran.stdout[-2000:]}{ran.stderr[-2000:]}",
            file=sys.stderr,
        )
        to.write_text('{"seconds": {}, "lines": {}}', encoding="utf-8")


def ready() -> None:
    """Import what tests import of libraries, nothing of the product."""
    sys.dont_write_bytecode = True
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    for name in LIBRARIES:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def _passes(folder: Path, tests: Sequence[str], seconds: float) -> bool:
    child = os.fork()
    if not child:
        os._exit(_tested(folder, tests))
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status == 0
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _tested(folder: Path, tests: Sequence[str]) -> int:
    os.setsid()
    os.chdir(folder)
    sys.path[:] = [str(folder), *(one for one in sys.path if one not in ("", str(ROOT)))]
    for name in [one for one in sys.modules if one.split(".")[0] in ("data", "components", "server", "tests", "tools")]:
        del sys.modules[name]
    with open(os.devnull, "w") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), 1)
        os.dup2(nothing.fileno(), 2)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            import pytest

            return int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *tests]))
