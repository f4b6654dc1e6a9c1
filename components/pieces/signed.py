"""Who reviewed a rating or an answer, under what they reviewed."""

from collections.abc import Iterable

from markupsafe import Markup


def signed(sentences: Iterable[str]) -> Markup:
    """A line for each review; nothing where there is none."""
    return Markup().join(Markup('<p class="from signed">{}</p>').format(one) for one in sentences)
