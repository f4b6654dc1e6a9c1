"""What a reader chose reaches every page: words, condition, answers of an older tab, links, crisis lines first."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.shown import views
from tests.shown.cells import CONDITIONS, WORDS, notice, one, rows, some
from tests.shown.facts import all_of, classes, first, said, tree

PAGES = (
    "compare", "evidence", "time-and-control", "cost", "values", "questions", "summary", "before", "after", "beside",
    "clinic", "chairside", "sources",
)  # fmt: skip
# Every page for a condition with crisis lines, two pages for one without.
CRISIS_LOOKED_FOR = [
    (row["condition_id"], page)
    for row in rows("conditions")
    for page in (("", *PAGES) if row["crisis_first"] == "yes" else ("", "compare"))
]
# A half goes up, whatever is even: these are literals, no code of ours worked them out.
OUT_OF_100 = {
    "0": 0, "0.4": 0, "0.5": 1, "1.5": 2, "2.4": 2, "2.5": 3, "12.5": 13, "44.49": 44, "44.5": 45, "46.5": 47,
    "52.5": 53, "98.5": 99, "99.49": 99, "99.5": 100, "100": 100,
}  # fmt: skip


def opened(page: str = "", **chosen: object) -> AppTest:
    """The app on a page, with what was chosen before."""
    app = views.app()
    for key, value in chosen.items():
        app.session_state[key] = value
    app.run()
    if page:
        app.switch_page(views.script(page)).run()
    assert not app.exception
    return app


class Session(dict[str, object]):
    """A session's state without an app."""

    def to_dict(self) -> dict[str, object]:
        """All of it."""
        return dict(self)


def html_of(app: AppTest) -> str:
    """All HTML of a page."""
    return "".join(each.proto.body for each in app.get("html"))


def in_order(app: AppTest) -> Iterator[object]:
    """The elements of a page's body as they stand one under the other."""

    def walk(block: object) -> Iterator[object]:
        for child in block.children.values():
            if hasattr(child, "children"):
                yield from walk(child)
            else:
                yield child

    return walk(app.main)


@pytest.mark.parametrize(("percent", "people"), OUT_OF_100.items())
def test_a_half_is_rounded_up_never_to_even(percent: str, people: int) -> None:
    """Percentages as people of 100, pinned by literals; with the other frame they make 100."""
    assert views.out_of_100(Decimal(percent)) == people == int(Fraction(percent) + Fraction(1, 2))
    share = views.Share(Decimal(percent))
    hidden = percent in ("0.4", "99.5")
    wanted = ("fewer than 1", "more than 99") if percent == "0.4" else ("more than 99", "fewer than 1")
    assert (share.words, share.rest_words) == (wanted if hidden else (str(people), str(100 - people)))


@pytest.mark.parametrize(("condition_id", "page"), CRISIS_LOOKED_FOR)
def test_crisis_lines_stand_before_everything_on_thoughts_of_suicide(condition_id: str, page: str) -> None:
    """Nothing but the way to other pages, the heading and the caveat for paper stands before them; else none stand.

    Where the condition is asked for on the page they stand right under that choice, with one line before it.
    """
    wanted = one("conditions", condition_id=condition_id)["crisis_first"] == "yes"
    app = opened(page, condition=condition_id)
    bodies = [each.proto.body if each.type == "html" else each.type for each in in_order(app)]
    place = [number for number, body in enumerate(bodies) if 'class="crisis"' in body]
    assert bool(place) == wanted
    if wanted:
        before = [one for one in bodies[: place[0]] if one not in ("page_link", "button") and "menu" not in one[:40]]
        choice = {"": ['<p class="', "selectbox"], "options": ["expander", "selectbox"]}.get(page, [])
        assert [body[:10] for body in before] == ["title", '<p class="', *choice] and "paper-caveat" in before[1]
        assert said(tree(bodies[place[0]])).startswith(notice("crisis_suicidal"))


def texts(table: str, register: str, **known: str) -> set[str]:
    """The texts of rows in one register that the other register does not have, as HTML has them."""
    other = "clinical" if register == "patient" else "patient"
    found = some(table, **known) if known else rows(table)
    theirs = {row[f"{other}_text"] for row in found}
    return {" ".join(row[f"{register}_text"].split()) for row in found if row[f"{register}_text"] not in {"", *theirs}}


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize(
    ("page", "table", "known"),
    [
        ("compare", "answers", {"treatment_id": "sgb", "condition_id": ""}),
        ("compare", "cautions", {"treatment_id": "sgb"}),
        ("compare", "alternatives", {"condition_id": "ptsd"}),
        ("evidence", "evidence", {"condition_id": "ptsd"}),
        ("evidence", "harms", {"treatment_id": "sgb"}),
        ("evidence", "harm_statements", {"treatment_id": "sgb"}),
        ("time-and-control", "effect_times", {"treatment_id": "sgb"}),
        ("time-and-control", "time_notes", {}),
        ("questions", "asked_answers", {"treatment_id": "sgb", "told_in": ""}),
        ("cost", "burden", {"treatment_id": "kap", "period": "induction", "condition_id": ""}),
    ],
)
def test_a_page_speaks_in_the_words_chosen_and_no_others(
    page: str, table: str, known: dict[str, str], register: str
) -> None:
    """Each text of the register chosen stands on its page, none of the other register's alone."""
    app = opened(page, condition="ptsd", options=["kap", "sgb"], words=register)
    shown = said(tree(html_of(app)))
    other = "clinical" if register == "patient" else "patient"
    wanted = texts(table, register, **known)
    if table == "answers":
        wanted = {text for text in wanted if text in shown} or {"no answer at all"}
        assert len(wanted) > 15
    assert wanted and {text for text in wanted if text not in shown} == set()
    if table not in ("time_notes", "harms"):
        assert {text for text in texts(table, other, **known) if text in shown} == set()


