"""Lines for narrow places: short enough, with no figure, comparison or guide that their own rows don't hold."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, pairwise

from data.figures import FEWEST_AS_100, out_of_100, percent_of
from data.problems import Problem, did_you_mean
from data.reading import Tables
from data.rows import Evidence, Outcome

LONGEST: Mapping[tuple[str, str], int] = {
    ("evidence", "finding_line"): 90,
    ("adjustability", "who_line"): 45,
    ("adjustability", "window_line"): 90,
    ("treatments", "given_line"): 60,
    ("treatments", "known_for_line"): 90,
    ("conditions", "short_name"): 17,
    ("conditions", "first_care_line"): 140,
    ("questions", "short_question"): 32,
    ("harm_kinds", "short_name"): 24,
}
HARM_LINES = range(2, 7)
BURDENS = ("sessions", "hours", "ride", "at_home", "price", "insurance")

ALONE = re.compile(r"\bno comparison\b|\bsingle people\b|\bno group went without\b|\ball got ketamine\b", re.IGNORECASE)
BESIDE = re.compile(
    r"\b(?:more|less|lower|higher|better|fewer|worse) (?:\w+ ){0,2}than\b|\b(?:over|beat|against) (?:a |an )?\w+|"
    r"\bno clear (?:gain|gap|difference)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(r"\bothers?\b|\bunder the skin\b|\bsome bipolar\b|\btreated for depression\b", re.IGNORECASE)
UNCLEAR = re.compile(r"\bno (?:clear )?(?:gain|gap|difference|sign)\b|\bnot clear\b|\bboth groups\b", re.IGNORECASE)
DISAGREE = re.compile(rf"{UNCLEAR.pattern}|\bmissed\b|\bstopped\b", re.IGNORECASE)
NOTHING_FOUND = re.compile(r"^No study\b|\bcould not be read\b")
SHARE = re.compile(r"\b(\d+) of 100\b(?! days)")
COUNT = re.compile(r"\b(\d+) of (\d+)\b")
YEAR = re.compile(r"\b20\d\d\b")
UNREAD = re.compile(r"\bno guideline\b|\bno newer\b|\bno such guide\b", re.IGNORECASE)
WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
UNTIL: Mapping[str, str] = {
    "any_minute": "until",
    "between_steps": "between",
    "before_only": "before",
    "depends_on_route": "depends",
}

Cell = tuple[str, str]


def numbers(*texts: object) -> set[str]:
    """The numbers that texts name, in figures or in words from two to twelve, without their thousands commas."""
    words = " ".join(str(one).replace(",", "") for one in texts if one is not None).lower()
    spelled = {str(value) for value, word in enumerate(WORDS) if value > 1 and re.search(rf"\b{word}\b", words)}
    return spelled | set(re.findall(r"\d+(?:\.\d+)?", words))


def lines_are_short(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """No line is longer than its place."""
    for (name, column), longest in LONGEST.items():
        for number, row in tables[name]:
            length = len(getattr(row, column))
            if length > longest:
                yield Problem(name, number, column, f"{length} characters found; at most {longest} would be right")


def finding_lines_count_people(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A finding's line holds only numbers of its own cell, and shares of 100 only of at least 50 people."""
    if "outcomes" in tables.unread:
        return
    results = _results(tables)
    for number, row in _told_whole(tables):
        here = results.get((row.treatment_id, row.condition_id), ())
        for one in sorted(numbers(row.finding_line) - _numbers_of(row, here) - {"100"}):
            said = f"'{one}' found, which neither this row nor one of its results holds"
            yield Problem("evidence", number, "finding_line", said)
        for one in SHARE.findall(row.finding_line):
            if not any(one in _shares(result) for result in here if _people(result) >= FEWEST_AS_100):
                said = f"'{one} of 100' found, but no result of at least {FEWEST_AS_100} people gives it"
                yield Problem("evidence", number, "finding_line", f"{said}: raw counts would be right")
        counted = set(COUNT.findall(" ".join((row.patient_text, row.clinical_text)))) | set(_counts(here))
        for events, total in COUNT.findall(row.finding_line):
            if total != "100" and (events, total) not in counted:
                said = f"'{events} of {total}' found, but this cell counts it nowhere"
                yield Problem("evidence", number, "finding_line", said)


