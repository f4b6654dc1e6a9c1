"""Who stands behind a source, in words, and how strong a footing that is."""

from data.rows import Publisher
from wording import say

# The strongest footing first: a row is counted under the first of these that it has a source of.
PUBLISHERS: tuple[Publisher, ...] = (
    "journal",
    "label",
    "agency",
    "guideline",
    "society",
    "registry",
    "university_or_hospital",
    "insurer",
    "book",
    "preprint",
    "news",
    "seller_or_clinic",
    "other",
)
WEAK: frozenset[Publisher] = frozenset({"news", "seller_or_clinic", "other"})
# Blood levels are studies' own measurements, so where a reader found them says little of their worth.
NOT_JUDGED = frozenset({"sources", "kinetics", "observations"})
# What a visit's day, money and the law are like: much of it is told by clinics and law firms and studied by nobody.
PRACTICAL = frozenset({"asked_answers", "steps"})


def name(kind: Publisher) -> str:
    """A kind of publisher as it is named beside a source: 'drug label'."""
    return say(f"publishers-name-{kind.replace('_', '-')}")


def rows_on(kind: Publisher) -> str:
    """What rows that rest on it at best are counted under: 'a drug label'."""
    return say(f"publishers-rows-{kind.replace('_', '-')}")