@pytest.mark.parametrize("register", WORDS)
def test_statements_to_mark_speak_in_the_words_chosen(register: str) -> None:
    """The questions of 'What matters to me' bear the text of the register chosen."""
    app = opened("values", words=register)
    labels = {each.label for each in app.get("button_group")} | {each.label for each in app.radio}
    own = {row[f"{register}_text"] for row in rows("preferences")[:6]}
    assert own <= {label.replace("\\", "") for label in labels}


def test_an_older_tab_never_overwrites_newer_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was answered in the window since stays; what was not answered there comes from the tab; a link wins."""
    app = views.app()
    app.run()
    app.switch_page(views.script("compare")).run()
    app.selectbox(key="condition").set_value("ocd").run()
    word = {"run": "a1", "answers": {"condition": "ptsd", "words": "clinical", "own_questions": "Mine"}, "link": ""}
    taken: list[str] = []

    def late(tables: object) -> None:
        if not taken:
            taken.append("once")
            views.tab_speaks(word, drawn=True)

    monkeypatch.setattr(views.keep_answers, "fetch", late)
    app.run()
    assert app.selectbox(key="condition").value == "ocd"
    assert app.get_by_key("words").value == "clinical"
    assert app.session_state["own_questions"] == "Mine"
    assert "for OCD" in said(first(tree(html_of(app)), "table.grid caption")).replace(
        "obsessive-compulsive disorder", "OCD"
    )


def test_answers_sent_with_a_run_are_newer_than_the_tabs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a page is drawn, what the window sent with this very run is not overwritten; the page then runs again."""

    class Sent:
        ids = ("$$ID-x-condition",)

        def __contains__(self, key: object) -> bool:
            return key == "condition"

    monkeypatch.setattr(views.keep_answers.runs, "Sent", Sent)
    monkeypatch.setattr(st, "session_state", Session(condition="ocd"))
    views.tab_speaks({"run": "a1", "answers": {"condition": "ptsd", "words": "clinical"}, "link": ""}, drawn=False)
    assert (st.session_state["condition"], st.session_state["words"]) == ("ocd", "clinical")
    assert st.session_state["_left"][1] == {"condition": "ptsd"}


@pytest.mark.parametrize("condition_id", ["", *CONDITIONS])
def test_a_link_carries_condition_and_options(condition_id: str) -> None:
    """What a link says is read back as it was; a link without options or with unknown ones is none."""
    ids = ("kap", "sgb")
    fragment = views.link_to(condition_id, ids)
    assert fragment == f"https://x.example/compare#c={condition_id}&o=kap.sgb"
    view = views.read_link(fragment.partition("#")[2])
    assert (view.condition_id, view.treatment_ids) == (condition_id, ids)
    assert views.read_link(f"c={condition_id}&o=") is None
    assert views.read_link(f"c={condition_id}&o=kap.kap") is None
    assert views.read_link("c=unknown&o=kap") is None and views.read_link(f"c={condition_id}&o=tmx") is None


def test_the_link_of_compare_is_to_the_view_on_screen() -> None:
    """Condition and options chosen stand in the link, options in their one order, and the sentence names them."""
    app = opened("compare", condition="suicidal_ideation", options=["sgb", "iv_ketamine"])
    app.toggle(key="share_open").set_value(True).run()
    assert app.code[0].value.endswith("/compare#c=suicidal_ideation&o=iv_ketamine.sgb")
    assert "This link carries Thoughts of suicide and IV ketamine and SGB." in said(tree(html_of(app)))


def test_a_link_opened_sets_condition_and_options(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a link names is what the session holds, over what the tab held."""
    monkeypatch.setattr(st, "session_state", Session())
    views.tab_speaks({"run": "a", "answers": {"condition": "ocd"}, "link": "c=ptsd&o=sgb.kap"}, drawn=True)
    assert (st.session_state["condition"], st.session_state["options"]) == ("ptsd", ["sgb", "kap"])


def test_every_column_is_marked_as_its_option() -> None:
    """On a narrow screen two options stand: the other columns, heads and cells, are marked to be left out."""
    app = opened("compare", options=["iv_ketamine", "oral_ketamine", "kap", "sgb"])
    table = first(tree(html_of(app)), "table.grid")
    left_out = {classes(each)[0] for each in all_of(table, "td.wide-only")}
    assert left_out == {"kap", "sgb"} and len(all_of(table, "th.wide-only")) == 2
