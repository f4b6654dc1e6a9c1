"""What a reviewer has before them: every rating, then every answer, in an order that lets one subject stay in mind."""

from collections.abc import Iterable
from dataclasses import dataclass

from data import citations, finding_words, phrases
from data.catalogue import Catalogue
from data.findings import Finding, findings
from data.rows import Answer, Evidence
from data.signing import Signed, fingerprint, key_of, signatures

OVER_ALL = "In general"


@dataclass(frozen=True)
class Item:
    """One row to sign: what it is about, what it says, why, the facts and sources it rests on, and its mark.

    ``number`` counts from 1 in its table. ``facts`` and ``sources`` hold a line each.
    """

    number: int
    table: Signed
    key: str
    fingerprint: str
    subject: str
    option: str
    says: str
    patient: str
    clinical: str
    why: str
    facts: tuple[str, ...]
    sources: tuple[str, ...]


def items(catalogue: Catalogue, name: str) -> tuple[Item, ...]:
    """Ratings by condition and option, then answers by question and option, without what ``name`` has signed already.

    A signature that has lapsed is asked for anew.
    """
    ratings = [row for one in catalogue.conditions for row in _ratings(catalogue, one.condition_id)]
    order = {one.question_id: place for place, one in enumerate(catalogue.questions)}
    options = {one.treatment_id: place for place, one in enumerate(catalogue.treatments)}
    answers = sorted(
        catalogue.answers, key=lambda row: (order[row.question_id], options[row.treatment_id], row.condition_id)
    )
    open_ratings = [row for row in ratings if not _signed(catalogue, "evidence", row, name)]
    open_answers = [row for row in answers if not _signed(catalogue, "answers", row, name)]
    return (
        *(_rating(catalogue, row, number) for number, row in enumerate(open_ratings, 1)),
        *(_answer(catalogue, row, number) for number, row in enumerate(open_answers, 1)),
    )


def _ratings(catalogue: Catalogue, condition_id: str) -> Iterable[Evidence]:
    return (catalogue.evidence_for(one.treatment_id, condition_id) for one in catalogue.treatments)


def _signed(catalogue: Catalogue, table: Signed, row: Evidence | Answer, name: str) -> bool:
    return any(one.stands and one.review.name == name for one in signatures(catalogue, table, row))


def _rating(catalogue: Catalogue, row: Evidence, number: int) -> Item:
    option = next(
        one for one in findings(catalogue, row.condition_id).options if one.treatment.treatment_id == row.treatment_id
    )
    first = [one for one in (option.lead, *option.beside) if one is not None]
    facts = [*(_fact(one, "Rests on: ") for one in first), *(_fact(one, "") for one in option.rest)]
    certainty, direction = phrases.certainty(row.certainty), phrases.direction(row.direction)
    window = f" Time looked at: {row.time_window}." if row.time_window else ""
    return Item(
        number,
        "evidence",
        key_of("evidence", row),
        fingerprint(row),
        catalogue.condition[row.condition_id].clinical_name,
        catalogue.treatment[row.treatment_id].name,
        f"{certainty}; direction: {direction}. Shown as: {finding_words.verdict(row, 'patient')}.{window}",
        row.patient_text,
        row.clinical_text,
        f"{row.why_patient} In clinical words: {row.why_clinical}",
        tuple(dict.fromkeys(facts)),
        _sources(catalogue, row.source_ids),
    )


def _fact(one: Finding, lead: str) -> str:
    when = f" {one.row.timeframe}." if one.row.timeframe else ""
    words = finding_words.sentences(one, "clinical")
    tags = "".join(f" [{tag}]" for tag in finding_words.tags(one))
    head = f"{lead}{finding_words.outcome(one, 'clinical')}. {finding_words.who(one)}.{when}"
    return f"{head} {words}{tags} ({citations.label(one.source)})"


def _answer(catalogue: Catalogue, row: Answer, number: int) -> Item:
    asked = next(one for one in catalogue.questions if one.question_id == row.question_id)
    condition = catalogue.condition[row.condition_id].clinical_name if row.condition_id else OVER_ALL
    return Item(
        number,
        "answers",
        key_of("answers", row),
        fingerprint(row),
        f"{asked.clinical_question} ({condition})",
        catalogue.treatment[row.treatment_id].name,
        row.short_answer,
        row.patient_text,
        row.clinical_text,
        "",
        (),
        _sources(catalogue, row.source_ids),
    )


def _sources(catalogue: Catalogue, source_ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{citations.full(catalogue.sources[one])} {catalogue.sources[one].link}" for one in source_ids)
