"""'What can go wrong': every figure with what was counted, every statement, in the words chosen."""

from fractions import Fraction
from typing import NamedTuple

import pytest

from tests.shown import views
from tests.shown.cells import TREATMENTS, WORDS, Cells, links, name, one, rows, some
from tests.shown.facts import addresses, all_of, classes, first, own_words, said, tree, words
from tests.shown.test_evidence import both_frames, capital, people

FOURS = (tuple(TREATMENTS[:4]), tuple(TREATMENTS[3:]))
COUNTED = {
    "per_patient": "Per person",
    "per_session": "Per treatment",
    "not_stated": "Per person or per treatment: not said",
    "across_studies": "Over several studies, not a rate",
    "reports": "Reports, with no number of people",
    "words": "Said in words, with no figure",
}
ASKED = {
    "": "",
    "asked": ", staff asked",
    "volunteered": ", told without being asked",
    "scale": ", by a rating scale",
    "measured": ", measured",
    "noted": ", noted as a side effect",
    "records": ", from records",
    "recall": ", as clinics recalled",
}
BASIS = {
    "direct": "",
    "indirect": " Other people or another use.",
    "uncontrolled": " No comparison group.",
    "uncontrolled indirect": " No comparison group; other people or another use.",
}
STATE = {
    "statement": "Said in words, with no figure.",
    "not_measured": "That does not mean safe.",
    "not_relevant": "Not relevant in the same way.",
}
GROUPS = {
    "serious": "Serious events, and stopping because of harm",
    "soon": "During a treatment and soon after",
    "repeated": "With repeated use",
}
SESSIONS = {"iv_ketamine": "drips", "im_ketamine": "shots", "sgb": "shots"}


class Figure(NamedTuple):
    """An arm's figure: '41' of '100', the other frame '59', the count '142 of 346'."""

    said: str
    of: str = ""
    rest: str = ""
    counted: str = ""


def unit(row: Cells) -> str:
    """What was counted."""
    sessions = SESSIONS.get(row["treatment_id"], "treatments")
    return {"per_session": sessions, "reports": "reports", "not_stated": f"people or {sessions}"}.get(
        row["kind"], "people"
    )


def figure(row: Cells, arm: str) -> Figure | None:
    """An arm's figure from its cells, or None."""
    events, total = row[f"{arm}_events"], row[f"{arm}_total"]
    kind, effect = row["effect_kind"], row["effect_value"]
    printed = effect if arm == "treated" and kind == "percent" else row[f"{arm}_percent"]
    if row["kind"] == "reports" and events:
        return Figure(f"{int(events):,}", f"{int(total):,}" if total else "")
    if events and total and int(total) < 50:
        return Figure(events, total, str(int(total) - int(events)))
    if printed.startswith("<"):
        return Figure(f"fewer than {max(1, people(Fraction(printed[1:])))}", "100")
    if printed.startswith(">="):
        return Figure(f"at least {people(Fraction(printed[2:]))}", "100")
    if "-" in printed:
        low, high = printed.split("-")
        return Figure(f"{people(Fraction(low))} to {people(Fraction(high))}", "100")
    if (events and total) or printed:
        percent = Fraction(events) * 100 / Fraction(total) if events and total else Fraction(printed)
        if percent in (0, 100):
            return Figure("all" if percent else "none", f"{int(total):,}" if total else "100")
        had, had_not = both_frames(percent)
        return Figure(had, "100", had_not, f"{int(events):,} of {int(total):,}" if events and total else "")
    if events:
        return Figure(events if events != "0" else "none")
    if arm == "treated" and kind == "mean_change":
        size = str(people(abs(Fraction(effect))))
        return Figure(f"{'up' if Fraction(effect) >= 0 else 'down'} by {size} {row['effect_unit']}")
    if arm == "treated" and kind == "rate_per_1000":
        had, had_not = both_frames(Fraction(effect) / 10)
        return Figure(had, "100", had_not, f"{effect} of 1,000")
    return None


