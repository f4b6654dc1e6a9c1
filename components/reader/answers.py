"""The reader's answers: the one place that knows their names in the session and which values count.

``kept`` reads answers from anywhere (the session, a browser tab, a link) and drops what the tables
don't know. ``read`` gives the same as one typed object.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from data import own_figures, own_words
from data.at_a_glance import opening
from data.burden import PERIODS
from data.catalogue import Catalogue
from data.clinic_card import FEWEST, LONGEST_ANSWER, LONGEST_NAME, MOST
from data.knowledge import DONT_KNOW
from data.rows import StepPage
from data.summary import TAKEN, starters

CONDITION, OPTIONS, WORDS = "condition", "options", "words"
ONLY_DIFFERENCES, OPEN_ALL = "only_differences", "open_all"
OWN_QUESTIONS, COST_IN_SUMMARY, COST_PERIOD = "own_questions", "cost_in_summary", "cost_period"
CLINICS = "clinics"
PLACES = range(1, MOST + 1)
LOOKED_UP = "looked_up"
PICKS = "picks"
MOST_PICKS = 3
NOT_SURE = "not_sure"
MARKS = ("0", "1", "2", "3", NOT_SURE)
# More than stands on a sheet, so that after a refresh too it is known that something was cut.
LONGEST_TEXT = own_words.MOST + 100
LONGEST_FIGURE = 20
COST_FIELDS = own_figures.FIELDS
_KEPT_CONTROLS = "\n\t"
_EMPTY: Mapping[type, object] = {str: "", bool: False, list: None, int: None, float: None}

Value = str | bool | int | float | list[str]


def mark_key(preference_id: str) -> str:
    """How much a statement matters: '0' to '3', 'not_sure', or None."""
    return f"mark-{preference_id}"


def quiz_key(quiz_id: str) -> str:
    """The id of the answer chosen in the knowledge check."""
    return f"quiz-{quiz_id}"


def sure_key(item_id: str) -> str:
    """'yes' or 'no' to an item on being sure."""
    return f"sure-{item_id}"


def ask_key(question_id: str) -> str:
    """Whether a suggested question for the clinic is ticked."""
    return f"ask-{question_id}"


def clinic_name_key(place: int) -> str:
    """What a reader calls a clinic on the card of clinics, by its place from 1."""
    return f"clinic_name-{place}"


def card_key(place: int, question_id: str) -> str:
    """What a clinic on the card answered to a question, as the reader typed it."""
    return f"card-{place}-{question_id}"


def take_key(page: StepPage) -> str:
    """Whether a page of points is to stand on the summary."""
    return f"take-{page}"


def cost_key(treatment_id: str, field: str) -> str:
    """A reader's own figure for an option: one of COST_FIELDS, as number or as typed."""
    return f"cost-{treatment_id}-{field}"


@dataclass(frozen=True)
class Answers:
    """What a reader has answered so far; nothing where nothing was."""

    condition: str
    options: tuple[str, ...]
    words: str
    marks: Mapping[str, str]
    quiz: Mapping[str, str]
    sure: Mapping[str, str]
    asked: tuple[str, ...]
    own_questions: str
    costs: Mapping[tuple[str, str], str | int | float]
    cost_in_summary: bool
    cost_period: str = "induction"
    taken: frozenset[StepPage] = frozenset()
    clinics: int = FEWEST
    clinic_names: Mapping[int, str] = field(default_factory=dict)
    card: Mapping[tuple[int, str], str] = field(default_factory=dict)
    looked_up: tuple[str, ...] = ()
    picks: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()


def opening_options(catalogue: Catalogue, condition_id: str = "") -> list[str]:
    """The options shown until a reader chooses, for a condition ('' = in general)."""
    return list(opening(catalogue, condition_id))


def kept(catalogue: Catalogue, found: Mapping[str, object]) -> dict[str, Value]:
    """The answers among what was found, cleaned; unknown names, unknown ids and wrong values are dropped."""
    answers: dict[str, Value] = {}
    checks = _checks(catalogue)
    for key, value in found.items():
        check = checks.get(key)
        cleaned = check(value) if check else None
        if cleaned is not None:
            answers[key] = cleaned
    return answers


def is_answer(catalogue: Catalogue, key: object) -> bool:
    """Whether a name in the session is an answer's."""
    return key in _checks(catalogue)


def given(catalogue: Catalogue, found: Mapping[str, object]) -> dict[str, Value]:
    """The answers that a reader gave: those that differ from what stands there untouched."""
    answers = kept(catalogue, found)
    untouched: dict[str, Value] = {
        OPTIONS: opening_options(catalogue, str(answers.get(CONDITION, ""))),
        WORDS: "patient",
        CLINICS: str(FEWEST),
        LOOKED_UP: [],
        PICKS: [],
        **{ask_key(one): True for one in starters(catalogue)},
    }
    return {key: value for key, value in answers.items() if value != untouched.get(key, _EMPTY[type(value)])}


