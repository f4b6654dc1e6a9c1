"""The names our style sheets and scripts lean on are listed, used, and there in Streamlit's front end."""

import re
from pathlib import Path

import pytest

from streamlit_insides import front_end
from tests.contract import bundle

ROOT = Path(__file__).parents[2]
OURS = "\n".join(
    path.read_text(encoding="utf-8")
    for folder in ("components", "server")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in (".css", ".js", ".py")
)
USED = set(re.findall(r"""data-testid=\\?["']?([\w-]+)(?![\w{-])""", OURS))
IN_PARTS = {start + end for start, ends in front_end.TEST_IDS_IN_PARTS.items() for end in ends}


def test_the_list_is_what_is_used() -> None:
    """Each data-testid that a style sheet or script of ours names is listed; none is listed that nothing names."""
    assert len(USED) > 25
    assert front_end.TEST_IDS | IN_PARTS == USED


def test_no_other_way_leads_to_test_ids() -> None:
    """Selectors say ``data-testid="..."`` and no form that the list would miss."""
    for found in re.findall(r"\[data-testid[^]]*\]", OURS):
        assert re.fullmatch(r'\[data-testid(="[\w-]+")?\]', found), found
    assert "testid" not in OURS.replace("data-testid", "").lower()


@pytest.mark.parametrize("name", sorted(front_end.TEST_IDS))
def test_front_end_has_the_test_id(name: str) -> None:
    """It stands in the front end's scripts as a whole."""
    assert bundle.says(name)


@pytest.mark.parametrize("start", sorted(front_end.TEST_IDS_IN_PARTS))
def test_front_end_makes_the_test_id(start: str) -> None:
    """It is put together there from this beginning."""
    assert re.search(rf'"data-testid":[^,]*`{start}\$\{{', bundle.scripts())


def test_classes_are_the_ones_used() -> None:
    """Classes of Streamlit's own in our style sheets are listed, and set by the front end; keys become classes."""
    used = set(re.findall(r"\.(st[A-Z]\w*)", "".join(p.read_text() for p in (ROOT / "components").rglob("*.css"))))
    assert used == front_end.CLASSES
    assert all(re.search(rf"[`\"' ]{name}[`\"' ]", bundle.scripts()) for name in front_end.CLASSES)
    assert f"`{front_end.KEY_CLASS}`+" in bundle.scripts()


@pytest.mark.parametrize("name", [*front_end.STATES, *front_end.LINE_STATES, *front_end.MARKS])
def test_states_are_known_on_both_sides(name: str) -> None:
    """Names of states stand in our scripts or sheets, and in the front end."""
    camel = re.sub(r"-(\w)", lambda one: one[1].upper(), name.removeprefix("data-"))
    assert name in OURS or camel in OURS
    assert name in bundle.scripts()


def test_storage_key_event_and_root() -> None:
    """The key of what would be noted, the event of a missed script, and the place the app is drawn into."""
    assert (front_end.THEME_KEY, front_end.SCRIPT_MISSED, front_end.ROOT) == (
        "stActiveTheme",
        "vite:preloadError",
        "root",
    )
    for name in (front_end.THEME_KEY, front_end.SCRIPT_MISSED):
        assert name in OURS and name in bundle.scripts()
    assert f"getElementById(`{front_end.ROOT}`)" in bundle.scripts() and "getElementById('root')" in OURS
