"""One page to be read aloud to somebody: short sentences from the tables' own cells, no tables and no marks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from data import phrases
from data.catalogue import Catalogue
from data.crisis import in_own_language
from data.rows import Treatment
from wording import say


@dataclass(frozen=True)
class Line:
    """Something said. ``who`` names whose it is, '' where it is everybody's; ``treatment_id`` is '' for several."""

    said: str
    who: str = ""
    treatment_id: str = ""


@dataclass(frozen=True)
class Passage:
    """A heading, '' for none, and what is said under it."""

    heading: str
    lines: tuple[Line, ...]


def passages(
    catalogue: Catalogue, decision: str, treatment_ids: Iterable[str], condition_id: str = ""
) -> tuple[Passage, ...]:
    """What is read aloud on some options, for a condition ('' = in general), from the ``decision`` on.

    Crisis lines end it, but for a condition where they stand first on every page. Raises KeyError for an unknown id.
    """
    wanted = {catalogue.treatment[one].treatment_id for one in treatment_ids}
    looked_at = [one for one in catalogue.treatments if one.treatment_id in wanted]
    condition = catalogue.condition[condition_id] if condition_id else None
    options = [_line(one, one.name, phrases.inside_a_sentence(one.patient_name)) for one in catalogue.treatments]
    made = [
        Passage(decision, (*options, Line(say("read-aloud-or", care=_staying(catalogue, condition_id))))),
        Passage(say("read-aloud-approved"), tuple(_approved(catalogue, looked_at, condition_id))),
        Passage(
            say("read-aloud-helps", name=condition.short_name) if condition else say("read-aloud-studied"),
            tuple(_found(catalogue, one, condition_id) for one in looked_at),
        ),
        Passage(say("read-aloud-risks"), tuple(_risks(catalogue, one, condition_id) for one in looked_at)),
    ]
    if condition is None or condition.crisis_first == "no":
        notices = catalogue.notices
        crisis = (notices["crisis_988"], *in_own_language(catalogue), notices["crisis_911"])
        made.append(Passage("", (Line(" ".join(crisis)),)))
    return tuple(one for one in made if one.lines)


def _line(treatment: Treatment, who: str, said: str) -> Line:
    return Line(said if said[-1] in ".?!" else f"{said}.", who, treatment.treatment_id)


def _approved(catalogue: Catalogue, looked_at: Sequence[Treatment], condition_id: str) -> Iterator[Line]:
    """Whether the options are approved; neighbours with one answer are named together."""

    def answer(one: Treatment) -> str:
        return catalogue.answer(one.treatment_id, "fda_status", condition_id).short_answer

    for said, group in groupby(looked_at, answer):
        same = list(group)
        alone = same[0].treatment_id if len(same) == 1 else ""
        yield Line(f"{said}.", phrases.listed([one.short_name for one in same]), alone)


def _found(catalogue: Catalogue, treatment: Treatment, condition_id: str) -> Line:
    if not condition_id:
        return _line(treatment, treatment.short_name, treatment.known_for_line)
    row = catalogue.evidence_for(treatment.treatment_id, condition_id)
    sure = "" if row.certainty == "none" else f" {phrases.certainty(row.certainty)}."
    return _line(treatment, treatment.short_name, f"{phrases.finding(row)}.{sure} {row.finding_line}")


def _risks(catalogue: Catalogue, treatment: Treatment, condition_id: str) -> Line:
    answer = catalogue.answer(treatment.treatment_id, "serious_risks", condition_id)
    return _line(treatment, treatment.short_name, answer.short_answer)


def _staying(catalogue: Catalogue, condition_id: str) -> str:
    rows = (row for row in catalogue.alternatives if row.condition_id == condition_id and row.kind == "current_care")
    named = next((row.patient_name for row in rows), "")
    return phrases.inside_a_sentence(named) if named else say("read-aloud-staying")
