"""Streamlit's options exist as we set them, and mean what we take them to."""

import inspect
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit import config
from streamlit.web.server.starlette import starlette_websocket

from streamlit_insides import options

ROOT = Path(__file__).parents[2]


@pytest.fixture
def hosts() -> Iterator[list[str]]:
    """The hosts as they were, put back afterwards."""
    before = list(config.get_option("server.allowedHosts"))
    yield before
    config.set_option("server.allowedHosts", before, "a test")


def test_options_exist() -> None:
    """The four options that we read or set are known under these names."""
    known = set(config.get_config_options())
    assert {"server.allowedHosts", "server.trustedUserHeaders", "server.baseUrlPath", "server.cookieSecret"} <= known


def set_in(part: dict[str, Any], above: str = "") -> Iterator[str]:
    """The full names of the options that a part of config.toml sets."""
    for name, value in part.items():
        if isinstance(value, dict):
            yield from set_in(value, f"{above}{name}.")
        else:
            yield f"{above}{name}"


def test_what_config_toml_sets_is_known() -> None:
    """Every option in .streamlit/config.toml, the hidden ones too: Streamlit passes over a name it doesn't know."""
    said = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    names = set(set_in(said))
    assert {"server.maxWidgetStateSize", "client.allowedOrigins", "theme.dark.linkColor"} < names
    assert not names - set(config.get_config_options())


def test_a_host_added_is_answered(hosts: list[str]) -> None:
    """A name is refused until it is added; no other is let in, and the port doesn't count."""
    assert not options.is_host_allowed("options.example.org")
    options.add_hosts(("options.example.org",), "a test")
    options.add_hosts(("options.example.org",), "a test")
    assert config.get_option("server.allowedHosts") == [*hosts, "options.example.org"]
    assert options.is_host_allowed("options.example.org:8501") and not options.is_host_allowed("example.org")
    assert not options.is_host_allowed(None)


def test_sockets_are_judged_by_it() -> None:
    """What judges a socket's handshake calls this very check."""
    assert "is_host_allowed(" in inspect.getsource(starlette_websocket._is_origin_allowed)


def test_settings_read_again_are_heard() -> None:
    """A listener can ask to be connected though nothing was read yet."""
    assert inspect.signature(config.on_config_parsed).parameters["force_connect"].default is False


def test_owners_are_compared() -> None:
    """The socket's handler reads trusted headers into a session's user, as name to what it is known as."""
    options.trust({"x-session-owner": "browser"}, "a test")
    try:
        assert config.get_option("server.trustedUserHeaders") == {"x-session-owner": "browser"}
        assert "trustedUserHeaders" in inspect.getsource(starlette_websocket)
    finally:
        config.set_option("server.trustedUserHeaders", {}, "a test")
