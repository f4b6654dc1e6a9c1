"""Words at their edges: lines for narrow places, what they may name, and what must or must not stand."""

import datetime as dt
from decimal import Decimal
from typing import Any

from data.rows import Review
from data.rules import finding_words, harms, notices, reviews, short_lines, sources, spoken, values
from tests.data.in_memory import TODAY, Case, Put, again, edit
from tests.listed import CONDITION_IDS, TREATMENT_IDS

D = Decimal
ENDS = dt.date(2026, 12, 31)
CELL = {"treatment_id": "iv_ketamine", "condition_id": "trd"}
ALONE = {"treatment_id": "kap", "condition_id": "ocd"}
MIXED = {"treatment_id": "iv_ketamine", "condition_id": "ptsd"}
NULL = {"treatment_id": "kap", "condition_id": "ptsd"}
NONE = {"treatment_id": "oral_ketamine", "condition_id": "ocd"}
OUTCOME = {"fact_id": "wilkinson-2019-response-midazolam"}
TRD = {"condition_id": "trd"}
CRISIS = {"condition_id": "suicidal_ideation"}
DRIP = {"treatment_id": "iv_ketamine"}
STANCE = {"preference_id": "fast_relief", "treatment_id": "iv_ketamine", "condition_id": ""}
STATEMENT = {"state": "statement"}
REVIEW: dict[str, Any] = {
    "name": "A Person",
    "role": "clinician",
    "profession": "Doctor",
    "credentials": "",
    "interest": "None declared",
    "independent": "yes",
    "date": TODAY,
    "table": "answers",
    "key": "iv_ketamine how_given",
    "verdict": "agree",
    "remark": "",
    "fingerprint": "r0123456789abcde",
}


def review(**cells: Any) -> Put:
    """A review, as it is signed but for some cells."""
    return Put("reviews", Review(**(REVIEW | cells)))


def line(which: dict[str, str], said: str) -> tuple[Any, ...]:
    """A finding's line in other words."""
    return (edit("evidence", which, finding_line=said),)


def finding(*said: str) -> tuple[str, ...]:
    """What is said of a finding's line."""
    return tuple(f"evidence, finding_line: {one}" for one in said)


def ending(due: dt.date, said: str = "It ends on December 31, 2026. What holds then is not known.") -> tuple[Any, ...]:
    """A point that rests on a rule with an end, to be looked at again by some day."""
    return (
        again("sources", {"source_id": "wan-2014"}, source_id="x-2026", ends=ENDS),
        edit("steps", {"step_id": "before_ride_1"}, source_ids=("x-2026",), patient_text=said, review_by=due),
    )


