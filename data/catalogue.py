"""All tables, read and checked, as one object that can't be changed."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data import reading_level, watched
from data.problems import Problem, TableErrors
from data.reading import Tables, read_tables
from data.rows import (
    TABLES,
    About,
    Adjustability,
    Alternative,
    Answer,
    AskedAnswer,
    AskedQuestion,
    BearsOn,
    Burden,
    Caution,
    Change,
    Claim,
    ClinicQuestion,
    Condition,
    Context,
    Correction,
    Criterion,
    EffectTime,
    Evidence,
    Harm,
    HarmKind,
    HarmStatement,
    Kinetic,
    Method,
    Notice,
    Observation,
    OptionStance,
    Outcome,
    Preference,
    Question,
    QuestionGroup,
    QuizOption,
    QuizQuestion,
    ReadyItem,
    Review,
    Row,
    Search,
    Source,
    Step,
    Term,
    TimeNote,
    Treatment,
    Watch,
)
from data.rows.spoken import OTHER_LANGUAGES
from data.rules import RULES
from data.spoken import Gap, put_in, read_spoken

FOLDER = Path(__file__).parent / "tables"
ENGLISH = "en"


@dataclass(frozen=True, eq=False)
class Catalogue:
    """The tables as tuples of frozen rows, each in its fixed order, with the look-ups that pages need.

    ``files`` holds the rows of every file by its name, 'answers' or 'es/answers', whichever language is shown.
    """

    treatments: tuple[Treatment, ...]
    conditions: tuple[Condition, ...]
    question_groups: tuple[QuestionGroup, ...]
    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]
    adjustability: tuple[Adjustability, ...]
    evidence: tuple[Evidence, ...]
    cautions: tuple[Caution, ...]
    alternatives: tuple[Alternative, ...]
    context: tuple[Context, ...]
    outcomes: tuple[Outcome, ...]
    harm_kinds: tuple[HarmKind, ...]
    harms: tuple[Harm, ...]
    harm_statements: tuple[HarmStatement, ...]
    burden: tuple[Burden, ...]
    claims: tuple[Claim, ...]
    preferences: tuple[Preference, ...]
    preference_bears_on: tuple[BearsOn, ...]
    stances: tuple[OptionStance, ...]
    quiz: tuple[QuizQuestion, ...]
    quiz_options: tuple[QuizOption, ...]
    sure_items: tuple[ReadyItem, ...]
    clinic_questions: tuple[ClinicQuestion, ...]
    kinetics: tuple[Kinetic, ...]
    observations: tuple[Observation, ...]
    effect_times: tuple[EffectTime, ...]
    time_notes: tuple[TimeNote, ...]
    asked: tuple[AskedQuestion, ...]
    asked_answers: tuple[AskedAnswer, ...]
    steps: tuple[Step, ...]
    method: tuple[Method, ...]
    searches: tuple[Search, ...]
    reviews: tuple[Review, ...]
    watch: tuple[Watch, ...]
    ipdas: tuple[Criterion, ...]
    about: tuple[About, ...]
    glossary: tuple[Term, ...]
    corrections: tuple[Correction, ...]
    changelog: tuple[Change, ...]
    sources: Mapping[str, Source]
    notices: Mapping[str, str]
    last_reviewed: dt.date
    next_review: dt.date
    language: str = ENGLISH
    in_english: tuple[Gap, ...] = ()
    files: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)

    @cached_property
    def version(self) -> str:
        """The tables' own version, the newest of the change log."""
        return max(self.changelog, key=lambda row: (row.date, row.version)).version

    @cached_property
    def treatment(self) -> Mapping[str, Treatment]:
        """Options by id."""
        return MappingProxyType({row.treatment_id: row for row in self.treatments})

    @cached_property
    def condition(self) -> Mapping[str, Condition]:
        """Conditions by id."""
        return MappingProxyType({row.condition_id: row for row in self.conditions})

    @cached_property
    def _answers(self) -> Mapping[tuple[str, str, str], Answer]:
        return {(row.treatment_id, row.question_id, row.condition_id): row for row in self.answers}

    @cached_property
    def _evidence(self) -> Mapping[tuple[str, str], Evidence]:
        return {(row.treatment_id, row.condition_id): row for row in self.evidence}

    @cached_property
    def _adjustability(self) -> Mapping[str, Adjustability]:
        return {row.treatment_id: row for row in self.adjustability}

    @cached_property
    def _stances(self) -> Mapping[tuple[str, str, str], OptionStance]:
        return {(row.preference_id, row.treatment_id, row.condition_id): row for row in self.stances}

    def stance(self, preference_id: str, treatment_id: str, condition_id: str = "") -> OptionStance:
        """How an option stands to a statement: for the condition where a row of its own says, else in general."""
        own = self._stances.get((preference_id, treatment_id, condition_id))
        return own or self._stances[preference_id, treatment_id, ""]

    def answer(self, treatment_id: str, question_id: str, condition_id: str = "") -> Answer:
        """The answer for a condition where there is one of its own, else the general answer."""
        own = self._answers.get((treatment_id, question_id, condition_id))
        return own or self._answers[treatment_id, question_id, ""]

    def evidence_for(self, treatment_id: str, condition_id: str) -> Evidence:
        """The cell of the evidence matrix for an option and a condition."""
        return self._evidence[treatment_id, condition_id]

    @cached_property
    def _burden(self) -> Mapping[tuple[str, str, str], Burden]:
        return {(row.treatment_id, row.period, row.condition_id): row for row in self.burden}

    def burden_of(self, treatment_id: str, period: str, condition_id: str = "") -> Burden:
        """What an option asks in a period: for the condition where a row of its own says, else in general."""
        own = self._burden.get((treatment_id, period, condition_id))
        return own or self._burden[treatment_id, period, ""]

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of any table, by the table's name."""
        if name == "notices":
            return tuple(Notice(notice_id=one, text=words) for one, words in self.notices.items())
        if name == "sources":
            return tuple(self.sources.values())
        found: tuple[Row, ...] = getattr(self, name)
        return found

    def effects_of(self, treatment_id: str) -> tuple[EffectTime, ...]:
        """An option's timed effects, in their order."""
        own = (row for row in self.effect_times if row.treatment_id == treatment_id)
        return tuple(sorted(own, key=lambda row: row.order))

    def adjustability_of(self, treatment_id: str) -> Adjustability:
        """Until when, and by whom, an option's dose can be changed."""
        return self._adjustability[treatment_id]


