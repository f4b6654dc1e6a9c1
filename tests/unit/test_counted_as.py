"""Whose share of sockets an address draws on."""

import pytest

from server.sockets import counted_as


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:1::1", "2001:db8:1:1::/64"),
        ("2001:db8:1:1:a:b:c:d", "2001:db8:1:1::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
        ("a.sock", "a.sock"),
    ],
)
def test_one_network_has_one_share(address: str, counted: str) -> None:
    """An IPv6 address counts as its network of 64 bits, IPv4 in IPv6 as IPv4, what is no address as it is."""
    assert counted_as(address) == counted
