"""Servers that several fault tests share."""

from collections.abc import Iterator

import pytest

from tests.faults.running import Running


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of ours with its log."""
    with Running(tmp_path_factory.mktemp("log") / "server.log") as server:
        yield server