CASES: dict[str, Case] = {
    # lengths
    "a line of ninety signs": (short_lines.lines_are_short, line(CELL, "x" * 90), ()),
    "a line of ninety-one signs": (
        short_lines.lines_are_short,
        line(CELL, "x" * 91),
        finding("91 characters found; at most 90 would be right"),
    ),
    **{
        f"{name}'s {column} of {length} signs": (
            short_lines.lines_are_short,
            (edit(name, where, **{column: "x" * length}),),
            () if length <= most else (f"{name}, {column}: {length} characters found; at most {most} would be right",),
        )
        for (name, column), (where, most) in {
            ("adjustability", "who_line"): (DRIP, 45),
            ("adjustability", "window_line"): (DRIP, 90),
            ("treatments", "given_line"): (DRIP, 60),
            ("treatments", "known_for_line"): (DRIP, 90),
            ("conditions", "short_name"): (TRD, 17),
            ("conditions", "first_care_line"): (TRD, 140),
            ("questions", "short_question"): ({"question_id": "price"}, 32),
            ("harm_kinds", "short_name"): ({"harm_id": "liver"}, 24),
        }.items()
        for length in (most, most + 1)
    },
    # what a line may name
    "a number in words that nothing holds": (
        short_lines.finding_lines_count_people,
        line(CELL, "In thirteen of sixty, and five."),
        (),
    ),
    "a share of too few": (
        short_lines.finding_lines_count_people,
        (
            edit("evidence", CELL, finding_line="One drip: 45 of 100; on a calming drug 18 of 100."),
            edit("outcomes", OUTCOME, people=49),
        ),
        (
            "evidence, finding_line: '45 of 100' found, but no result of at least 50 people gives it: "
            "raw counts would be right",
        ),
    ),
    "a share of just enough": (
        short_lines.finding_lines_count_people,
        (
            edit("evidence", CELL, finding_line="One drip: 45 of 100; on a calming drug 18 of 100."),
            edit("outcomes", OUTCOME, people=50),
        ),
        (),
    ),
    "a number that only a reason in clinical words holds": (
        short_lines.finding_lines_count_people,
        (edit("evidence", CELL, finding_line="It helped 7771 and 7772.", why_clinical="7771", why_patient="7772"),),
        (),
    ),
    # the design
    "a result with no group said of one": (
        short_lines.finding_lines_say_the_design,
        line(ALONE, "Ten people got better than before; no comparison group."),
        finding("'better than' found, but none of its results has a comparison group"),
    ),
    "no word of the missing group": (
        short_lines.finding_lines_say_the_design,
        line(ALONE, "Ten people were followed."),
        finding("none of its results has a comparison group: say so"),
    ),
    "nothing found said of a result": (
        short_lines.finding_lines_say_the_design,
        line(ALONE, "No study had a group; no comparison."),
        finding("'No study' or 'could not be read' stands where the certainty is none, and only there"),
    ),
    "nothing found unsaid": (
        short_lines.finding_lines_say_the_design,
        line(NONE, "Little is known."),
        finding("'No study' or 'could not be read' stands where the certainty is none, and only there"),
    ),
    "no clear gain unsaid": (
        short_lines.finding_lines_say_the_design,
        line(NULL, "27 people had therapy."),
        finding("the direction is no_clear_difference: 'no clear gain' or the like would be right"),
    ),
    "half of a mixed result": (
        short_lines.finding_lines_say_the_design,
        line(MIXED, "Two trials saw a gain over a calming drug."),
        finding("the direction is mixed: say what was not clear too"),
    ),
    "a mixed result": (
        short_lines.finding_lines_say_the_design,
        line(MIXED, "Two trials saw a gain over a calming drug. In the largest: not clear."),
        (),
    ),
    # who can change the dose
    "who, of another level": (
        short_lines.control_lines_follow_the_level,
        (edit("adjustability", DRIP, who_line="Staff, between drips"),),
        ("adjustability, who_line: level 'any_minute': 'until' must stand",),
    ),
    "a window of another length": (
        short_lines.control_lines_follow_the_level,
        (edit("adjustability", DRIP, window_line="A 55-minute drip."),),
        ("adjustability, window_line: '55' found, which this row doesn't hold",),
    ),
    # an option in a line
    "a drip of another length": (
        short_lines.option_lines_follow_answers,
        (edit("treatments", DRIP, given_line="A drip for about 55 minutes"),),
        ("treatments, given_line: '55' found, which the answer to 'how_given' doesn't hold",),
    ),
    "known for more": (
        short_lines.option_lines_follow_answers,
        (edit("treatments", DRIP, known_for_line="77 trials"),),
        ("treatments, known_for_line: '77' found, which the answer to 'studied_for' doesn't hold",),
    ),
    # what comes first
    "first care of no source": (
        short_lines.first_care_is_sourced,
        (edit("conditions", TRD, first_care_source_ids=()),),
        ("conditions, first_care_source_ids: the cell is empty and must not be",),
    ),
    "first care of another's source": (
        short_lines.first_care_is_sourced,
        (edit("conditions", TRD, first_care_source_ids=("wan-2014",)),),
        ("conditions, first_care_source_ids: 'wan-2014' is cited by no first_line row of this condition",),
    ),
    "first care of no year": (
        short_lines.first_care_is_sourced,
        (edit("conditions", TRD, first_care_line="Talk and other medicines come first."),),
        ("conditions, first_care_line: no year found: who says so, and when?",),
    ),
    "first care of a source's own year": (
        short_lines.first_care_is_sourced,
        (
            edit("sources", {"source_id": "acp-mdd-2023"}, year="2003"),
            edit("conditions", TRD, first_care_line="A US doctors' group (2003) suggests talk therapy."),
        ),
        (),
    ),
    "first care without 911": (
        short_lines.first_care_is_sourced,
        (edit("conditions", CRISIS, first_care_line="Call 988."),),
        ("conditions, first_care_line: crisis_first: it must hold '911'",),
    ),
    "first care unread, with no way on": (
        short_lines.first_care_is_sourced,
        (edit("conditions", TRD, first_care_line="In 2022 no guideline was read."),),
        (
            "conditions, first_care_line: '2022' found, which no first_line row of this condition holds",
            "conditions, first_care_line: where none was read, 'Ask your clinician' would be right",
        ),
    ),
    # what a statement bears on
    "a statement on nothing that is": (
        short_lines.statements_bear_on_rows,
        (edit("preference_bears_on", {"kind": "question"}, subject_id="visit_lenth"),),
        (
            "preference_bears_on, subject_id: unknown question 'visit_lenth' (did you mean visit_length?)",
            "preferences, question_id: no row of preference_bears_on.csv for 'fast_relief' and its question "
            "'how_soon_how_long'",
        ),
    ),
    "a key question with no short form": (
        short_lines.statements_bear_on_rows,
        (edit("questions", {"question_id": "price"}, short_question=""),),
        (
            "questions, short_question: a key question, one in the first rows, or one that a statement bears on, "
            "needs a short form",
        ),
    ),
    # the short list of harms
    "two harms in one place": (
        short_lines.short_harms_are_few,
        (edit("harm_kinds", {"in_short": 2}, in_short=1),),
        ("harm_kinds, in_short: 1 stands already",),
    ),
    "a milder harm first": (
        short_lines.short_harms_are_few,
        (edit("harm_kinds", {"in_short": 1}, group="soon", own_to=""),),
        ("harm_kinds, in_short: stands behind a milder harm: serious ones come first",) * 4,
    ),
    "seven harms in a short list": (
        short_lines.short_harms_are_few,
        (again("harm_kinds", {"in_short": 7}, harm_id="other", in_short=99),),
        tuple(
            f"harm_kinds, in_short: 7 harms in the short list of '{one}'; two to six would be right"
            for one in sorted(TREATMENT_IDS)
        ),
    ),
    "not measured, beside words alone": (
        harms.harm_statements_hold,
        (
            edit("harms", {"kind": "words"}, harm_id="liver", treatment_id="sgb"),
            edit(
                "harm_statements",
                {"harm_id": "liver", "treatment_id": "sgb"},
                state="not_measured",
                source_ids=(),
            ),
        ),
        (),
    ),
    "not measured, beside a count": (
        harms.harm_statements_hold,
        (
            edit("harms", {"kind": "per_patient"}, harm_id="liver", treatment_id="sgb"),
            edit(
                "harm_statements",
                {"harm_id": "liver", "treatment_id": "sgb"},
                state="not_measured",
                source_ids=(),
            ),
        ),
        ("harm_statements, state: 'not_measured', but harms holds a count here",),
    ),
    "own harms in another group": (
        harms.own_harms_are_headed,
        (edit("harm_kinds", {"harm_id": "lung"}, group="soon"),),
        ("harm_kinds, group: 'own' is for harms of one option alone, and for all of them",),
    ),
    "own harms with no heading": (
        harms.own_harms_are_headed,
        (edit("treatments", {"treatment_id": "sgb"}, own_harms=""),),
        ("harm_kinds, own_to: 'sgb' has harms of its own: its row in treatments needs own_harms, a heading for them",)
        * 4,
    ),
    # words on results
    "sameness": (
        finding_words.sameness_is_not_claimed,
        (edit("evidence", CELL, patient_text="Just as many got better."),),
        ("evidence, patient_text: 'Just as many' found; 'no clear difference' would be right",),
    ),
    "people beside mixed comparisons": (
        finding_words.comparisons_are_counted_alone,
        (edit("outcomes", OUTCOME, mixed_controls="yes", people=367),),
        (
            "outcomes, people: 367 people beside 'a calming drug (midazolam)', but mixed_controls is yes: "
            "leave it empty",
        ),
    ),
    "people that nobody counted": (
        finding_words.people_named_were_counted,
        (edit("evidence", CELL, patient_text="Of 1,234 people many got better."),),
        ("evidence, patient_text: '1,234 people' found; no result of this cell counts 1234",),
    ),
    "people of both arms, of one, and of all": (
        finding_words.people_named_were_counted,
        (
            edit("evidence", CELL, patient_text="Of 7001 people, 3000 people had it, 4001 people not, of 9000 people."),
            edit("outcomes", OUTCOME, treated_total=D(3000), comparator_total=D(4001), people=9000),
        ),
        (),
    ),
    "a hundred people": (
        finding_words.people_named_were_counted,
        (edit("evidence", CELL, patient_text="Of 100 people many got better."),),
        (),
    ),
    "no study where there is one": (
        finding_words.no_study_means_none,
        (again("stances", STANCE, condition_id="trd", reason="No study was found."),),
        ("stances, reason: 'No study was found' found, but the evidence matrix has a result here: say what was found",),
    ),
    "a note that speaks of chance and isn't there": (
        finding_words.notes_say_what_they_are_said_to,
        (edit("outcomes", OUTCOME, note="", note_says_unclear="yes"),),
        ("outcomes, note_says_unclear: 'yes' found, but there is no note that could say so",),
    ),
    "a note on comparison that isn't there": (
        finding_words.notes_say_what_they_are_said_to,
        (edit("outcomes", OUTCOME, note="", note_says_uncompared="yes"),),
        ("outcomes, note_says_uncompared: 'yes' found, but there is no note that could say so",),
    ),
    "a share of untold people": (
        finding_words.shares_of_people_count_people,
        (edit("outcomes", OUTCOME, people_not_told="no"),),
        (
            "outcomes, people: a share needs how many people it is a share of, or a note that says why not, and "
            "people_not_told yes",
        ),
    ),
    "a share of people untold with no note": (
        finding_words.shares_of_people_count_people,
        (edit("outcomes", OUTCOME, note=""),),
        (
            "outcomes, people: a share needs how many people it is a share of, or a note that says why not, and "
            "people_not_told yes",
        ),
    ),
    "a share of people told": (
        finding_words.shares_of_people_count_people,
        (edit("outcomes", OUTCOME, people_not_told="no", people=60),),
        (),
    ),
    "a share of a told arm": (
        finding_words.shares_of_people_count_people,
        (edit("outcomes", OUTCOME, people_not_told="no", treated_total=D(60)),),
        (),
    ),
    # notices
    "a strip of ninety signs": (
        notices.the_caveat_stands,
        (edit("notices", {"notice_id": "caveat_short"}, text="off-label FDA 988 911".ljust(90, "x")),),
        (),
    ),
    "a strip of ninety-one": (
        notices.the_caveat_stands,
        (edit("notices", {"notice_id": "caveat_short"}, text="off-label FDA 988 911".ljust(91, "x")),),
        ("notices, text: 91 characters found; the strip holds at most 90",),
    ),
    "praise": (
        notices.words_are_neutral,
        (edit("evidence", CELL, patient_text="A breakthrough."),),
        ("evidence, patient_text: 'breakthrough' praises or alarms: say it plainly",),
    ),
    # what can matter
    "a reason with a figure": (
        values.stances_hold,
        (edit("stances", STANCE, reason="It acts within 1 day."),),
        ("stances, reason: figures stand on Compare, with their sources: say it in words",),
    ),
    "a reason that ranks": (
        values.stances_hold,
        (edit("stances", STANCE, reason="It is the best."),),
        ("stances, reason: 'best' ranks or scores: say how it stands",),
    ),
    "a stance of no source": (
        values.stances_hold,
        (edit("stances", STANCE, source_ids=()),),
        ("stances, source_ids: no source: only 'not_known' or a row with no_study 'yes' may have none",),
    ),
    "a stance that isn't known": (
        values.stances_hold,
        (edit("stances", STANCE, source_ids=(), stance="not_known"),),
        (),
    ),
    "a stance of no study": (values.stances_hold, (edit("stances", STANCE, source_ids=(), no_study="yes"),), ()),
    "doesn't, though not known": (
        values.stances_hold,
        (edit("stances", STANCE, stance="doesnt", reason="It is not known."),),
        ("stances, stance: 'doesnt' found, but the reason says it is not known: 'too_little' would be right",),
    ),
    "relief that very low certainty bears": (
        values.stances_follow_other_tables,
        (edit("evidence", CELL, certainty="very_low"),),
        (
            "stances, stance: 'fits' is shown for 'trd', where the evidence leaves it 'not_known' or 'doesnt'",
            "stances, stance: 'partly' found; by the other tables it is 'too_little'",
        ),
    ),
    "strong research in general, less than the tables say": (
        values.stances_follow_other_tables,
        (
            edit(
                "stances",
                {"preference_id": "strong_research", "treatment_id": "esketamine_nasal", "condition_id": ""},
                stance="doesnt",
            ),
        ),
        ("stances, stance: 'doesnt' found; by the other tables it is 'partly'",),
    ),
    "strong research for all there is": (
        values.stances_follow_other_tables,
        tuple(
            edit(
                "evidence",
                {"treatment_id": "esketamine_nasal", "condition_id": one},
                certainty="moderate",
                direction="favours",
            )
            for one in CONDITION_IDS
        ),
        tuple(
            f"stances, stance: '{one}' found; by the other tables it is 'fits'"
            for one in ("partly", "too_little", "doesnt", *["too_little"] * 5)
        ),
    ),
    "an adjustable shot": (
        values.stances_follow_other_tables,
        (
            edit(
                "stances",
                {"preference_id": "adjustable", "treatment_id": "im_ketamine", "condition_id": ""},
                stance="fits",
            ),
        ),
        ("stances, stance: 'fits' found; by the other tables it is 'doesnt'",),
    ),
    # reviews
    "signed today": (reviews.reviews_hold, (review(),), ()),
    "signed tomorrow": (
        reviews.reviews_hold,
        (review(date=TODAY + dt.timedelta(days=1)),),
        ("reviews, date: 2026-12-02 lies in the future (today is 2026-12-01)",),
    ),
    "a row that isn't": (
        reviews.reviews_hold,
        (review(key="iv_ketamine how_givn"),),
        ("reviews, key: no row 'iv_ketamine how_givn' in answers (did you mean iv_ketamine how_given?)",),
    ),
    "no table": (
        reviews.reviews_hold,
        (review(table="es/anwers"),),
        ("reviews, table: no table 'es/anwers' (did you mean es/answers?)",),
    ),
    "a clinician on Spanish": (
        reviews.reviews_hold,
        (review(table="es/answers"),),
        ("reviews, role: 'clinician' found; rows of es/answers are signed by a translator",),
    ),
    "a translator on English": (
        reviews.reviews_hold,
        (review(role="translator"),),
        ("reviews, role: 'translator' found; rows of answers are signed by a clinician, a patient or someone else",),
    ),
    "no reason to disagree": (
        reviews.reviews_hold,
        (review(verdict="disagree"),),
        ("reviews, remark: 'disagree' needs its reason, in the reviewer's words",),
    ),
    "one person as two": (
        reviews.reviewers_are_told_one_way,
        (review(), review(key="kap how_given", profession="Nurse")),
        ("reviews, profession: differs from row #, signed by A Person on the same day",),
    ),
    "one person on two days": (
        reviews.reviewers_are_told_one_way,
        (review(), review(key="kap how_given", profession="Nurse", date=TODAY - dt.timedelta(days=1))),
        (),
    ),
    # rules that end
    "a row due on the day a rule ends": (sources.ended_rules_are_due, ending(ENDS), ()),
    "a row due the day after": (
        sources.ended_rules_are_due,
        ending(ENDS + dt.timedelta(days=1)),
        ("steps, review_by: 2027-01-01 found; 'x-2026' ends on 2026-12-31: no later than that",),
    ),
    "a rule's end untold": (
        sources.ended_rules_are_due,
        ending(ENDS, "Ends in 2026."),
        (
            "steps, source_ids: 'x-2026' ends on 2026-12-31: give the day, and say that "
            "what holds after it is not known",
        ),
    ),
    "a rule's end of no year": (
        sources.ended_rules_are_due,
        ending(ENDS, "It ends. What holds then is not known."),
        (
            "steps, source_ids: 'x-2026' ends on 2026-12-31: give the day, and say that "
            "what holds after it is not known",
        ),
    ),
    # Spanish
    "Spanish words without their English": (
        spoken.words_have_their_english,
        (edit("es/treatments", {"treatment_id": "iv_ketamine"}, name_of=""),),
        ("es/treatments, name_of: the cell is empty: words and their mark stand together",),
    ),
    "a question in Spanish that opens with nothing": (
        spoken.words_have_their_english,
        (edit("es/questions", {"question_id": "price"}, patient_question="Cuánto cuesta?"),),
        ("es/questions, patient_question: '?' stands without '¿' before it",),
    ),
    "a Spanish row twice": (
        spoken.rows_stand_once,
        (again("es/treatments", {"treatment_id": "iv_ketamine"}),),
        ("es/treatments, treatment_id: 'iv_ketamine' stands twice",),
    ),
}
