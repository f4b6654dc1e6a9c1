"""What rests on a source: rules that end, and rows that only a seller, a news page or an unnamed site bears out."""

import datetime as dt
import re
from collections.abc import Iterator

from data.problems import Problem
from data.publishers import NOT_JUDGED, WEAK
from data.reading import Tables, is_prose
from data.rows import TABLES, Row, cited

SAYS_SO = re.compile(
    r"\b(adverts?|clinics?|company|guides?|index page|maker'?s?|news|pages?|price list|programs?|provider'?s?|"
    r"sellers?|sells?|textbook|web ?sites?|summary|report(s|ed)?)\b",
    re.IGNORECASE,
)


def ended_rules_are_due(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A row that rests on a rule with an end date is looked at again by that day, and says what is not known after."""
    ends = {row.source_id: row.ends for _, row in tables["sources"] if row.ends}
    for name in TABLES:
        for number, row in tables[name]:
            review_by = getattr(row, "review_by", None)
            for one in cited(row)[1]:
                if one not in ends or review_by is None:
                    continue
                if review_by > ends[one]:
                    said = f"{review_by} found; '{one}' ends on {ends[one]}: no later than that"
                    yield Problem(name, number, "review_by", said)
                words = _words(row)
                if str(ends[one].year) not in words or "not known" not in words:
                    said = f"'{one}' ends on {ends[one]}: give the day, and say that what holds after it is not known"
                    yield Problem(name, number, cited(row)[0], said)


def weak_rows_say_so(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A row that rests on sellers, news or other pages alone names what it rests on, in its own words."""
    kinds = {row.source_id: row.publisher for _, row in tables["sources"]}
    for name in TABLES:
        if name in NOT_JUDGED:
            continue
        for number, row in tables[name]:
            column, source_ids = cited(row)
            if source_ids and all(kinds.get(one) in WEAK for one in source_ids) and not SAYS_SO.search(_words(row)):
                yield Problem(
                    name,
                    number,
                    column,
                    f"rests on {', '.join(source_ids)} alone: say in its text whose page that is, or cite better",
                )


def _words(row: Row) -> str:
    fields = type(row).model_fields
    return " ".join(str(getattr(row, column)) for column, field in fields.items() if is_prose(field))
