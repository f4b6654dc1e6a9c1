"""The summary as plain text, for a message to the clinic or a record."""

from collections.abc import Iterator

from components.sheets import blocks
from components.sheets.blocks import Block, Dots, Grid, Items, Links, Section
from data.summary import Summary
from wording import say

_TO_WRITE_ON = "_" * 60


def as_text(summary: Summary) -> str:
    """The whole summary, every sign kept, one paragraph or point a line."""
    run_by = [blocks.run_by(summary)] if blocks.run_by(summary) else []
    lines = [say("sheets-title").upper(), *run_by, *blocks.under_title(summary), "", *blocks.on_top(summary)]
    for section in blocks.sections(summary):
        lines += ["", *_section(section)]
    return "\n".join([*lines, "", summary.caveat_short, ""])


def _section(section: Section) -> Iterator[str]:
    yield section.heading.upper()
    for block in section.blocks:
        yield from _block(block)
    yield from section.room * [_TO_WRITE_ON]


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Items):
        if block.heading:
            yield f"{block.heading}:"
        for item in block.items:
            yield " ".join(filter(None, ("[ ]" if block.boxed else "-", item.text, item.note)))
    elif isinstance(block, Grid):
        yield f"{block.caption}."
        for name, *answers in block.rows:
            yield name
            for head, answer in zip(block.head[1:], answers, strict=True):
                yield f"  {head} {answer}"
    elif isinstance(block, Dots):
        yield from (f"  {one}" for one in block.words)
    elif isinstance(block, Links):
        for link in block.links:
            yield f"- {link.words}: {link.address}"
    else:
        first, *others = block.lines
        yield from (f"{block.lead} {first}".strip(), *others)
