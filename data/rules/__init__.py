"""What no single row can know: keys, full grids, balance, dates, figures, and words that must or must not stand.

Each rule takes the tables as read and yields the problems it finds. ``RULES`` is the list; nothing
else needs to know them.
"""

import datetime as dt
from collections.abc import Callable, Iterator

from data.problems import Problem
from data.reading import Tables
from data.rules import (
    answers,
    burden,
    cautions,
    chairside,
    finding_words,
    grids,
    harms,
    keys,
    kinetics,
    knowledge,
    method,
    notices,
    outcomes,
    reviews,
    searches,
    sources,
    time_notes,
    treatments,
    values,
    visit,
    watch,
)

Rule = Callable[[Tables, dt.date], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    keys.keys_are_unique,
    keys.ids_are_known,
    keys.sources_exist_and_are_used,
    grids.lists_are_whole,
    grids.questions_are_grouped,
    grids.grids_are_full,
    grids.current_care_is_told,
    treatments.colours_can_be_read,
    treatments.routes_are_known,
    treatments.some_come_first,
    answers.facts_have_sources,
    answers.answers_are_balanced,
    answers.dates_make_sense,
    outcomes.figures_agree,
    outcomes.cells_rest_on_results,
    finding_words.sameness_is_not_claimed,
    finding_words.dummies_are_counted_alone,
    finding_words.people_named_were_counted,
    finding_words.no_study_means_none,
    finding_words.shares_of_people_count_people,
    searches.empty_cells_were_searched,
    sources.ended_rules_are_due,
    sources.weak_rows_say_so,
    harms.harm_cells_are_whole,
    harms.harm_statements_hold,
    harms.harm_figures_agree,
    kinetics.kinetics_are_whole,
    kinetics.effects_are_timed,
    time_notes.time_notes_are_whole,
    time_notes.time_notes_hold,
    burden.burden_is_whole,
    burden.burden_holds,
    burden.years_rest_on_a_course,
    cautions.cautions_are_alike,
    cautions.cautions_say_what_to_tell,
    values.preferences_are_whole,
    values.stances_are_whole,
    values.stances_hold,
    values.stances_are_balanced,
    values.stances_follow_other_tables,
    knowledge.quiz_holds,
    knowledge.ready_items_hold,
    visit.clinic_questions_hold,
    visit.clinic_questions_are_whole,
    chairside.visit_is_whole,
    chairside.prompts_ask,
    reviews.reviews_hold,
    reviews.reviewers_are_told_one_way,
    watch.searches_are_whole,
    watch.named_ids_are_watched,
    method.criteria_are_whole,
    method.method_is_told,
    method.conditions_are_explained,
    notices.words_are_neutral,
    notices.the_caveat_stands,
)
