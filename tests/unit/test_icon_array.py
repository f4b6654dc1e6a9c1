"""The dots: exactly 100, as many full as the rounded figure, and 'fewer than 1' never drawn as none."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.pieces.icon_array import COMPARISON, alternative, icon_array, of_share
from data.catalogue import Catalogue
from data.figures import Share
from tests.unit.test_theme import THEME, contrast

PERCENT = st.decimals(0, 100, places=2)


def dots(svg: str, kind: str) -> int:
    """How many dots of a kind stand in a drawing."""
    return len(re.findall(rf'<circle class="{kind}"', svg))


@given(PERCENT)
def test_dots_are_the_rounded_share(percent: Decimal) -> None:
    """Always 100 dots; full ones are the rounded people of 100, and where rounding hides somebody one is half full."""
    share = Share(percent)
    svg = of_share(share, "#1c8287")
    assert svg.count("<circle") == 100
    assert dots(svg, "full") + dots(svg, "part") + dots(svg, "open") == 100
    assert dots(svg, "part") == int(share.partly)
    if share.partly:
        assert dots(svg, "full") == (99 if share.count else 0)
    else:
        assert dots(svg, "full") == share.count


@given(st.decimals("0.01", "0.49", places=2))
def test_fewer_than_one_is_never_drawn_as_none(percent: Decimal) -> None:
    """A small share above nought is said as 'fewer than 1' and drawn as a half full dot; none is drawn as none."""
    share = Share(percent)
    assert (share.words, share.rest_words) == ("fewer than 1", "more than 99")
    assert of_share(share, COMPARISON) != of_share(Share(Decimal(0)), COMPARISON)
    assert (Share(100 - percent).words, Share(100 - percent).rest_words) == ("more than 99", "fewer than 1")
    assert Share(Decimal(0)).words == "0" and Share(Decimal(100)).words == "100"


@given(st.integers(0, 100))
def test_same_call_same_drawing(filled: int) -> None:
    """The drawing holds nothing of chance or time, so screen, print and PDF show the same."""
    assert icon_array(filled, colour="#123456") == icon_array.__wrapped__(filled, colour="#123456")


def test_dots_fill_from_the_bottom() -> None:
    """The first dots to fill are the bottom row, from the left."""
    full = re.findall(r'class="full" cx="(\d+)" cy="(\d+)"', icon_array(12, colour="#123456"))
    assert full[:10] == [(str(10 + 20 * place), "190") for place in range(10)]
    assert full[10:] == [("10", "170"), ("30", "170")]


@pytest.mark.parametrize(("filled", "partly"), [(-1, False), (101, False), (100, True)])
def test_impossible_numbers_are_refused(filled: int, partly: bool) -> None:
    """A number outside 0 to 100 raises rather than draws."""
    with pytest.raises(ValueError, match="dots"):
        icon_array(filled, colour="#123456", partly=partly)


def test_dots_can_be_seen_in_light_and_dark(catalogue: Catalogue) -> None:
    """The dots of options and of comparisons stand out 3 to 1 from both grounds: pictures follow no theme."""
    for colour in (*(one.colour_drawn for one in catalogue.treatments), COMPARISON):
        for mode in ("light", "dark"):
            assert contrast(colour, THEME[mode]["backgroundColor"]) >= 3, (colour, mode)


def test_picture_is_told_in_words() -> None:
    """The alternative names the group and both numbers in both frames."""
    said = alternative(Share(Decimal("44.9")), "salt water", "became ill again", "did not become ill again")
    assert said == (
        "100 dots for 100 people with salt water: 45 filled (became ill again), 55 empty (did not become ill again)."
    )


def test_a_half_dot_is_filled_below_its_middle() -> None:
    """From the left rim to the right one, round below: the arc is as wide as the ring."""
    svg = of_share(Share(Decimal("0.3")), COMPARISON)
    ring = re.search(r'class="part" cx="(\d+)" cy="(\d+)" r="(\d+)"', svg)
    half = re.search(r'<path d="M(\d+) (\d+)A(\d+) (\d+) 0 0 0 (\d+) (\d+)Z"', svg)
    assert ring and half
    x, y, radius = map(int, ring.groups())
    assert tuple(map(int, half.groups())) == (x - radius, y, radius, radius, x + radius, y)
