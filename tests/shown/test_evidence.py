"""'Does it help?': the matrix, every result in both frames, pictures of 100 people, drawings of differences."""

import base64
import re
from fractions import Fraction

import pytest

from tests.shown import views
from tests.shown.cells import (
    CONDITIONS,
    EVERY_CONDITION,
    TREATMENTS,
    WORDS,
    Cells,
    colours,
    links,
    name,
    one,
    rows,
    some,
)
from tests.shown.facts import addresses, all_of, classes, first, lines_of, said, tree, words
from tests.shown.test_grid import SURE, verdict, verdict_and_certainty

DOTS = {"high": 4, "moderate": 3, "low": 2, "very_low": 1, "none": 0}
SAID_UNCLEAR = ("no clear", "not clear", "no difference", "no true gap", "includes no", "unclear")
SAID_ALONE = (
    "no comparison",
    "only a case",
    "case report only",
    "case reports only",
    "no one went without",
    "not compared",
)
IN_A_SENTENCE = {"oral_ketamine": "oral ketamine", "nasal_ketamine": "nasal ketamine"}
SHARES, DAYS = ("percentage points", "proportion"), "days without alcohol, of 100"


def people(percent: Fraction) -> int:
    """Of 100 people, a half up."""
    return int(percent + Fraction(1, 2))


def both_frames(percent: Fraction) -> tuple[str, str]:
    """'45' and '55'; where rounding would hide somebody, 'fewer than 1' and 'more than 99'."""
    whole = people(percent)
    if whole in (0, 100) and percent != whole:
        return ("fewer than 1", "more than 99") if whole == 0 else ("more than 99", "fewer than 1")
    return str(whole), str(100 - whole)


def share(row: Cells, arm: str) -> Fraction | None:
    """An arm's percentage: as printed, else from its count."""
    if row[f"{arm}_percent"]:
        return Fraction(row[f"{arm}_percent"])
    if row[f"{arm}_events"] and row[f"{arm}_total"]:
        return Fraction(row[f"{arm}_events"]) * 100 / Fraction(row[f"{arm}_total"])
    return None


def known_people(row: Cells) -> list[int]:
    """How many people a result rests on, as far as its cells tell: all of them, and both arms together."""
    sizes = [row["treated_total"]]
    if "uncontrolled" not in row["basis"]:
        sizes.append(row["comparator_total"])
    found = [int(row["people"])] if row["people"] else []
    return found + ([sum(map(int, sizes))] if all(sizes) else [])


def is_few(row: Cells) -> bool:
    """Whether a result rests on fewer than 50 people: then nobody is told as 'of 100'."""
    return any(one < 50 for one in known_people(row))


def events(row: Cells, arm: str) -> int | None:
    """An arm's count: as printed, else the only one that its percentage can mean."""
    printed, total = row[f"{arm}_percent"], row[f"{arm}_total"]
    if row[f"{arm}_events"] or not total or not printed:
        return int(row[f"{arm}_events"]) if row[f"{arm}_events"] and total else None
    half = Fraction(1, 2 * 10 ** len(printed.partition(".")[2].rstrip("0")))
    fits = [n for n in range(int(total) + 1) if abs(Fraction(100 * n, int(total)) - Fraction(printed)) <= half]
    return fits[0] if len(fits) == 1 else None


def told(row: Cells) -> list[tuple[str, str]]:
    """Each arm in both frames: '45 of 100', '55 of 100'; of few people '8 of 18' or else '67 percent'."""
    known = arms(row)
    counts = [events(row, arm) for arm, _ in known]
    frames = []
    for (arm, percent), count in zip(known, counts, strict=True):
        had, had_not = both_frames(percent)
        total = int(row[f"{arm}_total"] or 0)
        if not is_few(row):
            frames.append((f"{had} of 100", f"{had_not} of 100"))
        elif None in counts:
            frames.append((f"{had} percent", f"{had_not} percent"))
        else:
            frames.append((f"{count} of {total}", f"{total - count} of {total}"))
    return frames


def arms(row: Cells) -> list[tuple[str, Fraction]]:
    """The arms whose shares are known: the treated one, then the comparison group's."""
    found = [("treated", share(row, "treated"))]
    if found[0][1] is not None and "uncontrolled" not in row["basis"]:
        found.append(("comparator", share(row, "comparator")))
    return [(arm, percent) for arm, percent in found if percent is not None]


def names(row: Cells, register: str) -> list[str]:
    """What each arm got."""
    treated = row["treated"] or IN_A_SENTENCE.get(row["treatment_id"], name(row["treatment_id"]))
    return [treated, row["comparator" if register == "patient" else "comparator_clinical"]]