def with_unit(found: Figure, row: Cells) -> str:
    """'41 of 100 people', '1 person'."""
    if found.said.startswith(("up by", "down by")):
        return found.said
    if found.of:
        return f"{found.said} of {found.of} {unit(row)}"
    return f"{found.said} {'person' if found.said == '1' and unit(row) == 'people' else unit(row)}"


def in_brackets(found: Figure) -> str:
    """' (142 of 346)'."""
    return f" ({found.counted})" if found.counted else ""


def sentence(row: Cells) -> str:
    """Both arms in both frames; '' where nothing is counted."""
    found, other = figure(row, "treated"), figure(row, "comparator")
    if found is None or not row["happened"]:
        return ""
    given = f" with {row['given']}" if unit(row) in ("people", "treatments") else ""
    if found.said.startswith(("up by", "down by")):
        return f"{capital(row['given'])}: {found.said} {row['happened']}."
    if row["kind"] == "reports":
        return f"{with_unit(found, row)} {row['happened']}."
    if not found.of:
        mine = f"{with_unit(found, row)}{given} {row['happened']}."
    elif found.said in ("none", "all"):
        mine = f"{capital(found.said)} of {found.of} {unit(row)}{given} {row['happened']}."
    else:
        rest = f" and {found.rest} did not" if found.rest else ""
        mine = f"Of {found.of} {unit(row)}{given}, {found.said} {row['happened']}{rest}{in_brackets(found)}."
    if other is None:
        return mine
    if other.said == "none" or not other.of:
        of = f" of {other.of}" if other.of else ""
        return f"{mine} {capital(other.said)}{of} did with {row['comparator']}."
    rest = f" and {other.rest} did not" if other.rest else ""
    return f"{mine} Of {other.of} with {row['comparator']}, {other.said} did{rest}{in_brackets(other)}."


def in_full(printed: str) -> str:
    """'8 to 19', 'under 7', 'at least 50', '41'."""
    if printed[:1] in ("<", ">"):
        return printed.replace("<", "under ").replace(">=", "at least ")
    return " to ".join(printed.split("-")) if "-" in printed[1:] else printed


def printed(row: Cells, arm: str) -> str:
    """'41 % (142 of 346)'."""
    events, total = row[f"{arm}_events"], row[f"{arm}_total"]
    percent = row["effect_value"] if arm == "treated" and row["effect_kind"] == "percent" else row[f"{arm}_percent"]
    count = f"{int(events):,} of {int(total):,}" if events and total else f"n = {events}" if events else ""
    if percent:
        return f"{in_full(percent)} % ({count})" if count else f"{in_full(percent)} %"
    return count


def clinical(row: Cells) -> str:
    """Both arms as printed, and the effect."""
    mine, theirs = printed(row, "treated"), printed(row, "comparator")
    parts = [f"{mine} v {theirs}, {row['comparator_clinical']}" if theirs else mine]
    measure, value = row["effect_measure"], row["effect_value"]
    spread = f" (95 % CI {row['ci_low']} to {row['ci_high']})" if row["ci_low"] else ""
    if row["effect_kind"] == "mean_change":
        parts.append(f"Mean change {value} {measure}{spread}")
    elif row["effect_kind"] == "rate_per_1000":
        parts.append(f"{value} per 1,000 {measure}{spread}")
    elif value and row["effect_kind"] != "percent":
        parts.append(f"{capital(measure)} {in_full(value)}{spread}")
    whole = ". ".join(each for each in parts if each)
    return f"{whole}." if whole else ""


def how(row: Cells) -> str:
    """What was counted, how it came to be known, and against what."""
    return f"{COUNTED[row['kind']]}{ASKED[row['asked']]}.{BASIS[row['basis']]}"


