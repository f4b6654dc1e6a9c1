"""A reader's own words, made safe to show: signs that print nothing are dropped, and what is too long is cut."""

import re
import unicodedata
from dataclasses import dataclass

MOST = 5000
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
# Signs that turn the direction of what follows, or mark the order of bytes: they act, and show nothing.
_ACTING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff\ufff9\ufffa\ufffb")


@dataclass(frozen=True)
class OwnWords:
    """What a reader typed: its text, and whether it was cut to the first ``MOST`` characters."""

    text: str = ""
    cut: bool = False

    @property
    def lines(self) -> tuple[str, ...]:
        """The text line by line; none where nothing was typed."""
        return tuple(self.text.split("\n")) if self.text else ()


def own_words(typed: object) -> OwnWords:
    """Typed words without control signs and lone surrogates; anything but text counts as nothing typed."""
    cleaned = _clean(typed) if isinstance(typed, str) else ""
    return OwnWords(cleaned[:MOST].rstrip(), len(cleaned) > MOST)


def _clean(typed: str) -> str:
    lines = _LINE_ENDS.sub("\n", typed).replace("\t", " ")
    kept = "".join(sign for sign in lines if sign == "\n" or _shows(sign))
    return kept.strip()


def _shows(sign: str) -> bool:
    return unicodedata.category(sign) not in ("Cc", "Cs") and sign not in _ACTING
