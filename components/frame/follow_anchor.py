"""Leads a link such as #source-abbar-2022 to its place, and opens what is closed around it."""

from markupsafe import Markup

from components.pieces.show import show


def follow_anchor() -> None:
    """Draw nothing; load the script. Without it such a link opens the page at its top."""
    show(Markup('<script type="module" src="./app/static/follow_anchor.js"></script>'), with_scripts=True)
