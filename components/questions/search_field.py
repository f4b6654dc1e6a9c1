"""Finding a question as one types, in the reader's own browser (static/find_asked.js)."""

from markupsafe import Markup

from components.pieces.show import show

FIELD = Markup(
    '<div class="find" role="search"><label for="find-asked">Find a question</label>'
    '<input id="find-asked" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" '
    'enterkeyhint="search" maxlength="200" placeholder="toilet, ride home, bad trip">'
    '<p id="found-count" role="status"></p><ul id="found" hidden></ul>'
    '<div id="not-found" hidden><p>Not what you meant? You can take your question along, as you wrote it.</p>'
    '<button type="button" id="write-asked" class="take">Write it onto My summary</button>'
    '<p id="written" role="status"></p></div>'
    '<p class="small">Your words stay in this browser while you search.</p></div>'
)


def field() -> None:
    """Draw the field and load what searches the list. Without it, the list is still there to read."""
    show(FIELD)
    show(Markup('<script type="module" src="./app/static/find_asked.js"></script>'), with_scripts=True)
