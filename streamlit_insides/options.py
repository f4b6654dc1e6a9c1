"""Streamlit's options that we read and set while it runs, and what it makes of them."""

from collections.abc import Callable, Mapping

from streamlit import config
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

HOSTS, OWNERS, BASE_PATH = "server.allowedHosts", "server.trustedUserHeaders", "server.baseUrlPath"
SECRET = "server.cookieSecret"

__all__ = ["BASE_PATH", "HOSTS", "OWNERS", "SECRET", "add_hosts", "base_path", "is_host_allowed", "trust"]


def base_path() -> str:
    """The path below which Streamlit is set to answer; '' for the root."""
    return str(config.get_option(BASE_PATH) or "")


def add_hosts(names: tuple[str, ...], because: str) -> None:
    """Add names to the hosts whose web sockets Streamlit accepts, now and whenever its settings are read again."""

    def add() -> None:
        known = list(config.get_option(HOSTS))
        missing = [name for name in names if name not in known]
        if missing:
            config.set_option(HOSTS, known + missing, because)

    _now_and_later(add)


def trust(headers: Mapping[str, str], because: str) -> None:
    """Have Streamlit take headers (name to what it is known as) for a session's owner, and let nobody else back in."""

    def tell() -> None:
        if config.get_option(OWNERS) != headers:
            config.set_option(OWNERS, dict(headers), because)

    _now_and_later(tell)


def _now_and_later(act: Callable[[], None]) -> None:
    act()
    config.on_config_parsed(act, force_connect=True)