def finding(row: Cells, register: str, *, first_one: bool) -> tuple[str, str]:
    """The words behind 'More' on a figure, and who was studied."""
    if register == "patient":
        parts = [sentence(row), row["patient_text"]]
    else:
        parts = ["" if first_one else clinical(row), row["clinical_text"]]
    parts += [] if first_one else [row["note"]]
    studied = capital(row["population"] + (f"; {row['timeframe']}" if row["timeframe"] else ""))
    return " ".join(each for each in parts if each), f"{studied}." + ("" if first_one else f" {how(row)}")


def order(found: list[Cells]) -> list[Cells]:
    """Compared counts first, then by what was counted, then those of most people."""
    kinds = list(COUNTED)

    def place(row: Cells) -> tuple[bool, int, int]:
        compared = bool(row["comparator_percent"] or row["comparator_events"])
        return (
            not compared,
            kinds.index(row["kind"]),
            -sum(int(row[f"{arm}_total"] or 0) for arm in ("treated", "comparator")),
        )

    return sorted(found, key=place)


def headed(treatment_ids: tuple[str, ...]) -> list[tuple[str, list[Cells]]]:
    """The headings with their kinds of harm: those all options have, then each option's own under its own heading."""
    found = [(heading, list(some("harm_kinds", group=group))) for group, heading in GROUPS.items()]
    for treatment in rows("treatments"):
        own_kinds = list(some("harm_kinds", own_to=treatment["treatment_id"]))
        if own_kinds and treatment["treatment_id"] in treatment_ids:
            found.append((treatment["own_harms"], own_kinds))
    return found


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("four", FOURS, ids=["first four", "last four"])
def test_every_harm_of_every_option_says_what_its_row_says(four: tuple[str, ...], register: str) -> None:
    """Figure with comparison, what was counted and its note, or the statement; behind it all the rest, with sources."""
    shown = tree(views.harms(four, register))
    assert [words(each, "span.name") for each in all_of(shown, "thead th")[1:]] == [name(each) for each in four]
    kinds = [row for _, under in headed(four) for row in under]
    lines = {line.get("data-harm"): line for line in all_of(shown, "tr.line")}
    assert list(lines) == [row["harm_id"] for row in kinds]
    for kind in kinds:
        line = lines[kind["harm_id"]]
        assert words(line, "th") == kind[f"{register}_name"]
        for treatment_id, cell in zip(four, all_of(line, "td"), strict=True):
            key = {"harm_id": kind["harm_id"], "treatment_id": treatment_id}
            leads, rest = (list(some("harms", **key, leads=each)) for each in ("yes", "no"))
            if leads:
                assert classes(cell) == [treatment_id, "figure"]
                assert_figure(cell, leads[0], register)
            else:
                statement = one("harm_statements", **key)
                assert classes(cell) == [treatment_id, statement["state"]]
                assert_statement(cell, statement, register)
            assert words(cell, "p.whose") == name(treatment_id)
            assert_rest(cell, order(rest), register, kind[f"{register}_name"], name(treatment_id))
            cited = [links(row["source_id"])[0] for row in (*leads, *order(rest))]
            if not leads:
                cited = [*links(statement["source_ids"]), *cited]
            assert addresses(cell) == cited, key


def assert_figure(cell: object, row: Cells, register: str) -> None:
    """The figure that leads, with what stands under it and first behind it."""
    where = (row["harm_id"], row["treatment_id"])
    found, other = figure(row, "treated"), figure(row, "comparator")
    assert found is not None
    if register == "clinical":
        assert words(cell, "p.said") == f"{row['outcome_clinical']}: {clinical(row)}", where
        assert not all_of(cell, "p.beside")
    else:
        counted = in_brackets(found) if found.said == "fewer than 1" else ""
        assert words(cell, "p.said") == f"{capital(with_unit(found, row))}{counted} {row['happened']}", where
        beside = ""
        if other:
            beside = capital(f"{other.said}{f' of {other.of}' if other.of else ''} with {row['comparator']}")
        assert words(cell, "p.beside") == beside, where
    assert words(cell, "p.counted") == how(row), where
    order_ = [name for each in cell if each.tag == "p" for name in classes(each) if name in ("counted", "said")]
    assert order_ == ["counted", "said"] and not all_of(cell, "strong"), where
    assert words(cell, "p.note") == row["note"], where
    text, studied = finding(row, register, first_one=True)
    behind = all_of(cell, "details")[0]
    assert own(behind) == [" ".join(text.split()), studied], where


