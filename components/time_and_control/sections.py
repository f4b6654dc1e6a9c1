"""The words and tables of the page on time and control, as HTML."""

from collections.abc import Sequence

from markupsafe import Markup
from markupsafe import escape as text

from components.pieces import cited
from components.time_and_control.sentences import KNOWN_WORDS, at_the_minute, halving, levels, stopped, times, title
from data import time_course
from data.catalogue import Catalogue
from data.comparison import Register
from data.rows import TimeNote, Treatment
from data.time_course import Course, Reading, Standing, StoppedDrip, Window

NUMBERS = "The numbers as a table"


def not_told(catalogue: Catalogue, words: Register) -> Markup:
    """What the bars can't tell, to stand right under them: no gain shown, nothing to rank, nothing about driving."""
    no_study, no_rank, *_ = (_note(catalogue, one, words) for one in time_course.notes(catalogue, "windows"))
    return Markup('<div class="not-told"><p><strong>{no_study}</strong> {no_rank}</p></div>').format(
        no_study=no_study, no_rank=no_rank
    )


def how_to_read_bars(catalogue: Catalogue, words: Register) -> Markup:
    """How to read the bars, what they can't tell, and their figures as a table."""
    said = Markup().join(
        Markup("<p>{}</p>").format(_note(catalogue, one, words)) for one in time_course.notes(catalogue, "windows")
    )
    return Markup(
        '<div class="clock"><p>Who can change a dose, until when, and what happens then?</p>'
        '<ul class="lane-key"><li><span class="swatch can"></span>Striped: the dose can still be set or changed. '
        "Left of the start line is before the dose.</li>"
        '<li><span class="swatch lasts"></span>Plain: the effect goes on.</li>'
        '<li><span class="swatch ends"></span>Dotted: it ends somewhere in here.</li></ul>{said}'
        "<p>Until which minute a later spray or the rest of a neck shot can be held back was not found in what we "
        "read. So those stripes end at the start.</p></div>{table}"
    ).format(said=said, table=window_table(time_course.windows(catalogue)))


def who_and_what(catalogue: Catalogue, windows: Sequence[Window], words: Register) -> Markup:
    """For each option, closed until wanted: what can be changed, by whom, what can't, and how long effects go on."""
    return (
        Markup('<section class="around on-paper">')
        + Markup().join(_one_window(catalogue, one, words) for one in windows)
        + Markup("</section>")
    )


def _one_window(catalogue: Catalogue, window: Window, words: Register) -> Markup:
    row = window.adjustability
    if words == "clinical":
        parts = [("Adjustability", text(row.clinical_text) + cited.inline(cited.named(catalogue, row.source_ids)))]
    else:
        parts = [
            ("What can be changed", text(row.what_can_change)),
            ("What can not", text(row.what_cannot)),
            ("Who can change it", text(row.who) + cited.inline(cited.named(catalogue, row.source_ids))),
        ]
    for effect in window.effects:
        said = effect.patient_text if words == "patient" else effect.clinical_text
        parts.append((effect.effect, text(said) + cited.inline(cited.named(catalogue, effect.source_ids))))
    entries = Markup().join(
        Markup("<dt>{name}</dt><dd>{said}</dd>").format(name=name, said=said) for name, said in parts
    )
    treatment = window.treatment
    return Markup(
        '<details data-place="window-{treatment_id}"><summary><h3>{name} '
        '<span class="count">{short_answer}</span></h3></summary><dl>{entries}</dl></details>'
    ).format(treatment_id=treatment.treatment_id, name=treatment.name, short_answer=row.short_answer, entries=entries)


