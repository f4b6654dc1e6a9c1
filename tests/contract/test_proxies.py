"""uvicorn reads FORWARDED_ALLOW_IPS as we take it to."""

import pytest

from streamlit_insides.proxies import Proxies


@pytest.mark.parametrize(
    ("said", "within", "without"),
    [
        ("127.0.0.1", "127.0.0.1", "127.0.0.2"),
        ("10.0.0.0/8, 192.0.2.1", "10.3.2.1", "192.0.2.2"),
        ("2001:db8::/32", "2001:db8::1", "2001:db9::1"),
    ],
)
def test_addresses_and_networks(said: str, within: str, without: str) -> None:
    """One address, a list with spaces, and networks; whoever isn't named isn't trusted, nor is no address."""
    assert within in Proxies(said) and without not in Proxies(said) and "" not in Proxies(said)


def test_a_star_is_everybody() -> None:
    """``*`` trusts any address."""
    assert "198.51.100.7" in Proxies("*")
