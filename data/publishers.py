"""Who stands behind a source, in words, and how strong a footing that is."""

from collections.abc import Mapping
from dataclasses import dataclass

from data.rows import Publisher


@dataclass(frozen=True)
class Footing:
    """A kind of publisher: its name beside a source, and what rows that rest on it at best are called."""

    name: str
    rows: str


# The strongest footing first: a row is counted under the first of these that it has a source of.
PUBLISHERS: Mapping[Publisher, Footing] = {
    "journal": Footing("journal", "a journal"),
    "label": Footing("drug label", "a drug label"),
    "agency": Footing("public agency", "a public agency"),
    "guideline": Footing("guideline", "a guideline's own page"),
    "society": Footing("professional society", "a professional society"),
    "registry": Footing("trial registry", "a trial registry"),
    "university_or_hospital": Footing("university or hospital", "a university or hospital"),
    "insurer": Footing("insurer's policy", "an insurer's policy"),
    "book": Footing("book", "a book"),
    "preprint": Footing("preprint, not yet checked by a journal", "a preprint"),
    "news": Footing("news", "news alone"),
    "seller_or_clinic": Footing("a seller's or clinic's page", "sellers and clinics alone"),
    "other": Footing("another page", "other pages alone"),
}
WEAK: frozenset[Publisher] = frozenset({"news", "seller_or_clinic", "other"})
# Blood levels are studies' own measurements, so where a reader found them says little of their worth.
NOT_JUDGED = frozenset({"sources", "kinetics", "observations"})
# What a visit's day, money and the law are like: much of it is told by clinics and law firms and studied by nobody.
PRACTICAL = frozenset({"asked_answers", "steps"})
