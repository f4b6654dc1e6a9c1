"""One cell: what a spreadsheet did to it that can be mended, and what can't because it could mean two things."""

import re

from data.columns import Kind
from data.rows import SOURCE_ID_PATTERN
from data.tidying.decoding import read_elsewhere, read_twice

SPACES = "spaces round a cell, or two where one is right"
NO_BREAK = "no-break spaces"
YES_NO = "Yes, No, TRUE or FALSE for yes and no"
IDS = "a comma or a space between ids"
TWICE = "letters read by a wrong code page"
HYPHEN = "a minus sign in place of a hyphen"

_NO_BREAKS = str.maketrans(dict.fromkeys("\u00a0\u202f\u2007", " "))
_YES_NO = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}
_ONE_ID = re.compile(rf"(?:{SOURCE_ID_PATTERN}|[a-z0-9][a-z0-9_]*)")
_SCIENTIFIC = re.compile(r"-?\d(?:[.,]\d+)?E[+-]\d{2,3}")
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mrz|Mai|Okt|Dez)"
_A_DATE = re.compile(
    rf"\d{{1,2}}[-. ]{{1,2}}{_MONTH}(?:[-. ]\d{{2,4}})?|{_MONTH}[-. ]\d{{2,4}}|\d{{1,2}}([/.])\d{{1,2}}\1\d{{2,4}}"
)
_LOST = re.compile(r"\?(?=\w)|(?<![\w.!?)\"'%\u2019\u201d\u00bb\u20ac])\?")
_LONGEST_DOUBT = 24
_MAY_BE_MENDED = re.compile(r"[^\x20-\x7e]|  |^ | $")
_ERROR = re.compile(r"#(?:NAME\?|REF!|VALUE!|DIV/0!|N/A|NUM!|NULL!|#+)|Err:\d{3}|#+")


def mend(text: str, kind: Kind) -> tuple[str, tuple[str, ...]]:
    """The cell as it should stand, and what was mended, in words; a cell that is right comes back as it is."""
    mended: list[str] = []

    def take(better: str, habit: str) -> None:
        nonlocal text
        if better != text:
            text = better
            mended.append(habit)

    if _MAY_BE_MENDED.search(text) and not _two_ways(text):
        take(read_twice(text) or text, TWICE)
        take(text.translate(_NO_BREAKS), NO_BREAK)
        take(re.sub(" {2,}", " ", text.strip()), SPACES)
        take(text.replace("\u2212", "-"), HYPHEN)
    if kind == "yes_no":
        take(_YES_NO.get(text.lower(), text), YES_NO)
    if kind == "ids":
        parts = re.split(r"\s*[;,]\s*", text)
        take(";".join(parts) if all(_ONE_ID.fullmatch(one) for one in parts) else text, IDS)
    return text, tuple(mended)


def _two_ways(text: str) -> str:
    """What a cell may have been before a code page misread it, where only its no-break spaces speak for that."""
    once = read_twice(text)
    return once if once and "\u00a0" in text and not read_twice(text.replace("\u00a0", "")) else ""


def doubt(text: str, kind: Kind) -> str:
    """Why a cell can't be taken as it stands, in words; "" where nothing speaks against it."""
    if before := _two_ways(text):
        return f"'{before}' read by a wrong code page, or a no-break space after a letter? Write it again"
    if "\ufffd" in text:
        return "a sign was lost here (U+FFFD stands for it): write it again"
    if "?" in text and "://" not in text and _LOST.search(text):
        return "a '?' stands where no question ends: was it another sign? Write it again"
    if before := read_elsewhere(text):
        return f"letters read by a wrong code page; was it '{before}'? Write it again"
    if len(text) > _LONGEST_DOUBT:
        return ""
    if _SCIENTIFIC.fullmatch(text):
        return f"'{text}' is a number cut short by a spreadsheet: write it out again from its source"
    if _ERROR.fullmatch(text):
        return f"'{text}' is a spreadsheet's error in place of what stood here: write it again"
    if kind != "date" and _A_DATE.fullmatch(text):
        return f"'{text}' looks like a date that a spreadsheet made of figures such as 3-6: write what stood here"
    return ""