def rounded(value: Fraction, places: int) -> str:
    """The size of a number to some decimals, halves up, without idle zeros."""
    whole = int(abs(value) * 10**places + Fraction(1, 2))
    return f"{whole / 10**places:.{places}f}".rstrip("0").rstrip(".")


def measured(row: Cells) -> tuple[Fraction, Fraction | None, Fraction | None]:
    """A row's difference and the ends of its interval, as they are drawn: proportions as people of 100."""
    by = 100 if row["scale"] == "proportion" else 1
    value, low, high = (
        Fraction(row[each]) * by if row[each] else None for each in ("effect_value", "ci_low", "ci_high")
    )
    assert value is not None
    return value, low, high


def is_clear(row: Cells) -> bool | None:
    """Whether the interval leaves out 'no difference'; None where none is known."""
    _, low, high = measured(row)
    nothing = 1 if row["scale"] == "ratio" else 0
    return None if low is None or high is None else low > nothing or high < nothing


def amount(row: Cells, value: Fraction) -> str:
    """'5.8 points lower'."""
    size = rounded(value, 1 if abs(measured(row)[0]) >= 1 else 2)
    up, down = ("more", "less") if row["good"] == "more" else ("higher", "lower")
    unit = "day" if row["scale"] == DAYS else "point"
    return f"{size} {unit}{'' if size == '1' else 's'} {up if value > 0 else down}"


def likely_range(row: Cells) -> str:
    """'1 to 11.2 points lower'; '' where no interval is known."""
    value, low, high = measured(row)
    if low is None or high is None:
        return ""
    if is_clear(row):
        near, far = sorted((low, high), key=abs)
        return f"{rounded(near, 1 if abs(value) >= 1 else 2)} to {amount(row, far)}"
    return f"{amount(row, low)} to {amount(row, high)}"


def score_sentence(row: Cells) -> str:
    """A difference of a score in patient words."""
    mine, theirs = names(row, "patient")
    value, low, _ = measured(row)
    scale = (
        f", on a scale of {row['scale_low']} to {row['scale_high']}"
        if row["scale_low"] and row["scale"] != DAYS
        else ""
    )
    average = "average score" if row["good"] == "fewer" else "average"
    if rounded(value, 1 if abs(value) >= 1 else 2) == "0":
        gap = f"The gap in {average} between {mine} and {theirs} was close to 0{scale}."
    else:
        gap = f"The {average} was {amount(row, value)} with {mine} than with {theirs}{scale}."
    lower = " Lower scores are better." if row["good"] == "fewer" else ""
    spread = "" if low is None else f" The likely range {'is' if is_clear(row) else 'runs from'} {likely_range(row)}."
    return f"{gap}{lower}{spread}"


def clinical_effect(row: Cells) -> str:
    """The effect as its source prints it."""
    level = "90" if "90" in row["effect_measure"] else "95"
    known = f"{level} % CI {row['ci_low']} to {row['ci_high']}" if row["ci_low"] else "interval not stated"
    return f"{row['effect_measure']} {row['effect_value']} ({known})"


def difference(row: Cells, register: str) -> str:
    """What is said of the difference between the arms."""
    if not row["effect_value"] or "uncontrolled" in row["basis"]:
        return ""
    mine, theirs = names(row, register)
    both, ratio = len(arms(row)) == 2, row["scale"] == "ratio"
    unclear = any(each in row["note"].lower() for each in SAID_UNCLEAR)
    if register == "clinical":
        side = "above" if row["good"] == "more" else "below"
        lacking = " Absolute numbers not stated." if ratio and not both else ""
        return f"{clinical_effect(row)}; {side} {1 if ratio else 0} is in favor of the option.{lacking}"
    if row["scale"] not in (*SHARES, "ratio", "standardised"):
        return score_sentence(row)
    if row["scale"] in SHARES or both:
        return ""
    if is_clear(row) is False:
        return "" if unclear else f"No clear difference between {mine} and {theirs}."
    value = measured(row)[0]
    if ratio:
        return f"This was {'more' if value > 1 else 'less'} likely with {mine} than with {theirs}."
    leaning = "better" if (value > 0) == (row["good"] == "more") else "worse"
    return f"The average score was {leaning} with {mine} than with {theirs}. The study does not say by how many points."


def shares_sentence(row: Cells, register: str) -> str:
    """Both arms in both frames as a sentence."""
    frames = told(row)
    if not frames:
        return ""
    of = "Of those studied" if is_few(row) else "Of 100 people like those studied"
    had, had_not = (
        [each if is_few(row) else each.removesuffix(" of 100") for each in way] for way in zip(*frames, strict=True)
    )
    mine, theirs = names(row, register)
    other = f" and {had[1]} with {theirs}" if len(had) == 2 else ""
    return f"{of}, {had[0]} {row['happened']} with {mine}{other}; {' and '.join(had_not)} {row['not_happened']}."


