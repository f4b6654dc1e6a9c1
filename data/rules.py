"""What no single row can know: keys, full grids, balance, dates, figures, and words that must or must not stand.

Each rule takes the tables as read and yields the problems it finds. ``RULES`` is the list; nothing
else needs to know them.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import product

from data import figures
from data.kinetics.routes import NEEDED
from data.problems import Problem, did_you_mean
from data.reading import Tables, is_prose
from data.rows import TABLES, Row

TREATMENT_IDS = (
    "iv_ketamine",
    "im_ketamine",
    "oral_ketamine",
    "nasal_ketamine",
    "kap",
    "sgb",
    "esketamine_nasal",
)
CONDITION_IDS = (
    "trd",
    "bipolar_depression",
    "suicidal_ideation",
    "ptsd",
    "anxiety",
    "ocd",
    "addiction",
    "chronic_pain",
)
QUESTION_IDS = (
    "what_it_is",
    "how_given",
    "adjustable",
    "who_is_there",
    "visit_length",
    "what_it_feels_like",
    "how_many_visits",
    "how_soon_how_long",
    "studied_for",
    "helps",
    "how_sure",
    "not_known_yet",
    "serious_risks",
    "common_side_effects",
    "long_term",
    "who_should_not",
    "medicines",
    "distress",
    "getting_home",
    "eating_before",
    "where",
    "price",
    "insurance",
    "work_and_plans",
    "fda_status",
    "compounded",
    "controlled",
    "guidelines",
)
GROUP_IDS = ("how_it_works", "does_it_help", "what_can_go_wrong", "daily_life", "rules")
ABOUT_IDS = ("made_by", "funded_by", "gains", "contact", "not_reviewed")
NOTICE_WORDS: Mapping[str, tuple[str, ...]] = {
    "caveat_short": ("off-label", "FDA", "988", "911"),
    "caveat_full": ("Spravato", "off-label", "compounded", "SGB", "FDA", "988", "911"),
    "crisis_988": ("988",),
    "crisis_veterans": ("988", "1"),
    "crisis_911": ("911",),
    "crisis_suicidal": ("988", "911"),
    "not_emergency": ("emergency",),
    "privacy": ("server",),
}
CAVEAT_SHORT_LENGTH = 90
SHORT_ANSWER_WORDS = 6
BALANCE = 2.5
LONGEST_REVIEW = dt.timedelta(days=366)
UNKNOWN_ANSWER = re.compile(r"(Not known|No study)\b")
PRAISE = re.compile(
    r"\b(amazing|best|breakthrough\w*|cures?|cutting-edge|deadly|excellent|exciting|game.chang\w+|gold.standard|"
    r"groundbreaking|harmless|life-changing|magic|miracle\w*|perfect|powerful|promising|proven|remarkable|"
    r"revolutionary|safest|state-of-the-art|superb|superior|terrifying|unparalleled|wonderful)\b",
    re.IGNORECASE,
)

Rule = Callable[[Tables, dt.date], Iterator[Problem]]


def keys_are_unique(read: Tables, today: dt.date) -> Iterator[Problem]:
    """No two rows of a table have the same key."""
    for name, table in TABLES.items():
        first: dict[tuple[str, ...], int] = {}
        for number, row in read[name]:
            key = tuple(str(getattr(row, column)) for column in table.key)
            if key in first:
                said = " + ".join(part for part in key if part)
                yield Problem(name, number, table.key[-1], f"'{said}' stands already in row {first[key]}")
            first.setdefault(key, number)


def ids_are_known(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Every id that points into another table finds its row there."""
    for name, table in TABLES.items():
        for column, (target, target_column) in table.foreign.items():
            if target in read.unread:
                continue
            known = read.ids(target, target_column)
            for number, row in read[name]:
                found = getattr(row, column)
                if found and found not in known:
                    kind = column.removesuffix("_id").replace("_", " ")
                    yield Problem(name, number, column, f"unknown {kind} '{found}'{did_you_mean(found, known)}")