def find_problems(
    folder: Path = FOLDER,
    today: dt.date | None = None,
    *,
    with_reading_level: bool = True,
    watch: Path | None = None,
) -> list[Problem]:
    """Everything wrong with the tables in a folder, sorted by file, row and column.

    ``today`` (default: the date of this machine) decides what lies in the future. ``watch`` is the folder of the
    watch, where it isn't the one beside the tables: for tables tried in another place.
    """
    return _check(folder, today, watch or watched.beside(folder), with_reading_level=with_reading_level)[1]


def load_each(folder: Path = FOLDER) -> Mapping[str, Catalogue]:
    """The checked catalogue in every language, by language. Raises TableErrors as ``load`` does."""
    read, problems = _check(folder, None, watched.beside(folder), with_reading_level=False)
    if problems:
        raise TableErrors(problems)
    return {language: _assemble(read, language) for language in (ENGLISH, *OTHER_LANGUAGES)}


def load(
    folder: Path = FOLDER,
    today: dt.date | None = None,
    *,
    with_reading_level: bool = False,
    with_watch: bool = True,
    language: str = ENGLISH,
) -> Catalogue:
    """The checked catalogue, in a language; what isn't told in it stands in English (``in_english`` lists that).

    Raises TableErrors with every problem found. The reading level is left to ``find_problems`` and
    the tests unless asked for, since measuring it would slow the start; ``with_watch`` says whether what
    the watch saw retracted counts.
    """
    watch = watched.beside(folder) if with_watch else None
    read, problems = _check(folder, today, watch, with_reading_level=with_reading_level)
    if problems:
        raise TableErrors(problems)
    return _assemble(read, language)


def _check(
    folder: Path, today: dt.date | None, watch: Path | None, *, with_reading_level: bool
) -> tuple[Tables, list[Problem]]:
    today = today or dt.date.today()
    problems: list[Problem] = []
    read = read_tables(folder, problems)
    read_spoken(folder, read, problems)
    for rule in RULES:
        problems.extend(one for one in rule(read, today) if one.row or one.file not in read.unread)
    if watch:
        found, wrong = watched.read(watch)
        problems += [*wrong, *watched.retractions(found, read["sources"])]
    if with_reading_level:
        problems.extend(reading_level.too_hard(read))
    return read, sorted(set(problems))


def _assemble(read: Tables, language: str) -> Catalogue:
    files: dict[str, tuple[Any, ...]] = {name: tuple(row for _, row in read[name]) for name in read.rows}
    for name, table in TABLES.items():
        if "order" in table.model.model_fields:
            files[name] = tuple(sorted(files[name], key=lambda row: row.order))
    rows: dict[str, tuple[Any, ...]] = {name: files[name] for name in TABLES}
    gaps: tuple[Gap, ...] = ()
    if language != ENGLISH:
        rows, gaps = put_in(language, files)
    dated = [row for table in rows.values() for row in table if hasattr(row, "review_by")]
    named = {name: rows[name] for name in rows if name not in ("sources", "notices")}
    return Catalogue(
        **named,
        sources=MappingProxyType({row.source_id: row for row in rows["sources"]}),
        notices=MappingProxyType({row.notice_id: row.text for row in rows["notices"]}),
        last_reviewed=max(row.reviewed for row in dated),
        next_review=min(row.review_by for row in dated),
        language=language,
        in_english=gaps,
        files=MappingProxyType(files),
    )
