"""A plugin for pytest: which lines of the product each test runs, and how long it takes.

What the code keeps for the next time it is asked is forgotten before each test function, so that none rests on what
another one has worked out. What a fixture of several tests works out counts for every test that asks for it.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import coverage
import pytest

WHERE, ROOMS = "TOUCHED", ("data", "components")


class Touched:
    """Writes, at the end of the run, {"seconds": {test: s}, "lines": {file: {line: [test]}}}."""

    def __init__(self, to: Path) -> None:
        self.to = to
        self.seconds: dict[str, float] = {}
        self.asking: dict[str, set[str]] = {}
        self.now = ""
        self.coverage = coverage.Coverage(source=list(ROOMS), data_file=None, config_file=False)
        self.coverage.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """One test: its lines go to its account."""
        function = item.nodeid.partition("[")[0]
        if function != self.now:
            self.now = function
            forget()
        self.coverage.switch_context(item.nodeid)
        for name in getattr(item, "fixturenames", ()):
            self.asking.setdefault(_shared(name), set()).add(item.nodeid)
        began = time.perf_counter()
        result = yield
        self.seconds[item.nodeid] = time.perf_counter() - began
        return result

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any, request: pytest.FixtureRequest) -> Iterator[None]:
        """A fixture of several tests: its lines go to an account of its own."""
        if fixturedef.scope == "function":
            return (yield)
        self.coverage.switch_context(_shared(fixturedef.argname))
        try:
            return (yield)
        finally:
            self.coverage.switch_context(request._pyfuncitem.nodeid)

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        """Write what was found, if all tests passed."""
        self.coverage.stop()
        found = self.coverage.get_data()
        lines = {
            str(Path(file).relative_to(Path.cwd())): {
                line: sorted({test for one in whose if one for test in self.asking.get(one, (one,))})
                for line, whose in found.contexts_by_lineno(file).items()
            }
            for file in found.measured_files()
        }
        if exitstatus == 0:
            self.to.write_text(json.dumps({"seconds": self.seconds, "lines": lines}), encoding="utf-8")


def _shared(name: str) -> str:
    """The account of a fixture of several tests, in a run of one file."""
    return f"fixture {name}"


def forget() -> None:
    """Empty what functions of the product, and Streamlit for them, keep."""
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] in ROOMS:
            for one in list(vars(module).values()):
                if hasattr(one, "cache_clear"):
                    one.cache_clear()
    streamlit = sys.modules.get("streamlit")
    if streamlit:
        streamlit.cache_resource.clear()


def pytest_configure(config: pytest.Config) -> None:
    """Begin before the tests import anything."""
    if WHERE in os.environ:
        config.pluginmanager.register(Touched(Path(os.environ[WHERE])))
