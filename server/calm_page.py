"""Static pages for where the app itself can't speak.

``python -m server.calm_page`` writes those that stand in front, since they must be there when the app isn't.
"""

from pathlib import Path

from markupsafe import Markup

from components.frame.notices import crisis_line
from components.pieces.markup import ours, with_phone_links
from data.catalogue import Catalogue
from data.catalogue import load as load_catalogue
from server.shell import GRID

DEPLOY = Path(__file__).parent.parent / "deploy"
_STYLE = (
    "body{font:112.5%/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:2rem 1rem;"
    "color-scheme:light dark;background:light-dark(#fcfaf6,#151b1d);color:light-dark(#1d292d,#e8e6e0)}"
    "a{color:light-dark(#0b5d61,#7fd0d0)}[role=note]{border-top:2px solid;margin-top:2rem;padding-top:1rem}"
)
_BACK = Markup('<a href="/">Go to the start</a> or <a href="/compare">compare options</a>.')


def not_found(catalogue: Catalogue) -> Markup:
    """The page for an address that leads nowhere."""
    return _page(
        catalogue,
        "There is no page at this address",
        Markup("It may have been typed wrong, or the page may have moved. {}").format(_BACK),
    )


def wrong_host(catalogue: Catalogue) -> Markup:
    """The page for a request that was meant for another host."""
    return _page(
        catalogue,
        "This site does not answer under this name",
        "Please use the address you were given. For the person who runs this site: PUBLIC_HOST says its names.",
    )


def failed(catalogue: Catalogue) -> Markup:
    """The page for a fault of the server's own."""
    return _page(
        catalogue,
        "This page can't be shown right now",
        Markup("Something went wrong on our side. Nothing you did caused it. Please try again later. {}").format(_BACK),
    )


def busy(catalogue: Catalogue) -> Markup:
    """The page where there is no room for one more reader, or where this copy is about to end."""
    return _page(
        catalogue,
        "Many people are here right now",
        Markup(
            "There is no room for one more reader at this moment. Please try again in a minute. Answers you gave "
            'before are still in this tab. <a href="{}">All options in one table</a> can be read right now.'
        ).format(GRID),
    )


def unread(catalogue: Catalogue) -> Markup:
    """The page for a request that the server in front can't read, or that is too large."""
    return _page(
        catalogue,
        "This request could not be read",
        Markup("It was too large, or it was cut off or changed on its way. Nothing you did here caused it. {}").format(
            _BACK
        ),
    )


def away(catalogue: Catalogue) -> Markup:
    """The page where no copy of the app answers."""
    return _page(
        catalogue,
        "This site is away for a moment",
        "It does not answer right now. Please load this page again in a minute. Answers you gave before are still in "
        "this tab.",
    )


def in_front(catalogue: Catalogue) -> dict[Path, Markup]:
    """File and content of each page that nginx, or a cluster's gateway, shows by itself."""
    pages = {"not_found": not_found, "unread": unread, "busy": busy, "away": away}
    written = {DEPLOY / "nginx/calm" / f"{name}.html": page(catalogue) + "\n" for name, page in pages.items()}
    return written | {DEPLOY / "kubernetes/away.html": away(catalogue) + "\n"}


def _page(catalogue: Catalogue, heading: str, words: str) -> Markup:
    return Markup(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{heading}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<style>{style}</style></head><body><main><h1>{heading}</h1><p>{words}</p>"
        "<p>{crisis_line}</p>"
        '<div role="note" aria-label="Off-label notice">'
        "<p>{caveat_full}</p></div>"
        "</main></body></html>"
    ).format(
        heading=heading,
        style=ours(_STYLE),
        words=words,
        crisis_line=with_phone_links(crisis_line(catalogue)),
        caveat_full=with_phone_links(catalogue.notices["caveat_full"]),
    )


if __name__ == "__main__":
    for _path, _content in in_front(load_catalogue()).items():
        _path.write_text(_content, encoding="utf-8")
        print(f"{_path.relative_to(DEPLOY)} written")
