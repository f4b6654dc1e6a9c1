"""Words that must stand, and words that must not."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from data.problems import Problem
from data.reading import Tables, is_prose
from data.rows import TABLES

NOTICE_WORDS: Mapping[str, tuple[str, ...]] = {
    "caveat_short": ("off-label", "FDA", "988", "911"),
    "caveat_full": ("Spravato", "off-label", "compounded", "SGB", "FDA", "988", "911"),
    "crisis_988": ("988",),
    "crisis_veterans": ("988", "1"),
    "crisis_es": ("988", "press 2", "AYUDA"),
    "crisis_911": ("911",),
    "crisis_suicidal": ("988", "911"),
    "not_emergency": ("emergency",),
    "privacy": ("server",),
}
CAVEAT_SHORT_LENGTH = 90
PRAISE = re.compile(
    r"\b(amazing|best|breakthrough\w*|cures?|cutting-edge|deadly|excellent|exciting|game.chang\w+|gold.standard|"
    r"groundbreaking|harmless|life-changing|magic|miracle\w*|perfect|powerful|promising|proven|remarkable|"
    r"revolutionary|safest|state-of-the-art|superb|superior|terrifying|unparalleled|wonderful)\b",
    re.IGNORECASE,
)


def words_are_neutral(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """No words of praise or alarm in any text that readers see (what is quoted, titles and SURE, stays as it is)."""
    for name, table in TABLES.items():
        if name == "sources":
            continue
        prose = [column for column, field in table.model.model_fields.items() if is_prose(field)]
        for number, row in tables[name]:
            if name == "sure_items" and row.kind == "sure":
                continue
            for column in prose:
                found = PRAISE.search(getattr(row, column))
                if found:
                    yield Problem(name, number, column, f"'{found.group()}' praises or alarms: say it plainly")


def the_caveat_stands(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """The caveat and the crisis lines say what they must, and the short caveat fits its strip."""
    for number, row in tables["notices"]:
        for word in NOTICE_WORDS.get(row.notice_id, ()):
            if word.lower() not in row.text.lower():
                yield Problem("notices", number, "text", f"'{row.notice_id}' must hold '{word}'")
        if row.notice_id == "caveat_short" and len(row.text) > CAVEAT_SHORT_LENGTH:
            yield Problem(
                "notices",
                number,
                "text",
                f"{len(row.text)} characters found; the strip holds at most {CAVEAT_SHORT_LENGTH}",
            )