def sentences(row: Cells, register: str, *, drawn: bool = False) -> str:
    """All that is said of a result; of one that is drawn, table and picture tell the shares."""
    known = arms(row)
    parts = [] if drawn else [shares_sentence(row, register)]
    parts.append(difference(row, register))
    note = row["note"].lower()
    unclear = row["effect_value"] and is_clear(row) is False and not any(each in note for each in SAID_UNCLEAR)
    if unclear and (row["scale"] not in ("ratio", "standardised") or len(known) == 2):
        parts.append("There may be no true gap.")
    parts.append((register == "clinical" and row["note_clinical"]) or row["note"])
    if "uncontrolled" in row["basis"] and not any(each in note for each in SAID_ALONE):
        parts.append("There was no comparison group.")
    return " ".join(each for each in parts if each)


def capital(words_: str) -> str:
    """With a capital letter."""
    return words_[0].upper() + words_[1:]


def number_table(row: Cells, register: str) -> list[list[str]]:
    """The lines of a result's small table."""
    known = arms(row)
    effect = bool(row["effect_value"]) and "uncontrolled" not in row["basis"]
    lines: list[list[str]] = []
    if known:
        frames = told(row)
        lines.append(["", *(capital(each) for each in names(row, register)[: len(known)])])
        lines.append([capital(row["happened"]), *(had for had, _ in frames)])
        lines.append([capital(row["not_happened"]), *(had_not for _, had_not in frames)])
        counts = is_few(row) and all(" of " in had for had, _ in frames)
        if any(row[f"{arm}_total"] for arm, _ in known) and not counts:
            lines.append(["People counted", *(counted(row, arm) for arm, _ in known)])
        if register == "clinical":
            lines.append(["Percent", *(rounded(percent, 1) for _, percent in known)])
    if effect and register == "clinical":
        lines.append(["Effect", clinical_effect(row)])
    if effect and not known and register == "patient" and row["scale"] not in (*SHARES, "ratio", "standardised"):
        value = measured(row)[0]
        nought = rounded(value, 1 if abs(value) >= 1 else 2) == "0"
        lines.append(["Gap between the groups", "close to 0" if nought else amount(row, value)])
        lines.append(["Likely range", likely_range(row) or "not stated"])
    return lines


def counted(row: Cells, arm: str) -> str:
    """'27 of 55', '55' or 'not stated'."""
    events, total = row[f"{arm}_events"], row[f"{arm}_total"]
    if not total:
        return "not stated"
    return f"{int(events):,} of {int(total):,}" if events else f"{int(total):,}"


def by_people(found: list[Cells]) -> list[Cells]:
    """Those of most people first; where that is not known, last."""
    return sorted(found, key=lambda row: -int(row["people"] or 0))


def of(treatment_id: str, condition_id: str, leads: str) -> list[Cells]:
    """An option's results for a condition, of one place."""
    return list(some("outcomes", treatment_id=treatment_id, condition_id=condition_id, leads=leads))


def pictured(treatment_id: str, condition_id: str) -> Cells | None:
    """The result that may be drawn as 100 people: in favor, surer than very low, compared with its like."""
    evidence = one("evidence", treatment_id=treatment_id, condition_id=condition_id)
    lead = of(treatment_id, condition_id, "yes")
    if evidence["certainty"] in ("none", "very_low") or evidence["direction"] != "favours" or not lead:
        return None
    fair = lead[0]["basis"] == "direct" and len(arms(lead[0])) == 2
    return lead[0] if fair and not is_few(lead[0]) else None


def order_of(treatment_id: str, condition_id: str) -> list[str]:
    """The facts of an option in the order in which they are to stand."""
    evidence = one("evidence", treatment_id=treatment_id, condition_id=condition_id)
    lead, beside, rest = (of(treatment_id, condition_id, each) for each in ("yes", "beside", "no"))
    first_ = [*lead, *by_people(beside)] if evidence["certainty"] != "none" else []
    if evidence["certainty"] not in ("none", "very_low") and evidence["direction"] not in ("favours", "against"):
        first_ = by_people([*lead, *beside])
    return [row["fact_id"] for row in [*first_, *by_people(rest)]]


