"""Time and control: readings, sentences, drawings and tables come from one object and agree."""

import re
from dataclasses import replace
from typing import Any, get_args

import numpy as np
import pytest

from components.time_and_control import charts, lanes, sections, sentences
from data import figures, phrases, time_course
from data.catalogue import Catalogue
from data.comparison import Register
from data.kinetics.routes import ROUTES
from data.time_course import LAST_MINUTE, TABLE_MINUTES
from tests.unit.test_grid import Outline
from tests.unit.test_theme import THEME, contrast

WORDS: tuple[Register, ...] = get_args(Register)
MINUTES = (1, 5, 10, 20, 33, 40)


@pytest.mark.parametrize("minute", MINUTES)
def test_stopped_levels_never_exceed_the_full_drip(catalogue: Catalogue, minute: int) -> None:
    """In vein and artery the stopped drip lies on the full drip up to the stop and below it after; bands hold lines."""
    drip = time_course.stop_drip(catalogue.kinetics, minute)
    for full, cut in ((drip.full, drip.stopped), (drip.artery_full, drip.artery)):
        before = full.minutes <= minute
        assert np.allclose(cut.line[before], full.line[before])
        assert (cut.line <= full.line + 1e-9).all()
        assert full.line.max() == pytest.approx(100)
        for one in (full, cut):
            assert (one.low <= one.line + 1e-9).all() and (one.line <= one.high + 1e-9).all()
    assert drip.to_the_end == (minute == drip.planned)


@pytest.mark.parametrize("minute", [0, 41, -3])
def test_minutes_outside_the_drip_are_refused(catalogue: Catalogue, minute: int) -> None:
    """Only minutes from 1 to the drip's end can be asked for."""
    with pytest.raises(ValueError, match="outside the drip"):
        time_course.stop_drip(catalogue.kinetics, minute)


def test_curves_are_known_as_the_evidence_says(catalogue: Catalogue) -> None:
    """Drip and Spravato well, mouth and swallowed fairly, muscle and racemic spray poorly known."""
    known = {route: course.known for route, course in time_course.courses(catalogue.kinetics).items()}
    assert known == {
        "iv": "well",
        "im": "poorly",
        "nasal": "poorly",
        "sublingual": "fairly",
        "oral": "fairly",
        "esketamine_nasal": "well",
    }


def test_levels_at_ten_minutes_are_those_of_the_evidence_notes(catalogue: Catalogue) -> None:
    """At 10 minutes: muscle 84 percent of its peak, racemic spray 90, Spravato 60, under the tongue 28, swallowed 0."""
    wanted = {"im": 84, "nasal": 90, "esketamine_nasal": 60, "sublingual": 28, "oral": 0}
    for route, course in time_course.courses(catalogue.kinetics).items():
        if route in wanted:
            assert course.at(10) == pytest.approx(wanted[route], abs=2.5), route


@pytest.mark.parametrize("minute", MINUTES)
@pytest.mark.parametrize("words", WORDS)
def test_every_option_has_one_sentence(catalogue: Catalogue, minute: int, words: Register) -> None:
    """All seven options stand there in their order; rough guesses are said to be such, and no others."""
    standings = time_course.standings(catalogue, minute)
    assert list(dict.fromkeys(one.treatment.treatment_id for one in standings)) == list(catalogue.treatment)
    for one in standings:
        said = sentences.at_the_minute(one, words)
        poorly = one.course is not None and one.course.known == "poorly"
        assert said.startswith("A rough guess: ") == poorly
        assert said.endswith(".") and "  " not in said and "nan" not in said
        if one.course is None:
            assert one.treatment.treatment_id in ("kap", "sgb")
        elif words == "patient":
            assert f"t {minute} minute" in said and "ng/mL" not in said
        else:
            assert "ng/mL in vein blood" in said and f"{one.course.dose_mg} mg" in said


@pytest.mark.parametrize("minute", MINUTES)
def test_sentences_and_tables_say_the_same(catalogue: Catalogue, minute: int) -> None:
    """The percentage in a sentence stands in the drip's table at that minute, and so does the later one."""
    drip = time_course.stop_drip(catalogue.kinetics, minute)
    html = sections.stop_table(drip, "patient")
    rows = {
        int(found[0]): re.findall(r"<td[^>]*>(\d+) \((\d+) to (\d+)\)", found[1])
        for found in re.findall(r'rowheader">(\d+)<.*?</th>(.*?)</tr>', html)
    }
    assert set(rows) == {*TABLE_MINUTES, minute}
    at, later = drip.stopped.reading(minute), drip.stopped.reading(60)
    assert rows[minute][1][0] == str(at.percent) and rows[60][1][0] == str(later.percent)
    if not drip.to_the_end:
        said = sentences.levels(drip, "patient")
        assert f"reached about {at.percent} percent" in said
        assert (
            f"about {later.percent} percent; after a full drip it would be at about {rows[60][0][0]} percent." in said
        )


