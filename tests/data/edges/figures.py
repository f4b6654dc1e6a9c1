"""Figures at their edges: counts, percentages, intervals, ranges, sessions, hours and prices."""

from decimal import Decimal
from typing import Any

from data.rules import burden, harms, kinetics, outcomes
from tests.data.in_memory import Case, again, edit, gone

D = Decimal
OUTCOME = {"fact_id": "wilkinson-2019-response-midazolam"}
COUNT: dict[str, Any] = {"treated_percent": None, "comparator_percent": None, "people": None}
HARM = {"fact_id": "spravato-hcp-safety--dissociation"}
KINETIC = {"parameter": "bioavailability", "route": "im"}
DRIP = {"treatment_id": "iv_ketamine", "condition_id": "", "period": "induction"}
YEAR = {"treatment_id": "iv_ketamine", "condition_id": "", "period": "first_12_months"}
EVIDENCE = {"treatment_id": "iv_ketamine", "condition_id": "trd"}

CASES: dict[str, Case] = {
    # outcomes
    "events are all people": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, **COUNT, treated_events=D(60), treated_total=D(60)),),
        (),
    ),
    "no events": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, **COUNT, treated_events=D(0), treated_total=D(60)),),
        (),
    ),
    "one event too many": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, **COUNT, treated_events=D(61), treated_total=D(60)),),
        ("outcomes, treated_events: 61 events of 60 people",),
    ),
    "fewer events than none": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, **COUNT, comparator_events=D(-1), comparator_total=D(60)),),
        ("outcomes, comparator_events: -1 events of 60 people",),
    ),
    "one person": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, **COUNT, treated_events=D(1), treated_total=D(1)),),
        (),
    ),
    "nobody": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, **COUNT, comparator_events=D(0), comparator_total=D(0)),),
        ("outcomes, comparator_total: 0 found; a total above 0 would be right",),
    ),
    "a percentage its events don't give": (
        outcomes.figures_agree,
        (
            edit(
                "outcomes",
                OUTCOME,
                comparator_percent=D(34),
                comparator_events=D(20),
                comparator_total=D(60),
            ),
        ),
        ("outcomes, comparator_percent: 34 found; 20 of 60 gives 33.3",),
    ),
    "an effect at both ends of its interval": (
        outcomes.figures_agree,
        (
            edit(
                "outcomes",
                OUTCOME,
                effect_value=D(2),
                ci_low=D(2),
                ci_high=D(2),
                ci_level=D(95),
                scale="ratio",
                effect_measure="RR",
            ),
        ),
        (),
    ),
    "an effect below its interval": (
        outcomes.figures_agree,
        (
            edit(
                "outcomes",
                OUTCOME,
                effect_value=D(1),
                ci_low=D(2),
                ci_high=D(3),
                ci_level=D(95),
                scale="ratio",
                effect_measure="RR",
            ),
        ),
        ("outcomes, effect_value: 1 lies outside its interval, 2 to 3",),
    ),
    "an effect above its interval": (
        outcomes.figures_agree,
        (
            edit(
                "outcomes",
                OUTCOME,
                effect_value=D(4),
                ci_low=D(2),
                ci_high=D(3),
                ci_level=D(95),
                scale="ratio",
                effect_measure="RR",
            ),
        ),
        ("outcomes, effect_value: 4 lies outside its interval, 2 to 3",),
    ),
    "an effect without scale or measure": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, effect_value=D(4)),),
        (
            "outcomes, scale: empty beside an effect: of what, on what scale?",
            "outcomes, effect_measure: empty beside an effect: of what, on what scale?",
        ),
    ),
    "an interval of one end and no level": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, ci_low=D(4)),),
        (
            "outcomes, ci_level: empty beside an interval; 95 or another level is needed",
            "outcomes, ci_low: an interval needs both its ends",
        ),
    ),
    "an interval of the other end": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, ci_high=D(4)),),
        ("outcomes, ci_low: an interval needs both its ends",),
    ),
    "an interval turned round": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, ci_low=D(4), ci_high=D(3), ci_level=D(95)),),
        ("outcomes, ci_low: 4 lies above ci_high, 3",),
    ),
    "one frame only": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, not_happened=""),),
        ("outcomes, not_happened: happened and not_happened go together: both frames",),
    ),
    "the other frame only": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, **COUNT, happened=""),),
        ("outcomes, not_happened: happened and not_happened go together: both frames",),
    ),
    "a share without words": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, happened="", not_happened=""),),
        ("outcomes, happened: a share of people needs words for what they had",),
    ),
    "a count without words": (
        outcomes.figures_agree,
        (
            edit(
                "outcomes",
                OUTCOME,
                **COUNT,
                treated_events=D(3),
                happened="",
                not_happened="",
            ),
        ),
        ("outcomes, happened: a share of people needs words for what they had",),
    ),
    "no share and no words": (
        outcomes.figures_agree,
        (edit("outcomes", OUTCOME, **COUNT, happened="", not_happened=""),),
        (),
    ),
    "two results lead": (
        outcomes.cells_rest_on_results,
        (again("outcomes", OUTCOME, fact_id="x"),),
        ("outcomes, leads: more than one result leads this option and condition",) * 2,
    ),
    "a result of a source that its cell doesn't name": (
        outcomes.cells_rest_on_results,
        (edit("outcomes", OUTCOME, source_id="wan-2014"),),
        ("outcomes, leads: the cell of the evidence matrix does not name 'wan-2014'",),
    ),
    "no result leads": (
        outcomes.cells_rest_on_results,
        (edit("outcomes", OUTCOME, leads="also"),),
        ("outcomes, leads: no result leads for 'iv_ketamine' and 'trd'",),
    ),
    "none, though a result leads": (
        outcomes.cells_rest_on_results,
        (edit("evidence", EVIDENCE, certainty="none"),),
        ("evidence, certainty: 'none', but a result leads this cell in outcomes",),
    ),
    # harms
    "a figure and a statement": (
        harms.harm_cells_are_whole,
        (
            edit(
                "harms",
                {"leads": "no", "harm_id": "distress", "treatment_id": "im_ketamine"},
                leads="yes",
            ),
        ),
        ("harms, leads: a statement stands for this cell too: take one of them out",),
    ),
    "two figures that lead": (
        harms.harm_cells_are_whole,
        (again("harms", {"leads": "yes", "harm_id": "any", "treatment_id": "iv_ketamine"}, fact_id="x"),),
        ("harms, leads: more than one figure leads 'any' of 'iv_ketamine'",) * 2,
    ),
    "a harm of an option untold": (
        harms.harm_cells_are_whole,
        (gone("harm_statements", harm_id="liver", treatment_id="sgb"),),
        ("harm_statements, harm_id: nothing is said on 'liver' of 'sgb'",),
    ),
    "eight words": (
        harms.harm_statements_hold,
        (
            edit(
                "harm_statements",
                {"state": "statement"},
                short="one two three four five six seven eight",
            ),
        ),
        (),
    ),
    "nine words": (
        harms.harm_statements_hold,
        (
            edit(
                "harm_statements",
                {"state": "statement"},
                short="one two three four five six seven eight nine",
            ),
        ),
        ("harm_statements, short: 9 words found; at most 8 would be right",),
    ),
    "all had the harm": (
        harms.harm_figures_agree,
        (
            edit(
                "harms",
                HARM,
                treated_events=D(346),
                treated_total=D(346),
                treated_percent="100",
            ),
        ),
        (),
    ),
    "one more than all had the harm": (
        harms.harm_figures_agree,
        (edit("harms", HARM, treated_events=D(347), treated_total=D(346)),),
        ("harms, treated_events: 347 of 346",),
    ),
    "fewer than none had the harm": (
        harms.harm_figures_agree,
        (edit("harms", HARM, comparator_events=D(-1)),),
        ("harms, comparator_events: -1 of 222",),
    ),
    "a harm of nobody": (
        harms.harm_figures_agree,
        (edit("harms", HARM, treated_total=D(0)),),
        ("harms, treated_total: 0 found; a total above 0 would be right",),
    ),
    "a harm of one": (
        harms.harm_figures_agree,
        (
            edit(
                "harms",
                HARM,
                treated_events=D(1),
                treated_total=D(1),
                treated_percent="",
            ),
        ),
        (),
    ),
    "events beside a percentage with no total": (
        harms.harm_figures_agree,
        (edit("harms", HARM, treated_total=None),),
        ("harms, treated_total: events beside a percentage need the total that they were counted in",),
    ),
    "no events beside a percentage with no total": (
        harms.harm_figures_agree,
        (edit("harms", HARM, treated_total=None, treated_events=D(0)),),
        ("harms, treated_total: events beside a percentage need the total that they were counted in",),
    ),
    "no comparison and unmarked": (
        harms.harm_figures_agree,
        (
            edit(
                "harms",
                HARM,
                comparator_events=None,
                comparator_total=None,
                comparator_percent="",
            ),
        ),
        ("harms, basis: a count with no comparison group: mark it uncontrolled",),
    ),
    "a comparison that is marked as none": (
        harms.harm_figures_agree,
        (edit("harms", HARM, basis="uncontrolled"),),
        ("harms, basis: marked uncontrolled, though a comparison group stands beside it",),
    ),
    "a comparison group without its name": (
        harms.harm_figures_agree,
        (edit("harms", HARM, comparator=""),),
        ("harms, comparator: figures of a comparison group, but not what that group got",),
    ),
    "a comparison group without its clinical name": (
        harms.harm_figures_agree,
        (edit("harms", HARM, comparator_clinical=""),),
        ("harms, comparator: figures of a comparison group, but not what that group got",),
    ),
    "a count without what happened": (
        harms.harm_figures_agree,
        (edit("harms", HARM, happened=""),),
        ("harms, happened: a count needs what happened, and what people got",),
    ),
    "a count without what people got": (
        harms.harm_figures_agree,
        (edit("harms", HARM, given=""),),
        ("harms, happened: a count needs what happened, and what people got",),
    ),
    "words with figures": (
        harms.harm_figures_agree,
        (edit("harms", HARM, kind="words", leads="no"),),
        ("harms, kind: figures found: say what they count",),
    ),
    "words with a count of one arm": (
        harms.harm_figures_agree,
        (
            edit(
                "harms",
                {"fact_id": "rodrigues-2022-drowsiness"},
                kind="words",
                leads="no",
            ),
        ),
        ("harms, kind: figures found: say what they count",),
    ),
    "words that lead": (
        harms.harm_figures_agree,
        (edit("harms", {"kind": "words"}, leads="yes"),),
        ("harms, leads: 'words' is no figure to lead a cell",),
    ),
    "a count of nothing": (
        harms.harm_figures_agree,
        (
            edit(
                "harms",
                {"kind": "words"},
                kind="per_patient",
                effect_kind="",
                effect_measure="",
                effect_value="",
            ),
        ),
        ("harms, kind: no figure found: words would be right",),
    ),
    "a harm's effect at the ends of its interval": (
        harms.harm_figures_agree,
        (
            edit(
                "harms",
                HARM,
                effect_kind="ratio",
                effect_measure="RR",
                effect_value="2",
                ci_low=D(2),
                ci_high=D(2),
            ),
        ),
        (),
    ),
    "a harm's effect outside its interval": (
        harms.harm_figures_agree,
        (
            edit(
                "harms",
                HARM,
                effect_kind="ratio",
                effect_measure="RR",
                effect_value="2-4",
                ci_low=D(2),
                ci_high=D(3),
            ),
        ),
        ("harms, effect_value: 2-4 lies outside its interval, 2 to 3",),
    ),
    "a harm's interval of one end": (
        harms.harm_figures_agree,
        (edit("harms", HARM, ci_high=D(3)),),
        ("harms, ci_low: an interval needs both its ends",),
    ),
    "a measure without an effect": (
        harms.harm_figures_agree,
        (edit("harms", HARM, effect_measure="RR"),),
        ("harms, effect_kind: an effect needs its kind, its measure and its value; without one all three are empty",),
    ),
    "a percentage of the treated arm twice": (
        harms.harm_figures_agree,
        (
            edit(
                "harms",
                HARM,
                effect_kind="percent",
                effect_measure="x",
                effect_value="100",
            ),
        ),
        ("harms, effect_value: a percentage of the treated arm, up to 100, and then treated_percent is empty",),
    ),
    "a percentage of a hundred": (
        harms.harm_figures_agree,
        (
            edit(
                "harms",
                HARM,
                treated_events=None,
                treated_percent="",
                effect_kind="percent",
                effect_measure="x",
                effect_value="100",
            ),
        ),
        (),
    ),
    "a percentage of more": (
        harms.harm_figures_agree,
        (
            edit(
                "harms",
                HARM,
                treated_events=None,
                treated_percent="",
                effect_kind="percent",
                effect_measure="x",
                effect_value="101",
            ),
        ),
        ("harms, effect_value: a percentage of the treated arm, up to 100, and then treated_percent is empty",),
    ),
    "a unit without a change": (
        harms.harm_figures_agree,
        (edit("harms", HARM, effect_unit="points"),),
        ("harms, effect_unit: a mean change needs its unit in patient words, and nothing else has one",),
    ),
    # kinetics
    "a value at the low end": (
        kinetics.kinetics_are_whole,
        (edit("kinetics", KINETIC, value=D(80), low=D(80), high=D(90)),),
        (),
    ),
    "a value at the high end": (
        kinetics.kinetics_are_whole,
        (edit("kinetics", KINETIC, value=D(90), low=D(80), high=D(90)),),
        (),
    ),
    "a value above its range": (
        kinetics.kinetics_are_whole,
        (edit("kinetics", KINETIC, value=D(91), low=D(80), high=D(90)),),
        ("kinetics, value: 91 lies outside its range, 80 to 90",),
    ),
    "a range from nothing": (
        kinetics.kinetics_are_whole,
        (edit("kinetics", KINETIC, value=D(80), low=D(0), high=D(90)),),
        ("kinetics, value: 80 lies outside its range, 0 to 90",),
    ),
    "a whole hundred": (
        kinetics.kinetics_are_whole,
        (edit("kinetics", KINETIC, value=D(100), low=D(80), high=D(100)),),
        (),
    ),
    "more than a hundred": (
        kinetics.kinetics_are_whole,
        (edit("kinetics", KINETIC, value=D(101), low=D(80), high=D(101)),),
        ("kinetics, value: 101 % found; at most 100 would be right",),
    ),
    "nothing at all": (
        kinetics.kinetics_are_whole,
        (edit("kinetics", {"parameter": "volume_per_kg"}, value=D(0)),),
        ("kinetics, value: 0 found; a number above 0 would be right",),
    ),
    "a parameter of another route": (
        kinetics.kinetics_are_whole,
        (edit("kinetics", KINETIC, parameter="bioavailabilty"),),
        (
            "kinetics, parameter: no row for 'bioavailability' of 'im'",
            "kinetics, parameter: 'bioavailabilty' has no place in 'im' (did you mean bioavailability?)",
        ),
    ),
    "bioavailability without a range": (
        kinetics.kinetics_are_whole,
        (edit("kinetics", KINETIC, low=None, high=None),),
        ("kinetics, low: bioavailability needs its range: the band is drawn from it",),
    ),
    "half a range": (
        kinetics.kinetics_are_whole,
        (edit("kinetics", KINETIC, high=None),),
        ("kinetics, low: a range needs both its ends",),
    ),
    "a parameter of no source": (
        kinetics.kinetics_are_whole,
        (edit("kinetics", {"parameter": "volume_per_kg"}, source_ids=()),),
        ("kinetics, source_ids: no source: only a row with our_choice 'yes' may",),
    ),
    "two times at one minute": (
        kinetics.effects_are_timed,
        (
            edit(
                "effect_times",
                {"effect_id": "iv_side_effects"},
                peak_low=120,
                peak_high=120,
            ),
        ),
        (),
    ),
    "times that run back": (
        kinetics.effects_are_timed,
        (edit("effect_times", {"effect_id": "iv_side_effects"}, peak_high=121),),
        ("effect_times, onset_low: minutes [121, 120, 240] do not run onward",),
    ),
    "a timed effect of no source": (
        kinetics.effects_are_timed,
        (edit("effect_times", {"effect_id": "iv_side_effects"}, source_ids=()),),
        ("effect_times, source_ids: no source: only a row without minutes may have none",),
    ),
    # burden
    "a whole day": (
        burden.burden_holds,
        tuple(
            edit("burden", {**DRIP, "period": one}, hours_high=D(24))
            for one in ("induction", "first_3_months", "first_12_months")
        ),
        (),
    ),
    "more than a day": (
        burden.burden_holds,
        tuple(
            edit("burden", {**DRIP, "period": one}, hours_high=D(25))
            for one in ("induction", "first_3_months", "first_12_months")
        ),
        ("burden, hours_high: 1.5 to 25 hours; from low to high, above 0, would be right",) * 3,
    ),
    "no hours": (
        burden.burden_holds,
        tuple(
            edit("burden", {**DRIP, "period": one}, hours_low=D(0), hours_high=D(0))
            for one in ("induction", "first_3_months", "first_12_months")
        ),
        ("burden, hours_high: 0 to 0 hours; from low to high, above 0, would be right",) * 3,
    ),
    "a most without a fewest": (
        burden.burden_holds,
        tuple(
            edit("burden", {**DRIP, "period": one}, hours_low=None)
            for one in ("induction", "first_3_months", "first_12_months")
        ),
        ("burden, hours_low: a most without a fewest",) * 3,
    ),
    "one session": (
        burden.burden_holds,
        (edit("burden", DRIP, sessions_low=1, sessions_high=1),),
        (),
    ),
    "no session": (
        burden.burden_holds,
        (edit("burden", DRIP, sessions_low=0, sessions_high=1),),
        ("burden, sessions_high: 0 to 1 found; low to high within 1 to 60 would be right",),
    ),
    "sessions from high to low": (
        burden.burden_holds,
        (edit("burden", DRIP, sessions_low=8, sessions_high=6),),
        ("burden, sessions_high: 8 to 6 found; low to high within 1 to 60 would be right",),
    ),
    "sixty sessions": (
        burden.burden_holds,
        (edit("burden", DRIP, sessions_high=60),),
        (),
    ),
    "sixty-one sessions": (
        burden.burden_holds,
        (edit("burden", DRIP, sessions_high=61),),
        ("burden, sessions_high: 6 to 61 found; low to high within 1 to 60 would be right",),
    ),
    "a session every day of a year": (
        burden.burden_holds,
        (edit("burden", YEAR, sessions_low=366, sessions_high=366),),
        (),
    ),
    "one more than days": (
        burden.burden_holds,
        (edit("burden", YEAR, sessions_low=366, sessions_high=367),),
        ("burden, sessions_high: 366 to 367 found; low to high within 1 to 366 would be right",),
    ),
    "half a number of sessions": (
        burden.burden_holds,
        (edit("burden", DRIP, sessions_low=None),),
        ("burden, sessions_high: a number of sessions needs both its ends",),
    ),
}
for _price, _said in {
    (400, 400, None): None,
    (401, 400, None): "price_high: 401 to 400 dollars; from low to high, above 0, would be right",
    (0, 400, None): "price_high: 0 to 400 dollars; from low to high, above 0, would be right",
    (400, None, None): "price_high: a price needs both its ends; the same twice where it is one",
    (400, 800, 400): None,
    (400, 800, 800): None,
    (400, 800, 801): "first_price_high: 801 lies outside 400 to 800",
    (400, 800, 399): "first_price_high: 399 lies outside 400 to 800",
}.items():
    CASES[f"a price of {_price}"] = (
        burden.burden_holds,
        tuple(
            edit(
                "burden",
                {**DRIP, "period": one},
                price_low=_price[0],
                price_high=_price[1],
                first_price_high=_price[2],
            )
            for one in ("induction", "first_3_months", "first_12_months")
        ),
        (f"burden, {_said}",) * 3 if _said else (),
    )