def html_of(condition_id: str, register: str) -> str:
    """The results of a condition as one piece, pictures aside."""
    return "".join(block.html + block.beside for block in views.result_blocks(condition_id, register))


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", ["", "trd", "ocd"])
def test_matrix_says_of_every_pair_what_its_row_says(condition_id: str, register: str) -> None:
    """Verdict, as many dots as the certainty has, the finding and its reason in the words chosen, time, and sources."""
    shown = tree(views.matrix(condition_id, register))
    table = first(shown, "table.matrix")
    assert [words(each, "span.name") for each in all_of(table, "thead th")[1:]] == [name(each) for each in TREATMENTS]
    lines = all_of(table, "tbody tr")
    assert [line.get("data-line") for line in lines] == CONDITIONS
    assert [line.get("class") == "chosen" for line in lines] == [each == condition_id for each in CONDITIONS]
    for line in lines:
        assert words(line, "th") == one("conditions", condition_id=line.get("data-line"))[f"{register}_name"]
        for treatment_id, cell in zip(TREATMENTS, all_of(line, "td"), strict=True):
            row = one("evidence", treatment_id=treatment_id, condition_id=line.get("data-line"))
            unsure = row["certainty"] in ("very_low", "none")
            assert classes(cell) == [treatment_id, "unknown" if unsure else "known"]
            heard = f", {SURE[row['certainty']]}" if register == "clinical" and row["certainty"] != "none" else ""
            assert words(cell, "summary") == verdict(row, register) + heard
            assert [said(each) for each in all_of(cell, "summary span.unseen")] == ([heard] if heard else [])
            assert (len(all_of(cell, "summary b")), len(all_of(cell, "summary i"))) == marks(row["certainty"])
            found, why, *others = [said(each) for each in all_of(cell, "div.panel p")]
            assert found == f"{name(treatment_id)}. {SURE[row['certainty']]}. {row[f'{register}_text']}"
            assert why == row[f"why_{register}"]
            timed = [f"Looked at: {row['time_window']}."] if row["time_window"] else []
            assert others[: len(timed)] == timed and len(others) == len(timed) + bool(row["source_ids"])
            assert addresses(cell) == links(row["source_ids"])


def marks(certainty: str) -> tuple[int, int]:
    """Dots filled and empty."""
    return DOTS[certainty], 4 - DOTS[certainty]


def test_legend_has_the_dots_of_each_level() -> None:
    """High has four dots, moderate three, low two, very low one, no results none."""
    items = all_of(first(tree(views.matrix("trd", "patient")), "div.legend"), "li")
    shown = [(said(each), len(all_of(each, "b")), len(all_of(each, "i"))) for each in items]
    assert shown == [("high", 4, 0), ("moderate", 3, 1), ("low", 2, 2), ("very low", 1, 3), ("no results", 0, 4)]


@pytest.mark.parametrize("register", WORDS)
def test_the_verdicts_are_counted(register: str) -> None:
    """How often each verdict stands among all pairs, the surest first."""
    wanted: dict[str, int] = {}
    for level in SURE:
        for row in some("evidence", certainty=level):
            known = verdict_and_certainty(row, register)
            wanted[known] = wanted.get(known, 0) + 1
    shown = first(tree(views.matrix("", register)), "div.in-all")
    assert [said(each) for each in all_of(shown, "li")] == [f"{each}: {count}" for each, count in wanted.items()]
    assert words(shown, "p") == f"All {len(rows('evidence'))} answers together:"


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_every_result_says_both_arms_and_both_frames_as_its_row_has_them(condition_id: str, register: str) -> None:
    """Who, when, against what, the small table, the sentences, the marks and the source of every result."""
    shown = tree(html_of(condition_id, register))
    wanted = {(row["treatment_id"], row["fact_id"]): row for row in some("outcomes", condition_id=condition_id)}
    seen = []
    for section in all_of(shown, "section.option"):
        for article in all_of(section, "div.result"):
            row = wanted[classes(section)[2], article.get("data-fact")]
            where = (row["fact_id"], row["treatment_id"])
            seen.append(where)
            if all_of(article, "p.who"):
                assert words(article, "p.who") == who(row, register), where
            caption = row["outcome" if register == "patient" else "outcome_clinical"]
            lines = number_table(row, register)
            if lines:
                assert words(article, "caption") == caption, where
                assert lines_of(first(article, "table")) == lines, where
            else:
                assert words(article, "p.measured") == caption and not all_of(article, "table"), where
            plain = [each for each in all_of(article, "p") if not each.get("class")]
            drawn = pictured(row["treatment_id"], condition_id) == row
            assert [said(each) for each in plain] == [sentences(row, register, drawn=drawn)], where
            marked = ["No comparison group"] * ("uncontrolled" in row["basis"])
            marked += ["Indirect: another route or other people"] * ("indirect" in row["basis"])
            assert [said(each) for each in all_of(article, "span.tag")] == marked, where
            assert addresses(article) == links(row["source_id"]), where
    assert sorted(seen) == sorted((fact, option) for option, fact in wanted)


