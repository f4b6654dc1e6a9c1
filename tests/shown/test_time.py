"""Time and control: windows and effects from the tables, levels and sentences from the curves themselves."""

import re

import numpy as np
import pytest
from lxml.html import HtmlElement

from tests.shown import views
from tests.shown.cells import TREATMENTS, WORDS, Cells, links, name, one, rows, some
from tests.shown.facts import addresses, all_of, entries, first, lines_of, own_words, said, tree, without, words

MINUTES = (1, 7, 20, 33, 39)
KNOWN = {
    "well": "blood level well known",
    "fairly": "blood level fairly known",
    "poorly": "blood level poorly known",
}
# Literals from the evidence: how well each way of taking it is known.
ROUTES = {
    "iv": ("IV ketamine", "well"),
    "im": ("IM ketamine", "poorly"),
    "sublingual": ("Oral ketamine, melted in the mouth", "fairly"),
    "oral": ("Oral ketamine, swallowed", "fairly"),
    "nasal": ("Nasal ketamine", "poorly"),
    "esketamine_nasal": ("Spravato", "well"),
}
SUBJECT = {
    "iv": "a drip not stopped",
    "im": "a shot under study",
    "sublingual": "a lozenge under study",
    "oral": "a swallowed dose under study",
    "nasal": "a spray under study",
    "esketamine_nasal": "Spravato under study",
}
GIVEN = {
    "iv": "from the start of a drip of {} mg",
    "im": "after {} mg in a muscle",
    "sublingual": "after {} mg under the tongue",
    "oral": "after {} mg swallowed",
    "nasal": "after {} mg of racemic spray",
    "esketamine_nasal": "after {} mg of Spravato (S-ketamine)",
}


def span(low: str, high: str) -> str:
    """'2 to 4 h', '1 h to 1 h 30 min', '1 month or longer'; '' where no end is known."""
    if not low and not high:
        return ""
    if not high:
        return f"{time(low)} or longer"
    if not low or low == high:
        return time(high)
    one_, other = time(low), time(high)
    if one_.count(" ") == other.count(" ") == 1 and one_.split()[1] == other.split()[1]:
        return f"{one_.split()[0]} to {other}"
    return f"{one_} to {other}"


def time(minutes: str) -> str:
    """'40 min', '2 h', '1 h 30 min', '1 month'."""
    whole = int(minutes)
    if whole >= 43_200:
        return "1 month" if whole < 86_400 else f"{whole // 43_200} months"
    hours, rest = whole // 60, whole % 60
    return " ".join([f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest or not hours))


def by(low: str, high: str) -> str:
    """'by 1 h' where only the latest time is known."""
    if not low and not high:
        return "not known"
    return f"by {span(low, high)}" if not low else span(low, high)


def noted(note: Cells, register: str) -> str:
    """A note: what is missing, where a curve is poorly known, then the rest."""
    missing = note["missing" if register == "patient" else "missing_clinical"]
    return f"{missing} {note[f'{register}_text']}".strip()


def lasting(row: Cells) -> str:
    """How long an effect goes on, as the drawing writes it."""
    if one("adjustability", treatment_id=row["treatment_id"])["level"] == "depends_on_route":
        return "As for its route"
    gone = span(row["gone_low"], row["gone_high"])
    if gone:
        return f"{row['effect']}: {'gone by ' if row['gone_high'] else ''}{gone}"
    return f"{row['effect']}: {'end ' if row['onset_high'] or row['peak_high'] else ''}not known"


def test_window_table_has_every_cell_of_the_tables() -> None:
    """Until when a dose can be changed, and when each effect starts, is strongest and gone: as the cells have it."""
    wanted = [["Option and effect", "Dose can be changed", "Effect starts", "Strongest", "Gone"]]
    for treatment_id in TREATMENTS:
        row = one("adjustability", treatment_id=treatment_id)
        until = row["short_answer"] + (f": {row['until_minute']} min" if row["until_minute"] else "")
        for effect in some("effect_times", treatment_id=treatment_id):
            times = [by(effect[f"{each}_low"], effect[f"{each}_high"]) for each in ("onset", "peak", "gone")]
            wanted.append([f"{name(treatment_id)}: {effect['effect'].lower()}", until, *times])
    assert lines_of(first(tree(views.window_table()), "table")) == wanted


