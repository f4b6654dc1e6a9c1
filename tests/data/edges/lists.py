"""Lists and grids at their edges: places, ids, rows that must be there, and what stands beside what."""

import datetime as dt

from data.rules import (
    answers,
    asked,
    cautions,
    chairside,
    grids,
    keys,
    knowledge,
    method,
    searches,
    steps,
    time_notes,
    treatments,
    values,
    visit,
    watch,
)
from tests.data.in_memory import TODAY, Case, again, edit, gone

STEP = {"step_id": "before_ride_1"}
DRIP_STEP = {"step_id": "before_food_2"}
SEARCH = {"watch_id": "iv-ketamine-trd"}
CAUTION = {"caution_id": "iv_ketamine_allergy"}
ANSWER = {"treatment_id": "iv_ketamine", "question_id": "how_given", "condition_id": ""}
TRIAL = {"kind": "trial"}
TOMORROW = TODAY + dt.timedelta(days=1)
MORE_ANSWERS = 2
TWENTY = " ".join(["word"] * 20)
TWENTY_FIVE = " ".join(["word"] * 25)
YEAR = dt.timedelta(days=366)

CASES: dict[str, Case] = {
    # steps
    "twenty words": (steps.steps_hold, (edit("steps", STEP, patient_text=TWENTY),), ()),
    "twenty-one words": (
        steps.steps_hold,
        (edit("steps", STEP, patient_text=f"{TWENTY} more"),),
        ("steps, patient_text: 21 words found; at most 20 would be right",),
    ),
    "an option that isn't": (
        steps.steps_hold,
        (edit("steps", STEP, treatment_ids=("kapp",)),),
        ("steps, treatment_ids: unknown treatment 'kapp' (did you mean kap?)",),
    ),
    "options out of order": (
        steps.steps_hold,
        (edit("steps", STEP, treatment_ids=("sgb", "kap")),),
        ("steps, treatment_ids: the one order would be right: kap;sgb",),
    ),
    "every option": (
        steps.steps_hold,
        (
            edit(
                "steps",
                STEP,
                treatment_ids=(
                    "iv_ketamine",
                    "im_ketamine",
                    "oral_ketamine",
                    "nasal_ketamine",
                    "kap",
                    "sgb",
                    "esketamine_nasal",
                ),
            ),
        ),
        ("steps, treatment_ids: names every option: leave it empty",),
    ),
    "a point on sources it lacks": (
        steps.steps_hold,
        (edit("steps", STEP, source_ids=()),),
        ("steps, source_ids: no source: say in rests_on that it rests on none",),
    ),
    "our own advice with a source": (
        steps.steps_hold,
        (edit("steps", STEP, rests_on="own_advice"),),
        ("steps, rests_on: it has a source: 'sources' would be right",),
    ),
    "our own advice": (steps.steps_hold, (edit("steps", STEP, rests_on="own_advice", source_ids=()),), ()),
    "a place taken twice on a page": (
        steps.steps_are_grouped,
        (edit("steps", {"step_id": "before_ride_2"}, order=1),),
        ("steps, order: 1 stands already in row #",),
    ),
    "a point away from its group": (
        steps.steps_are_grouped,
        (edit("steps", STEP, order=999),),
        ("steps, order: the points of 'ride' do not stand together",),
    ),
    "a group of two titles": (
        steps.steps_are_grouped,
        (edit("steps", {"step_id": "before_ride_2"}, title="The way home"),),
        ("steps, title: 'Your ride' is the title of 'ride' in another row",),
    ),
    # watch
    "a search of no condition": (
        watch.searches_are_whole,
        (edit("watch", SEARCH, condition_id=""),),
        (
            "watch, condition_id: a search names its option and its condition",
            "watch, condition_id: no search for 'iv_ketamine' and 'trd'",
        ),
    ),
    "a search of no option": (
        watch.searches_are_whole,
        (edit("watch", SEARCH, treatment_id=""),),
        (
            "watch, condition_id: a search names its option and its condition",
            "watch, condition_id: no search for 'iv_ketamine' and 'trd'",
        ),
    ),
    "a search twice": (
        watch.searches_are_whole,
        (again("watch", SEARCH, watch_id="again"),),
        ("watch, condition_id: 'iv_ketamine' and 'trd' stand already in row #",),
    ),
    "a trial of another form": (
        watch.named_ids_are_watched,
        (again("watch", TRIAL, watch_id="x", query="NCT1234567"),),
        ("watch, query: 'NCT1234567' found; an NCT number such as NCT05169190 would be right",),
    ),
    "a label of another form": (
        watch.named_ids_are_watched,
        (again("watch", {"kind": "label"}, watch_id="x", query="d81a6a79"),),
        ("watch, query: 'd81a6a79' found; the set id of a label on DailyMed would be right",),
    ),
    "a rule of another form": (
        watch.named_ids_are_watched,
        (again("watch", {"kind": "rule"}, watch_id="x", query="2025-241"),),
        ("watch, query: '2025-241' found; a Federal Register document number such as 2025-24123 would be right",),
    ),
    "a trial that nothing names": (
        watch.named_ids_are_watched,
        (again("watch", TRIAL, watch_id="x", query="NCT99999999"),),
        ("watch, query: 'NCT99999999' stands in no other table: take the row out",),
    ),
    "a trial named and not watched": (
        watch.named_ids_are_watched,
        (edit("asked_answers", {"asked_id": "child_took_it"}, clinical_text="See NCT99999999."),),
        ("watch, query: no row for the trial NCT99999999, named in asked_answers.csv, row #",),
    ),
    # treatments
    "a route that the model doesn't know": (
        treatments.routes_are_known,
        (edit("treatments", {"treatment_id": "kap"}, routes=("im", "orral")),),
        ("treatments, routes: unknown route 'orral' (did you mean oral?)",),
    ),
    "no effect in the chart": (
        treatments.routes_are_known,
        (gone("effect_times", treatment_id="sgb"),),
        ("effect_times, in_chart: no row for 'sgb' stands in the chart",),
    ),
    "none comes first": (
        treatments.some_come_first,
        tuple(
            edit("treatments", {"treatment_id": one}, shown_first="no")
            for one in ("iv_ketamine", "oral_ketamine", "sgb", "kap", "esketamine_nasal")
        ),
        ("treatments, shown_first: 0 options found that come first; two to four would be right",),
    ),
    "a colour twice": (
        treatments.colours_can_be_read,
        (edit("treatments", {"treatment_id": "im_ketamine"}, colour_light="#0b5d61", mark="iv_ketamine.svg"),),
        (
            "treatments, colour_light: '#0b5d61' stands already in row #",
            "treatments, mark: 'iv_ketamine.svg' stands already in row #",
        ),
    ),
    "a colour that can't be read": (
        treatments.colours_can_be_read,
        (edit("treatments", {"treatment_id": "im_ketamine"}, colour_dark="#303030", colour_drawn="#ffffff"),),
        (
            "treatments, colour_dark: '#303030' stands out 1.32 to 1; at least 4.5 to 1 would be right",
            "treatments, colour_drawn: '#ffffff' stands out 1.00 to 1; at least 3 to 1 would be right",
        ),
    ),
    # cautions
    "a caution under another option's id": (
        cautions.cautions_are_alike,
        (edit("cautions", CAUTION, treatment_id="sgb"),),
        ("cautions, caution_id: 'iv_ketamine_allergy' found; 'sgb_...' would be right",),
    ),
    "a caution of one route alone": (
        cautions.cautions_are_alike,
        (again("cautions", CAUTION, caution_id="iv_ketamine_snow"),),
        (
            "cautions, only_here_because: 'snow' is not raised for im_ketamine, oral_ketamine, nasal_ketamine, kap, "
            "esketamine_nasal: raise it there, or say why only here",
        ),
    ),
    "a caution of one route alone, and why": (
        cautions.cautions_are_alike,
        (again("cautions", CAUTION, caution_id="iv_ketamine_snow", only_here_because="Only here."),),
        (),
    ),
    "a caution that tells otherwise": (
        cautions.cautions_say_what_to_tell,
        (edit("cautions", CAUTION, tell="Say if you ever had an allergic reaction to ketamine."),),
        (
            "cautions, tell: begins otherwise; 'Tell them if you ...' would be right",
            "cautions, patient_text: begins otherwise than the sentence in tell",
        ),
    ),
    "a call that stands nowhere": (
        cautions.cautions_say_what_to_tell,
        (edit("cautions", CAUTION, call="Call 911."),),
        ("cautions, call: this sentence does not stand in patient_text",),
    ),
    "988 in the text alone": (
        cautions.cautions_say_what_to_tell,
        (
            edit(
                "cautions",
                CAUTION,
                patient_text="Tell them if you ever had an allergic reaction to ketamine. Call 988.",
            ),
        ),
        ("cautions, call: patient_text names 988: put the sentence here too",),
    ),
    # questions people ask
    "twenty-five words": (
        asked.asked_answers_hold,
        (edit("asked_answers", {"told_in": ""}, short_answer=TWENTY_FIVE),),
        (),
    ),
    "twenty-six words": (
        asked.asked_answers_hold,
        (edit("asked_answers", {"told_in": ""}, short_answer=f"{TWENTY_FIVE} more"),),
        ("asked_answers, short_answer: 26 words found; at most 25 would be right",),
    ),
    "known without a source": (
        asked.asked_answers_hold,
        (edit("asked_answers", {"told_in": ""}, source_ids=(), how_sure="sure"),),
        ("asked_answers, source_ids: no source: only what is not known may have none",),
    ),
    "not known without a source": (
        asked.asked_answers_hold,
        (edit("asked_answers", {"told_in": ""}, source_ids=(), how_sure="not_known"),),
        (),
    ),
    "no clinical words": (
        asked.asked_answers_hold,
        (edit("asked_answers", {"told_in": ""}, clinical_text=""),),
        ("asked_answers, clinical_text: the cell is empty and must not be",),
    ),
    "told elsewhere and here": (
        asked.asked_answers_hold,
        (edit("asked_answers", {"told_in": "visit_length"}, short_answer="Two hours."),),
        ("asked_answers, short_answer: the text stands in answers: leave this empty",),
    ),
    "told in a question that isn't": (
        asked.asked_answers_hold,
        (edit("asked_answers", {"told_in": "visit_length"}, told_in="visit_lenth"),),
        ("asked_answers, told_in: unknown question 'visit_lenth' (did you mean visit_length?)",),
    ),
    "a question asked and not answered": (
        asked.asked_is_answered,
        (gone("asked_answers", asked_id="child_took_it"),),
        ("asked, asked_id: 'child_took_it' has no row in asked_answers",),
    ),
    # quiz and being ready
    "a quiz of two answers": (
        knowledge.quiz_holds,
        (gone("quiz_options", quiz_id="approval", right="no"),),
        ("quiz, quiz_id: 1 answers found; three to five would be right",),
    ),
    "a quiz of five answers": (
        knowledge.quiz_holds,
        tuple(
            again("quiz_options", {"quiz_id": "driving", "right": "no"}, option_id=f"more_{one}")
            for one in range(MORE_ANSWERS)
        ),
        (),
    ),
    "a quiz of six answers": (
        knowledge.quiz_holds,
        tuple(
            again("quiz_options", {"quiz_id": "driving", "right": "no"}, option_id=f"more_{one}")
            for one in range(MORE_ANSWERS + 1)
        ),
        ("quiz, quiz_id: 6 answers found; three to five would be right",),
    ),
    "two right answers": (
        knowledge.quiz_holds,
        (edit("quiz_options", {"quiz_id": "approval", "right": "no"}, right="yes"),),
        ("quiz, quiz_id: 2 right answers found; one would be right",),
    ),
    "no right answer": (
        knowledge.quiz_holds,
        (edit("quiz_options", {"quiz_id": "approval", "right": "yes"}, right="no"),),
        ("quiz, quiz_id: 0 right answers found; one would be right",),
    ),
    "a quiz of no source": (
        knowledge.quiz_holds,
        (edit("quiz", {"quiz_id": "approval"}, source_ids=()),),
        ("quiz, source_ids: the cell is empty and must not be",),
    ),
    "three of SURE": (
        knowledge.ready_items_hold,
        (gone("sure_items", kind="sure", item_id="understand"),),
        ("sure_items, kind: 3 items of kind 'sure'; four would be right",),
    ),
    "SURE in other words": (
        knowledge.ready_items_hold,
        (edit("sure_items", {"kind": "sure"}, patient_text="Do you feel sure?", source_ids=()),),
        (
            "sure_items, patient_text: not the published words of SURE, which may not be altered",
            "sure_items, source_ids: the cell is empty and must not be",
        ),
    ),
    "our own words as SURE": (
        knowledge.ready_items_hold,
        (edit("sure_items", {"kind": "own_words"}, patient_text="Do you feel SURE?"),),
        ("sure_items, patient_text: our own words may not call themselves SURE",),
    ),
    # questions for the clinic
    "a reason of no source": (
        visit.clinic_questions_hold,
        (edit("clinic_questions", {"question_id": "why_this_one"}, why="It may."),),
        ("clinic_questions, source_ids: no source: only a question without a reason may have none",),
    ),
    "a source of no reason": (
        visit.clinic_questions_hold,
        (edit("clinic_questions", {"question_id": "why_this_one"}, source_ids=("wan-2014",)),),
        ("clinic_questions, why: the source carries no reason: say it, or take the source out",),
    ),
    "a red flag of no reason": (
        visit.clinic_questions_hold,
        (edit("clinic_questions", {"group": "red_flags"}, why="", source_ids=()),),
        ("clinic_questions, why: a red flag needs a reason and its source",),
    ),
    "a question that doesn't ask": (
        visit.clinic_questions_hold,
        (edit("clinic_questions", {"question_id": "why_this_one"}, patient_text="Why."),),
        ("clinic_questions, patient_text: a question ends with '?', a red flag with a full stop",),
    ),
    "a red flag that asks": (
        visit.clinic_questions_hold,
        (edit("clinic_questions", {"group": "red_flags"}, patient_text="Why?"),),
        ("clinic_questions, patient_text: a question ends with '?', a red flag with a full stop",),
    ),
    "two questions in one place": (
        visit.clinic_questions_hold,
        (again("clinic_questions", {"question_id": "why_this_one"}, question_id="x"),),
        ("clinic_questions, order: 1 stands already in row #",),
    ),
    # the talk
    "a key question with no place": (
        chairside.visit_is_whole,
        (edit("questions", {"question_id": "price"}, visit_order=None),),
        (
            "questions, visit_order: a key question needs a place in the talk",
            "questions, visit_order: each place from 1 to 12 would be right, each once",
        ),
    ),
    "a place taken twice": (
        chairside.visit_is_whole,
        (edit("questions", {"question_id": "where"}, visit_order=3),),
        ("questions, visit_order: 3 stands already in row #",),
    ),
    "a thirteenth place": (
        chairside.visit_is_whole,
        (edit("questions", {"question_id": "where"}, visit_order=13),),
        ("questions, visit_order: each place from 1 to 12 would be right, each once",),
    ),
    "a prompt that doesn't ask": (
        chairside.prompts_ask,
        (edit("questions", {"question_id": "where"}, teach_back="In your own words, where."),),
        ("questions, teach_back: 'In your own words, ...?' would be right",),
    ),
    "a prompt in the clinic's words": (
        chairside.prompts_ask,
        (edit("questions", {"question_id": "where"}, teach_back="Where?"),),
        ("questions, teach_back: 'In your own words, ...?' would be right",),
    ),
    # answers
    "six words": (
        answers.facts_have_sources,
        (edit("answers", ANSWER, short_answer="one two three four five six"),),
        (),
    ),
    "seven words": (
        answers.facts_have_sources,
        (edit("answers", ANSWER, short_answer="one two three four five six seven"),),
        ("answers, short_answer: 7 words found; at most 6 would be right",),
    ),
    "an answer of no source": (
        answers.facts_have_sources,
        (edit("answers", ANSWER, source_ids=(), known="yes"),),
        ("answers, source_ids: no source: only an answer with known 'no' may have none",),
    ),
    "an answer that it isn't known": (
        answers.facts_have_sources,
        (edit("answers", ANSWER, source_ids=(), known="no"),),
        (),
    ),
    "a rating of no source": (
        answers.facts_have_sources,
        (edit("evidence", {"certainty": "low"}, source_ids=()),),
        ("evidence, source_ids: no source: only certainty 'none' may have none",),
    ),
    "a direction of nothing": (
        answers.facts_have_sources,
        (edit("evidence", {"certainty": "none"}, direction="favours", source_ids=()),),
        ("evidence, direction: certainty 'none' leaves the direction 'unknown'",),
    ),
    "a claim of no source": (
        answers.facts_have_sources,
        (edit("claims", {}, source_ids=()),),
        ("claims, source_ids: the cell is empty and must not be",),
    ),
    "reviewed today": (
        answers.dates_make_sense,
        (edit("answers", ANSWER, reviewed=TODAY, review_by=TODAY),),
        (),
    ),
    "reviewed tomorrow": (
        answers.dates_make_sense,
        (edit("answers", ANSWER, reviewed=TOMORROW, review_by=TOMORROW),),
        ("answers, reviewed: 2026-12-02 lies in the future (today is 2026-12-01)",),
    ),
    "due before it was reviewed": (
        answers.dates_make_sense,
        (edit("answers", ANSWER, reviewed=TODAY, review_by=TODAY - dt.timedelta(days=1)),),
        ("answers, review_by: 2026-11-30 lies before reviewed, 2026-12-01",),
    ),
    "due in 366 days": (
        answers.dates_make_sense,
        (edit("answers", ANSWER, reviewed=TODAY, review_by=TODAY + YEAR),),
        (),
    ),
    "due in 367 days": (
        answers.dates_make_sense,
        (edit("answers", ANSWER, reviewed=TODAY, review_by=TOMORROW + YEAR),),
        ("answers, review_by: 2027-12-03 is more than 366 days after reviewed, 2026-12-01",),
    ),
    # keys and sources
    "an id that isn't": (
        keys.ids_are_known,
        (edit("answers", ANSWER, treatment_id="iv_ketamin"),),
        ("answers, treatment_id: unknown treatment 'iv_ketamin' (did you mean iv_ketamine?)",),
    ),
    "a row twice": (
        keys.keys_are_unique,
        (again("answers", ANSWER),),
        ("answers, condition_id: 'iv_ketamine + how_given' stands already in row #",),
    ),
    "an undated page of no day": (
        keys.sources_exist_and_are_used,
        (edit("sources", {"source_id": "wilkinson-2019"}, year="undated"),),
        ("sources, read_on: is for undated pages, and those need it",),
    ),
    "a source that nobody cites": (
        keys.sources_exist_and_are_used,
        (again("sources", {"source_id": "wilkinson-2019"}, source_id="wilkinson-2020"),),
        ("sources, source_id: 'wilkinson-2020' is cited nowhere: take the row out",),
    ),
    "a source that isn't": (
        keys.sources_exist_and_are_used,
        (edit("steps", STEP, source_ids=("klarisana-spravto", "cit-clinics", "mylan-ketamine")),),
        ("steps, source_ids: unknown source 'klarisana-spravto' (did you mean klarisana-spravato?)",),
    ),
    # searches
    "an empty cell that nobody searched": (
        searches.empty_cells_were_searched,
        (edit("evidence", {"treatment_id": "iv_ketamine", "condition_id": "trd"}, direction="unknown"),),
        ("evidence, direction: no row in searches for 'iv_ketamine' and 'trd': search, and say what was found",),
    ),
    "searched today": (searches.empty_cells_were_searched, (edit("searches", {}, searched=TODAY),), ()),
    "searched tomorrow": (
        searches.empty_cells_were_searched,
        (edit("searches", {}, searched=TOMORROW),),
        ("searches, searched: 2026-12-02 lies in the future (today is 2026-12-01)",),
    ),
    # how it was made
    "a criterion in another tier": (
        method.criteria_are_whole,
        (edit("ipdas", {"criterion_id": "1.1.1"}, tier="quality"),),
        ("ipdas, tier: 'quality' found; 'qualifying' would be right",),
    ),
    "a criterion met nowhere": (
        method.criteria_are_whole,
        (edit("ipdas", {"criterion_id": "1.1.1"}, state="met", page=""),),
        ("ipdas, page: a criterion that is met names its page, and no other does",),
    ),
    "a criterion that does apply": (
        method.criteria_are_whole,
        (edit("ipdas", {"criterion_id": "1.1.1"}, state="not_applicable", page=""),),
        ("ipdas, state: only criteria on tests, and all of them, do not apply",),
    ),
    # what can matter
    "a statement that isn't": (
        values.preferences_are_whole,
        (edit("preferences", {"preference_id": "watched"}, preference_id="seen"),),
        (
            "preferences, preference_id: no row for 'watched'",
            "preferences, preference_id: unknown id 'seen'",
        ),
    ),
    "two statements in one place": (
        values.preferences_are_whole,
        (edit("preferences", {"preference_id": "watched"}, order=1),),
        ("preferences, order: 1 stands already in row #",),
    ),
    "a stance left out": (
        values.stances_are_whole,
        (gone("stances", preference_id="watched", treatment_id="sgb"),),
        ("stances, treatment_id: no general stance of 'sgb' to 'watched'",),
    ),
    # groups and first rows
    "seven key questions": (
        grids.questions_are_grouped,
        (edit("questions", {"question_id": "price"}, key="no"),),
        (),
    ),
    "nine key questions": (
        grids.questions_are_grouped,
        (edit("questions", {"question_id": "where"}, key="yes"),),
        ("questions, key: 9 key questions found; seven or eight would be right",),
    ),
    "six key questions": (
        grids.questions_are_grouped,
        tuple(edit("questions", {"question_id": one}, key="no") for one in ("price", "helps")),
        ("questions, key: 6 key questions found; seven or eight would be right",),
    ),
    "three questions in a row": (
        grids.questions_are_grouped,
        (
            edit("questions", {"question_id": "where"}, compare_row=1),
            edit("questions", {"question_id": "insurance"}, compare_row=1),
        ),
        ("questions, compare_row: 3 questions share row #; two may",),
    ),
    "no count of people": (
        grids.current_care_is_told,
        (edit("alternatives", {"kind": "current_care", "nothing_read": "no"}, patient_text="You go on."),),
        (
            "alternatives, patient_text: no count of people found; how many of how many fared how, "
            "or nothing_read yes, would be right",
        ),
    ),
    "nothing was read": (
        grids.current_care_is_told,
        (edit("alternatives", {"kind": "current_care"}, patient_text="You go on.", nothing_read="yes"),),
        (),
    ),
    "no search, no answer, no rating": (
        grids.grids_are_full,
        (
            gone("answers", treatment_id="sgb", question_id="price"),
            gone("evidence", treatment_id="sgb", condition_id="ocd"),
            gone("adjustability", treatment_id="sgb"),
            gone("cautions", treatment_id="sgb"),
            gone("alternatives", condition_id="ocd", kind="first_line"),
        ),
        (
            "answers, question_id: no general answer of 'sgb' to 'price'",
            "adjustability, treatment_id: no row for 'sgb'",
            "cautions, treatment_id: no row for 'sgb'",
            "evidence, condition_id: no row for 'sgb' and 'ocd'",
            "alternatives, condition_id: no row of kind 'first_line' for 'ocd'",
        ),
    ),
    "no question of its own": (
        visit.clinic_questions_are_whole,
        (gone("clinic_questions", treatment_id="sgb"),),
        ("clinic_questions, treatment_id: no question of its own for 'sgb'",),
    ),
    "a criterion that isn't": (
        method.criteria_are_whole,
        (edit("ipdas", {"criterion_id": "1.1.1"}, criterion_id="1.1.7"),),
        (
            "ipdas, criterion_id: no row for '1.1.1'",
            "ipdas, criterion_id: unknown criterion '1.1.7' (did you mean 1.1.5?)",
        ),
    ),
    "a section on method untold": (
        method.method_is_told,
        (gone("method", section="chosen"),),
        ("method, section: no row for 'chosen'",),
    ),
    "a condition that the list of words lacks": (
        method.conditions_are_explained,
        (gone("glossary", term_id="ptsd"),),
        ("glossary, term_id: no row for the condition 'ptsd'",),
    ),
    # notes on time
    "a note that must stand": (
        time_notes.time_notes_are_whole,
        (gone("time_notes", note_id="worth_no_study"), gone("time_notes", note_id="sgb")),
        (
            "time_notes, note_id: no row for 'worth_no_study' at 'worth'",
            "time_notes, note_id: no row for 'sgb' at 'route'",
        ),
    ),
    "what is missing of a poor curve": (
        time_notes.time_notes_hold,
        (edit("time_notes", {"note_id": "nasal"}, missing="", missing_clinical=""),),
        (
            "time_notes, missing: 'nasal' is poorly known: say what is missing",
            "time_notes, missing_clinical: 'nasal' is poorly known: say what is missing",
        ),
    ),
    "two notes in one place": (
        time_notes.time_notes_hold,
        (again("time_notes", {"note_id": "im"}),),
        ("time_notes, order: 2 stands already in row #",),
    ),
    "a note of no source": (
        time_notes.time_notes_hold,
        (edit("time_notes", {"place": "worth"}, source_ids=(), nothing_found="no"),),
        ("time_notes, source_ids: no source: only a note that nothing was found may have none",),
    ),
    "a note that nothing was found": (
        time_notes.time_notes_hold,
        (edit("time_notes", {"place": "worth"}, source_ids=(), nothing_found="yes"),),
        (),
    ),
    "a note of no route": (
        time_notes.time_notes_hold,
        (edit("time_notes", {"note_id": "im"}, note_id="imm"),),
        ("time_notes, note_id: 'imm' is no route and no option (did you mean im?)",),
    ),
}
