"""Static pages for where the app itself can't speak.

``python -m server.calm_page`` writes those that stand in front, since they must be there when the app isn't.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from markupsafe import Markup

from components.frame.notices import crisis_line
from components.pieces.markup import ours, with_phone_links
from data.catalogue import Catalogue, load_each
from server.shell import GRID
from wording import own_name, say, say_html, speaking

DEPLOY = Path(__file__).parent.parent / "deploy"
_STYLE = (
    "body{font:112.5%/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:2rem 1rem;"
    "color-scheme:light dark;background:light-dark(#fcfaf6,#151b1d);color:light-dark(#1d292d,#e8e6e0)}"
    "a{color:light-dark(#0b5d61,#7fd0d0)}[role=note]{border-top:2px solid;margin-top:2rem;padding-top:1rem}"
    "section{border-top:2px solid;margin-top:3rem}"
)
_LINK = Markup('<a href="{}">')
_END = Markup("</a>")


def not_found(*catalogues: Catalogue) -> Markup:
    """The page for an address that leads nowhere."""
    return _page(catalogues, lambda: (say("server-not-found"), _with_ways_back(say("server-not-found-words"))))


def wrong_host(*catalogues: Catalogue) -> Markup:
    """The page for a request that was meant for another host."""
    return _page(catalogues, lambda: (say("server-wrong-host"), say("server-wrong-host-words")))


def failed(*catalogues: Catalogue) -> Markup:
    """The page for a fault of the server's own."""
    return _page(catalogues, lambda: (say("server-failed"), _with_ways_back(say("server-failed-words"))))


def busy(*catalogues: Catalogue) -> Markup:
    """The page where there is no room for one more reader, or where this copy is about to end."""
    return _page(
        catalogues,
        lambda: (say("server-busy"), say_html("server-busy-words", link=_LINK.format(GRID), end=_END)),
    )


def unread(*catalogues: Catalogue) -> Markup:
    """The page for a request that the server in front can't read, or that is too large."""
    return _page(catalogues, lambda: (say("server-unread"), _with_ways_back(say("server-unread-words"))))


def away(*catalogues: Catalogue) -> Markup:
    """The page where no copy of the app answers."""
    return _page(catalogues, lambda: (say("server-away"), say("server-away-words")))


def in_front(catalogues: Iterable[Catalogue]) -> dict[Path, Markup]:
    """File and content of each page that nginx, or a cluster's gateway, shows by itself: in every language at once."""
    pages = {"not_found": not_found, "unread": unread, "busy": busy, "away": away}
    written = {DEPLOY / "nginx/calm" / f"{name}.html": page(*catalogues) + "\n" for name, page in pages.items()}
    return written | {DEPLOY / "kubernetes/away.html": away(*catalogues) + "\n"}


def _with_ways_back(words: str) -> Markup:
    back = say_html("server-ways-back", start=_LINK.format("/"), compare=_LINK.format("/compare"), end=_END)
    return Markup("{} {}").format(words, back)


def _page(catalogues: Sequence[Catalogue], words: Callable[[], tuple[str, str]]) -> Markup:
    """A page in the first catalogue's language, and below it in that of each further one."""
    first, *others = catalogues
    with speaking(first.language):
        heading, _ = words()
    links = [Markup('<a href="#{0}" lang="{0}">{1}</a>').format(one.language, own_name(one.language)) for one in others]
    return Markup(
        '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{heading}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<style>{style}</style></head><body><main>{links}{said}{others}</main></body></html>"
    ).format(
        language=first.language,
        heading=heading,
        style=ours(_STYLE),
        links=Markup("<p>{}</p>").format(Markup(" ").join(links)) if links else "",
        said=_said(first, words, "h1"),
        others=Markup().join(
            Markup('<section id="{0}" lang="{0}">{1}</section>').format(one.language, _said(one, words, "h2"))
            for one in others
        ),
    )


def _said(catalogue: Catalogue, words: Callable[[], tuple[str, str]], level: str) -> Markup:
    with speaking(catalogue.language):
        heading, text = words()
        notice = say("server-notice")
    return Markup(
        "<{level}>{heading}</{level}><p>{text}</p><p>{crisis_line}</p>"
        '<div role="note" aria-label="{notice}"><p>{caveat_full}</p></div>'
    ).format(
        level=level,
        heading=heading,
        text=text,
        crisis_line=with_phone_links(crisis_line(catalogue)),
        notice=notice,
        caveat_full=with_phone_links(catalogue.notices["caveat_full"]),
    )


if __name__ == "__main__":
    for _path, _content in in_front(load_each().values()).items():
        _path.write_text(_content, encoding="utf-8")
        print(f"{_path.relative_to(DEPLOY)} written")
