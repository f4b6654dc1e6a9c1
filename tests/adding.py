"""Adds and takes out options, conditions and questions on a scratch copy of the tables, by the steps of docs/adding.md.

All texts of what is added are dummy text, and no fact in them is meant.
"""

import csv
import re
from collections.abc import Callable, Iterable, Mapping
from math import ceil
from pathlib import Path

from data.reading import is_prose
from data.rows import TABLES
from tests.conftest import TODAY, Copy

GUIDE = Path(__file__).parents[1] / "docs" / "adding.md"
DUMMY = "This is dummy text for a test."
IN_THE_ORDER = "coils beside the head"
SOURCE = "rae-olmsted-2020"
OPTION, CONDITION, QUESTION = "tms", "tested_only", "asked_in_tests"
LIKE, LIKE_CONDITION = "sgb", "ptsd"
MARK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="3">'
    '<path d="M8 24a8 8 0 0 1 16 0a8 8 0 0 0 16 0"/></svg>'
)
COLOURS = {"colour_light": "#6b1f6b", "colour_dark": "#e0a0e0", "colour_drawn": "#a055a0", "colour_word": "violet"}

Cells = dict[str, str]
Step = Callable[[Copy], None]


def steps(heading: str) -> list[str]:
    """The tables that the guide names under a heading, step by step."""
    section = GUIDE.read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\d+\. `(\w+)`:", section, re.MULTILINE)


def follow(copy: Copy, heading: str, recipe: Mapping[str, Step]) -> None:
    """Do the guide's steps under a heading, each in its table."""
    assert steps(heading) == list(recipe)
    for step in recipe.values():
        step(copy)


