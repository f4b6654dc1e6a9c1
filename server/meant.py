"""Addresses that mail, scanners and people write a little differently: where they lead.

A link to a view carries it behind '#', which no server sees. Some mail scanners rewrite '#' as '%23' or '?': then the
view stands in the address that is asked for. It is moved behind '#' again at once.
"""

import re
from collections.abc import Container
from urllib.parse import parse_qs, unquote

UNREADABLE = "c="
_ROUNDS = 3
_SIGN = re.compile(r"[#?]")
_VIEW_OR_ANCHOR = re.compile(r"[a-z_.=&]{1,300}|[a-z][a-z0-9-]{0,80}", re.ASCII)


def meant(path: str, query: str, known: Container[str]) -> str | None:
    """The address, one of the ``known``, that a request for another plainly means; None where it is right or unknown.

    ``path`` is as the server has decoded it, ``query`` as it came. Nothing of either is repeated but a view's or an
    anchor's own signs; a view that has others becomes one that can't be read, which the page then says.
    """
    readable = path
    for _ in range(_ROUNDS):
        readable = unquote(readable)
    place, *behind = _SIGN.split(readable, maxsplit=1)
    page = (place.rstrip("/") or "/").lower()
    if page not in known:
        return None
    asked = parse_qs(query)
    if not behind and "o" in asked:
        behind = [f"c={asked.get('c', [''])[0]}&o={asked['o'][0]}"]
    view = "".join(behind).replace("&amp;", "&").rstrip("/")
    if not view:
        return page if page != path else None
    return f"{page}#{view if _VIEW_OR_ANCHOR.fullmatch(view) else UNREADABLE}"