def sources_exist_and_are_used(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Every cited source stands in sources, and every source there is cited."""
    if "sources" in read.unread:
        return
    known = read.ids("sources", "source_id")
    used: set[str] = set()
    for name in TABLES:
        if name == "sources":
            continue
        for number, row in read[name]:
            column, cited = _cited(row)
            used.update(cited)
            for one in cited:
                if one not in known:
                    yield Problem(name, number, column, f"unknown source '{one}'{did_you_mean(one, known)}")
        for cells in read.refused[name]:
            used.update(cells.get("source_ids", "").split(";"), [cells.get("source_id", "")])
    for number, row in read["sources"]:
        if row.source_id not in used and not read.unread:
            yield Problem("sources", number, "source_id", f"'{row.source_id}' is cited nowhere: take the row out")
        if (row.year == "undated") != (row.read_on is not None):
            yield Problem("sources", number, "read_on", "is for undated pages, and those need it")


def lists_are_whole(read: Tables, today: dt.date) -> Iterator[Problem]:
    """The options, conditions, questions, groups, notices and statements about the tool are all there."""
    wanted: Mapping[str, tuple[str, Iterable[str]]] = {
        "treatments": ("treatment_id", TREATMENT_IDS),
        "conditions": ("condition_id", CONDITION_IDS),
        "questions": ("question_id", QUESTION_IDS),
        "question_groups": ("group", GROUP_IDS),
        "notices": ("notice_id", NOTICE_WORDS),
        "about": ("about_id", ABOUT_IDS),
    }
    for name, (column, ids) in wanted.items():
        there = read.ids(name, column)
        for one in ids:
            if one not in there:
                yield Problem(name, 0, column, f"no row for '{one}'")
    for name in ("treatments", "conditions", "questions", "question_groups"):
        seen: dict[int, int] = {}
        for number, row in read[name]:
            if row.order in seen:
                yield Problem(name, number, "order", f"{row.order} stands already in row {seen[row.order]}")
            seen.setdefault(row.order, number)
    for name, ids in (("treatments", TREATMENT_IDS), ("conditions", CONDITION_IDS), ("question_groups", GROUP_IDS)):
        column = TABLES[name].key[0]
        for number, row in read[name]:
            if getattr(row, column) not in ids:
                hint = did_you_mean(getattr(row, column), ids)
                yield Problem(name, number, column, f"unknown id '{getattr(row, column)}'{hint}")


def questions_are_grouped(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Every group has questions, seven or eight are key, and at most four are answered by other tables."""
    questions = [row for _, row in read["questions"]]
    if not questions:
        return
    grouped = {row.group for row in questions}
    for number, row in read["question_groups"]:
        if row.group not in grouped:
            yield Problem("question_groups", number, "group", f"'{row.group}' has no questions")
    keys = sum(row.key == "yes" for row in questions)
    if not 7 <= keys <= 8:
        yield Problem("questions", 0, "key", f"{keys} key questions found; seven or eight would be right")
    derived = sum(row.answered_by != "answers" for row in questions)
    if derived > 4:
        yield Problem(
            "questions", 0, "answered_by", f"{derived} questions left to other tables; at most four would be right"
        )


def grids_are_full(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Every option answers every question, has its adjustability, and stands against every condition."""
    treatments = sorted(read.ids("treatments", "treatment_id"))
    conditions = sorted(read.ids("conditions", "condition_id"))
    asked = [row.question_id for _, row in read["questions"] if row.answered_by == "answers"]
    answers = read.there("answers", "treatment_id", "question_id", "condition_id")
    general = {(treatment, question) for treatment, question, condition in answers if not condition}
    for treatment, question in product(treatments, asked):
        if (treatment, question) not in general:
            yield Problem("answers", 0, "question_id", f"no general answer of '{treatment}' to '{question}'")
    answered_elsewhere = {row.question_id for _, row in read["questions"]} - set(asked)
    for number, row in read["answers"]:
        if row.question_id in answered_elsewhere:
            yield Problem("answers", number, "question_id", f"'{row.question_id}' is answered by another table")
    adjustable = read.ids("adjustability", "treatment_id")
    cautioned = read.ids("cautions", "treatment_id")
    for treatment in treatments:
        if treatment not in adjustable:
            yield Problem("adjustability", 0, "treatment_id", f"no row for '{treatment}'")
        if treatment not in cautioned:
            yield Problem("cautions", 0, "treatment_id", f"no row for '{treatment}'")
    studied = read.there("evidence", "treatment_id", "condition_id")
    for treatment, condition in product(treatments, conditions):
        if (treatment, condition) not in studied:
            yield Problem("evidence", 0, "condition_id", f"no row for '{treatment}' and '{condition}'")
    around = read.there("alternatives", "condition_id", "kind")
    for condition, kind in product(conditions, ("current_care", "first_line")):
        if (condition, kind) not in around:
            yield Problem("alternatives", 0, "condition_id", f"no row of kind '{kind}' for '{condition}'")


def facts_have_sources(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Only an answer that it isn't known may lack a source, and short answers are short."""
    for number, row in read["answers"]:
        if not row.source_ids and not UNKNOWN_ANSWER.match(row.short_answer):
            yield Problem(
                "answers",
                number,
                "source_ids",
                "no source: only an answer that begins 'Not known' or 'No study' may have none",
            )
    for name in ("answers", "adjustability"):
        for number, row in read[name]:
            words = len(row.short_answer.split())
            if words > SHORT_ANSWER_WORDS:
                yield Problem(
                    name, number, "short_answer", f"{words} words found; at most {SHORT_ANSWER_WORDS} would be right"
                )
    for number, row in read["evidence"]:
        if not row.source_ids and row.certainty != "none":
            yield Problem("evidence", number, "source_ids", "no source: only certainty 'none' may have none")
        if row.certainty == "none" and row.direction != "unknown":
            yield Problem("evidence", number, "direction", "certainty 'none' leaves the direction 'unknown'")
    for name in ("adjustability", "cautions", "context", "claims"):
        for number, row in read[name]:
            if not row.source_ids:
                yield Problem(name, number, "source_ids", "the cell is empty and must not be")


def answers_are_balanced(read: Tables, today: dt.date) -> Iterator[Problem]:
    """The patient texts of one question, as shown for one condition, differ in length by at most 2.5 times."""
    general: dict[str, dict[str, tuple[int, int]]] = {}
    special: dict[tuple[str, str], dict[str, tuple[int, int]]] = {}
    for number, row in read["answers"]:
        length = (len(row.patient_text), number)
        if row.condition_id:
            special.setdefault((row.question_id, row.condition_id), {})[row.treatment_id] = length
        else:
            general.setdefault(row.question_id, {})[row.treatment_id] = length
    shown = list(general.items())
    shown += [(question, general.get(question, {}) | own) for (question, _), own in special.items()]
    for question, lengths in shown:
        yield from _unbalanced("answers", "patient_text", question, lengths)
    for column in ("patient_text", "why_patient"):
        by_condition: dict[str, dict[str, tuple[int, int]]] = {}
        for number, row in read["evidence"]:
            by_condition.setdefault(row.condition_id, {})[row.treatment_id] = (len(getattr(row, column)), number)
        for condition, lengths in by_condition.items():
            yield from _unbalanced("evidence", column, condition, lengths)
    adjustable = {
        row.treatment_id: (len(row.what_can_change + row.what_cannot + row.who), number)
        for number, row in read["adjustability"]
    }
    yield from _unbalanced("adjustability", "what_can_change", "adjustability", adjustable)


def _unbalanced(name: str, column: str, what: str, lengths: Mapping[str, tuple[int, int]]) -> Iterator[Problem]:
    if not lengths:
        return
    (shortest, _), (longest, number) = min(lengths.values()), max(lengths.values())
    if longest > BALANCE * shortest:
        yield Problem(
            name,
            number,
            column,
            f"{longest} characters on '{what}' where another option has {shortest}; "
            f"at most {BALANCE} times would be right",
        )


def dates_make_sense(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Reviewed is not in the future; review_by follows it within 366 days. A passed review_by is no problem here."""
    for name in TABLES:
        for number, row in read[name]:
            reviewed, review_by = getattr(row, "reviewed", None), getattr(row, "review_by", None)
            if reviewed is None or review_by is None:
                continue
            if reviewed > today:
                yield Problem(name, number, "reviewed", f"{reviewed} lies in the future (today is {today})")
            if review_by < reviewed:
                yield Problem(name, number, "review_by", f"{review_by} lies before reviewed, {reviewed}")
            elif review_by - reviewed > LONGEST_REVIEW:
                yield Problem(
                    name, number, "review_by", f"{review_by} is more than 366 days after reviewed, {reviewed}"
                )


def figures_agree(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Events fit in totals, percentages are what their events give, and intervals hold their effect."""
    for number, row in read["outcomes"]:
        for arm in ("treated", "comparator"):
            events: Decimal | None = getattr(row, f"{arm}_events")
            total: Decimal | None = getattr(row, f"{arm}_total")
            percent: Decimal | None = getattr(row, f"{arm}_percent")
            if total is not None and total <= 0:
                yield Problem("outcomes", number, f"{arm}_total", f"{total} found; a total above 0 would be right")
            elif events is not None and total is not None:
                if not 0 <= events <= total:
                    yield Problem("outcomes", number, f"{arm}_events", f"{events} events of {total} people")
                elif percent is not None and not figures.agrees(percent, events, total):
                    exact = figures.percent_of(events, total).quantize(Decimal("0.1"))
                    yield Problem(
                        "outcomes",
                        number,
                        f"{arm}_percent",
                        f"{percent} found; {events} of {total} gives {exact}",
                    )
        low, high, effect = row.ci_low, row.ci_high, row.effect_value
        if (low is None) != (high is None):
            yield Problem("outcomes", number, "ci_low", "an interval needs both its ends")
        elif low is not None and low > high:
            yield Problem("outcomes", number, "ci_low", f"{low} lies above ci_high, {high}")
        elif low is not None and effect is not None and not low <= effect <= high:
            yield Problem("outcomes", number, "effect_value", f"{effect} lies outside its interval, {low} to {high}")
        if (row.happened and not row.not_happened) or (row.not_happened and not row.happened):
            yield Problem("outcomes", number, "not_happened", "happened and not_happened go together: both frames")
    leading = Counter((row.treatment_id, row.condition_id) for _, row in read["outcomes"] if row.leads == "yes")
    for number, row in read["outcomes"]:
        if row.leads == "yes" and leading[row.treatment_id, row.condition_id] > 1:
            yield Problem("outcomes", number, "leads", "more than one result leads this option and condition")


def kinetics_are_whole(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Every parameter the models need is there and inside its range; our own choices are said to be ours."""
    there = read.there("kinetics", "route", "parameter")
    for route, parameters in NEEDED.items():
        for parameter in parameters:
            if (route, parameter) not in there:
                yield Problem("kinetics", 0, "parameter", f"no row for '{parameter}' of '{route}'")
    for number, row in read["kinetics"]:
        if row.parameter not in NEEDED[row.route]:
            hint = did_you_mean(row.parameter, NEEDED[row.route])
            yield Problem("kinetics", number, "parameter", f"'{row.parameter}' has no place in '{row.route}'{hint}")
        if row.value <= 0:
            yield Problem("kinetics", number, "value", f"{row.value} found; a number above 0 would be right")
        if row.unit == "%" and row.value > 100:
            yield Problem("kinetics", number, "value", f"{row.value} % found; at most 100 would be right")
        if (row.low is None) != (row.high is None):
            yield Problem("kinetics", number, "low", "a range needs both its ends")
        elif row.low is not None and not 0 < row.low <= row.value <= row.high:
            yield Problem("kinetics", number, "value", f"{row.value} lies outside its range, {row.low} to {row.high}")
        elif row.low is None and row.parameter == "bioavailability":
            yield Problem("kinetics", number, "low", "bioavailability needs its range: the band is drawn from it")
        if not row.source_ids and "our choice" not in row.note.lower():
            yield Problem("kinetics", number, "source_ids", "no source: only a row whose note says 'our choice' may")


def effects_are_timed(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Every option has a timed effect or a row that says it isn't known; times run onward."""
    timed = read.ids("effect_times", "treatment_id")
    for treatment in sorted(read.ids("treatments", "treatment_id")):
        if treatment not in timed:
            yield Problem("effect_times", 0, "treatment_id", f"no row for '{treatment}'")
    for number, row in read["effect_times"]:
        times = [getattr(row, f"{what}_{end}") for what in ("onset", "peak", "gone") for end in ("low", "high")]
        known = [time for time in times if time is not None]
        if known != sorted(known):
            yield Problem("effect_times", number, "onset_low", f"minutes {known} do not run onward")
        if known and not row.source_ids:
            yield Problem("effect_times", number, "source_ids", "no source: only a row without minutes may have none")


def words_are_neutral(read: Tables, today: dt.date) -> Iterator[Problem]:
    """No words of praise or alarm in any text that readers see (titles of sources are quoted as they are)."""
    for name, table in TABLES.items():
        if name == "sources":
            continue
        prose = [column for column, field in table.model.model_fields.items() if is_prose(field)]
        for number, row in read[name]:
            for column in prose:
                found = PRAISE.search(getattr(row, column))
                if found:
                    yield Problem(name, number, column, f"'{found.group()}' praises or alarms: say it plainly")


def the_caveat_stands(read: Tables, today: dt.date) -> Iterator[Problem]:
    """The caveat and the crisis lines say what they must, and the short caveat fits its strip."""
    for number, row in read["notices"]:
        for word in NOTICE_WORDS.get(row.notice_id, ()):
            if word.lower() not in row.text.lower():
                yield Problem("notices", number, "text", f"'{row.notice_id}' must hold '{word}'")
        if row.notice_id == "caveat_short" and len(row.text) > CAVEAT_SHORT_LENGTH:
            yield Problem(
                "notices",
                number,
                "text",
                f"{len(row.text)} characters found; the strip holds at most {CAVEAT_SHORT_LENGTH}",
            )


def _cited(row: Row) -> tuple[str, tuple[str, ...]]:
    if hasattr(row, "source_ids"):
        return "source_ids", row.source_ids
    if "source_id" in type(row).model_fields:
        return "source_id", (row.source_id,)  # type: ignore[attr-defined]
    return "", ()


RULES: tuple[Rule, ...] = (
    keys_are_unique,
    ids_are_known,
    sources_exist_and_are_used,
    lists_are_whole,
    questions_are_grouped,
    grids_are_full,
    facts_have_sources,
    answers_are_balanced,
    dates_make_sense,
    figures_agree,
    kinetics_are_whole,
    effects_are_timed,
    words_are_neutral,
    the_caveat_stands,
)
