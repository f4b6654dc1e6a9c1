"""The operator's own file: who made this copy, who paid, who gains, and where to write. What it leaves out is said."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from data import toml_file
from data.clinic_words import DOSES, holds_crisis_number, unprintable
from data.phrases import listed
from data.problems import did_you_mean
from data.reading import MARKUP
from data.rules.notices import PRAISE
from data.toml_file import FileErrors, Wrong
from wording import say

SETTING = "OPERATOR_FILE"
MOST_SIGNS = 300
_CRISIS_LINE = "belongs to the crisis lines, which stand on every page already: take it out"
_RULES = (
    (MARKUP, "looks like markup: only plain text may stand here"),
    (PRAISE, "praises or alarms: say it plainly"),
    (re.compile(r"(?<![\d-])(988|911)(?!-?\d)"), _CRISIS_LINE),
    (DOSES, "speaks of a dose: no dose has a place here"),
)
Statement = Annotated[str, Field(min_length=2, max_length=MOST_SIGNS)]


class Operator(BaseModel):
    """What operator.toml says; '' where it is silent."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    made_by: Statement = ""
    training: Statement = ""
    paid_by: Statement = ""
    gains: Statement = ""
    contact: Statement = ""


KEYS = tuple(Operator.model_fields)


@dataclass(frozen=True)
class Disclosed:
    """What is said of who stands behind this copy: labels and words, and what is not stated ('' where all is)."""

    lines: tuple[tuple[str, str], ...]
    not_stated: str


class OperatorErrors(FileErrors):
    """Raised with every fault of the operator's file."""

    whose = f"operator's own file ({SETTING})"


def read(path: Path) -> Operator:
    """What a file says. Raises OperatorErrors with everything that is wrong."""
    return Operator.model_validate(toml_file.read(path, _wrong, OperatorErrors))


def disclosed(operator: Operator) -> Disclosed:
    """The operator's words under their labels, and in one line what is not stated."""
    said = {key.replace("_", "-"): getattr(operator, key) for key in KEYS}
    missing = [say(f"operator-no-{key}") for key, words in said.items() if not words]
    return Disclosed(
        tuple((say(f"operator-{key}"), words) for key, words in said.items() if words),
        say("operator-not-stated", missing=listed(missing)) if missing else "",
    )


def in_short(operator: Operator) -> str:
    """Whether those who made this copy are named, in a few words."""
    return say("operator-named" if operator.made_by else "operator-not-named")


def _wrong(read: dict[str, Any]) -> Wrong:
    try:
        Operator.model_validate(read)
    except ValidationError as error:
        for detail in error.errors():
            key = str(detail["loc"][0])
            if detail["type"] == "extra_forbidden":
                hint = did_you_mean(key, KEYS)
                yield (key,), detail["input"], f"unknown key{hint}; one of {', '.join(KEYS)} would be right"
            else:
                right = f"a text between quotes, of 2 to {MOST_SIGNS} signs, would be right"
                yield (key,), detail["input"], right
    for key, words in read.items():
        if key in KEYS and isinstance(words, str):
            yield from (((key,), words, fault) for fault in unprintable(words))
            for rule, why in _RULES:
                if found := rule.search(words):
                    yield (key,), words, f"'{found.group()}' {why}"
            if holds_crisis_number(words):
                yield (key,), words, f"the number of a national crisis line {_CRISIS_LINE}"
