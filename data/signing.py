"""Who signed which rating or answer, whether that still holds, and how many of how many were signed."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from data.catalogue import Catalogue
from data.phrases import listed, spoken
from data.rows import TABLES, Review, Role, Row, Verdict, as_cell

Signed = Literal["evidence", "answers"]
SIGNED: Mapping[Signed, str] = {"evidence": "rating", "answers": "answer"}
VERDICTS: Mapping[Verdict, str] = {
    "agree": "agrees",
    "agree_with_change": "agrees, with a change",
    "disagree": "disagrees",
}
_COUNTED: Mapping[Verdict, str] = {
    "agree": "agrees with",
    "agree_with_change": "would change",
    "disagree": "disagrees with",
}
_NOT_SIGNED = ("reviewed", "review_by")


@dataclass(frozen=True)
class Signature:
    """A review, and whether the row still reads as it did when it was signed."""

    review: Review
    stands: bool


@dataclass(frozen=True)
class Reviewer:
    """One person's signatures that stand, counted by verdict and table, and how many have lapsed."""

    name: str
    profession: str
    interest: str
    role: Role
    independent: bool
    last: dt.date
    rows: Mapping[Signed, int]
    verdicts: Mapping[Verdict, int]
    lapsed: int


@dataclass(frozen=True)
class Tally:
    """Rows there are, rows that someone of a role who took no part in the making has signed, and each reviewer."""

    rows: Mapping[Signed, int]
    signed: Mapping[Role, Mapping[Signed, int]]
    reviewers: tuple[Reviewer, ...]

    def whole(self, role: Role) -> bool:
        """Whether every rating and every answer was reviewed by people of a role."""
        return all(self.signed[role][one] == self.rows[one] for one in SIGNED)


def key_of(table: str, row: Row) -> str:
    """A row's key as reviews.csv and corrections.csv write it: its parts with a space between."""
    return " ".join(part for part in (str(getattr(row, column)) for column in TABLES[table].key) if part)


def fingerprint(row: Row) -> str:
    """A short mark of what a row says. Dates of review and empty cells don't count, so a new column changes none."""
    said = {column: as_cell(value) for column, value in row if column not in _NOT_SIGNED and as_cell(value)}
    return f"r{hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:15]}"


def signatures(catalogue: Catalogue, table: Signed, row: Row) -> tuple[Signature, ...]:
    """The last signature of each reviewer of a row, the oldest first."""
    return all_signatures(catalogue).get((table, key_of(table, row)), ())


def sentences(catalogue: Catalogue, table: Signed, row: Row) -> tuple[str, ...]:
    """What stands beside a row about its reviews, a sentence or two each; none where nobody has signed it."""
    return tuple(_sentence(SIGNED[table], one) for one in signatures(catalogue, table, row))


def tally(catalogue: Catalogue) -> Tally:
    """How many rows were signed, and by whom."""
    signed = all_signatures(catalogue)
    roles: tuple[Role, ...] = ("clinician", "patient", "other")
    counts: dict[Role, Mapping[Signed, int]] = {
        role: {table: sum(one == table and _by(role, each) for (one, _), each in signed.items()) for table in SIGNED}
        for role in roles
    }
    people = dict.fromkeys(review.name for review in catalogue.reviews)
    every = [one for each in signed.values() for one in each]
    return Tally(
        {table: len(catalogue.rows(table)) for table in SIGNED},
        counts,
        tuple(_reviewer([one for one in every if one.review.name == name]) for name in people),
    )


