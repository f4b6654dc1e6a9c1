"""The tags of a piece of HTML, for tests of what is drawn."""

from html.parser import HTMLParser

VOID = {"img", "br"}


class Outline(HTMLParser):
    """Collects tags with attributes, and checks that they close in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[str] = []
        self.feed(html)
        assert self.stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an opening tag."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Every closing tag closes the last opened."""
        assert self.stack.pop() == tag