def own(behind: object) -> list[str]:
    """The words of the paragraphs that stand first in a closed part."""
    return [said(each) for each in behind if each.tag == "p" and classes(each) != ["from"]]


def assert_statement(cell: object, row: Cells, register: str) -> None:
    """What is said where nothing leads; 'not measured' is never said to be safe."""
    where = (row["harm_id"], row["treatment_id"])
    assert words(cell, "p.said") == row["short"], where
    state = STATE[row["state"]]
    reason = row[f"{register}_text"]
    assert words(cell, "p.counted") == (state if row["source_ids"] else f"{reason} {state}"), where
    if all_of(cell, "details"):
        assert own(all_of(cell, "details")[0]) == [reason], where


def assert_rest(cell: object, rest: list[Cells], register: str, kind: str, option: str) -> None:
    """Every other finding, compared ones and those of most people first, and how many there are."""
    items = all_of(cell, "ul.rest li")
    assert len(items) == len(rest)
    for item, row in zip(items, rest, strict=True):
        assert words(item, "p.outcome") == row["outcome" if register == "patient" else "outcome_clinical"]
        text, studied = finding(row, register, first_one=False)
        assert own(item)[0] == row["outcome" if register == "patient" else "outcome_clinical"]
        assert own(item)[1:] == [" ".join(text.split()), studied], row["fact_id"]
    opened = [own_words(each) for each in all_of(cell, "summary")]
    assert len(all_of(cell, "details")) == len(opened) <= 1, "one tap opens all that a cell holds"
    others = f"{len(rest)} other {'finding' if len(rest) == 1 else 'findings'}"
    if opened:
        assert opened == [f"More, {others}" if rest else "More, source"]
        assert [said(each) for each in all_of(cell, "div.others p")][:1] == ([others] if rest else [])
        assert {words(each, "span.unseen") for each in all_of(cell, "summary")} == {f": {option}, {kind}"}
    else:
        assert not rest


@pytest.mark.parametrize("register", WORDS)
def test_harms_of_one_option_alone_stand_only_beside_it(register: str) -> None:
    """Harms of the neck shot stand where SGB is shown, under a heading of their own that comes last, nowhere else."""
    for treatment_ids, last in ((("sgb", "kap"), "Known from the neck shot (SGB)"), (("kap", "iv_ketamine"), None)):
        shown = tree(views.harms(treatment_ids, register))
        under = [
            (words(group, "tr.heading"), [line.get("data-harm") for line in all_of(group, "tr.line")])
            for group in all_of(shown, "tbody.group")
        ]
        assert under == [(heading, [row["harm_id"] for row in kinds]) for heading, kinds in headed(treatment_ids)]
        assert [heading for heading, _ in under] == [*GROUPS.values(), *([last] if last else [])]


def test_the_model_holds_what_leads_and_its_source() -> None:
    """The object behind the table has the row that leads, the statement, and sources as the tables cite them."""
    for four in FOURS:
        for cell in views.harm_model(four).cells:
            key = {"harm_id": cell.kind.harm_id, "treatment_id": cell.treatment.treatment_id}
            leads = some("harms", **key, leads="yes")
            assert (cell.lead.row.fact_id if cell.lead else None) == (leads[0]["fact_id"] if leads else None)
            assert bool(cell.statement) == (not leads) == bool(some("harm_statements", **key))
            if cell.lead:
                assert [cell.lead.source.link] == links(leads[0]["source_id"])


