"""Brings the next part, or the results, into view when a reader goes on (static/move_on.js)."""

from markupsafe import Markup

from components.pieces.show import show


def move_on() -> None:
    """Draw nothing; load the script that watches the parts. Without it only the scrolling is left to the reader."""
    show(Markup('<script type="module" src="./app/static/move_on.js"></script>'), with_scripts=True)
