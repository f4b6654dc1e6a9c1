"""Finding a question as one types, in the reader's own browser (static/find_asked.js)."""

from markupsafe import Markup

from components.pieces.show import show
from wording import LANGUAGES, once, say

MOST = 6


def field() -> None:
    """Draw the field and load what searches the list. Without it, the list is still there to read."""
    show(_field())
    show(_script(), with_scripts=True)


def _field() -> Markup:
    return Markup(
        '<div class="find" role="search"><label for="find-asked">{find}</label>'
        '<input id="find-asked" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" '
        'enterkeyhint="search" maxlength="200" placeholder="{such_as}">'
        '<p id="found-count" role="status"></p><ul id="found" hidden></ul>'
        '<div id="not-found" hidden><p>{not_found}</p>'
        '<button type="button" id="write-asked" class="take">{write}</button>'
        '<p id="written" role="status"></p></div>'
        '<p class="small">{stays}</p></div>'
    ).format(
        find=say("questions-find"),
        such_as=say("questions-find-such-as"),
        not_found=say("questions-not-found"),
        write=say("questions-write"),
        stays=say("questions-stays"),
    )


@once(maxsize=len(LANGUAGES))
def _script() -> Markup:
    """The script, with what it says and with the words and the ends of words that it passes over."""
    return Markup(
        '<script type="module" src="./app/static/find_asked.js" data-found="{found}" data-more="{more}" '
        'data-empty="{empty}" data-endings="{endings}" data-short-endings="{short_endings}"></script>'
    ).format(
        found="\n".join(say("scripts-found", count=count) for count in range(MOST + 1)),
        more=say("scripts-found-more", most=str(MOST), count="{}"),
        empty=say("scripts-empty-words"),
        endings=say("scripts-endings"),
        short_endings=say("scripts-endings-short"),
    )
