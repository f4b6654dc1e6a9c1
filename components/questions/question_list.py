"""Questions people ask as closed lists: by when they come up, each question with its answers inside."""

from collections.abc import Sequence

from markupsafe import Markup

from components.frame import pages
from components.pieces import cited
from components.pieces.markup import with_phone_links
from data import asked
from data.asked import Entry, Group, Reply
from data.catalogue import Catalogue
from wording import say, say_html

SPOKEN_OUT = 3


def listed(catalogue: Catalogue, groups: Sequence[Group], *, alone: bool = False) -> Markup:
    """All groups, closed.

    Each question carries its other words for static/find_asked.js and a button for static/take_asked.js. ``alone``
    leaves the buttons and the links to other pages out, for the document that runs no script.
    """
    return Markup('<div class="asked">{}</div>').format(Markup().join(_group(catalogue, one, alone) for one in groups))


def _group(catalogue: Catalogue, group: Group, alone: bool) -> Markup:
    entries = Markup().join(_entry(catalogue, one, alone) for one in group.entries)
    return Markup(
        '<details class="when" data-place="asked-{when}"><summary><h2>{heading} '
        '<span class="count">{count}</span></h2></summary>{entries}</details>'
    ).format(
        when=group.when, heading=group.heading, count=say("questions-count", count=len(group.entries)), entries=entries
    )


def anchor(asked_id: str) -> str:
    """The id that a link to a question leads to."""
    return f"asked-{asked_id.replace('_', '-')}"


def _entry(catalogue: Catalogue, entry: Entry, alone: bool) -> Markup:
    place = anchor(entry.asked_id)
    end = "" if alone else _more(entry.page) + _take(entry.asked_id)
    return Markup(
        '<details class="question" id="{place}" data-place="{place}" data-words="{other_words}">'
        "<summary><h3>{question}</h3></summary>{replies}{end}</details>"
    ).format(
        place=place,
        other_words=str(entry.other_words),
        question=entry.question,
        replies=replies(catalogue, entry),
        end=end,
    )


def replies(catalogue: Catalogue, entry: Entry) -> Markup:
    """A question's answers: spoken out where there are few, else each closed under its short answer."""
    drawn = _open_reply if len(entry.replies) <= SPOKEN_OUT else _closed_reply
    before = ("", *(one.compare_question for one in entry.replies))
    return Markup().join(
        (_compare_question(one.compare_question) if one.compare_question != last else "") + drawn(catalogue, entry, one)
        for last, one in zip(before, entry.replies, strict=False)
    )


def _compare_question(question: str) -> Markup:
    """Where the answers that follow stand: on Side by side, or, after such a line, here again."""
    said = say("questions-answered-there", question=question) if question else say("questions-answered-here")
    return Markup('<p class="told">{}</p>').format(said)


def _open_reply(catalogue: Catalogue, entry: Entry, reply: Reply) -> Markup:
    name = Markup('<h4 class="name">{}</h4>').format(reply.whose) if reply.whose else ""
    return Markup('<div class="reply {treatment_id}">{name}<p class="short">{short}</p>{rest}</div>').format(
        treatment_id=reply.treatment_id,
        name=name,
        short=with_phone_links(reply.short),
        rest=_rest(catalogue, entry, reply),
    )


def _closed_reply(catalogue: Catalogue, entry: Entry, reply: Reply) -> Markup:
    place = f"{anchor(entry.asked_id)}-{reply.treatment_id}"
    return Markup(
        '<details class="reply {treatment_id}" data-place="{place}"><summary><span>'
        '<strong class="name">{whose}</strong> <span class="short">{short}</span>'
        "</span></summary>{rest}</details>"
    ).format(
        treatment_id=reply.treatment_id,
        place=place,
        whose=reply.whose,
        short=reply.short,
        rest=_rest(catalogue, entry, reply),
    )


def _rest(catalogue: Catalogue, entry: Entry, reply: Reply) -> str:
    said = Markup("<p>{}</p>").format(with_phone_links(reply.text)) if reply.text else ""
    sure = Markup('<p class="sure">{}</p>').format(reply.how_sure) if reply.how_sure else ""
    place = f"{anchor(entry.asked_id)}-{reply.treatment_id}-sources"
    return said + sure + cited.on_demand(asked.sources(catalogue, reply), place)


def _more(path: str) -> Markup:
    page = next((one for one in pages.PAGES if one.path == path), None)
    if not path or not page:
        return Markup()
    link = Markup('<a href="/{path}">{name}</a>').format(path=page.path, name=page.name)
    return Markup('<p class="more">{}</p>').format(say_html("questions-more", page=link))


def _take(asked_id: str) -> Markup:
    return Markup('<p class="taking"><button type="button" class="take" data-take="{}" hidden></button></p>').format(
        asked_id
    )