def summary(counted: Tally) -> str:
    """How many ratings and answers clinicians and patients have reviewed, and who they are, in patient words."""
    ratings, answers = counted.rows["evidence"], counted.rows["answers"]
    if not counted.reviewers:
        return f"No clinician and no patient has reviewed any of the {ratings} ratings or {answers} answers yet."
    said = []
    roles: tuple[Role, ...] = ("clinician", "patient")
    for role in roles:
        done = counted.signed[role]
        own = [one for one in counted.reviewers if one.role == role and one.independent]
        names = [_named(one) for one in own if any(one.rows.values())]
        if names:
            said.append(
                f"{done['evidence']} of {ratings} ratings and {done['answers']} of {answers} answers were reviewed by "
                f"{role}s who did not help to make this tool: {listed(names)}."
            )
        else:
            said.append(f"No {role} who did not help to make this tool has a review of it that counts.")
    against = sum(one.verdicts["disagree"] for one in counted.reviewers)
    if against:
        said.append(f"{against} {'review disagrees' if against == 1 else 'reviews disagree'} with what stands here.")
    lapsed = sum(one.lapsed for one in counted.reviewers)
    if lapsed:
        said.append(
            f"{lapsed} more {'was' if lapsed == 1 else 'were'} of an earlier wording and no longer "
            f"{'counts' if lapsed == 1 else 'count'}."
        )
    return " ".join(said)


def in_short(counted: Tally) -> str:
    """How far clinicians who took no part in the making have reviewed ratings and answers, in a few words."""
    done, rows = sum(counted.signed["clinician"].values()), sum(counted.rows.values())
    if done:
        return f"Clinicians reviewed {'all' if done == rows else f'{done} of {rows}'} ratings and answers."
    outside = " outside" if any(one.role == "clinician" for one in counted.reviewers) else ""
    return f"No{outside} clinician review yet."


def about(one: Reviewer) -> str:
    """One reviewer: who, what they signed and how, and what they gain, in patient words."""
    rows = [f"{count} {SIGNED[table]}{'' if count == 1 else 's'}" for table, count in one.rows.items() if count]
    verdicts = [f"{_COUNTED[verdict]} {count}" for verdict, count in one.verdicts.items() if count]
    part = "" if one.independent else " Helped to make this tool."
    lapsed = (
        f" {one.lapsed} of an earlier wording no longer count{'s' if one.lapsed == 1 else ''}." if one.lapsed else ""
    )
    done = f"reviewed {listed(rows)}: {listed(verdicts)}" if rows else "has no review that still counts"
    return f"{_named(one)} {done}. Last on {spoken(one.last)}.{lapsed} Interest: {one.interest.rstrip('.')}.{part}"


@lru_cache(maxsize=4)
def all_signatures(catalogue: Catalogue) -> Mapping[tuple[str, str], tuple[Signature, ...]]:
    """The last signature of each reviewer of each row, by table and key."""
    if not catalogue.reviews:
        return {}
    rows = {(table, key_of(table, row)): row for table in SIGNED for row in catalogue.rows(table)}
    last: dict[tuple[str, str], dict[str, Review]] = {}
    for review in sorted(catalogue.reviews, key=lambda review: review.date):
        last.setdefault((review.table, review.key), {})[review.name] = review
    return {
        at: tuple(Signature(one, at in rows and one.fingerprint == fingerprint(rows[at])) for one in each.values())
        for at, each in last.items()
    }


def _by(role: Role, signatures: Iterable[Signature]) -> bool:
    return any(one.stands and one.review.role == role and one.review.independent == "yes" for one in signatures)


def _reviewer(signed: list[Signature]) -> Reviewer:
    newest = max((one.review for one in signed), key=lambda review: review.date)
    standing = [one.review for one in signed if one.stands]
    return Reviewer(
        f"{newest.name}, {newest.credentials}" if newest.credentials else newest.name,
        newest.profession,
        newest.interest,
        newest.role,
        newest.independent == "yes",
        newest.date,
        {table: sum(one.table == table for one in standing) for table in SIGNED},
        {verdict: sum(one.verdict == verdict for one in standing) for verdict in VERDICTS},
        len(signed) - len(standing),
    )


def _named(one: Reviewer) -> str:
    return f"{one.name} ({one.profession})"


def _sentence(what: str, one: Signature) -> str:
    review = one.review
    name = f"{review.name}, {review.credentials}" if review.credentials else review.name
    who = f"{name} ({review.profession}), {spoken(review.date)}"
    if not one.stands:
        return f"This {what} in an earlier wording was reviewed by {who}. It has changed, so that no longer counts."
    remark = f' In their words: "{review.remark}"' if review.remark else ""
    part = "" if review.independent == "yes" else " They helped to make this tool."
    return f"{what.capitalize()} reviewed by {who}: {VERDICTS[review.verdict]}.{remark}{part}"
