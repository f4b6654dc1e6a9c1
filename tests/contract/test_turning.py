"""Pages are told and asked for by the hashes we know; what the page left says goes to the page turned to."""

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from streamlit_insides.turning import Turning
from tests.contract import bundle


def run_of(page: str, **more: object) -> BackMsg:
    """A message that asks for a run of a page."""
    said = BackMsg()
    said.rerun_script.page_script_hash = page
    for name, value in more.items():
        setattr(said.rerun_script, name, value)
    return said


def told_of(page: str) -> bytes:
    """The message that tells a tab which page it is on."""
    told = ForwardMsg()
    told.navigation.page_script_hash = page
    return bytes(told.SerializeToString())


def page_led_to(turning: Turning, said: BackMsg) -> str | None:
    """The page that a message is led on to; None where it stays as it is."""
    led = turning.led_on(said)
    return BackMsg.FromString(led).rerun_script.page_script_hash if led else None


def test_the_page_left_leads_nobody_back() -> None:
    """From the press on a link until the tab is told of its page: then a run of the page before is a way back."""
    turning = Turning("keep_answers")
    assert page_led_to(turning, run_of("compare")) is None
    assert page_led_to(turning, run_of("cost")) is None
    assert page_led_to(turning, run_of("compare")) == "cost"
    turning.tell(told_of("compare"))
    assert page_led_to(turning, run_of("compare")) == "cost"
    turning.tell(told_of("cost"))
    assert page_led_to(turning, run_of("compare")) is None
    assert page_led_to(turning, run_of("cost")) == "compare"


def test_back_links_and_parts_go_where_they_say() -> None:
    """A step back in history, a third page's link, a run of a part and what is no run stay as they are."""
    turning = Turning("keep_answers")
    assert page_led_to(turning, run_of("compare")) is page_led_to(turning, run_of("cost")) is None
    assert page_led_to(turning, run_of("compare", fragment_id="part")) is None
    assert page_led_to(turning, run_of("time")) is None
    assert page_led_to(turning, run_of("compare", is_history_navigation=True)) is None
    assert page_led_to(turning, BackMsg()) is None
    turning.tell(b"\xff")


def test_what_a_component_tells_turns_no_page() -> None:
    """A tab answers on the page it still shows, though it was told of the other: its word is heard on that one."""

    def word_of(component: str) -> BackMsg:
        said = run_of("compare")
        one = said.rerun_script.widget_states.widgets.add()
        one.id, one.json_trigger_value = _make_trigger_id(f"$$ID-1f-{component}", "events"), "[]"
        return said

    turning = Turning("keep_answers")
    assert page_led_to(turning, word_of("keep_answers")) is None
    assert page_led_to(turning, run_of("cost")) is None
    turning.tell(told_of("cost"))
    assert page_led_to(turning, word_of("keep_answers")) == "cost"
    assert page_led_to(turning, run_of("cost")) is None
    assert page_led_to(turning, word_of("another")) is None


def test_the_front_end_says_its_page_until_it_is_told_of_another() -> None:
    """It names pages by these fields."""
    assert all(name in bundle.scripts() for name in ("pageScriptHash", "isHistoryNavigation", "currentPageScriptHash"))