def who(row: Cells, register: str) -> str:
    """'156 people in hospital. When: 3 days. Compared with salt water.'"""
    when = row["timeframe"] if row["timeframe"] not in ("", "not stated") else "not stated"
    against = "" if "uncontrolled" in row["basis"] else f" Compared with {names(row, register)[1]}."
    return f"{row['population']}. When: {when}.{against}"


@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_results_of_most_people_stand_first(condition_id: str) -> None:
    """In every option: the leading result, what is read beside it, the rest; within these the most people first."""
    shown = tree(html_of(condition_id, "patient"))
    for treatment_id in TREATMENTS:
        facts = [each.get("data-fact") for each in all_of(shown, f"section.{treatment_id} div.result")]
        assert facts == order_of(treatment_id, condition_id), treatment_id


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_every_option_is_headed_by_its_verdict_and_why(condition_id: str, register: str) -> None:
    """Name, verdict, dots, level, time looked at, and why; where nothing was found, that is said."""
    shown = tree(html_of(condition_id, register))
    condition = one("conditions", condition_id=condition_id)
    assert words(shown, "h2") == f"What studies found: {condition[f'{register}_name']}"
    assert [said(each) for each in all_of(shown, "ul.jumps a")] == [name(each) for each in TREATMENTS]
    for treatment_id in TREATMENTS:
        row = one("evidence", treatment_id=treatment_id, condition_id=condition_id)
        section = first(shown, f"section.{treatment_id}")
        option = one("treatments", treatment_id=treatment_id)
        assert words(section, "h3") == f"{option['name']} {option['patient_name']}"
        none = row["certainty"] == "none"
        level = "" if none else f" {SURE[row['certainty']]}."
        time = f" Looked at: {row['time_window']}." if row["time_window"] else ""
        head, *others = [said(each) for each in all_of(section, "div.verdict p")]
        assert head == f"{verdict(row, register)}{level}{time}"
        assert others == [row[f"{register}_text"]] * none + [row[f"why_{register}"]]
        assert (len(all_of(section, "span.sure b")), len(all_of(section, "span.sure i"))) == marks(row["certainty"])


@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_why_no_people_are_drawn_is_said_and_how_many_results_there_are(condition_id: str) -> None:
    """The reason follows certainty and direction; the closed list counts its results."""
    shown = tree(html_of(condition_id, "patient"))
    for treatment_id in TREATMENTS:
        row = one("evidence", treatment_id=treatment_id, condition_id=condition_id)
        text = " ".join(said(each) for each in all_of(shown, f"section.{treatment_id}"))
        reasons = re.findall(r"No picture of 100 people is drawn: [^.]*\.", text)
        nothing, rest = row["certainty"] == "none", len(of(treatment_id, condition_id, "no"))
        if nothing or pictured(treatment_id, condition_id):
            assert not reasons
        elif row["certainty"] == "very_low":
            assert reasons == ["No picture of 100 people is drawn: with so little known, it would say too much."]
        elif row["direction"] in ("favours", "against"):
            assert reasons == ["No picture of 100 people is drawn: the two groups were not measured alike."]
        else:
            assert reasons == ["No picture of 100 people is drawn: one trial's would hide the others."]
        inside = one("treatments", treatment_id=treatment_id)["name_inside"]
        said_ = f"{rest} more {'result' if rest == 1 else 'results'} on {inside}"
        if nothing:
            said_ = f"What there is instead: {rest} {'entry' if rest == 1 else 'entries'}"
        found = [said(each) for each in all_of(shown, f"section.{treatment_id} details.all summary")]
        assert found == ([said_] if rest else [])


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_people_are_drawn_only_where_a_fair_comparison_was_made(condition_id: str, register: str) -> None:
    """100 dots an arm, full ones as many as the row's share, both frames in words; none for any other result."""
    colour_of = colours()
    wanted = [(each, row) for each in TREATMENTS if (row := pictured(each, condition_id))]
    drawn = [block for block in views.result_blocks(condition_id, register) if block.pictures]
    assert [block.key for block in drawn] == [each for each, _ in wanted]
    for block, (treatment_id, row) in zip(drawn, wanted, strict=True):
        assert tree(block.beside).xpath(".//@data-fact") == [row["fact_id"]]
        for picture, (arm, percent), got in zip(block.pictures, arms(row), names(row, register), strict=True):
            had, had_not = both_frames(percent)
            dots = [re.search(r'class="(\w+)"', each).group(1) for each in re.findall("<circle[^>]*>", picture.svg)]
            assert len(dots) == 100 and dots.count("full") == people(percent) - (percent > Fraction("99.5") != 100)
            assert picture.caption == f"{capital(got)}: {had} of 100. {had_not} {row['not_happened']}."
            assert picture.alt == (
                f"100 dots for 100 people with {got}: {had} filled ({row['happened']}), "
                f"{had_not} empty ({row['not_happened']})."
            )
            strokes = set(re.findall(r'stroke="(#\w+)"', picture.svg))
            assert (strokes == {colour_of[treatment_id]}) == (arm == "treated") and len(strokes) == 1