@pytest.mark.parametrize("register", WORDS)
def test_who_can_change_what_is_said_in_the_words_chosen(register: str) -> None:
    """What can be changed, what can't, by whom, and every effect, each with its sources."""
    shown = all_of(tree(views.who_and_what(register)), "details")
    for treatment_id, part in zip(TREATMENTS, shown, strict=True):
        row = one("adjustability", treatment_id=treatment_id)
        assert words(part, "h3") == f"{name(treatment_id)} {row['short_answer']}"
        wanted = [("Adjustability", row["clinical_text"])]
        if register == "patient":
            wanted = [
                ("What can be changed", row["what_can_change"]),
                ("What can not", row["what_cannot"]),
                ("Who can change it", row["who"]),
            ]
        cited = [*[[]] * (len(wanted) - 1), links(row["source_ids"])]
        for effect in some("effect_times", treatment_id=treatment_id):
            wanted.append((effect["effect"], effect[f"{register}_text"]))
            cited.append(links(effect["source_ids"]))
        pairs = entries(part)
        assert [(said(term), without(text, "span.from")) for term, text in pairs] == wanted
        assert [addresses(text) for _, text in pairs] == cited


# The chart of windows runs from 32 minutes before the start to 6 hours after it.
BEFORE, LAST = 32, 360


def along(minute: float) -> float:
    """Where a minute stands, in percent from the left edge."""
    return 100 * (minute + BEFORE) / (LAST + BEFORE)


def part_drawn(track: HtmlElement, kind: str) -> tuple[float, float] | None:
    """From where to where a part of a bar runs, in percent; None where it isn't drawn."""
    found = all_of(track, f"span.{kind}")
    assert len(found) <= 1
    if not found:
        return None
    left, width = re.fullmatch(r"left: ([\d.]+)%; width: ([\d.]+)%", found[0].get("style")).groups()
    return float(left), float(left) + float(width)


def near(start: float, end: float) -> object:
    """Two minutes as percents, to the rounding."""
    return pytest.approx((along(start), along(end)), abs=0.02)


def charted(treatment_id: str) -> list[Cells]:
    """The effects of an option that have a lane."""
    return [row for row in some("effect_times", treatment_id=treatment_id) if row["in_chart"] == "yes"]


@pytest.mark.parametrize("four", [tuple(TREATMENTS[:4]), tuple(TREATMENTS[3:])])
def test_lanes_are_as_long_as_the_tables_say(four: tuple[str, ...]) -> None:
    """Striped to the last minute at which a dose can be changed, plain until the effect may end, dotted to its end.

    Where no end is known no such part is drawn, and that stands beside the stripes.
    """
    shown = tree(views.lanes_drawn(four))
    known = 0
    for treatment_id, lane in zip(four, all_of(shown, "div.lane"), strict=True):
        assert lane.get("data-option") == treatment_id and treatment_id in lane.get("class").split()
        until = float(one("adjustability", treatment_id=treatment_id)["until_minute"] or 0)
        effects, tracks = charted(treatment_id), all_of(lane, "div.track")
        assert len(effects) == (2 if treatment_id == "oral_ketamine" else 1)
        assert len(tracks) == (0 if treatment_id == "kap" else len(effects))
        captions = [
            said(each) for each in all_of(lane, "p") if set(each.get("class", "").split()) & {"below", "beside"}
        ]
        assert captions == [lasting(each) for each in effects]
        for effect, track in zip(effects, tracks, strict=bool(tracks)):
            assert part_drawn(track, "can") == near(-BEFORE, until)
            gone, begin = effect["gone_high"], effect["gone_low"] or effect["gone_high"]
            if not gone or float(gone) > LAST:
                assert part_drawn(track, "lasts") is None and part_drawn(track, "ends") is None
                assert words(track, "p.beside") == lasting(effect)
                continue
            known += 1
            assert part_drawn(track, "lasts") == near(until, float(begin))
            assert part_drawn(track, "ends") == (near(float(begin), float(gone)) if begin != gone else None)
            spoken = f"until {time(str(int(until)))}" if until else "before the start"
            assert track.get("aria-label") == (
                f"Bar: can be changed {spoken}, lasts until {time(begin)}, ends by {time(gone)}."
            )
    assert known >= 1


