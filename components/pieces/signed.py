"""Who reviewed a rating or an answer, under what they reviewed."""

from collections.abc import Iterable

from components.pieces.markup import text


def signed(sentences: Iterable[str]) -> str:
    """A line for each review; nothing where there is none."""
    return "".join(f'<p class="from signed">{text(one)}</p>' for one in sentences)
