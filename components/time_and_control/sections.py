"""The words and tables of the page on time and control, as HTML."""

from collections.abc import Sequence

from components.pieces import cited
from components.pieces.markup import text
from components.time_and_control.sentences import KNOWN_WORDS, at_the_minute, halving, levels, stopped, times, title
from data import time_course
from data.catalogue import Catalogue
from data.comparison import Register
from data.rows import TimeNote, Treatment
from data.time_course import Course, Reading, Standing, StoppedDrip, Window

NUMBERS = "The numbers as a table"


def opening() -> str:
    """What the page is about, and how to read the first drawing."""
    return (
        '<div class="clock"><p class="lead">Who can change a dose, until when, and what happens then?</p>'
        "<h2>Until when can the dose be changed?</h2>"
        '<ul class="time-key"><li><span class="swatch hatched"></span>Striped: the dose can still be set or changed. '
        "Left of the start line is before the dose.</li>"
        '<li><span class="swatch plain"></span>Plain: the effect goes on.</li>'
        '<li><span class="swatch dotted"></span>Dotted: it ends somewhere in here.</li></ul></div>'
    )


def unlike(catalogue: Catalogue, words: Register) -> str:
    """What the bars of the first drawing can't tell."""
    said = "".join(f"<p>{_note(catalogue, one, words)}</p>" for one in time_course.notes(catalogue, "windows"))
    stripes = (
        "<p>Until which minute a later spray or the rest of a neck shot can be held back was not found in what we "
        "read. So those stripes end at the start.</p>"
    )
    return f'<div class="clock">{said}{stripes}</div>'


def who_and_what(catalogue: Catalogue, windows: Sequence[Window], words: Register) -> str:
    """For each option, closed until wanted: what can be changed, by whom, what can't, and how long effects go on."""
    return (
        '<section class="around on-paper"><h3>Who can change it, and what can not be taken back</h3>'
        + "".join(_one_window(catalogue, one, words) for one in windows)
        + "</section>"
    )


def _one_window(catalogue: Catalogue, window: Window, words: Register) -> str:
    row = window.adjustability
    if words == "clinical":
        parts = [("Adjustability", f"{text(row.clinical_text)}{cited.inline(cited.named(catalogue, row.source_ids))}")]
    else:
        parts = [
            ("What can be changed", text(row.what_can_change)),
            ("What can not", text(row.what_cannot)),
            ("Who can change it", f"{text(row.who)}{cited.inline(cited.named(catalogue, row.source_ids))}"),
        ]
    for effect in window.effects:
        said = effect.patient_text if words == "patient" else effect.clinical_text
        parts.append((effect.effect, f"{text(said)}{cited.inline(cited.named(catalogue, effect.source_ids))}"))
    entries = "".join(f"<dt>{text(name)}</dt><dd>{said}</dd>" for name, said in parts)
    treatment = window.treatment
    return (
        f'<details data-place="window-{treatment.treatment_id}"><summary><h4>{text(treatment.name)} '
        f'<span class="count">{text(row.short_answer)}</span></h4></summary><dl>{entries}</dl></details>'
    )


def window_table(windows: Sequence[Window]) -> str:
    """The first drawing's figures."""
    lines = "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{text(window.treatment.name)}: '
        f"{text(effect.effect.lower())}</th>"
        + "".join(
            f'<td role="cell" data-head="{head}">{text(said)}</td>'
            for head, said in zip(_TIMES, (_until(window), *times(effect)), strict=True)
        )
        + "</tr>"
        for window in windows
        for effect in window.effects
    )
    return _details(
        "table-windows",
        NUMBERS,
        _table(
            "Minutes and hours after the start of a dose. Where no source gives one, it says not known.",
            ("Option and effect", *_TIMES),
            lines,
        ),
    )


_TIMES = ("Dose can be changed", "Effect starts", "Strongest", "Gone")


def _until(window: Window) -> str:
    row = window.adjustability
    return row.short_answer if row.until_minute is None else f"{row.short_answer}: {row.until_minute} min"


def own_clock_opening(catalogue: Catalogue, window: Window, words: Register) -> str:
    """What stands above an option's own times."""
    claimed = window.effects[-1]
    said = claimed.patient_text if words == "patient" else claimed.clinical_text
    return (
        f'<div class="clock"><h3>{text(window.treatment.name)} has a clock of its own</h3>'
        f"<p>{text(said)}{cited.inline(cited.named(catalogue, claimed.source_ids))}</p>"
        "<p>Each step to the right is a longer time than the one before. Diamond: when it starts. Dotted: what "
        "reports claim.</p></div>"
    )


def worth(catalogue: Catalogue, words: Register) -> str:
    """What stopping a drip is worth, to stand beside the slider in the same size."""
    return (
        '<section class="worth"><h3>What is stopping worth?</h3>'
        + "".join(f"<p>{_note(catalogue, one, words)}</p>" for one in time_course.notes(catalogue, "worth"))
        + "</section>"
    )


def stop_opening(catalogue: Catalogue, words: Register) -> str:
    """What stands above the slider."""
    said = "".join(f"<p>{_note(catalogue, one, words)}</p>" for one in time_course.notes(catalogue, "intro"))
    return f'<div class="clock"><h2>Stop a drip early: what changes?</h2>{said}</div>'


def stop_result(drip: StoppedDrip, words: Register, own: Treatment) -> str:
    """What the chosen stop does, in sentences, and what the lines of its drawing mean; ``own`` is the drip's option."""
    return (
        f'<div role="status" class="stop-result"><p><strong>{text(stopped(drip))}</strong> '
        + ("" if drip.to_the_end else f"{text(levels(drip, words))} {text(halving(drip))}")
        + '</p><ul class="time-key"><li><span class="swatch thin"></span>Thin, gray: the full drip</li>'
        f'<li><span class="swatch thick {own.treatment_id}"></span>Thick, {text(own.colour_word)}: stopped at minute '
        f"{drip.minute}</li>"
        '<li><span class="swatch plain"></span>Band: 90 of 100 model people</li></ul></div>'
    )


