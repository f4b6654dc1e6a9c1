"""A picture of 100 people as dots, as SVG text: one drawing for screen, print and PDF."""

from functools import lru_cache

from data.figures import Share
from wording import say

COMPARISON = "#857f70"
_ACROSS = 10
_STEP = 20
_RADIUS = 8


@lru_cache(maxsize=512)
def icon_array(filled: int, *, colour: str, partly: bool = False) -> str:
    """100 dots as SVG, ``filled`` of them full, from the bottom row up; the rest are rings.

    ``partly`` draws the next dot half full: for 'fewer than 1', which is never drawn as none, and 'more
    than 99', never drawn as all. ``colour`` is plain hex, so that PDF writers read it. The same call gives
    the same text. Raises ValueError outside 0 to 100, or where no dot is left to be half full.
    """
    if not 0 <= filled <= 100 - partly:
        raise ValueError(f"{filled} dots can't be filled")
    side = _ACROSS * _STEP
    dots = "".join(_dot(place, filled, partly, colour) for place in range(100))
    size = f'viewBox="0 0 {side} {side}" width="{side}" height="{side}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{dots}</svg>'


def of_share(share: Share, colour: str) -> str:
    """The dots for a share of 100 people."""
    return icon_array(share.full_dots, colour=colour, partly=share.partly)


def alternative(share: Share, given: str, happened: str, not_happened: str) -> str:
    """The picture in words, for those who don't see it."""
    return say(
        "pieces-dots",
        given=given,
        share=share.words,
        happened=happened,
        rest=share.rest_words,
        not_happened=not_happened,
    )


def _dot(place: int, filled: int, partly: bool, colour: str) -> str:
    row, column = divmod(place, _ACROSS)
    x = column * _STEP + _STEP // 2
    y = (_ACROSS - 1 - row) * _STEP + _STEP // 2
    ring = f'cx="{x}" cy="{y}" r="{_RADIUS}" stroke="{colour}" stroke-width="1.5"'
    if place < filled:
        return f'<circle class="full" {ring} fill="{colour}"/>'
    if not partly or place > filled:
        return f'<circle class="open" {ring} fill="none"/>'
    left, right = x - _RADIUS, x + _RADIUS
    half = f'<path d="M{left} {y}A{_RADIUS} {_RADIUS} 0 0 0 {right} {y}Z" fill="{colour}"/>'
    return f'<circle class="part" {ring} fill="none"/>{half}'
