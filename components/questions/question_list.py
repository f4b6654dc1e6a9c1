"""Questions people ask as closed lists: by when they come up, each question with its answers inside."""

from collections.abc import Sequence

from components.frame import pages
from components.pieces import cited
from components.pieces.markup import text, with_phone_links
from data import asked
from data.asked import Entry, Group, Reply
from data.catalogue import Catalogue

SPOKEN_OUT = 3


def listed(catalogue: Catalogue, groups: Sequence[Group], *, alone: bool = False) -> str:
    """All groups, closed.

    Each question carries its other words for static/find_asked.js and a button for static/take_asked.js. ``alone``
    leaves the buttons and the links to other pages out, for the document that runs no script.
    """
    return f'<div class="asked">{"".join(_group(catalogue, one, alone) for one in groups)}</div>'


def _group(catalogue: Catalogue, group: Group, alone: bool) -> str:
    count = len(group.entries)
    entries = "".join(_entry(catalogue, one, alone) for one in group.entries)
    return (
        f'<details class="when" data-place="asked-{group.when}"><summary><h2>{text(group.heading)} '
        f'<span class="count">{count} questions</span></h2></summary>{entries}</details>'
    )


def anchor(asked_id: str) -> str:
    """The id that a link to a question leads to."""
    return f"asked-{asked_id.replace('_', '-')}"


def _entry(catalogue: Catalogue, entry: Entry, alone: bool) -> str:
    place = anchor(entry.asked_id)
    end = "" if alone else _more(entry.page) + _take(entry.asked_id)
    return (
        f'<details class="question" id="{place}" data-place="{place}" data-words="{text(entry.other_words)}">'
        f"<summary><h3>{text(entry.question)}</h3></summary>{replies(catalogue, entry)}{end}</details>"
    )


def replies(catalogue: Catalogue, entry: Entry) -> str:
    """A question's answers: spoken out where there are few, else each closed under its short answer."""
    say = _open_reply if len(entry.replies) <= SPOKEN_OUT else _closed_reply
    before = ("", *(one.told for one in entry.replies))
    return "".join(
        (_told(one.told) if one.told != last else "") + say(catalogue, entry, one)
        for last, one in zip(before, entry.replies, strict=False)
    )


def _told(question: str) -> str:
    """Where the answers that follow stand: on Compare, or, after such a line, here again."""
    said = f"On Compare, to &quot;{text(question)}&quot;" if question else "Answered here"
    return f'<p class="told">{said}</p>'


def _open_reply(catalogue: Catalogue, entry: Entry, reply: Reply) -> str:
    name = f'<h4 class="name">{text(reply.whose)}</h4>' if reply.whose else ""
    return (
        f'<div class="reply {reply.treatment_id}">{name}<p class="short">{with_phone_links(reply.short)}</p>'
        f"{_rest(catalogue, entry, reply)}</div>"
    )


def _closed_reply(catalogue: Catalogue, entry: Entry, reply: Reply) -> str:
    place = f"{anchor(entry.asked_id)}-{reply.treatment_id}"
    return (
        f'<details class="reply {reply.treatment_id}" data-place="{place}"><summary><span>'
        f'<strong class="name">{text(reply.whose)}</strong> <span class="short">{text(reply.short)}</span>'
        f"</span></summary>{_rest(catalogue, entry, reply)}</details>"
    )


def _rest(catalogue: Catalogue, entry: Entry, reply: Reply) -> str:
    said = f"<p>{with_phone_links(reply.text)}</p>" if reply.text else ""
    sure = f'<p class="sure">{text(reply.how_sure)}</p>' if reply.how_sure else ""
    place = f"{anchor(entry.asked_id)}-{reply.treatment_id}-sources"
    return said + sure + cited.on_demand(asked.sources(catalogue, reply), place)


def _more(path: str) -> str:
    page = next((one for one in pages.PAGES if one.path == path), None)
    return f'<p class="more">More on this: <a href="/{page.path}">{text(page.name)}</a></p>' if path and page else ""


def _take(asked_id: str) -> str:
    return f'<p class="taking"><button type="button" class="take" data-take="{text(asked_id)}" hidden></button></p>'