def test_lanes_have_their_words_in_the_one_order() -> None:
    """Name, control mark of the level, short answer and one sentence of each option; hours above them."""
    shown = tree(views.lanes_drawn(tuple(TREATMENTS)))
    for treatment_id, lane in zip(TREATMENTS, all_of(shown, "div.lane"), strict=True):
        row = one("adjustability", treatment_id=treatment_id)
        assert words(lane, "span.long") == name(treatment_id)
        assert words(lane, "span.short") == one("treatments", treatment_id=treatment_id)["short_name"]
        assert words(lane, "span.answer") == row["short_answer"]
        assert len(all_of(lane, f"span.mark.{treatment_id}")) == len(all_of(lane, f"span.control.{row['level']}")) == 1
        assert [said(each) for each in all_of(lane, "p") if not each.get("class")] == [row["window_line"]]
    hours = all_of(first(shown, "div.hours"), "span")
    assert [said(each) for each in hours] == ["start", "2", "4", "6 h"]
    for hour, each in zip((0, 2, 4, 6), hours, strict=True):
        assert float(each.get("style").removeprefix("left: ").removesuffix("%")) == pytest.approx(
            along(hour * 60), abs=0.01
        )


def test_a_neck_shot_is_not_charted_as_a_visit() -> None:
    """The lane of SGB draws no time beyond the start, and nothing on it says 15 minutes, which is the shot alone."""
    lane = first(tree(views.lanes_drawn(("sgb",))), "div.lane")
    assert all_of(lane, "span.can") and not all_of(lane, "span.lasts") and not all_of(lane, "span.ends")
    assert "15" not in said(lane)


@pytest.mark.parametrize("register", WORDS)
def test_what_the_lanes_can_not_tell_stands_right_under_them(register: str) -> None:
    """No study shows a gain; a short bar is no milder; none says when to drive."""
    text = words(tree(views.not_told(register)), "p")
    wanted = [noted(one("time_notes", note_id=each), register) for each in ("windows_no_study", "windows_no_rank")]
    assert text == " ".join(wanted)
    if register == "patient":
        assert text.startswith("No study we found shows") and "drive" in text


def test_the_blocks_own_clock_has_its_times() -> None:
    """SGB's effects in their order, diamonds where one starts, dots from where a benefit is claimed."""
    shown = tree(views.own_clock_drawn())
    own = some("effect_times", treatment_id="sgb")
    assert [said(each) for each in all_of(shown, "p.below")] == [lasting(row) for row in own]
    last = np.log10(43_200 * 2.4)
    at = lambda minute: pytest.approx(100 * np.log10(minute) / last, abs=0.01)  # noqa: E731
    for row, track in zip(own, all_of(shown, "div.track"), strict=True):
        begins = [re.match(r"left: ([\d.]+)%", each.get("style")).group(1) for each in all_of(track, "span.begins")]
        assert [float(each) for each in begins] == ([at(float(row["onset_high"]))] if row["onset_high"] else [])
        claimed = [each.get("style") for each in all_of(track, "span.ends")]
        assert claimed == ([f"left: {begins[0]}%; right: 0"] if row["onset_high"] and row["gone_low"] else [])
    assert len(all_of(shown, "span.ends")) == 1
    steps = all_of(first(shown, "div.hours"), "span")
    assert [said(each) for each in steps] == ["5 min", "1 h", "1 day", "1 month"]
    lefts = [float(each.get("style").removeprefix("left: ").removesuffix("%")) for each in steps]
    assert lefts == [at(each) for each in (5, 60, 1_440, 43_200)]


