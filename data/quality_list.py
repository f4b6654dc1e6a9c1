"""The criteria for decision aids as this copy stands to them: the table's, but for four that follow from elsewhere."""

from collections.abc import Mapping

from data.catalogue import Catalogue
from data.operator_file import Operator
from data.rows import Criterion, Role
from data.signing import Tally
from wording import say

_PAGE = "sources"
_REVIEWERS: Mapping[str, Role] = {"Q14": "patient", "Q15": "clinician"}


def criteria(catalogue: Catalogue, operator: Operator, counted: Tally) -> tuple[Criterion, ...]:
    """All criteria in their order.

    2.3.1 and Q20 follow from the operator's file, Q14 and Q15 from reviews by people who took no part in the making.
    Those two are met once all ratings and answers were reviewed.
    """
    return tuple(_as_it_stands(row, operator, counted) for row in catalogue.ipdas)


def _as_it_stands(row: Criterion, operator: Operator, counted: Tally) -> Criterion:
    if row.criterion_id == "2.3.1" and operator.paid_by:
        return _met(row, say("quality-paid-by", words=_ended(operator.paid_by)))
    if row.criterion_id == "Q20" and operator.training:
        return _met(row, say("quality-training", words=_ended(operator.training)))
    if row.criterion_id in _REVIEWERS:
        return _reviewed(row, counted, _REVIEWERS[row.criterion_id])
    return row


def _reviewed(row: Criterion, counted: Tally, role: Role) -> Criterion:
    done, of = counted.signed[role], counted.rows
    if not any(done.values()):
        return row
    said = say(
        "quality-reviewed",
        ratings=done["evidence"],
        all_ratings=of["evidence"],
        answers=done["answers"],
        all_answers=of["answers"],
        role=role,
    )
    if counted.whole(role):
        return _met(row, said)
    return row.model_copy(update={"state": "not_met", "reason": f"{said} {say('quality-not-yet')}", "page": ""})


def _met(row: Criterion, reason: str) -> Criterion:
    return row.model_copy(update={"state": "met", "reason": reason, "page": _PAGE})


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