@pytest.mark.parametrize("basis", ["indirect", "uncontrolled", "uncontrolled indirect"])
def test_no_people_are_drawn_of_indirect_or_uncontrolled_evidence(basis: str) -> None:
    """A result that is drawn now would not be, were it indirect or without a comparison group; and that is said."""
    leads = [(each, row) for each in CONDITIONS for option in TREATMENTS if (row := pictured(option, each))]
    assert len(leads) >= 3
    for condition_id, row in leads:
        blocks = views.blocks_with(condition_id, row["fact_id"], basis=basis)
        assert row["treatment_id"] not in [block.key for block in blocks]
        shown = tree("".join(block.html for block in blocks))
        text = " ".join(said(each) for each in all_of(shown, f"section.{row['treatment_id']}"))
        assert "No picture of 100 people is drawn: the two groups were not measured alike." in text


def drawable(row: Cells) -> bool:
    """Whether a result's difference can stand in a drawing."""
    return bool(row["effect_value"]) and row["scale"] != "ratio" and "uncontrolled" not in row["basis"]


@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_drawn_differences_point_to_the_side_that_is_named(condition_id: str) -> None:
    """Right is better for the option: every mark and bar at its row's figures, turned where fewer is better."""
    drawn = {}
    for scale, figure, heading, alternative in views.forests(condition_id):
        x = figure["layout"]["xaxis"]["range"]
        notes = figure["layout"]["annotations"]
        sides = {each["text"]: (each["x"], each["xanchor"]) for each in notes if "better" in each["text"]}
        assert sides == {"\u2190 Comparison better": (x[0], "left"), "Option better \u2192": (x[1], "right")}
        assert x[0] == -x[1] < 0
        assert "Right of the middle line is better for the option." in alternative
        read = re.sub(r"-?\d+\.\d+", lambda found: better(Fraction(found.group())), alternative)
        marks_ = [each for each in figure["data"] if each["mode"] == "markers"]
        bars = {each["y"][0]: each for each in figure["data"] if each["mode"] == "lines"}
        labels = [each for each in notes if "better" not in each["text"]]
        assert len(marks_) == len(labels) == len(scale.findings)
        assert [each["y"][0] for each in marks_] == list(range(len(marks_)))[::-1]
        assert [each["y"] for each in labels] == [pytest.approx(each["y"][0] + 0.4) for each in marks_]
        signless = figure["layout"]["xaxis"]["labelalias"]
        steps = {f"{step * times:g}" for step in (0.5, 1, 2, 5, 10) for times in range(1, 6) if step * times <= x[1]}
        assert {signless[f"-{each}"] for each in steps} == steps and signless["0"] == "no gap"
        for mark, label, finding in zip(marks_, labels, scale.findings, strict=True):
            row = one(
                "outcomes",
                fact_id=finding.row.fact_id,
                treatment_id=finding.treatment.treatment_id,
                condition_id=condition_id,
            )
            drawn[row["treatment_id"], row["fact_id"]] = label["text"]
            turn = 1 if row["good"] == "more" else -1
            value, low, high = measured(row)
            assert mark["x"] == [float(turn * value)] and abs(mark["x"][0]) <= x[1]
            bar = bars.get(mark["y"][0])
            ends = sorted((turn * low, turn * high)) if low is not None and high is not None else None
            assert (bar["x"] if bar else None) == ([float(each) for each in ends] if ends else None)
            assert mark["marker"]["symbol"] == ("circle" if ends else "circle-open")
            assert mark["marker"]["color"] == colours()[row["treatment_id"]]
            assert label["y"] - mark["y"][0] == pytest.approx(0.4)
            counted_ = f", {int(row['people']):,} people" if row["people"] else ""
            assert label["text"].startswith(f"<b>{name(row['treatment_id'])}{counted_} (")
            (source,) = some("sources", source_id=row["source_id"])
            by = re.search(r"\((.*)\)</b>", label["text"]).group(1)
            assert by.endswith(source["year"]) and source["authors"].startswith(by.split(" ")[0].rstrip(","))
            detail = row["outcome"] if row["scale"] in SHARES else row["timeframe"]
            detail += " (indirect)" * ("indirect" in row["basis"])
            assert label["text"].endswith(f"</b><br>{detail}".replace("&", "&amp;"))
            spread = f", range {better(ends[0])} to {better(ends[1])}" if ends else ", range not stated"
            assert f", {detail}: {better(turn * value)}{spread}" in read
        ends_ = (
            f", {row['scale_low']} to {row['scale_high']}" if row["scale_low"] and " of " not in row["scale"] else ""
        )
        assert row["scale"] in ("", *SHARES, "standardised") or words(tree(heading), "h3").endswith(ends_)
    with_range = {
        scale_of(row) for row in some("outcomes", condition_id=condition_id) if drawable(row) and row["ci_low"]
    }
    wanted = {
        (row["treatment_id"], row["fact_id"])
        for row in some("outcomes", condition_id=condition_id)
        if drawable(row) and scale_of(row) in with_range
    }
    assert set(drawn) == wanted