def test_at_most_four_options_and_none_without_one() -> None:
    """Without an option there is no table; of seven the first four stand."""
    assert views.harms((), "patient") == ""
    assert len(all_of(first(tree(views.harms(tuple(TREATMENTS), "patient")), "thead"), "th")) == 5


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("four", [*FOURS, ("kap", "sgb")])
def test_in_short_serious_risks_come_first_in_at_most_six_lines(four: tuple[str, ...], register: str) -> None:
    """The same for each option: serious, then common, open to both answers in full; then what repeated use may do."""
    shown = tree(views.harms_in_short(four, register))
    lines = all_of(shown, "li")
    assert len(lines) == len(four) + 1 <= 6
    assert words(shown, "h2") == "What can go wrong"
    for treatment_id, line in zip(four, lines[:-1], strict=True):
        serious, common = (
            one("answers", treatment_id=treatment_id, question_id=each)
            for each in ("serious_risks", "common_side_effects")
        )
        option = one("treatments", treatment_id=treatment_id)
        short = common["short_answer"][0].lower() + common["short_answer"][1:]
        assert words(line, "summary") == f"{option['short_name']} {serious['short_answer']}. Common: {short}."
        assert classes(first(line, "span.mark"))[1] == treatment_id
        behind = first(line, "details")
        assert own(behind) == [serious[f"{register}_text"], common[f"{register}_text"]]
        assert addresses(behind) == [*links(serious["source_ids"]), *links(common["source_ids"])]
    repeated = ", ".join(row["short_name"] for row in some("harm_kinds", group="repeated"))
    last = f"Repeated use: harms looked for: {repeated}. Not measured does not mean safe."
    assert said(lines[-1]) == last and repeated.startswith("bladder")


def test_how_harms_were_counted_is_said_before_the_first_figure() -> None:
    """On the page the way to read the counts stands before the table of them, behind one tap."""
    page = tree(views.evidence_page("", "patient", ("iv_ketamine", "sgb")).rows)
    (row,) = (each for each in all_of(page, "details") if each.get("data-place") == "counts")
    before, after = said(row).split("Harms by option")
    assert "Above each figure stands how it was counted." in before and " of 100 people" not in before
    assert " of 100 people" in after


PICKED = ("few_unknowns", "clear_headed")


def test_picks_order_harms_and_tag_them() -> None:
    """Marked serious harms, other serious ones, then sections with marked ones, led by them; options stay in order."""
    four = ("iv_ketamine", "kap", "sgb")
    lines = {each.get("data-harm"): each for each in all_of(tree(views.harms(four, "patient", PICKED)), "tr.line")}
    order = """serious breathing stopping detached sleepiness dizzy distress any blood_pressure nausea
    bladder memory dependence liver hoarse_eyelid bleeding seizure lung"""
    assert list(lines) == order.split()
    borne = {row["subject_id"] for row in some("preference_bears_on", kind="harm") if row["preference_id"] in PICKED}
    assert {harm for harm, line in lines.items() if words(line, "th span.picked") == "You marked this"} == borne
    assert all([classes(cell)[0] for cell in all_of(line, "td")] == list(four) for line in lines.values())
    at_home = all_of(tree(views.harms(four, "patient", ("at_home",))), "tr.line")
    assert [each.get("data-harm") for each in at_home][:4] == ["breathing", "serious", "stopping", "any"]


@pytest.mark.parametrize(("picks", "tagged"), [((), 0), (("low_cost",), 0), (("clear_headed",), 1), (PICKED, 1)])
def test_in_short_the_heading_is_tagged_where_a_pick_bears_on_it(picks: tuple[str, ...], tagged: int) -> None:
    """One tag at most; lines, options and words stay as they are without picks."""
    shown, plain = (tree(views.harms_in_short(FOURS[0], "patient", each)) for each in (picks, ()))
    assert len(all_of(shown, "span.picked")) == len(all_of(shown, "h2 span.picked")) == tagged
    assert [said(each) for each in all_of(shown, "li")] == [said(each) for each in all_of(plain, "li")]
