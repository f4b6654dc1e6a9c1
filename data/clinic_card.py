"""The questions to ask a clinic as one card: what each clinic said, side by side, and where nothing was said yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import get_args

from data.catalogue import Catalogue
from data.clinic import Clinic
from data.own_words import own_words
from data.rows import ClinicQuestion, VisitGroup
from data.summary import group_name
from wording import say

FEWEST, MOST = 2, 3
LONGEST_NAME, LONGEST_ANSWER = 60, 200


@dataclass(frozen=True)
class CardQuestion:
    """A question, or a red flag with its reason, and what stands in each column ('' where nothing does)."""

    question_id: str
    text: str
    why: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class CardGroup:
    """Questions on one matter, and the columns of their answers: a clinic's own file says nothing on red flags."""

    group: VisitGroup
    heading: str
    columns: tuple[str, ...]
    questions: tuple[CardQuestion, ...]


@dataclass(frozen=True)
class ClinicCard:
    """All groups, the names of the clinics compared, and the clinic whose own answers stand first, if one does."""

    names: tuple[str, ...]
    own: str
    groups: tuple[CardGroup, ...]

    @property
    def typed(self) -> str:
        """Everything the reader typed."""
        said = (one for group in self.groups for question in group.questions for one in question.answers)
        return " ".join((*self.names, *said))


def clinic_card(
    catalogue: Catalogue,
    treatment_ids: Sequence[str],
    names: Sequence[str],
    answers: Mapping[tuple[int, str], str],
    clinic: Clinic | None = None,
) -> ClinicCard:
    """The card for some options.

    ``names`` are those of the clinics compared, '' where none was typed; ``answers`` what each said, by its place in
    ``names`` and the question's id. A clinic that runs this copy adds a column with what its own file answers.
    """
    wanted = {"", *treatment_ids}
    order = {group: place for place, group in enumerate(get_args(VisitGroup))}
    rows = sorted(
        (row for row in catalogue.clinic_questions if row.treatment_id in wanted),
        key=lambda row: (order[row.group], row.order),
    )
    shown = tuple(_one_line(name) or say("clinic-words-unnamed", place=place) for place, name in enumerate(names, 1))
    clinic = clinic and clinic.spoken(catalogue.language)
    own = say("clinic-words-own-answers", clinic=clinic.name) if clinic and clinic.answers else ""
    return ClinicCard(
        shown,
        own,
        tuple(
            _group(group, list(members), shown, own, answers, clinic)
            for group, members in groupby(rows, key=lambda row: row.group)
        ),
    )


def _group(
    group: VisitGroup,
    rows: Sequence[ClinicQuestion],
    names: tuple[str, ...],
    own: str,
    answers: Mapping[tuple[int, str], str],
    clinic: Clinic | None,
) -> CardGroup:
    with_own = bool(own) and group != "red_flags"
    questions = []
    for row in rows:
        said = tuple(_one_line(answers.get((place, row.question_id), "")) for place in range(len(names)))
        if with_own and clinic:
            said = (clinic.answers.get(row.question_id, ""), *said)
        why = row.why if group == "red_flags" else ""
        questions.append(CardQuestion(row.question_id, row.patient_text, why, said))
    return CardGroup(group, group_name(group), (own, *names) if with_own else names, tuple(questions))


def _one_line(typed: str) -> str:
    return " ".join(own_words(typed).text.split())
