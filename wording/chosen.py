"""Which language a reader gets: what they asked for, what they had, what their browser wishes for, else English."""

from wording.said import LANGUAGES

ASKED, KEPT = "lang", "language"
"""The part of an address and the cookie that name a language."""


def wanted(asked: str | None, kept: str | None, accepted: str | None) -> str:
    """The language for a reader: that of the address, else of the cookie, else the best of ``Accept-Language``.

    A language that isn't one of ``LANGUAGES`` counts for nothing; where none is left, it is English.
    """
    said = (asked, kept, *_by_wish(accepted or ""))
    return next((one for one in said if one in LANGUAGES), LANGUAGES[0])


def _by_wish(accepted: str) -> list[str]:
    """The languages of an ``Accept-Language`` header (RFC 9110, 12.5.4), the most wanted first: 'es-MX' is 'es'."""
    wishes = []
    for part in accepted.split(","):
        name, _, weight = part.partition(";")
        try:
            share = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            share = 0.0
        if share > 0:
            wishes.append((share, name.strip().partition("-")[0].lower()))
    return [name for _, name in sorted(wishes, key=lambda one: -one[0])]