def stop_table(drip: StoppedDrip, words: Register) -> str:
    """The levels of the full drip and of the drip stopped, in vein and artery."""
    heads = ("Vein, full drip", "Vein, stopped", "Artery, full drip", "Artery, stopped")
    columns = [one.table(drip.minute) for one in (drip.full, drip.stopped, drip.artery_full, drip.artery)]
    unit = _unit(words, "of the full drip's peak")
    return _details(
        "table-stop",
        NUMBERS,
        _table(
            f"Drip stopped at {drip.minute} min beside the full {drip.planned} min, {unit}. In brackets the band.",
            ("Minute", *heads),
            _lines(columns, heads, words),
        ),
    )


def same_minute(catalogue: Catalogue, standings: Sequence[Standing], minute: int, words: Register) -> str:
    """Every option at the chosen minute: how well its level is known, and one sentence."""
    entries = "".join(
        f'<div><dt class="{one.treatment.treatment_id}">{text(title(one))}{_known(one)}</dt>'
        f"<dd>{text(at_the_minute(one, words))}</dd></div>"
        for one in standings
    )
    about = "Each against its own usual peak. Which dose is stronger can not be seen from this."
    if words == "clinical":
        about = "Fixed doses as in studies, for 70 kg; they differ and are not equivalent."
    return (
        f'<div class="clock"><h3>Every option at minute {minute}</h3><p>{about}</p>'
        f'<dl class="same-minute">{entries}</dl></div>'
    )


def courses_opening(words: Register) -> str:
    """What stands above the curves."""
    unit = "Percent of its own usual peak" if words == "patient" else "ng/mL in vein blood after a fixed study dose"
    return (
        '<div class="clock"><h2>How the level runs with each option</h2>'
        f"<p>{unit}, for four hours. The band holds 90 of 100 model people.</p></div>"
    )


def course_head(standing: Standing) -> str:
    """An option's name, and how well its level is known."""
    return (
        f'<div class="standing"><h3 class="{standing.treatment.treatment_id}">{text(title(standing))}'
        f"{_known(standing)}</h3></div>"
    )


def course_below(catalogue: Catalogue, standing: Standing, words: Register) -> str:
    """What is missing where a curve is poorly known; closed until wanted, where it is from and its numbers."""
    note = f'<p class="standing-note">{_note(catalogue, standing.note, words)}</p>'
    course = standing.course
    if course is None:
        return note
    unit = _unit(words, "of its own usual peak")
    table = _table(
        f"{title(standing)}, {course.blood} blood, {unit}, after {course.dose_mg} mg as in studies.",
        ("Minute", "Usual", "Band"),
        _lines_of_one(course, words),
    )
    if course.known == "poorly":
        return f"{note}{_details(f'table-{course.route}', NUMBERS, table)}"
    return _details(f"table-{course.route}", "Where this is from, and the numbers as a table", note + table)


def _known(standing: Standing) -> str:
    return f' <span class="count">{KNOWN_WORDS[standing.course.known]}</span>' if standing.course else ""


def reading(catalogue: Catalogue, words: Register) -> str:
    """How to read the curves."""
    said = "".join(f"<li>{_note(catalogue, one, words)}</li>" for one in time_course.notes(catalogue, "reading"))
    artery = next(one for one in time_course.notes(catalogue, "route") if one.note_id == "artery")
    return (
        '<section class="around on-paper"><h2>How to read these curves</h2>'
        f"<ul>{said}<li>{_note(catalogue, artery, words)}</li></ul></section>"
    )


def _note(catalogue: Catalogue, note: TimeNote, words: Register) -> str:
    return f"{text(time_course.said(note, words))}{cited.inline(cited.named(catalogue, note.source_ids))}"


def _unit(words: Register, of: str) -> str:
    return f"percent {of}" if words == "patient" else "ng/mL"


def _value(one: Reading, words: Register) -> str:
    return str(one.percent if words == "patient" else one.ng)


def _band(one: Reading, words: Register) -> str:
    return f"{one.low} to {one.high}" if words == "patient" else f"{one.ng_low} to {one.ng_high}"


def _lines(columns: Sequence[Sequence[Reading]], heads: Sequence[str], words: Register) -> str:
    return "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{readings[0].minute}<span class="unit"> min</span></th>'
        + "".join(
            f'<td role="cell" data-head="{text(head)}">{_value(one, words)} ({_band(one, words)})</td>'
            for head, one in zip(heads, readings, strict=True)
        )
        + "</tr>"
        for readings in zip(*columns, strict=True)
    )


def _lines_of_one(course: Course, words: Register) -> str:
    return "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{one.minute}<span class="unit"> min</span></th>'
        f'<td role="cell" data-head="Usual">{_value(one, words)}</td>'
        f'<td role="cell" data-head="Band">{_band(one, words)}</td></tr>'
        for one in course.table()
    )


def _table(caption: str, heads: Sequence[str], lines: str) -> str:
    first, *others = (f'<th scope="col" role="columnheader">{text(head)}</th>' for head in heads)
    return (
        f'<table role="table" class="over-time of-{len(others)}"><caption>{text(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{first}{"".join(others)}</tr></thead>'
        f'<tbody role="rowgroup">{lines}</tbody></table>'
    )


def _details(place: str, summary: str, body: str) -> str:
    return f'<details data-place="{place}" class="numbers-table"><summary>{text(summary)}</summary>{body}</details>'