def to_five(value: float) -> int:
    """In steps of 5."""
    return 5 * int(value / 5 + 0.5)


def minutes(count: int) -> str:
    """'1 minute'."""
    return "1 minute" if count == 1 else f"{count} minutes"


def half_gone(course: object, minute: int) -> int:
    """Minutes until half of the level at a minute is left, read off the curve."""
    start = np.interp(minute, course.minutes, course.line)
    after = next(
        at for at, level in zip(course.minutes, course.line, strict=True) if at >= minute and level <= start / 2
    )
    return int(after - minute + 0.5) if after - minute < 10 else to_five(after - minute)


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("minute", MINUTES)
def test_a_stop_is_said_as_the_curve_runs(minute: int, register: str) -> None:
    """It stops rising and falls; levels at the stop and at 60 minutes; after how long half is gone, vein and artery."""
    drip = views.drip(minute)
    at, later, full = (
        float(np.interp(when, course.minutes, course.line))
        for when, course in ((minute, drip.stopped), (60, drip.stopped), (60, drip.full))
    )
    vein, artery = half_gone(drip.stopped, minute), half_gone(drip.artery, minute)
    shown = tree(views.stop_result(minute, register))
    text = without(first(shown, "p"), "none")
    assert words(shown, "strong") == f"Stopped at {minutes(minute)}, the level stops rising and starts to fall."
    half = (
        f"It does not wear off at once. Half is gone from a vein after about {minutes(vein)}, "
        f"from an artery after about {minutes(artery)}."
    )
    assert text.endswith(half) and views.halving(drip) == half
    if register == "patient":
        assert (
            f"In a vein it had reached about {to_five(at)} percent of the full drip's peak. At 60 minutes it is at "
            f"about {to_five(later)} percent; after a full drip it would be at about {to_five(full)} percent." in text
        )
    else:
        ng = [int(level * drip.full.peak_ng / 100 + 0.5) for level in (at, later, full)]
        in_artery = int(np.interp(minute, drip.artery.minutes, drip.artery.line) * drip.artery_full.peak_ng / 100 + 0.5)
        assert (
            f"Vein: {ng[0]} ng/mL at the stop, {ng[1]} at 60 min (full drip {ng[2]}). "
            f"Artery: {in_artery} ng/mL at the stop." in text
        )
    assert f"stopped at minute {minute}" in said(shown)


def test_half_is_gone_sooner_from_an_artery_and_the_rest_is_there() -> None:
    """After the minutes named about half of the level is left: 42 to 58 of 100, in vein and artery."""
    said_ = views.halving(views.drip(20))
    vein, artery = map(int, re.findall(r"about (\d+) minutes?", said_))
    assert vein > artery > 0
    drip = views.drip(20)
    for course, after in ((drip.stopped, vein), (drip.artery, artery)):
        left = np.interp(20 + after, course.minutes, course.line) / np.interp(20, course.minutes, course.line)
        assert 0.42 <= left <= 0.58


def test_a_drip_that_ran_to_its_end_leaves_nothing_to_stop() -> None:
    """At 40 minutes nothing is said to fall by a stop."""
    shown = tree(views.stop_result(40, "patient"))
    assert own_words(first(shown, "p")) == ""
    assert words(shown, "p") == "At 40 minutes the drip has ended by itself. Nothing is left to stop."
    assert "Thick, teal: the same, ended at minute 40" in said(shown)
    assert words(tree(views.stop_table(40, "patient")), "caption").startswith(
        "Drip that ended by itself at 40 min beside the full 40 min, percent"
    )
    _, spoken = views.stop_drawn(40, "patient")
    assert "Ended by itself at 40 minutes:" in spoken
    for each in (said(shown), said(tree(views.stop_table(40, "clinical"))).partition("Minute")[0], spoken):
        assert "topped at" not in each
    assert "still" not in said(tree(views.same_minute(40, "patient")))


