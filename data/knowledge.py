"""The knowledge check and the items on being ready, with what the reader answered."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from data.catalogue import Catalogue
from data.rows import QuizOption, QuizQuestion, ReadyItem, ReadyKind, Source
from wording import say

DONT_KNOW = "dont_know"


@dataclass(frozen=True)
class Checked:
    """A question of the knowledge check, the answer chosen ('' for none), and the right one."""

    question: QuizQuestion
    options: tuple[QuizOption, ...]
    chosen: str
    sources: tuple[Source, ...]

    @property
    def right(self) -> QuizOption:
        """The right answer."""
        return next(one for one in self.options if one.right == "yes")

    @property
    def is_right(self) -> bool:
        """Whether the right answer was chosen."""
        return self.chosen == self.right.option_id

    @property
    def to_go_over(self) -> bool:
        """Whether it was answered, and not rightly: worth going over again."""
        return bool(self.chosen) and not self.is_right

    @property
    def words(self) -> dict[str, str]:
        """The answers to choose from, by id; being unsure is one of them."""
        return {one.option_id: one.patient_text for one in self.options} | {DONT_KNOW: say("phrases-not-sure")}


@dataclass(frozen=True)
class Ready:
    """An item on being ready, and 'yes', 'no' or '' for unanswered."""

    item: ReadyItem
    answer: str
    sources: tuple[Source, ...]


def check(catalogue: Catalogue, answers: Mapping[str, str]) -> tuple[Checked, ...]:
    """All questions in order, with the reader's answers by question id; an unknown answer counts as none."""
    checked = []
    for question in catalogue.quiz:
        options = tuple(one for one in catalogue.quiz_options if one.quiz_id == question.quiz_id)
        sources = tuple(catalogue.sources[one] for one in question.source_ids)
        checked.append(answered(Checked(question, options, "", sources), answers.get(question.quiz_id, "")))
    return tuple(checked)


def answered(one: Checked, answer: str) -> Checked:
    """The question with this answer chosen."""
    return replace(one, chosen=answer if answer in one.words else "")


def ready_kind(*, not_for_profit: bool) -> ReadyKind:
    """SURE may be used unaltered and not for profit; elsewhere the same four ideas are asked in our own words."""
    return "sure" if not_for_profit else "own_words"


def ready(catalogue: Catalogue, answers: Mapping[str, str], kind: ReadyKind) -> tuple[Ready, ...]:
    """The four items of one kind in order, with the reader's answers by item id."""
    return tuple(
        Ready(
            item,
            found if (found := answers.get(item.item_id, "")) in ("yes", "no") else "",
            tuple(catalogue.sources[one] for one in item.source_ids),
        )
        for item in catalogue.sure_items
        if item.kind == kind
    )