def rows(copy: Copy, name: str) -> list[Cells]:
    """The rows of a table, by column."""
    with copy.path(name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def write(copy: Copy, name: str, found: Iterable[Cells]) -> None:
    """Write a table's rows."""
    columns = TABLES[name].columns
    copy.write(name, [list(columns), *([row[column] for column in columns] for row in found)])


def add(copy: Copy, name: str, *new: Cells) -> None:
    """Put rows below the last one of a table."""
    write(copy, name, [*rows(copy, name), *new])


SHORT_LINES = {"short_answer": "Dummy", "who_line": "Only before dummy", "window_line": "Only before dummy text."}


def dummy(name: str, like: Cells, **cells: str) -> Cells:
    """A row as long as another, with dummy text in place of its words."""
    table = TABLES[name]
    prose = {column for column, field in table.model.model_fields.items() if is_prose(field)} - set(table.key)
    texts = {column: " ".join([DUMMY] * ceil(len(like[column]) / len(DUMMY))) for column in prose if like[column]}
    return like | {column: text for column, text in texts.items() if column not in table.foreign} | cells


def like(copy: Copy, name: str, **cells: str) -> list[Cells]:
    """The rows of a table that hold these cells."""
    return [row for row in rows(copy, name) if cells.items() <= row.items()]


def ids(copy: Copy, name: str) -> list[str]:
    """The ids of a table."""
    return [row[TABLES[name].key[0]] for row in rows(copy, name)]


def _evidence(copy: Copy, option: str, condition: str) -> Cells:
    nothing = {"certainty": "none", "direction": "unknown", "time_window": "", "source_ids": ""}
    model = like(copy, "evidence", treatment_id=LIKE, condition_id=LIKE_CONDITION)[0]
    line = {"finding_line": "No study found."}
    return dummy("evidence", model, treatment_id=option, condition_id=condition, **nothing, **line)


def _search(copy: Copy, option: str, condition: str) -> Cells:
    found = {"searched": TODAY.isoformat(), "queries": DUMMY, "found": DUMMY}
    return {"treatment_id": option, "condition_id": condition, **found}


def _watch(option: str, condition: str) -> Cells:
    named = f"{option}-{condition}".replace("_", "-")
    pair = {"treatment_id": option, "condition_id": condition}
    return {"watch_id": named, "kind": "search", "query": "dummy", "why": DUMMY, **pair}


def _research(copy: Copy, option: str, condition: str) -> Cells:
    model = like(copy, "stances", preference_id="strong_research", treatment_id=LIKE, condition_id=LIKE_CONDITION)[0]
    return dummy("stances", model, treatment_id=option, condition_id=condition, stance="too_little", source_ids=SOURCE)


def _general_stance(model: Cells) -> Cells:
    by_rule = {"strong_research": "too_little", "adjustable": "doesnt"}
    stance = by_rule.get(model["preference_id"], "not_known")
    return dummy("stances", model, treatment_id=OPTION, stance=stance, source_ids=SOURCE)


def _option_row(copy: Copy) -> Cells:
    model = like(copy, "treatments", treatment_id=LIKE)[0]
    named = {
        "treatment_id": OPTION,
        "order": "8",
        "name": "TMS",
        "short_name": "TMS",
        "kind": "tested_only",
    }
    given = {
        "name_inside": "TMS",
        "in_the_order": IN_THE_ORDER,
        "session_word": "treatments",
        "own_harms": "",
        "shown_first": "no",
        "own_clock": "no",
        "mark": f"{OPTION}.svg",
        "given_line": DUMMY[:60],
        "known_for_line": DUMMY[:60],
    }
    return model | named | given | COLOURS | {"patient_name": DUMMY, "clinical_name": DUMMY}


def _burden_row(model: Cells) -> Cells:
    figures = ("sessions_low", "sessions_high", "course_for", "hours_low", "hours_high", "source_ids")
    prices = [column for column in model if "price" in column and column != "price_basis"]
    nothing = dict.fromkeys([*figures, *prices], "")
    return dummy("burden", model, treatment_id=OPTION, **nothing, ride="not_known")


def _first_clinic_question(copy: Copy) -> Cells:
    model = like(copy, "clinic_questions", treatment_id=LIKE, group="about_the_option")[0]
    asked = {"question_id": f"{OPTION}_asked", "order": "99", "patient_text": "Is this dummy text for a test?"}
    return dummy("clinic_questions", model, treatment_id=OPTION, **asked)


def _name_in_points(copy: Copy) -> None:
    """Name the new option, as the last, in one point of each page that is for a single other option."""
    points, named = rows(copy, "steps"), set()
    for row in points:
        if row["treatment_ids"] and ";" not in row["treatment_ids"] and row["page"] not in named:
            named.add(row["page"])
            row["treatment_ids"] += f";{OPTION}"
    write(copy, "steps", points)


ADD_OPTION: Mapping[str, Step] = {
    "treatments": lambda copy: add(copy, "treatments", _option_row(copy)),
    "answers": lambda copy: add(
        copy,
        "answers",
        *(
            dummy("answers", row, treatment_id=OPTION, short_answer="Dummy answer", source_ids=SOURCE)
            for row in like(copy, "answers", treatment_id=LIKE, condition_id="")
        ),
    ),
    "adjustability": lambda copy: add(
        copy,
        "adjustability",
        *(
            dummy("adjustability", row, treatment_id=OPTION, level="before_only", until_minute="", **SHORT_LINES)
            for row in like(copy, "adjustability", treatment_id=LIKE)
        ),
    ),
    "evidence": lambda copy: add(copy, "evidence", *(_evidence(copy, OPTION, one) for one in ids(copy, "conditions"))),
    "searches": lambda copy: add(copy, "searches", *(_search(copy, OPTION, one) for one in ids(copy, "conditions"))),
    "cautions": lambda copy: add(
        copy,
        "cautions",
        dummy(
            "cautions",
            like(copy, "cautions", treatment_id=LIKE)[0],
            caution_id=f"{OPTION}_dummy",
            treatment_id=OPTION,
            tell="Tell them if you read dummy text for a test.",
            call="",
            patient_text="Tell them if you read dummy text for a test. This is dummy text too.",
        ),
    ),
    "harm_statements": lambda copy: add(
        copy,
        "harm_statements",
        *(
            dummy(
                "harm_statements",
                like(copy, "harm_statements", treatment_id=LIKE)[0],
                harm_id=one,
                treatment_id=OPTION,
                state="not_measured",
                short="Dummy statement",
                source_ids="",
            )
            for one in ids(copy, "harm_kinds")
        ),
    ),
    "effect_times": lambda copy: add(
        copy,
        "effect_times",
        dummy(
            "effect_times",
            like(copy, "effect_times", treatment_id=LIKE)[0],
            effect_id=f"{OPTION}_dummy",
            treatment_id=OPTION,
            in_chart="yes",
            **{f"{what}_{end}": "" for what in ("onset", "peak", "gone") for end in ("low", "high")},
        ),
    ),
    "time_notes": lambda copy: add(
        copy, "time_notes", dummy("time_notes", like(copy, "time_notes", note_id=LIKE)[0], note_id=OPTION, order="99")
    ),
    "burden": lambda copy: add(
        copy, "burden", *map(_burden_row, like(copy, "burden", treatment_id=LIKE, condition_id=""))
    ),
    "stances": lambda copy: add(
        copy,
        "stances",
        *map(_general_stance, like(copy, "stances", treatment_id=LIKE, condition_id="")),
        *(_research(copy, OPTION, one) for one in ids(copy, "conditions")),
    ),
    "clinic_questions": lambda copy: add(copy, "clinic_questions", _first_clinic_question(copy)),
    "watch": lambda copy: add(copy, "watch", *(_watch(OPTION, one) for one in ids(copy, "conditions"))),
    "steps": _name_in_points,
}

ADD_CONDITION: Mapping[str, Step] = {
    "conditions": lambda copy: add(
        copy,
        "conditions",
        {
            "condition_id": CONDITION,
            "order": "9",
            "patient_name": "Tested only",
            "clinical_name": "Tested only, clinically",
            "crisis_first": "no",
            "short_name": "Tested only",
            "first_care_line": "A dummy guide (2023) puts nothing first. Ask your clinician.",
            "first_care_source_ids": SOURCE,
        },
    ),
    "evidence": lambda copy: add(
        copy, "evidence", *(_evidence(copy, one, CONDITION) for one in ids(copy, "treatments"))
    ),
    "searches": lambda copy: add(copy, "searches", *(_search(copy, one, CONDITION) for one in ids(copy, "treatments"))),
    "alternatives": lambda copy: add(
        copy,
        "alternatives",
        *(
            dummy(
                "alternatives",
                like(copy, "alternatives", kind=kind)[0],
                alternative_id=f"{CONDITION}_{kind}",
                condition_id=CONDITION,
                nothing_read="yes" if kind == "current_care" else "no",
                patient_text=f"We found no count. A dummy guide (2023) speaks of it. {DUMMY}",
                source_ids=SOURCE,
            )
            for kind in ("current_care", "first_line")
        ),
    ),
    "stances": lambda copy: add(
        copy,
        "stances",
        *(_research(copy, one, CONDITION) for one in ids(copy, "treatments")),
        *(
            dummy("stances", row, condition_id=CONDITION, stance="not_known")
            for row in like(copy, "stances", condition_id="")
            if row["preference_id"].endswith("_relief") and row["stance"] in ("fits", "partly")
        ),
    ),
    "burden": lambda copy: add(
        copy,
        "burden",
        *(row | {"condition_id": CONDITION} for row in like(copy, "burden", condition_id=LIKE_CONDITION)),
    ),
    "glossary": lambda copy: add(
        copy,
        "glossary",
        dummy("glossary", like(copy, "glossary", term_id=LIKE_CONDITION)[0], term_id=CONDITION, term="Tested only"),
    ),
    "watch": lambda copy: add(copy, "watch", *(_watch(one, CONDITION) for one in ids(copy, "treatments"))),
}


def _question_row(copy: Copy) -> Cells:
    model = like(copy, "questions", question_id="where")[0]
    asked = {"patient_question": "Is this a dummy question?", "clinical_question": "Dummy question, clinically"}
    back = {"teach_back": "In your own words, is this a dummy question?"}
    short = {"short_question": "Is this a dummy question?"}
    return (
        model
        | {"question_id": QUESTION, "order": "29", "key": "no", "visit_order": "", "compare_row": ""}
        | asked
        | back
        | short
    )


ADD_QUESTION: Mapping[str, Step] = {
    "questions": lambda copy: add(copy, "questions", _question_row(copy)),
    "answers": lambda copy: add(
        copy,
        "answers",
        *(
            dummy(
                "answers",
                like(copy, "answers", treatment_id=LIKE, question_id="where", condition_id="")[0],
                treatment_id=one,
                question_id=QUESTION,
                short_answer=f"Dummy {number}",
                source_ids=SOURCE,
            )
            for number, one in enumerate(ids(copy, "treatments"))
        ),
    ),
}


def add_option(copy: Copy) -> None:
    """A new option of which nothing is known."""
    follow(copy, "An option", ADD_OPTION)


def add_condition(copy: Copy) -> None:
    """A new condition of which nothing is known."""
    follow(copy, "A condition", ADD_CONDITION)


def add_question(copy: Copy, *, in_place_of: str = "") -> None:
    """A new question; key, in the talk at a visit and in the first rows, where it takes the place of another."""
    follow(copy, "A question", ADD_QUESTION)
    if in_place_of:
        found = {row["question_id"]: row for row in rows(copy, "questions")}
        old, new = found[in_place_of], found[QUESTION]
        for column, left in (("key", "no"), ("visit_order", ""), ("compare_row", "")):
            new[column], old[column] = old[column], left
        write(copy, "questions", found.values())


def take_out(copy: Copy, option: str) -> None:
    """Take an option out, as the guide says: its row, every row that names it, and what only they cited."""
    watched = [
        row | {"treatment_id": ""} if row["treatment_id"] == option and row["kind"] != "search" else row
        for row in rows(copy, "watch")
    ]
    write(copy, "watch", watched)
    left = [one for one in ids(copy, "treatments") if one != option]
    for row in (points := rows(copy, "steps")):
        still = [one for one in row["treatment_ids"].split(";") if one != option]
        row["treatment_ids"] = "" if still == left else ";".join(still)
    alone = {row["step_id"] for row in rows(copy, "steps") if row["treatment_ids"] == option}
    write(copy, "steps", [row for row in points if row["step_id"] not in alone])
    own_harms = {row["harm_id"] for row in like(copy, "harm_kinds", own_to=option)}
    for name in TABLES:
        kept = [
            row
            for row in rows(copy, name)
            if option not in (row.get("treatment_id"), row.get("own_to"))
            and row.get("harm_id") not in own_harms
            and not (name == "time_notes" and row["note_id"] == option)
        ]
        write(copy, name, kept)
    answered = {row["asked_id"] for row in rows(copy, "asked_answers")}
    write(copy, "asked", [row for row in rows(copy, "asked") if row["asked_id"] in answered])
    _take_out_the_unnamed(copy)


def _take_out_the_unnamed(copy: Copy) -> None:
    """Sources that nothing cites any more, and searches for what no table names any more."""
    cited = {
        one
        for name in TABLES
        if name != "sources"
        for row in rows(copy, name)
        for column in ("source_ids", "first_care_source_ids", "source_id")
        for one in row.get(column, "").split(";")
    }
    write(copy, "sources", [row for row in rows(copy, "sources") if row["source_id"] in cited])
    said = "\n".join(copy.path(name).read_text(encoding="utf-8") for name in TABLES if name != "watch")
    write(copy, "watch", [row for row in rows(copy, "watch") if row["kind"] == "search" or row["query"] in said])