@pytest.mark.parametrize("register", WORDS)
def test_table_of_a_stop_holds_the_four_curves(register: str) -> None:
    """Vein and artery, full and stopped, with band, at each minute of the table and at the stop."""
    drip = views.drip(33)
    lines = lines_of(first(tree(views.stop_table(33, register)), "table"))
    assert lines[0] == ["Minute", "Vein, full drip", "Vein, stopped", "Artery, full drip", "Artery, stopped"]
    assert [line[0] for line in lines[1:]] == [
        f"{each} min" for each in (0, 5, 10, 15, 20, 30, 33, 40, 60, 90, 120, 180, 240)
    ]
    courses = (drip.full, drip.stopped, drip.artery_full, drip.artery)
    for line in lines[1:]:
        assert line[1:] == [level(course, int(line[0].split()[0]), register) for course in courses]
    unit = "percent of the full drip's peak" if register == "patient" else "ng/mL"
    assert words(tree(views.stop_table(33, register)), "caption") == (
        f"Drip stopped at 33 min beside the full 40 min, {unit}. In brackets the band."
    )


def level(course: object, minute: int, register: str) -> str:
    """'55 (40 to 75)', in percent by steps of 5 or in ng/mL."""
    read = [float(np.interp(minute, course.minutes, each)) for each in (course.line, course.low, course.high)]
    if register == "clinical":
        usual, low, high = (int(each * course.peak_ng / 100 + 0.5) for each in read)
    else:
        usual, low, high = map(to_five, read)
    return f"{usual} ({low} to {high})"


def phase(course: object, minute: int) -> str:
    """Whether a level rises, is near its top, or falls, from the curve alone."""
    now, top = float(np.interp(minute, course.minutes, course.line)), float(course.line.max())
    before = minute < float(course.minutes[course.line.argmax()])
    if to_five(now) == 0 and before:
        return "not_yet"
    return "peak" if now >= 0.97 * top else "rising" if before else "falling"


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("minute", [1, 5, 10, 20, 40])
def test_every_option_rises_or_falls_as_its_curve_does(minute: int, register: str) -> None:
    """At a minute each route is said to rise, to be at its peak or past it; rough guesses are called that."""
    standings = views.standings(minute)
    shown = entries(tree(views.same_minute(minute, register)))
    phases = set()
    for standing, (term, text) in zip(standings, shown, strict=True):
        course = standing.course
        if course is None:
            note = one("time_notes", note_id=standing.treatment.treatment_id)
            assert (said(term), said(text)) == (standing.treatment.name, noted(note, register))
            continue
        heading, known = ROUTES[course.route]
        assert said(term) == f"{heading} {KNOWN[known]}"
        percent, now = to_five(np.interp(minute, course.minutes, course.line)), phase(course, minute)
        phases.add(now)
        sentence = {
            "not_yet": "{} had hardly begun to reach the blood.",
            "peak": "{} was at or near its own peak.",
            "falling": f"{{}} was past its own peak, at about {percent} percent of it.",
            "rising": f"{{}} had reached about {percent} percent of its own peak.",
        }[now].format(SUBJECT[course.route])
        sentence = f"At {minutes(minute)} {sentence}"
        if register == "clinical":
            read = level(course, minute, "clinical")
            usual, band = read.split(" ", 1)
            dose = int(float(one("kinetics", route=course.route, parameter="study_dose")["value"]) + 0.5)
            sentence = (
                f"{minute} min {GIVEN[course.route].format(dose)}: about {usual} ng/mL in vein blood "
                f"(5th to 95th percentile {band[1:-1]}), {percent} percent of its peak."
            )
        if known == "poorly":
            sentence = f"A rough guess: {sentence[0].lower()}{sentence[1:]}"
        assert said(text) == sentence
    assert "rising" in phases or minute == 40