@pytest.mark.parametrize("minute", MINUTES)
@pytest.mark.parametrize("words", WORDS)
def test_a_stop_is_never_said_to_wear_off_at_once(catalogue: Catalogue, minute: int, words: Register) -> None:
    """The words are 'stops rising and starts to fall'; 'at once' only in 'does not wear off at once'."""
    drip = time_course.stop_drip(catalogue.kinetics, minute)
    html = sections.stop_result(drip, words, catalogue.treatment["iv_ketamine"])
    if drip.to_the_end:
        assert "Nothing is left to stop" in html
    else:
        assert "stops rising and starts to fall" in html
    assert html.count("at once") == html.count("does not wear off at once")


@pytest.mark.parametrize("words", WORDS)
def test_what_stopping_is_worth_is_said(catalogue: Catalogue, words: Register) -> None:
    """How often drips were stopped, of how many, that nothing shows a gain, and that stopping undoes nothing."""
    html = sections.worth(catalogue, words)
    assert "4 of 205" in html and "none of 684" in html
    assert "No study" in html and "does not undo" in html
    facts = {one.note_id: one for one in time_course.notes(catalogue, "worth")}
    assert set(facts["worth_counts"].source_ids) == {"wan-2014", "riva-posse-2018"}


def drawings(catalogue: Catalogue, words: Register) -> list[charts.Drawing]:
    """Every drawing of the page."""
    drip = time_course.stop_drip(catalogue.kinetics, 20)
    return [
        charts.stopped_drip(drip, words, catalogue.treatment["iv_ketamine"].colour_drawn),
        *(charts.one_course(one, one.course, words) for one in time_course.standings(catalogue, 20) if one.course),
    ]


@pytest.mark.parametrize("words", WORDS)
def test_drawings_are_small_and_have_their_words(catalogue: Catalogue, words: Register) -> None:
    """Each drawing has a text alternative of its own and takes under 25 kB."""
    drawn = drawings(catalogue, words)
    assert len({one.alt for one in drawn}) == len(drawn)
    for one in drawn:
        assert len(one.alt) > 80 and one.alt.endswith(".")
        assert len(one.figure.to_json()) < 25_000


def test_lanes_name_every_option_and_what_is_not_known(catalogue: Catalogue) -> None:
    """All seven options with their words; where no source gives a time it says so and draws no bar beyond the start."""
    html = lanes.lanes(time_course.windows(catalogue))
    Outline(html)
    for treatment in catalogue.treatments:
        assert html.count(f'data-option="{treatment.treatment_id}"') == 1 and f">{treatment.name}<" in html
    assert '<p class="beside">Effect of a spray: not known</p>' in html
    assert html.count('class="can"') == 7
    assert html.count('class="lasts"') == 4 and html.count("no end known") == 3


def test_an_option_that_goes_by_its_route_has_no_bar_of_its_own(catalogue: Catalogue) -> None:
    """KAP may be changed at any minute or only before, by its route: no bar says one of these, in no words either."""
    lane = lanes.lanes([one for one in time_course.windows(catalogue) if one.treatment.treatment_id == "kap"])
    track = lane.partition("</p>")[2]
    assert '<p class="below">As for its route</p>' in track
    assert "role=" not in track and "known" not in track and "<span" not in track


def test_options_that_share_a_route_keep_their_own_places(catalogue: Catalogue) -> None:
    """Another shot into a muscle has a chart and a table of its own, open or closed by itself."""
    shot = catalogue.treatment["im_ketamine"].model_copy(update={"treatment_id": "another_shot"})
    standings = time_course.standings(replace(catalogue, treatments=(*catalogue.treatments, shot)), 20)
    places = re.findall(
        'data-place="([^"]*)"', "".join(sections.course_below(catalogue, one, "patient") for one in standings)
    )
    assert {"table-im_ketamine-im", "table-another_shot-im"} <= set(places)
    assert len(set(places)) == len(places) == sum(one.course is not None for one in standings)
    assert len({one.key for one in standings}) == len(standings)


