"""Links to a view: what they carry, and what becomes of those that were tampered with."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.frame.store import read_catalogue
from components.reader import share
from components.reader.share import View
from data.catalogue import Catalogue
from tests.listed import CONDITION_IDS, TREATMENT_IDS

VIEWS = st.builds(
    View,
    st.sampled_from(["", *CONDITION_IDS]),
    st.lists(st.sampled_from(TREATMENT_IDS), min_size=1, unique=True).map(tuple),
)
PIECES = st.sampled_from(
    [
        "c=",
        "&o=",
        "o=",
        "ptsd",
        "sgb",
        "kap",
        ".",
        "&",
        "=",
        "%",
        "#",
        "<b>",
        "../",
        "\x00",
        "c=ptsd&o=sgb",
        "\ud800",
        "٣",
    ]
)
HOSTILE = [
    "", "=", "c=ptsd", "o=", "c=&o=", "c=ptsd&o=", "c=ptsd&o=sgb.", "c=ptsd&o=.sgb", "c=ptsd&o=sgb.sgb", "c=flu&o=sgb",
    "c=ptsd&o=heroin", "c=PTSD&o=sgb", "c=ptsd&o=sgb&own_questions=x", "c=ptsd&o=sgb&mark-needles=3", "o=sgb&c=ptsd",
    "c=ptsd&c=ocd&o=sgb", "c=<script>alert(1)</script>&o=sgb", "c=ptsd&o=sgb%2Ekap", "c=ptsd&o=sgb\n", " c=ptsd&o=sgb",
    "c=ptsd&o=__class__", "c=../../etc/passwd&o=sgb", "c=ptsd&o=" + "sgb." * 500 + "kap", "c=' or 1=1&o=sgb", "{{7}}=",
    "c=ptsd&o=sgb\u202e", "c=ptsd&o=ѕgb",
]  # fmt: skip


@settings(deadline=None)
@given(VIEWS)
def test_link_opens_what_was_linked(view: View) -> None:
    """Any condition and any options survive being written and read."""
    assert share.view_from(read_catalogue(), share.fragment_of(view)) == view


def test_link_carries_condition_and_options_only(catalogue: Catalogue) -> None:
    """Every link is the address, Compare, and a fragment of ids that the tables know."""
    for one, other in combinations(TREATMENT_IDS, 2):
        made = share.link(View("ptsd", (one, other)), "https://options.example.org")
        assert made == f"https://options.example.org/compare#c=ptsd&o={one}.{other}"


@pytest.mark.parametrize("fragment", HOSTILE)
def test_bad_and_old_links_are_refused(catalogue: Catalogue, fragment: str) -> None:
    """Unknown ids, other names, double ids, markup, foreign letters and endless lists read as no view at all."""
    assert share.view_from(catalogue, fragment) is None


@settings(max_examples=2_000, deadline=None)
@given(st.text(max_size=400) | st.lists(PIECES, max_size=12).map("".join))
def test_whatever_a_link_holds_is_a_known_view_or_none(fragment: str) -> None:
    """2,000 random and hostile payloads: none raises, and none opens what the tables don't know."""
    catalogue = read_catalogue()
    view = share.view_from(catalogue, fragment)
    if view is not None:
        assert view.condition_id in ("", *catalogue.condition)
        assert view.treatment_ids and set(view.treatment_ids) <= set(catalogue.treatment)
        assert share.view_from(catalogue, share.fragment_of(view)) == view


def test_qr_code_is_dark_on_white_with_a_rim() -> None:
    """The code is drawn for cameras: dark on white whatever the scheme, and no two links look alike."""
    one, other = (share.qr_picture(f"https://options.example.org/compare#c=ptsd&o={ids}") for ids in ("sgb", "kap"))
    assert one.startswith("<svg") and "#111" in one and "#fff" in one and one != other
