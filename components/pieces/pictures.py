"""Both groups of a study as pictures of 100 people, each with the same in words."""

from dataclasses import dataclass

from components.pieces.icon_array import COMPARISON, alternative, of_share
from data import finding_words
from data.comparison import Register
from data.figures import Share
from data.findings import Finding
from wording import say


@dataclass(frozen=True)
class Picture:
    """One arm as dots: the drawing, the same in words, and the line under it."""

    svg: str
    alt: str
    caption: str


def pictures(finding: Finding, words: Register) -> tuple[Picture, ...]:
    """Both arms as dots, or nothing where a share is not known."""
    both = finding.both_shares
    if both is None:
        return ()
    colours = (finding.treatment.colour_drawn, COMPARISON)
    return tuple(
        _picture(finding, share, name, colour)
        for share, name, colour in zip(both, finding_words.given(finding, words), colours, strict=True)
    )


def _picture(finding: Finding, share: Share, name: str, colour: str) -> Picture:
    happened, not_happened = finding.row.happened, finding.row.not_happened
    caption = say(
        "pieces-picture",
        given=f"{name[0].upper()}{name[1:]}",
        share=share.words,
        rest=share.rest_words,
        not_happened=not_happened,
    )
    return Picture(of_share(share, colour), alternative(share, name, happened, not_happened), caption)