def scale_of(row: Cells) -> str:
    """The drawing that a difference stands in."""
    return "shares" if row["scale"] in SHARES else row["scale"]


def better(value: Fraction) -> str:
    """A number as text reads it, whatever zeros its cell has at the end."""
    return f"{float(value):g}"


def test_every_option_has_a_colour_of_its_own() -> None:
    """No two options share a colour in pictures and drawings."""
    colour_of = colours()
    assert set(colour_of) == set(TREATMENTS) and len(set(colour_of.values())) == len(TREATMENTS)


def test_every_condition_is_looked_at() -> None:
    """The tests above run over all conditions of the tables, and none."""
    assert len(EVERY_CONDITION) == len(rows("conditions")) + 1


def more_of(card: object) -> object:
    """What stands behind More on a card."""
    return first(card, "details.behind")


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_every_card_has_verdict_dots_and_its_line_and_all_behind_more(condition_id: str, register: str) -> None:
    """Equal build for all: name, certainty in words beside its dots, the verdict, one line; the rest one tap away."""
    shown = all_of(tree(views.result_cards(condition_id, register, "words")), "article.finding")
    assert [classes(each)[2] for each in shown] == TREATMENTS
    for treatment_id, card in zip(TREATMENTS, shown, strict=True):
        row = one("evidence", treatment_id=treatment_id, condition_id=condition_id)
        assert words(card, "h2") == name(treatment_id) and classes(first(card, "span.mark"))[1] == treatment_id
        assert words(card, "p.level-said") == SURE[row["certainty"]]
        assert (len(all_of(card, "header b")), len(all_of(card, "header i"))) == marks(row["certainty"])
        assert words(card, "p.finds strong") == words(card, "p.finds") == verdict(row, register)
        on_screen = [each for each in first(card, "div.told") if "paper-only" not in classes(each)]
        assert [said(each) for each in on_screen] == [verdict(row, register), row["finding_line"]]
        behind = more_of(card)
        assert (
            words(behind, "p.in-full") == row[f"{register}_text"] and words(behind, "p.why") == row[f"why_{register}"]
        )
        timed = f"Looked at: {row['time_window']}." if row["time_window"] else ""
        what = one("treatments", treatment_id=treatment_id)["patient_name"]
        small = [said(each) for each in all_of(behind, "p.small")]
        assert small[: 1 + bool(timed)] == [f"{what}.", *([timed] if timed else [])]
        facts = [each.get("data-fact") for each in all_of(behind, "div.result")]
        assert facts == order_of(treatment_id, condition_id)
        assert addresses(card)[: len(links(row["source_ids"]))] == links(row["source_ids"])


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_the_switch_changes_only_the_line_under_the_verdict(condition_id: str, register: str) -> None:
    """Without that line the three views are the same to the letter."""
    kept = []
    for view in ("words", "numbers", "dots"):
        cards = tree(views.result_cards(condition_id, register, view))
        for told_ in all_of(cards, "div.told"):
            for each in list(told_)[1:]:
                told_.remove(each)
        kept.append(said(cards))
    assert len(set(kept)) == 1


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_numbers_give_who_when_and_both_arms_in_both_frames(condition_id: str, register: str) -> None:
    """The result that the answer rests on; where studies disagree each main one, most people first; else the line."""
    shown = all_of(tree(views.result_cards(condition_id, register, "numbers")), "article.finding")
    for treatment_id, card in zip(TREATMENTS, shown, strict=True):
        row = one("evidence", treatment_id=treatment_id, condition_id=condition_id)
        under = all_of(card, "div.counted-result")
        if row["certainty"] == "none":
            assert not under and row["finding_line"] in words(card, "div.told")
            continue
        disagree = row["certainty"] != "very_low" and row["direction"] not in ("favours", "against")
        main = [each for place in ("yes", "beside") for each in of(treatment_id, condition_id, place)]
        wanted = by_people(main) if disagree else main[:1]
        assert len(under) == len(wanted)
        for part, result in zip(under, wanted, strict=True):
            both = len(arms(result)) == 2
            against = who(result, register).partition(" Compared with ")
            assert words(part, "p.who") == (against[0] if both else who(result, register))
            lines = number_table(result, register)
            assert (lines_of(first(part, "table")) if lines else []) == lines
            assert sentences(result, register, drawn=True) in said(part)
            assert ("No comparison group" in said(part)) == ("uncontrolled" in result["basis"]) or lines


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_dots_are_a_pair_or_the_reason_why_there_is_none(condition_id: str, register: str) -> None:
    """The same pictures as everywhere, with who, when and what filled means; else why; on paper in every view."""
    for view in ("words", "numbers", "dots"):
        shown = all_of(tree(views.result_cards(condition_id, register, view)), "article.finding")
        for treatment_id, card in zip(TREATMENTS, shown, strict=True):
            row = pictured(treatment_id, condition_id)
            figures = all_of(card, "div.pair figure")
            assert len(figures) == (2 if row else 0)
            if row is None:
                if view == "dots":
                    assert words(card, "div.told").count("No picture of 100 people is drawn: ") == 1
                continue
            pair = first(card, "div.pair")
            assert ("paper-only" in classes(pair)) == (view != "dots")
            when = capital(row["timeframe"])
            assert words(pair, "p") == f"{row['population']}. {when}. Filled: {row['happened']}."
            (block,) = (each for each in views.result_blocks(condition_id, register) if each.key == treatment_id)
            assert [words(each, "figcaption") for each in figures] == [each.caption for each in block.pictures]
            assert [each.get("alt") for each in all_of(pair, "img")] == [each.alt for each in block.pictures]
            drawn = [base64.b64decode(each.get("src").partition("base64,")[2]).decode() for each in all_of(pair, "img")]
            assert drawn == [each.svg for each in block.pictures]


