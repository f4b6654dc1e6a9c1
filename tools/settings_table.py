"""``make describe``: writes the table of settings in docs/operations.md from the settings themselves."""

import re
from pathlib import Path

from settings import Settings

OPERATIONS = Path(__file__).parents[1] / "docs" / "operations.md"
HEAD = "| setting | what it is for |\n| --- | --- |\n"
_TABLE = re.compile(rf"(?<=\n){re.escape(HEAD)}(?:\|[^\n]*\n)+")


def table() -> str:
    """A line a setting, in their order."""
    return HEAD + "".join(f"| `{name.upper()}` | {one.description} |\n" for name, one in Settings.model_fields.items())


def written(document: str) -> str:
    """A document with the table in it as it should be. Raises ValueError where it has none, or two."""
    document, count = _TABLE.subn(lambda _: table(), document)
    if count != 1:
        raise ValueError(f"{count} tables of settings found, not 1")
    return document


if __name__ == "__main__":
    OPERATIONS.write_text(written(OPERATIONS.read_text(encoding="utf-8")), encoding="utf-8")
    print("docs/operations.md written")
