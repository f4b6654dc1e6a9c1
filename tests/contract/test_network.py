"""Streamlit looks its own addresses up by two functions, which can be taken away."""

import inspect
from collections.abc import Iterator

import pytest
from streamlit import net_util
from streamlit.web import bootstrap
from streamlit.web.server import server_util

from streamlit_insides import network


@pytest.fixture
def originals() -> Iterator[None]:
    """Both functions, put back afterwards."""
    before = net_util.get_external_ip, net_util.get_internal_ip
    yield
    net_util.get_external_ip, net_util.get_internal_ip = before


def test_there_are_two_and_they_are_asked_by_module(originals: None) -> None:
    """Both take nothing; whoever asks does it by the module, so that a replacement is heard."""
    for name in ("get_external_ip", "get_internal_ip"):
        assert not inspect.signature(getattr(net_util, name)).parameters
        for asking in (bootstrap, server_util):
            assert f"net_util.{name}" in inspect.getsource(asking) and not hasattr(asking, name)


def test_taken_away_they_say_nothing(originals: None) -> None:
    """After that neither tells an address."""
    network.look_nothing_up()
    assert net_util.get_external_ip() is None and net_util.get_internal_ip() is None


def test_no_other_function_reaches_out() -> None:
    """The module has no third function that makes a request."""
    members = inspect.getmembers(net_util, inspect.isfunction)
    functions = {name for name, one in members if one.__module__ == "streamlit.net_util"}
    assert functions == {"get_external_ip", "get_internal_ip", "_make_blocking_http_get", "_looks_like_an_ip_address"}