@pytest.mark.parametrize(("minute", "percent"), [(-32, 0), (0, 8.16), (164, 50), (360, 100)])
def test_minutes_have_their_place_on_the_lanes(minute: int, percent: float) -> None:
    """The lanes run from 32 minutes before the start to 6 hours after it."""
    assert time_course.along(minute) == percent


def test_a_lane_draws_no_end_beyond_its_last_hour(catalogue: Catalogue) -> None:
    """An effect that lasts longer than the lanes do, or has no end, is said and not drawn."""
    window = time_course.window(catalogue, "iv_ketamine")
    effect = window.charted[0]
    for gone, drawn in ((360, (120, 360)), (361, (None, None)), (None, (None, None))):
        changed = window._lane(effect.model_copy(update={"gone_high": gone}))
        assert (changed.lasts, changed.ends, changed.changed) == (*drawn, 40)
    assert window._lane(effect.model_copy(update={"gone_low": None, "gone_high": 90})).lasts == 90


def test_patterns_stand_beside_colors(catalogue: Catalogue) -> None:
    """A drip stopped is drawn with lines of two kinds, so that color is never alone."""
    vein = charts.stopped_drip(time_course.stop_drip(catalogue.kinetics, 20), "patient", "#123456").figure.data
    assert [one.line.dash for one in vein if one.fill is None] == ["solid", "solid", "dash", "dash"]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_lines_can_be_seen_in_both_modes(catalogue: Catalogue, mode: str) -> None:
    """Every line and mark has at least 3:1 on the page, light and dark; no two options share a color."""
    own = [one.colour_drawn for one in catalogue.treatments]
    for colour in (*own, charts.GREY):
        assert contrast(colour, THEME[mode]["backgroundColor"]) >= 3
    assert len(set(own)) == 7


@pytest.mark.parametrize("words", WORDS)
def test_tables_are_real_tables(catalogue: Catalogue, words: Register) -> None:
    """Every table has a caption, column headers and a row header a line, and closes what it opens."""
    windows = time_course.windows(catalogue)
    shown = [
        sections.window_table(windows),
        sections.stop_table(time_course.stop_drip(catalogue.kinetics, 20), words),
        *(
            sections.course_below(catalogue, one, words)
            for one in time_course.standings(catalogue, 0)
            if one.course is not None
        ),
    ]
    for html in shown:
        tags = Outline(html).tags
        assert [tag for tag, _ in tags].count("caption") == 1
        scopes = [attributes.get("scope") for tag, attributes in tags if tag == "th"]
        assert scopes.count("col") >= 3 and scopes.count("row") >= 12
    for html in (
        lanes.lanes(windows),
        lanes.own_clock(time_course.window(catalogue, "sgb")),
        sections.not_told(catalogue, words),
        sections.how_to_read_bars(catalogue, words),
        sections.who_and_what(catalogue, windows, words),
        sections.worth(catalogue, words),
        sections.stop_opening(catalogue, words),
        sections.same_minute(catalogue, time_course.standings(catalogue, 20), 20, words),
        sections.reading(catalogue, words),
    ):
        Outline(html)


def test_every_timed_effect_is_in_the_table(catalogue: Catalogue) -> None:
    """Each row of effect_times stands in the first drawing's table, with 'not known' where a cell is empty."""
    html = sections.window_table(time_course.windows(catalogue))
    assert html.count('scope="row"') == len(catalogue.effect_times)
    empty = sum(
        (one.onset_high is None) + (one.peak_high is None) + (one.gone_high is None and one.gone_low is None)
        for one in catalogue.effect_times
    )
    assert html.count(">not known</td>") == empty


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (None, None, ""),
        (None, 40, "40 min"),
        (120, 240, "2 to 4 h"),
        (30, 45, "30 to 45 min"),
        (60, 90, "1 h to 1 h 30 min"),
        (40, 40, "40 min"),
        (43200, None, "1 month or longer"),
        (0, 0, "0 min"),
    ],
)
def test_times_are_said_plainly(low: int | None, high: int | None, said: str) -> None:
    """Minutes read as minutes, hours and months."""
    assert phrases.span_said(low, high) == said