def answers_from(catalogue: Catalogue, found: Mapping[str, object]) -> Answers:
    """The answers as one object."""
    answers = kept(catalogue, found)
    condition = str(answers.get(CONDITION, ""))
    options = answers.get(OPTIONS, opening_options(catalogue, condition))
    costs = {key: value for key, value in _of_two(answers, "cost") if isinstance(value, str | int | float)}
    looked_up = answers.get(LOOKED_UP)
    return Answers(
        condition=condition,
        options=tuple(options) if isinstance(options, list) else (),
        words=str(answers.get(WORDS, "patient")),
        marks=dict(_under(answers, "mark-")),
        quiz=dict(_under(answers, "quiz-")),
        sure=dict(_under(answers, "sure-")),
        asked=tuple(key.removeprefix("ask-") for key, value in answers.items() if key.startswith("ask-") and value),
        unasked=tuple(
            key.removeprefix("ask-") for key, value in answers.items() if key.startswith("ask-") and not value
        ),
        own_questions=str(answers.get(OWN_QUESTIONS, "")),
        costs=costs,
        cost_in_summary=bool(answers.get(COST_IN_SUMMARY, False)),
        cost_period=str(answers.get(COST_PERIOD, "induction")),
        clinics=int(str(answers.get(CLINICS, FEWEST))),
        clinic_names={int(place) - 1: name for place, name in _under(answers, "clinic_name-")},
        card={(int(place) - 1, question): str(value) for (place, question), value in _of_two(answers, "card")},
        taken=frozenset(page for page in TAKEN if answers.get(take_key(page))),
        looked_up=tuple(looked_up) if isinstance(looked_up, list) else (),
        picks=_in_order(catalogue, answers.get(PICKS)),
    )


def _in_order(catalogue: Catalogue, picked: Value | None) -> tuple[str, ...]:
    """The first three picked, in the one order of the statements."""
    first = picked[:MOST_PICKS] if isinstance(picked, list) else ()
    return tuple(row.preference_id for row in catalogue.preferences if row.preference_id in first)


def clean_text(words: str) -> str:
    """Words without control signs and lone surrogates, at most LONGEST_TEXT characters."""
    return "".join(one for one in words[: 2 * LONGEST_TEXT] if _is_kept(one))[:LONGEST_TEXT]


def _is_kept(sign: str) -> bool:
    code = ord(sign)
    if sign in _KEPT_CONTROLS:
        return True
    return code >= 32 and not 127 <= code < 160 and not 0xD800 <= code <= 0xDFFF


def _under(answers: Mapping[str, Value], prefix: str) -> Iterator[tuple[str, str]]:
    return ((key.removeprefix(prefix), str(value)) for key, value in answers.items() if key.startswith(prefix))


def _of_two(answers: Mapping[str, Value], first: str) -> Iterator[tuple[tuple[str, str], Value]]:
    """The answers whose names have two parts after the first, by these parts."""
    for key, value in answers.items():
        parts = key.split("-")
        if len(parts) == 3 and parts[0] == first:
            yield (parts[1], parts[2]), value


_Check = Callable[[object], Value | None]


@lru_cache(maxsize=4)
def _checks(catalogue: Catalogue) -> Mapping[str, _Check]:
    """Every name an answer can have in the session, with what its value must be."""
    choices: dict[str, list[str]] = {row.quiz_id: [DONT_KNOW] for row in catalogue.quiz}
    for row in catalogue.quiz_options:
        choices[row.quiz_id].append(row.option_id)
    return {
        CONDITION: _one_of(("", *catalogue.condition)),
        OPTIONS: _some_of(tuple(catalogue.treatment)),
        WORDS: _one_of(("patient", "clinical")),
        ONLY_DIFFERENCES: _flag,
        OPEN_ALL: _flag,
        OWN_QUESTIONS: _text,
        LOOKED_UP: _some_of(tuple(row.asked_id for row in catalogue.asked)),
        PICKS: _some_of(tuple(row.preference_id for row in catalogue.preferences if row.as_pick == "yes")),
        COST_IN_SUMMARY: _flag,
        COST_PERIOD: _one_of(PERIODS),
        **{mark_key(row.preference_id): _one_of(MARKS) for row in catalogue.preferences},
        **{quiz_key(one): _one_of(tuple(options)) for one, options in choices.items()},
        **{sure_key(row.item_id): _one_of(("yes", "no")) for row in catalogue.sure_items},
        **{ask_key(row.question_id): _flag for row in catalogue.clinic_questions},
        CLINICS: _one_of(tuple(str(one) for one in range(FEWEST, MOST + 1))),
        **{clinic_name_key(one): _short(LONGEST_NAME) for one in PLACES},
        **{
            card_key(one, row.question_id): _short(LONGEST_ANSWER)
            for one in PLACES
            for row in catalogue.clinic_questions
        },
        **{take_key(page): _flag for page in TAKEN},
        **{cost_key(one, field): _figure for one in catalogue.treatment for field in COST_FIELDS},
    }


def _one_of(allowed: tuple[str, ...]) -> _Check:
    return lambda value: value if isinstance(value, str) and value in allowed else None


def _some_of(allowed: tuple[str, ...]) -> _Check:
    def check(value: object) -> list[str] | None:
        if not isinstance(value, list | tuple):
            return None
        known = [one for one in value if isinstance(one, str) and one in allowed]
        return list(dict.fromkeys(known)) if known or not value else None

    return check


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _text(value: object) -> str | None:
    return clean_text(value) if isinstance(value, str) else None


def _short(longest: int) -> _Check:
    return lambda value: clean_text(value)[:longest] if isinstance(value, str) else None


def _figure(value: object) -> Value | None:
    if isinstance(value, str):
        return clean_text(value)[:LONGEST_FIGURE]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value if math.isfinite(value) and abs(value) < 10**12 else None
