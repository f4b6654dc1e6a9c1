"""Streamlit answers at the addresses we take for its own."""

from streamlit.web.server.starlette import starlette_app, starlette_static_routes

from streamlit_insides import addresses


def test_reserved_prefixes_are_ours() -> None:
    """What Streamlit keeps for itself is what we let through to it, and ``app``, where our own static files lie."""
    reserved = {one.strip("/") for one in starlette_app._RESERVED_ROUTE_PREFIXES}
    assert reserved == {"_stcore", "media", "component", "static"} == addresses.SEGMENTS - {"app"}


def test_agent_and_health_stand_where_we_look() -> None:
    """The agent's addresses lie below _stcore, and health answers where probes ask."""
    assert f"/{addresses.CORE}/{addresses.AGENT}/" == starlette_static_routes._RESERVED_STATIC_PATH_SEGMENT
    assert any(addresses.HEALTH.endswith(one) for one in starlette_static_routes._RESERVED_STATIC_PATH_SUFFIXES)


def test_segments() -> None:
    """Paths below any page of the app are told apart from those that are nobody's."""
    assert addresses.segments_of("/compare/_stcore/health") == ["compare", "_stcore", "health"]
    assert addresses.segments_of("/favicon.png") == ["favicon.png"]
    assert addresses.segments_of("/compare/x") == addresses.segments_of("/x/favicon.png") == []
    assert addresses.behind_core(["a", "_stcore", "agent", "b"]) == "agent"
    assert addresses.behind_core(["media", "x"]) == ""
