"""The server that fault tests share."""

from collections.abc import Iterator

import pytest

from tests.faults.running import Running


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of ours with its log, one for all that leave it standing: each finds it as the others left it."""
    with Running(tmp_path_factory.mktemp("log") / "server.log") as server:
        yield server
