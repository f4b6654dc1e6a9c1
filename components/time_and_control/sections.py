"""The words and tables of the page on time and control, as HTML."""

from collections.abc import Sequence

from markupsafe import Markup
from markupsafe import escape as text

from components.pieces import cited
from components.time_and_control.sentences import at_the_minute, halving, known, levels, stopped, times, title
from data import phrases, time_course
from data.catalogue import Catalogue
from data.comparison import Register
from data.rows import TimeNote, Treatment
from data.time_course import Course, Reading, Standing, StoppedDrip, Window
from wording import say


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
        '<div class="clock"><p>{asked}</p>'
        '<ul class="lane-key"><li><span class="swatch can"></span>{striped}</li>'
        '<li><span class="swatch lasts"></span>{plain}</li>'
        '<li><span class="swatch ends"></span>{dotted}</li></ul>{said}<p>{not_found}</p></div>{table}'
    ).format(
        asked=say("time-asked"),
        striped=say("time-striped"),
        plain=say("time-plain"),
        dotted=say("time-dotted"),
        said=said,
        not_found=say("time-not-found"),
        table=window_table(time_course.windows(catalogue)),
    )


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
        parts = [
            (say("time-adjustability"), text(row.clinical_text) + cited.inline(cited.named(catalogue, row.source_ids)))
        ]
    else:
        parts = [
            (say("time-what-can"), text(row.what_can_change)),
            (say("time-what-can-not"), text(row.what_cannot)),
            (say("time-who"), text(row.who) + cited.inline(cited.named(catalogue, row.source_ids))),
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
    heads = (
        say("time-head-changed"),
        say("time-head-starts"),
        say("time-head-strongest"),
        say("time-head-gone"),
    )
    lines = Markup().join(
        Markup('<tr role="row"><th scope="row" role="rowheader">{}</th>').format(
            say(
                "time-option-and-effect",
                option=window.treatment.name,
                effect=phrases.inside_a_sentence(effect.effect),
            )
        )
        + Markup().join(
            Markup('<td role="cell" data-head="{head}">{said}</td>').format(head=head, said=said)
            for head, said in zip(heads, (_until(window), *times(effect)), strict=True)
        )
        + Markup("</tr>")
        for window in windows
        for effect in window.effects
    )
    return _details(
        "table-windows",
        say("time-numbers"),
        _table(say("time-windows"), (say("time-head-effect"), *heads), lines),
    )


def _until(window: Window) -> str:
    row = window.adjustability
    if row.until_minute is None:
        return row.short_answer
    return say("time-changed-until", answer=row.short_answer, minute=row.until_minute)


def own_clock_opening(catalogue: Catalogue, window: Window, words: Register) -> Markup:
    """What stands above an option's own times."""
    claimed = window.effects[-1]
    said = claimed.patient_text if words == "patient" else claimed.clinical_text
    return Markup('<div class="clock"><p>{said}{inline}</p><p>{means}</p></div>').format(
        said=said,
        inline=cited.inline(cited.named(catalogue, claimed.source_ids)),
        means=say("time-own-clock-means"),
    )


def worth(catalogue: Catalogue, words: Register) -> Markup:
    """What stopping a drip is worth, to stand beside the slider in the same size."""
    said = Markup().join(
        Markup("<p>{}</p>").format(_note(catalogue, one, words)) for one in time_course.notes(catalogue, "worth")
    )
    return Markup('<section class="worth"><h3>{}</h3>{}</section>').format(say("time-worth"), said)


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
        '<ul class="time-key"><li><span class="swatch thin"></span>{thin}</li>'
        '<li><span class="swatch thick {treatment_id}"></span>{thick}</li>'
        '<li><span class="swatch lasts"></span>{band}</li></ul></div>'
    ).format(
        treatment_id=own.treatment_id,
        thin=say("time-thin"),
        thick=say("time-thick", colour=own.colour_word, minute=drip.minute, how=drip.how),
        band=say("time-band-means"),
    )


def stop_table(drip: StoppedDrip, words: Register) -> Markup:
    """The levels of the full drip and of the drip stopped, in vein and artery."""
    heads = (
        say("time-head-vein-full"),
        say("time-head-vein-stopped"),
        say("time-head-artery-full"),
        say("time-head-artery-stopped"),
    )
    columns = [one.table(drip.minute) for one in (drip.full, drip.stopped, drip.artery_full, drip.artery)]
    caption = say(f"time-stop-table-{words}", minute=drip.minute, planned=drip.planned, how=drip.how)
    table = _table(caption, (say("time-head-minute"), *heads), _lines(columns, heads, words))
    return _details("table-stop", say("time-numbers"), table)


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
    return Markup(
        '<div class="clock"><h3>{heading}</h3><p>{about}</p><dl class="same-minute">{entries}</dl></div>'
    ).format(heading=say("time-same-minute", minute=minute), about=say(f"time-same-minute-{words}"), entries=entries)


def courses_opening(words: Register) -> Markup:
    """What stands above the curves."""
    return Markup('<div class="clock"><p>{}</p></div>').format(say(f"time-curves-{words}"))


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
    table = _table(
        say(f"time-course-table-{words}", option=title(standing), dose=course.dose_mg),
        (say("time-head-minute"), say("time-head-usual"), say("time-head-band")),
        _lines_of_one(course, words),
    )
    place = f"table-{standing.key}"
    if course.known == "poorly":
        return note + _details(place, say("time-numbers"), table)
    return _details(place, say("time-from-and-numbers"), note + table)


def _known(standing: Standing) -> Markup:
    course = standing.course
    return Markup(' <span class="count">{}</span>').format(known(course.known)) if course else Markup()


def reading(catalogue: Catalogue, words: Register) -> Markup:
    """How to read the curves."""
    said = Markup().join(
        Markup("<li>{}</li>").format(_note(catalogue, one, words)) for one in time_course.notes(catalogue, "reading")
    )
    artery = next(one for one in time_course.notes(catalogue, "route") if one.note_id == "artery")
    return Markup('<section class="around on-paper"><h3>{heading}</h3><ul>{said}<li>{note}</li></ul></section>').format(
        heading=say("time-how-to-read"), said=said, note=_note(catalogue, artery, words)
    )


def _note(catalogue: Catalogue, note: TimeNote, words: Register) -> Markup:
    return text(time_course.said(note, words)) + cited.inline(cited.named(catalogue, note.source_ids))


def _value(one: Reading, words: Register) -> str:
    return str(one.percent if words == "patient" else one.ng)


def _band(one: Reading, words: Register) -> str:
    low, high = (one.low, one.high) if words == "patient" else (one.ng_low, one.ng_high)
    return say("time-band", low=str(low), high=str(high))


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
            '<td role="cell" data-head="{usual}">{value}</td>'
            '<td role="cell" data-head="{band_head}">{band}</td></tr>'
        ).format(
            minute=one.minute,
            usual=say("time-head-usual"),
            value=_value(one, words),
            band_head=say("time-head-band"),
            band=_band(one, words),
        )
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
