"""Cautions: what is raised for one route of a drug is raised for all, and each begins with what to tell."""

import datetime as dt
from collections.abc import Iterator

from data.problems import Problem
from data.reading import Tables

TELL = "Tell them if you"
CRISIS = ("988", "911")


def cautions_are_alike(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Options of one drug family have the same cautions, unless a row says why it stands alone.

    A caution's topic is its id after its option's: iv_ketamine_pregnancy and kap_pregnancy are one topic.
    """
    if {"cautions", "treatments"} & tables.unread:
        return
    drug = {row.treatment_id: row.drug for _, row in tables["treatments"] if row.drug}
    there = tables.ids("cautions", "caution_id")
    for number, row in tables["cautions"]:
        own = f"{row.treatment_id}_"
        if not row.caution_id.startswith(own):
            yield Problem("cautions", number, "caution_id", f"'{row.caution_id}' found; '{own}...' would be right")
            continue
        topic = row.caution_id.removeprefix(own)
        lacking = [one for one in drug if drug[one] == drug.get(row.treatment_id) and f"{one}_{topic}" not in there]
        if lacking and not row.only_here_because:
            yield Problem(
                "cautions",
                number,
                "only_here_because",
                f"'{topic}' is not raised for {', '.join(lacking)}: raise it there, or say why only here",
            )


def cautions_say_what_to_tell(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """My summary takes along the first sentence, and the one that names 988 or 911, as they stand in the text."""
    for number, row in tables["cautions"]:
        if not row.tell.startswith(TELL):
            yield Problem("cautions", number, "tell", f"begins otherwise; '{TELL} ...' would be right")
        if not row.patient_text.startswith(row.tell):
            yield Problem("cautions", number, "patient_text", "begins otherwise than the sentence in tell")
        if row.call not in row.patient_text:
            yield Problem("cautions", number, "call", "this sentence does not stand in patient_text")
        for line in CRISIS:
            if line in row.patient_text and line not in row.call:
                yield Problem("cautions", number, "call", f"patient_text names {line}: put the sentence here too")