def test_drawn_points_are_few_and_hold_the_stop(catalogue: Catalogue) -> None:
    """A drawing uses at most 100 points, in order, with the stop among them and the last minute at the end."""
    course = time_course.courses(catalogue.kinetics)["iv"]
    assert (course.minutes[0], course.minutes[1], course.minutes[-1]) == (0, 0.5, 240)
    at, line, low, high = course.points_to_draw(LAST_MINUTE, 33)
    assert len(at) <= 100 and (np.diff(at) > 0).all() and 33 in at and at[-1] == LAST_MINUTE
    assert len(line) == len(low) == len(high) == len(at)


def test_numbers_round_halves_up() -> None:
    """2.5 rounds to 5 in steps of 5, 0.5 to 1."""
    assert [figures.nearest(value, 5) for value in (2.4, 2.5, 97.5)] == [0, 5, 100]
    assert figures.nearest(0.5) == 1


def test_no_field_takes_a_dose_or_a_weight() -> None:
    """Doses are those of the studies: the control asks for minutes alone."""
    import inspect

    from components.time_and_control import stop_drip

    asked = re.findall(r"st\.(\w+_input|slider|text_\w+|selectbox)\(", inspect.getsource(stop_drip))
    assert sorted(asked) == ["number_input", "slider"]
    assert len(ROUTES) == 6


def test_hours_stand_in_even_steps(catalogue: Catalogue) -> None:
    """The lanes run from 32 minutes before the start to 6 hours after it: an hour is 60 of 392 minutes."""
    assert 'style="--start: 8.16%; --hour: 15.31%"' in lanes.lanes(time_course.windows(catalogue))


def course(**more: Any) -> time_course.Course:
    """A course that can be read by eye: from nothing up to 100 percent at minute 20, and down to 40 at minute 80."""
    every = np.array([0.0, 5.0, 20.0, 80.0])
    given: dict[str, Any] = {
        "route": "iv",
        "blood": "vein",
        "known": "well",
        "dose_mg": 40,
        "minutes": every,
        "line": np.array([0.0, 2.0, 100.0, 40.0]),
        "low": np.array([0.0, 1.0, 50.0, 20.0]),
        "high": np.array([0.0, 4.0, 150.0, 60.0]),
        "peak_ng": 200.0,
        "peak_minute": 20.0,
        "source_ids": ("wan-2014",),
    }
    return time_course.Course(**(given | more))


@pytest.mark.parametrize(
    ("minute", "percent", "band", "ng", "band_ng", "phase"),
    [
        (0, 0, (0, 0), 0, (0, 0), "not_yet"),
        (5, 0, (0, 5), 4, (2, 8), "not_yet"),
        (10, 35, (15, 55), 69, (35, 105), "rising"),
        (19, 95, (45, 140), 187, (93, 281), "rising"),
        (20, 100, (50, 150), 200, (100, 300), "peak"),
        (23, 95, (50, 145), 194, (97, 291), "peak"),
        (24, 95, (50, 145), 192, (96, 288), "falling"),
        (50, 70, (35, 105), 140, (70, 210), "falling"),
        (80, 40, (20, 60), 80, (40, 120), "falling"),
    ],
)
def test_a_reading_is_what_the_curve_says(
    minute: int, percent: int, band: tuple[int, int], ng: int, band_ng: tuple[int, int], phase: str
) -> None:
    """Percent in steps of 5 and whole ng/mL, with their bands; at the peak while 97 percent of it are there."""
    one = course().reading(minute)
    assert (one.minute, one.percent, (one.low, one.high)) == (minute, percent, band)
    assert (one.ng, (one.ng_low, one.ng_high), one.phase) == (ng, band_ng, phase)


def test_a_level_halves_where_half_is_left() -> None:
    """In steps of 5 from ten minutes on, in single minutes before; not at all where the curve ends above half."""
    fine = np.arange(0.0, 81.0)
    falling = course(minutes=fine, line=np.interp(fine, [0, 20, 68], [0, 100, 20]), low=fine, high=fine)
    assert falling.halved_after(20) == 30 and falling.halved_after(40) == 20 and falling.halved_after(63) is None
    quick = course(minutes=fine, line=np.interp(fine, [0, 20, 28], [0, 100, 20]), low=fine, high=fine)
    assert quick.halved_after(20) == 5 and quick.halved_after(22) == 4


def test_the_tables_have_their_minutes_and_the_chosen_one() -> None:
    """Twelve minutes over four hours, and the reader's own in its place, once."""
    fixed = [0, 5, 10, 15, 20, 30, 40, 60, 90, 120, 180, 240]
    assert [one.minute for one in course().table()] == fixed
    assert [one.minute for one in course().table(33, 40)] == sorted([*fixed, 33])