@pytest.mark.parametrize("register", WORDS)
def test_in_general_each_card_says_what_was_studied_and_how_sure_at_most(register: str) -> None:
    """The highest certainty of any condition beside its dots, what the option is known for, and all findings behind."""
    shown = all_of(tree(views.general_cards(register)), "article.finding")
    assert [classes(each)[2] for each in shown] == TREATMENTS
    for treatment_id, card in zip(TREATMENTS, shown, strict=True):
        found = some("evidence", treatment_id=treatment_id)
        highest = next(level for level in DOTS if level in {row["certainty"] for row in found})
        assert words(card, "p.finds") == f"{SURE[highest]} at most"
        assert (len(all_of(card, "p.finds b")), len(all_of(card, "p.finds i"))) == marks(highest)
        assert words(card, "div.told").endswith(one("treatments", treatment_id=treatment_id)["known_for_line"])
        behind = said(more_of(card))
        for row in found:
            condition = one("conditions", condition_id=row["condition_id"])[f"{register}_name"]
            assert condition.lower() in behind.lower() and verdict(row, register) in behind


@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_nothing_is_lost_whatever_options_are_shown(condition_id: str) -> None:
    """Every result, reason and source of the condition stands on the page once, with two options shown or four."""
    for ids in (("kap", "sgb"), tuple(TREATMENTS[:4])):
        page = views.evidence_page(condition_id, "patient", ids)
        whole = tree(page.cards + page.harms + page.rows)
        wanted = sorted(row["fact_id"] for row in some("outcomes", condition_id=condition_id))
        assert sorted(each.get("data-fact") for each in all_of(whole, "div.result")) == wanted
        beside = tree(page.cards)
        assert [classes(each)[2] for each in all_of(beside, "article.finding")] == [
            each for each in TREATMENTS if each in ids
        ]
        closed = [each for each in all_of(whole, "details") if each.get("open") is not None]
        assert closed == [] and all(each.get("data-place") for each in all_of(whole, "details"))
        places = [each.get("data-place") for each in all_of(whole, "details")]
        assert len(places) == len(set(places))
        assert '"We do not know" means that too little was studied' in said(tree(views.evidence_notes()))


@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_before_pictures_stands_who_was_studied_and_when(condition_id: str) -> None:
    """What stands over two pictures of a hundred people ends with the people of their row and its time."""
    for block in views.result_blocks(condition_id, "patient"):
        row = pictured(block.key, condition_id) if block.pictures else None
        assert bool(row) == bool(block.pictures)
        if row:
            over = all_of(tree(block.html), "p.who")[-1]
            assert said(over).startswith(f"{row['population']}. When: {row['timeframe']}.")
            assert classes(all_of(tree(block.html), "section")[-1])[2] == block.key