def finding_lines_say_the_design(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A line tells of a comparison, or that there was none or other people, as its cell does; a null is told."""
    if "outcomes" in tables.unread:
        return
    results = _results(tables)
    for number, row in _told_whole(tables):
        here = results.get((row.treatment_id, row.condition_id), ())
        for said in _wrong_design(row, here):
            yield Problem("evidence", number, "finding_line", said)


def _wrong_design(row: Evidence, results: Iterable[Outcome]) -> Iterator[str]:
    line = row.finding_line
    if (row.certainty == "none") != bool(NOTHING_FOUND.search(line)):
        yield "'No study' or 'could not be read' stands where the certainty is none, and only there"
    shown = [one for one in results if one.leads != "no"]
    controlled = [one for one in shown if "uncontrolled" not in one.basis]
    if shown and not controlled:
        found = BESIDE.search(line)
        if found:
            yield f"'{found.group()}' found, but none of its results has a comparison group"
        if row.certainty != "none" and not ALONE.search(line):
            yield "none of its results has a comparison group: say so"
    if controlled and all("indirect" in one.basis for one in controlled) and not OTHERS.search(line):
        yield "its comparisons come from other people or another route: say so"
    if row.direction == "no_clear_difference" and not UNCLEAR.search(line):
        yield "the direction is no_clear_difference: 'no clear gain' or the like would be right"
    if row.direction == "mixed" and not DISAGREE.search(line):
        yield "the direction is mixed: say what was not clear too"


def control_lines_follow_the_level(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Who can change the dose, until when, is told as the level has it, and windows hold no figure of their own."""
    for number, row in tables["adjustability"]:
        if UNTIL[row.level] not in row.who_line.lower():
            yield Problem("adjustability", number, "who_line", f"level '{row.level}': '{UNTIL[row.level]}' must stand")
        own = numbers(row.what_can_change, row.what_cannot, row.who, row.clinical_text)
        for one in sorted(numbers(row.who_line, row.window_line) - own):
            yield Problem("adjustability", number, "window_line", f"'{one}' found, which this row doesn't hold")


def option_lines_follow_answers(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """How an option is given and what it is known for name no number that its general answers don't hold."""
    general = {(row.treatment_id, row.question_id): row for _, row in tables["answers"] if not row.condition_id}
    for number, row in tables["treatments"]:
        for column, question in (("given_line", "how_given"), ("known_for_line", "studied_for")):
            answer = general.get((row.treatment_id, question))
            if answer is None:
                continue
            own = numbers(answer.short_answer, answer.patient_text, answer.clinical_text)
            for one in sorted(numbers(getattr(row, column)) - own):
                said = f"'{one}' found, which the answer to '{question}' doesn't hold"
                yield Problem("treatments", number, column, said)


def first_care_is_sourced(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """What comes first has a year and sources of the condition's own rows, or says that no guideline was read.

    Where the crisis lines come first they stand in its place.
    """
    if {"alternatives", "sources"} & tables.unread:
        return
    lost, lost_sources = tables.lost("alternatives", "condition_id"), tables.lost("sources", "source_id")
    years = {row.source_id: row.year for _, row in tables["sources"]}
    for number, row in tables["conditions"]:
        if (row.condition_id,) in lost:
            continue
        first = [
            one
            for _, one in tables["alternatives"]
            if one.condition_id == row.condition_id and one.kind == "first_line"
        ]
        cited = set(chain.from_iterable(one.source_ids for one in first))
        if cited and not row.first_care_source_ids:
            yield Problem("conditions", number, "first_care_source_ids", "the cell is empty and must not be")
        for one in row.first_care_source_ids:
            if one not in cited:
                said = f"'{one}' is cited by no first_line row of this condition{did_you_mean(one, cited)}"
                yield Problem("conditions", number, "first_care_source_ids", said)
        told = numbers(*chain.from_iterable((one.patient_text, one.clinical_text) for one in first))
        told |= {years[one] for one in row.first_care_source_ids if one in years}
        cites_lost = any((one,) in lost_sources for one in row.first_care_source_ids)
        for one in sorted(numbers(row.first_care_line) - told) if not cites_lost else ():
            said = f"'{one}' found, which no first_line row of this condition holds"
            yield Problem("conditions", number, "first_care_line", said)
        wanted = ("988", "911") if row.crisis_first == "yes" else ()
        for word in wanted:
            if word not in row.first_care_line:
                yield Problem("conditions", number, "first_care_line", f"crisis_first: it must hold '{word}'")
        if cited and not wanted and not YEAR.search(row.first_care_line):
            yield Problem("conditions", number, "first_care_line", "no year found: who says so, and when?")
        if not cited and not UNREAD.search(row.first_care_line):
            said = "its first_line rows have no source: 'no guideline' must stand"
            yield Problem("conditions", number, "first_care_line", said)
        if UNREAD.search(row.first_care_line) and "Ask your clinician" not in row.first_care_line:
            said = "where none was read, 'Ask your clinician' would be right"
            yield Problem("conditions", number, "first_care_line", said)


def statements_bear_on_rows(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every statement bears on a question, its own among them; what it bears on exists and has a short form."""
    name = "preference_bears_on"
    if {name, "preferences", "questions", "harm_kinds"} & tables.unread:
        return
    known = {
        "question": tables.ids("questions", "question_id"),
        "harm": tables.ids("harm_kinds", "harm_id"),
        "burden": set(BURDENS),
    }
    there = tables.there(name, "preference_id", "kind", "subject_id")
    for number, row in tables[name]:
        if row.subject_id not in known[row.kind]:
            hint = did_you_mean(row.subject_id, known[row.kind])
            yield Problem(name, number, "subject_id", f"unknown {row.kind} '{row.subject_id}'{hint}")
    for number, row in tables["preferences"]:
        if (row.preference_id, "question", row.question_id) not in there:
            said = f"no row of {name}.csv for '{row.preference_id}' and its question '{row.question_id}'"
            yield Problem("preferences", number, "question_id", said)
    marked = {subject for _, kind, subject in there if kind == "question"}
    for number, row in tables["questions"]:
        if not row.short_question and (row.key == "yes" or row.compare_row or row.question_id in marked):
            said = "a key question, one in the first rows, or one that a statement bears on, needs a short form"
            yield Problem("questions", number, "short_question", said)


def short_harms_are_few(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Each option's short list has two to six harms, each at a place of its own, the serious ones first."""
    if {"harm_kinds", "harm_statements", "treatments"} & tables.unread:
        return
    listed = sorted(
        ((row.in_short, number, row) for number, row in tables["harm_kinds"] if row.in_short is not None),
        key=lambda one: one[:2],
    )
    for (place, _, _), (other, number, _) in pairwise(listed):
        if place == other:
            yield Problem("harm_kinds", number, "in_short", f"{place} stands already")
    milder = False
    for _, number, row in listed:
        serious = row.group == "serious" or bool(row.own_to)
        if serious and milder:
            yield Problem("harm_kinds", number, "in_short", "stands behind a milder harm: serious ones come first")
        milder = milder or not serious
    irrelevant = {
        (row.harm_id, row.treatment_id) for _, row in tables["harm_statements"] if row.state == "not_relevant"
    }
    lost = {treatment for _, treatment in tables.lost("harm_statements", "harm_id", "treatment_id")}
    for treatment in sorted(tables.ids("treatments", "treatment_id") - lost):
        own = [
            row for _, _, row in listed if row.own_to in ("", treatment) and (row.harm_id, treatment) not in irrelevant
        ]
        if len(own) not in HARM_LINES:
            said = f"{len(own)} harms in the short list of '{treatment}'; two to six would be right"
            yield Problem("harm_kinds", 0, "in_short", said)


def _told_whole(tables: Tables) -> Iterator[tuple[int, Evidence]]:
    """The cells of the evidence matrix of which no result was refused."""
    lost = tables.lost("outcomes", "treatment_id", "condition_id")
    return ((number, row) for number, row in tables["evidence"] if (row.treatment_id, row.condition_id) not in lost)


def _results(tables: Tables) -> Mapping[Cell, list[Outcome]]:
    found: dict[Cell, list[Outcome]] = {}
    for _, row in tables["outcomes"]:
        found.setdefault((row.treatment_id, row.condition_id), []).append(row)
    return found


def _numbers_of(row: Evidence, results: Iterable[Outcome]) -> set[str]:
    own = numbers(row.patient_text, row.clinical_text, row.why_patient, row.why_clinical, row.time_window)
    for result in results:
        own |= numbers(*(getattr(result, column) for column in type(result).model_fields if column != "source_id"))
        own |= _shares(result)
    return own


def _shares(result: Outcome) -> set[str]:
    """Both arms' shares of 100, as pages show them."""
    arms = (
        (result.treated_percent, result.treated_events, result.treated_total),
        (result.comparator_percent, result.comparator_events, result.comparator_total),
    )
    told = (
        percent_of(events, total) if percent is None and events is not None and total else percent
        for percent, events, total in arms
    )
    return {str(out_of_100(one)) for one in told if one is not None}


def _counts(results: Iterable[Outcome]) -> Iterator[tuple[str, str]]:
    for result in results:
        for events, total in (
            (result.treated_events, result.treated_total),
            (result.comparator_events, result.comparator_total),
        ):
            if events is not None and total is not None:
                yield str(events), str(total)


def _people(result: Outcome) -> int:
    named = (int(one) for one in re.findall(r"\d+", result.population.replace(",", "")))
    return result.people or max(named, default=0)