@pytest.mark.parametrize("register", WORDS)
def test_levels_of_every_option_stand_in_its_table_and_drawing(register: str) -> None:
    """Each route's table and text alternative hold its curve; where it is poorly known that is open to see."""
    for standing in views.standings(0):
        course = standing.course
        shown = tree(views.course_below(standing, register))
        note = one("time_notes", note_id=course.route if course else standing.treatment.treatment_id)
        assert without(first(shown, "p.standing-note"), "span.from") == noted(note, register)
        assert addresses(first(shown, "p.standing-note")) == links(note["source_ids"])
        if course is None:
            assert not all_of(shown, "table")
            continue
        lines = lines_of(first(shown, "table"))
        for line in lines[1:]:
            assert f"{line[1]} ({line[2]})" == level(course, int(line[0].split()[0]), register)
        poorly = ROUTES[course.route][1] == "poorly"
        assert words(shown, "summary").startswith("The numbers as a table" if poorly else "Where this is from")
        figure, alternative = views.course_drawn(standing, register)
        assert alternative.startswith(f"{ROUTES[course.route][0]}: Vein blood, ")
        for at in (10, 20, 40, 60, 120):
            read = level(course, at, register)
            wanted = f"{read.split(' ')[0]} at {at} minutes" if register == "patient" else f"{read} at {at} min"
            assert wanted in alternative
        band, line_ = figure["data"]
        share = 1 if register == "patient" else course.peak_ng / 100
        assert line_["y"] == pytest.approx(np.interp(line_["x"], course.minutes, course.line) * share, abs=0.06)
        middle = len(line_["x"])
        high, low = np.array(band["y"][:middle]), np.array(band["y"][middle:][::-1])
        assert high == pytest.approx(np.interp(line_["x"], course.minutes, course.high) * share, abs=0.06)
        assert low == pytest.approx(np.interp(line_["x"], course.minutes, course.low) * share, abs=0.06)


@pytest.mark.parametrize("register", WORDS)
def test_a_stop_is_drawn_where_it_is_made(register: str) -> None:
    """Full drip and stopped drip, vein above and artery below, an upright line at the stop, the same in words."""
    drip = views.drip(15)
    figure, alternative = views.stop_drawn(15, register)
    courses = (drip.full, drip.stopped, drip.artery_full, drip.artery)
    lines = [each for each in figure["data"] if each.get("fill") != "toself"]
    for course, line in zip(courses, lines, strict=True):
        share = 1 if register == "patient" else course.peak_ng / 100
        assert line["y"] == pytest.approx(np.interp(line["x"], course.minutes, course.line) * share, abs=0.06)
        assert 15 in line["x"]
    assert [each["x0"] for each in figure["layout"]["shapes"]] == [15, 15]
    assert [each["xaxis"] for each in lines] == ["x", "x", "x2", "x2"]
    names = [each["text"] for each in figure["layout"]["annotations"]]
    assert names == ["<b>Vein blood</b>, solid line", "<b>Artery blood</b>, dashed line"]
    assert alternative.startswith("Full drip: Vein blood, ") and "Stopped at 15 minutes: Vein blood, " in alternative
    read = level(drip.stopped, 60, register)
    assert (f"{read.split(' ')[0]} at 60 minutes" if register == "patient" else f"{read} at 60 min") in alternative


@pytest.mark.parametrize("register", WORDS)
def test_notes_stand_in_the_words_chosen(register: str) -> None:
    """What the bars can't tell, what stopping is worth, and how to read the curves, with sources."""
    shown = tree(views.time_notes(register))
    text, cited = said(shown), addresses(shown)
    for row in rows("time_notes"):
        if row["place"] != "route" or row["note_id"] == "artery":
            assert noted(row, register) in text
            assert set(links(row["source_ids"])) <= set(cited)
