"""Who signed which rating or answer, whether that still holds, and how many of how many were signed."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from data.catalogue import Catalogue
from data.phrases import as_id, listed
from data.rows import Review, Role, Row, Verdict, as_cell
from data.rows.spoken import OTHER_LANGUAGES, SPOKEN, table_of
from data.spoken import in_folder
from wording import day, say

Signed = Literal["evidence", "answers"]
# What a row of each is, to keepers and in the parts of messages.
SIGNED: Mapping[Signed, str] = {"evidence": "rating", "answers": "answer"}
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
    return " ".join(part for part in (str(getattr(row, column)) for column in table_of(table).key) if part)


def fingerprint(row: Row, english: Row | None = None) -> str:
    """A short mark of what a row says. Dates of review and empty cells don't count, so a new column changes none.

    For a row in another language it is of what it says of ``english``, too.
    """
    said = {column: as_cell(value) for column, value in row if column not in _NOT_SIGNED and as_cell(value)}
    if english:
        told = {column: as_cell(value) for column, value in english if column in type(row).model_fields}
        said |= {f"{column} in English": cell for column, cell in told.items() if cell}
    return f"r{hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:15]}"


def signatures(catalogue: Catalogue, table: Signed, row: Row) -> tuple[Signature, ...]:
    """The last signature of each reviewer of a row, the oldest first."""
    return all_signatures(catalogue).get((table, key_of(table, row)), ())


def sentences(catalogue: Catalogue, table: Signed, row: Row) -> tuple[str, ...]:
    """What stands beside a row about its reviews, a sentence or two each; none where nobody has signed it."""
    return tuple(_sentence(SIGNED[table], one) for one in signatures(catalogue, table, row))


def tally(catalogue: Catalogue) -> Tally:
    """How many rows were signed, and by whom."""
    signed = {at: each for at, each in all_signatures(catalogue).items() if at[0] in SIGNED}
    roles: tuple[Role, ...] = ("clinician", "patient", "other")
    counts: dict[Role, Mapping[Signed, int]] = {
        role: {table: sum(one == table and _by(role, each) for (one, _), each in signed.items()) for table in SIGNED}
        for role in roles
    }
    people = dict.fromkeys(review.name for review in catalogue.reviews if review.table in SIGNED)
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
        return say("signing-none", ratings=ratings, answers=answers)
    roles: tuple[Role, ...] = ("clinician", "patient")
    said = [_by_role(counted, role) for role in roles]
    against = sum(one.verdicts["disagree"] for one in counted.reviewers)
    if against:
        said.append(say("signing-against", count=against))
    lapsed = sum(one.lapsed for one in counted.reviewers)
    if lapsed:
        said.append(say("signing-lapsed", count=lapsed))
    return " ".join(said)


def _by_role(counted: Tally, role: Role) -> str:
    done, rows = counted.signed[role], counted.rows
    own = [one for one in counted.reviewers if one.role == role and one.independent]
    names = [_named(one) for one in own if any(one.rows.values())]
    if not names:
        return say("signing-none-of", role=role)
    return say(
        "signing-done",
        ratings=done["evidence"],
        all_ratings=rows["evidence"],
        answers=done["answers"],
        all_answers=rows["answers"],
        role=role,
        names=listed(names),
    )


def in_short(counted: Tally) -> str:
    """How far clinicians who took no part in the making have reviewed ratings and answers, in a few words."""
    done, rows = sum(counted.signed["clinician"].values()), sum(counted.rows.values())
    if done:
        return say("signing-short-all") if done == rows else say("signing-short-some", done=done, all=rows)
    outside = any(one.role == "clinician" for one in counted.reviewers)
    return say("signing-short-none-outside") if outside else say("signing-short-none")


def about(one: Reviewer) -> str:
    """One reviewer: who, what they signed and how, and what they gain, in patient words."""
    rows = [say(f"signing-rows-{table}", count=count) for table, count in one.rows.items() if count]
    verdicts = [
        say(f"signing-counted-{as_id(verdict)}", count=count) for verdict, count in one.verdicts.items() if count
    ]
    said = [
        say("signing-reviewer", who=_named(one), rows=listed(rows), verdicts=listed(verdicts))
        if rows
        else say("signing-reviewer-none", who=_named(one)),
        say("signing-last", day=day(one.last)),
        say("signing-lapsed-own", count=one.lapsed) if one.lapsed else "",
        say("signing-interest", interest=one.interest.rstrip(".")),
        "" if one.independent else say("signing-maker"),
    ]
    return " ".join(part for part in said if part)


@dataclass(frozen=True)
class Translated:
    """Rows told in another language; of how many an independent translator's signature stands; how many they reject."""

    rows: int
    signed: int
    against: int


def translated(catalogue: Catalogue, language: str) -> Translated:
    """How far translators who took no part in the making have signed the rows of a language.

    A row of which the English is gone is none.
    """
    folder = in_folder(language, "")
    signed = [each for (table, _), each in all_signatures(catalogue).items() if table.startswith(folder)]
    against = ([one for one in each if one.review.verdict == "disagree"] for each in signed)
    return Translated(
        sum(1 for _ in told(catalogue, language)),
        sum(_by("translator", each) for each in signed),
        sum(_by("translator", each) for each in against),
    )


def told(catalogue: Catalogue, language: str) -> Iterator[tuple[str, Row, Row]]:
    """Each row in a language that has its English: its table ('es/answers'), the row, and the English one."""
    for name in SPOKEN:
        english = {key_of(name, row): row for row in catalogue.files[name]}
        for row in catalogue.files[in_folder(language, name)]:
            if key_of(name, row) in english:
                yield in_folder(language, name), row, english[key_of(name, row)]


def signable(catalogue: Catalogue) -> Mapping[tuple[str, str], tuple[Row, Row | None]]:
    """What a signature can be of, by table and key: a row, and its English where it is in another language."""
    found: dict[tuple[str, str], tuple[Row, Row | None]] = {}
    for table in SIGNED:
        found |= {(table, key_of(table, row)): (row, None) for row in catalogue.files[table]}
    for language in OTHER_LANGUAGES:
        found |= {(table, key_of(table, row)): (row, english) for table, row, english in told(catalogue, language)}
    return found


@lru_cache(maxsize=4)
def all_signatures(catalogue: Catalogue) -> Mapping[tuple[str, str], tuple[Signature, ...]]:
    """The last signature of each reviewer of each row, by table and key."""
    if not catalogue.reviews:
        return {}
    rows = signable(catalogue)
    last: dict[tuple[str, str], dict[str, Review]] = {}
    for review in sorted(catalogue.reviews, key=lambda review: review.date):
        last.setdefault((review.table, review.key), {})[review.name] = review
    return {
        at: tuple(Signature(one, at in rows and one.fingerprint == fingerprint(*rows[at])) for one in each.values())
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
        {verdict: sum(one.verdict == verdict for one in standing) for verdict in get_args(Verdict)},
        len(signed) - len(standing),
    )


def _named(one: Reviewer) -> str:
    return f"{one.name} ({one.profession})"


def _sentence(what: str, one: Signature) -> str:
    review = one.review
    name = f"{review.name}, {review.credentials}" if review.credentials else review.name
    parts = {"what": what, "who": f"{name} ({review.profession})", "day": day(review.date)}
    if not one.stands:
        return say("signing-changed", **parts)
    said = [
        say("signing-by", verdict=review.verdict, **parts),
        say("signing-remark", remark=review.remark) if review.remark else "",
        "" if review.independent == "yes" else say("signing-maker-too"),
    ]
    return " ".join(part for part in said if part)
