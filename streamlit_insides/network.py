"""The two functions by which Streamlit learns its own addresses: both reach for the outside."""

from streamlit import net_util


def look_nothing_up() -> None:
    """Take them away; harmless when called again."""
    net_util.get_external_ip = net_util.get_internal_ip = _unknown


def _unknown() -> None:
    return None