def test_a_drawing_has_the_scale_of_its_words() -> None:
    """Percent for patients, ng/mL for clinicians; the axis names half and whole of the peak."""
    one = course()
    _, line, low, high = one.points_to_draw(80, 20)
    assert (line.max(), low.max(), high.max()) == (100, 50, 150)
    _, line, low, high = one.points_to_draw(80, 20, in_ng=True)
    assert (line.max(), low.max(), high.max()) == (200, 100, 300)


@pytest.mark.parametrize(
    ("words", "up", "ticks", "label"),
    [("patient", 145.0, (0, 50, 100), ("", "50%", "100%")), ("clinical", 145.0 * 2, None, None)],
)
def test_axes_of_a_stopped_drip(
    words: Register, up: float, ticks: tuple[int, ...] | None, label: tuple[str, ...] | None
) -> None:
    """Two hours in steps of twenty minutes; levels to 145 percent of the full drip's peak, in percent or ng/mL."""
    one = course()
    drip = time_course.StoppedDrip(10, 40, one, one, one, one)
    layout = charts.stopped_drip(drip, words, "#0b5d61").figure.layout
    for across, upward in ((layout.xaxis, layout.yaxis), (layout.xaxis2, layout.yaxis2)):
        assert across.tickvals == (0, 20, 40, 60, 80, 100, 120) and across.range == (0, 120)
        assert upward.range == (0, up) and upward.tickvals == ticks and upward.ticktext == label
        assert upward.ticksuffix == (None if words == "patient" else " ng/mL")


def test_a_lane_ends_where_its_effect_does(catalogue: Catalogue) -> None:
    """From the earliest end to the latest; one end counts as both; beyond six hours none is drawn."""
    row = next(one for one in catalogue.effect_times if one.effect_id == "iv_side_effects")
    window = time_course.window(catalogue, "iv_ketamine")

    def ends(low: int | None, high: int | None) -> tuple[int, int | None, int | None]:
        effect = row.model_copy(update={"gone_low": low, "gone_high": high})
        (lane,) = replace(window, effects=(effect,)).lanes
        return lane.changed, lane.lasts, lane.ends

    assert ends(120, 240) == (40, 120, 240)
    assert ends(None, 240) == (40, 240, 240)
    assert ends(120, None) == (40, None, None)
    assert ends(120, 360) == (40, 120, 360)
    assert ends(120, 361) == (40, None, None)


@pytest.mark.parametrize(("minute", "percent"), [(1, 0.0), (10, 19.94), (100, 39.87), (1000, 59.81), (103_680, 100.0)])
def test_an_own_clock_runs_by_steps_that_grow(minute: float, percent: float) -> None:
    """From one minute on the left to 2.4 months on the right, each tenfold as wide."""
    assert time_course.along_own_clock(minute) == pytest.approx(percent, abs=0.006)  # type: ignore[arg-type]


def test_each_drawing_names_its_blood_above_it() -> None:
    """Vein above, artery below: each name stands at the top left of its own half."""
    one = course()
    drip = time_course.StoppedDrip(10, 40, one, one, replace(one, blood="artery"), replace(one, blood="artery"))
    notes = charts.stopped_drip(drip, "patient", "#0b5d61").figure.layout.annotations
    assert [(each.x, each.y) for each in notes][:2] == [(0, 1.0), (0, 0.42)]
    assert "vein" in notes[0].text.lower() and "arter" in notes[1].text.lower()


def test_half_is_reached_where_just_half_is_left() -> None:
    """A level that is exactly half counts as halved."""
    fine = np.arange(0.0, 81.0)
    falling = course(minutes=fine, line=np.interp(fine, [0, 20, 40, 80], [0, 100, 50, 50]), low=fine, high=fine)
    assert falling.halved_after(20) == 20


@pytest.mark.parametrize(("words", "top"), [("patient", 185.0), ("clinical", 370.0)])
def test_axes_of_one_course(catalogue: Catalogue, words: Register, top: float) -> None:
    """Four hours with a mark at each; up to 185 percent of the usual peak, which the band may pass."""
    standing = time_course.standings(catalogue, 20)[0]
    layout = charts.one_course(standing, course(), words).figure.layout
    assert layout.xaxis.range == (0, 240) and layout.xaxis.tickvals == (0, 60, 120, 180, 240)
    assert layout.yaxis.range == (0, top)