def window_table(windows: Sequence[Window]) -> Markup:
    """The first drawing's figures."""
    lines = Markup().join(
        Markup('<tr role="row"><th scope="row" role="rowheader">{name}: {lower}</th>').format(
            name=window.treatment.name, lower=effect.effect.lower()
        )
        + Markup().join(
            Markup('<td role="cell" data-head="{head}">{said}</td>').format(head=head, said=said)
            for head, said in zip(_TIMES, (_until(window), *times(effect)), strict=True)
        )
        + Markup("</tr>")
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


def own_clock_opening(catalogue: Catalogue, window: Window, words: Register) -> Markup:
    """What stands above an option's own times."""
    claimed = window.effects[-1]
    said = claimed.patient_text if words == "patient" else claimed.clinical_text
    return Markup(
        '<div class="clock"><p>{said}{inline}</p>'
        "<p>Each step to the right is a longer time than the one before. Diamond: when it starts. Dotted: what "
        "reports claim.</p></div>"
    ).format(said=said, inline=cited.inline(cited.named(catalogue, claimed.source_ids)))


def worth(catalogue: Catalogue, words: Register) -> Markup:
    """What stopping a drip is worth, to stand beside the slider in the same size."""
    return (
        Markup('<section class="worth"><h3>What is stopping worth?</h3>')
        + Markup().join(
            Markup("<p>{}</p>").format(_note(catalogue, one, words)) for one in time_course.notes(catalogue, "worth")
        )
        + Markup("</section>")
    )


def stop_opening(catalogue: Catalogue, words: Register) -> Markup:
    """What stands above the slider."""
    said = Markup().join(
        Markup("<p>{}</p>").format(_note(catalogue, one, words)) for one in time_course.notes(catalogue, "intro")
    )
    return Markup('<div class="clock">{}</div>').format(said)


def stop_result(drip: StoppedDrip, words: Register, own: Treatment, *, drawn: bool = True) -> Markup:
    """What the chosen stop does, in sentences, and what the lines of its drawing mean where it is ``drawn``.

    ``own`` is the drip's option.
    """
    sentences = Markup("<p><strong>{}</strong> {}</p>").format(
        stopped(drip), "" if drip.to_the_end else f"{levels(drip, words)} {halving(drip)}"
    )
    if not drawn:
        return Markup('<div class="stop-result">{}</div>').format(sentences)
    return Markup('<div role="status" class="stop-result">{}').format(sentences) + Markup(
        '<ul class="time-key"><li><span class="swatch thin"></span>Thin, gray: the full drip</li>'
        '<li><span class="swatch thick {treatment_id}"></span>Thick, {colour_word}: stopped at minute '
        "{minute}</li>"
        '<li><span class="swatch lasts"></span>Band: 90 of 100 model people</li></ul></div>'
    ).format(treatment_id=own.treatment_id, colour_word=own.colour_word, minute=drip.minute)


def stop_table(drip: StoppedDrip, words: Register) -> Markup:
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


def same_minute(catalogue: Catalogue, standings: Sequence[Standing], minute: int, words: Register) -> Markup:
    """Every option at the chosen minute: how well its level is known, and one sentence."""
    entries = Markup().join(
        Markup('<div><dt class="{treatment_id}">{title}{known}</dt><dd>{at_the_minute}</dd></div>').format(
            treatment_id=one.treatment.treatment_id,
            title=title(one),
            known=_known(one),
            at_the_minute=at_the_minute(one, words),
        )
        for one in standings
    )
    about = "Each against its own usual peak. Which dose is stronger can not be seen from this."
    if words == "clinical":
        about = "Fixed doses as in studies, for 70 kg; they differ and are not equivalent."
    return Markup(
        '<div class="clock"><h3>Every option at minute {minute}</h3><p>{about}</p>'
        '<dl class="same-minute">{entries}</dl></div>'
    ).format(minute=minute, about=about, entries=entries)


def courses_opening(words: Register) -> Markup:
    """What stands above the curves."""
    unit = "Percent of its own usual peak" if words == "patient" else "ng/mL in vein blood after a fixed study dose"
    return Markup('<div class="clock"><p>{}, for four hours. The band holds 90 of 100 model people.</p></div>').format(
        unit
    )


def course_head(standing: Standing) -> Markup:
    """An option's name, and how well its level is known."""
    return Markup('<div class="standing"><h3 class="{treatment_id}">{title}{known}</h3></div>').format(
        treatment_id=standing.treatment.treatment_id, title=title(standing), known=_known(standing)
    )


def course_below(catalogue: Catalogue, standing: Standing, words: Register) -> Markup:
    """What is missing where a curve is poorly known; closed until wanted, where it is from and its numbers."""
    note = Markup('<p class="standing-note">{}</p>').format(_note(catalogue, standing.note, words))
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
        return note + _details(f"table-{course.route}", NUMBERS, table)
    return _details(f"table-{course.route}", "Where this is from, and the numbers as a table", note + table)


def _known(standing: Standing) -> Markup:
    return (
        Markup(' <span class="count">{}</span>').format(KNOWN_WORDS[standing.course.known])
        if standing.course
        else Markup()
    )


def reading(catalogue: Catalogue, words: Register) -> Markup:
    """How to read the curves."""
    said = Markup().join(
        Markup("<li>{}</li>").format(_note(catalogue, one, words)) for one in time_course.notes(catalogue, "reading")
    )
    artery = next(one for one in time_course.notes(catalogue, "route") if one.note_id == "artery")
    return Markup(
        '<section class="around on-paper"><h3>How to read these curves</h3><ul>{said}<li>{note}</li></ul></section>'
    ).format(said=said, note=_note(catalogue, artery, words))


def _note(catalogue: Catalogue, note: TimeNote, words: Register) -> Markup:
    return text(time_course.said(note, words)) + cited.inline(cited.named(catalogue, note.source_ids))


def _unit(words: Register, of: str) -> str:
    return f"percent {of}" if words == "patient" else "ng/mL"


def _value(one: Reading, words: Register) -> str:
    return str(one.percent if words == "patient" else one.ng)


def _band(one: Reading, words: Register) -> str:
    return f"{one.low} to {one.high}" if words == "patient" else f"{one.ng_low} to {one.ng_high}"


def _lines(columns: Sequence[Sequence[Reading]], heads: Sequence[str], words: Register) -> Markup:
    return Markup().join(
        Markup('<tr role="row"><th scope="row" role="rowheader">{}<span class="unit"> min</span></th>').format(
            readings[0].minute
        )
        + Markup().join(
            Markup('<td role="cell" data-head="{head}">{value} ({band})</td>').format(
                head=head, value=_value(one, words), band=_band(one, words)
            )
            for head, one in zip(heads, readings, strict=True)
        )
        + Markup("</tr>")
        for readings in zip(*columns, strict=True)
    )


def _lines_of_one(course: Course, words: Register) -> Markup:
    return Markup().join(
        Markup(
            '<tr role="row"><th scope="row" role="rowheader">{minute}<span class="unit"> min</span></th>'
            '<td role="cell" data-head="Usual">{value}</td>'
            '<td role="cell" data-head="Band">{band}</td></tr>'
        ).format(minute=one.minute, value=_value(one, words), band=_band(one, words))
        for one in course.table()
    )


def _table(caption: str, heads: Sequence[str], lines: str) -> Markup:
    first, *others = (Markup('<th scope="col" role="columnheader">{}</th>').format(head) for head in heads)
    return Markup(
        '<table role="table" class="over-time of-{others}"><caption>{caption}</caption>'
        '<thead role="rowgroup"><tr role="row">{first}{heads}</tr></thead>'
        '<tbody role="rowgroup">{lines}</tbody></table>'
    ).format(others=len(others), caption=caption, first=first, heads=Markup().join(others), lines=lines)


def _details(place: str, summary: str, body: str) -> Markup:
    return Markup(
        '<details data-place="{place}" class="numbers-table"><summary>{summary}</summary>{body}</details>'
    ).format(place=place, summary=summary, body=body)
