"""Visitors who send anything: query strings, values of widgets, forged kinds, junk, addresses."""

import http.client
import random
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed

from components.frame import pages
from server.headers import ALWAYS
from streamlit_insides.messages import is_needed
from tests.faults import count
from tests.faults.running import Running
from tests.faults.visitor import CALM, Visitor

MARK = "<zqhit"
NASTY = (
    f"{MARK}>",
    f"<script>{MARK}></script>",
    f"\"'>{MARK} onload=alert(1)>",
    f"{MARK} src=x onerror=alert(1)>",
    f"javascript:{MARK}>",
    f"</style>{MARK}>",
    f"**{MARK}>** [x](javascript:alert(1))",
    "#strike[x] $a$ *b* @c <d>",
    "'; DROP TABLE x; --",
    "\x00\x07\ud7ff\ue000\u202e\u200b",
    "🜁" * 300,
    "A" * 20_000,
    *("../../etc/passwd", "%00", "%ff%fe", "{{7*7}}", "None", "nan", "-1", "1e309", "[]", "{}", "true", "", " "),
    *("iv_ketamine", "ptsd", "__class__", "$$ID-x-condition"),
)
WORDS = st.one_of(st.sampled_from(NASTY), st.text(max_size=200))
ENDLESS = st.sampled_from([float("inf"), float("-inf"), float("nan")])
FIGURES = st.one_of(st.floats(), st.integers(-(2**53), 2**53).map(float), ENDLESS)
QUERY = st.one_of(
    WORDS,
    st.lists(
        st.tuples(st.sampled_from(("condition", "options", "words", "c", "o", "embed", "page")), WORDS), max_size=8
    ).map(lambda pairs: "&".join(f"{name}={value}" for name, value in pairs)),
    st.sampled_from(("x" * 600_000, "&".join(f"a{i}={i}" for i in range(2_000)))),
)
SETTINGS = settings(
    max_examples=count(50, 2_000),
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def with_text(words: str) -> WidgetState:
    """A state that holds a text."""
    return WidgetState(string_value=words.encode("utf-8", "replace").decode())


def with_texts(words: list[str]) -> WidgetState:
    """A state that holds several texts."""
    state = WidgetState()
    state.string_array_value.data.extend(one.encode("utf-8", "replace").decode() for one in words)
    return state


def with_figures(figures: list[float]) -> WidgetState:
    """A state that holds several numbers."""
    state = WidgetState()
    state.double_array_value.data.extend(figures)
    return state


TEXT = WORDS.map(with_text)
OF_ITS_KIND: dict[str, st.SearchStrategy[WidgetState]] = {
    "selectbox": TEXT,
    "text_input": TEXT,
    "text_area": TEXT,
    "button_group": st.lists(WORDS, max_size=9).map(with_texts),
    "multiselect": st.lists(WORDS, max_size=9).map(with_texts),
    "checkbox": st.booleans().map(lambda on: WidgetState(bool_value=on)),
    "button": st.booleans().map(lambda on: WidgetState(trigger_value=on)),
    "download_button": st.booleans().map(lambda on: WidgetState(trigger_value=on)),
    "number_input": FIGURES.map(lambda figure: WidgetState(double_value=figure)),
    "slider": st.lists(FIGURES, min_size=1, max_size=2).map(with_figures),
}
OF_ANY_KIND = st.one_of(
    TEXT,
    OF_ITS_KIND["button_group"],
    OF_ITS_KIND["checkbox"],
    OF_ITS_KIND["button"],
    OF_ITS_KIND["number_input"],
    OF_ITS_KIND["slider"],
    st.integers(-(2**31), 2**31 - 1).map(lambda number: WidgetState(int_value=number)),
    WORDS.map(lambda words: WidgetState(json_value=words.encode("utf-8", "replace").decode())),
    st.binary(max_size=60).map(lambda data: WidgetState(bytes_value=data)),
)


@SETTINGS
@given(page=st.sampled_from(pages.PAGES), query=QUERY, data=st.data())
def test_hostile_words_leave_the_page_standing(
    running: Running, page: pages.PageInfo, query: str, data: st.DataObject
) -> None:
    """Any query string and any value of its kind in any widget: the page stands, and nothing comes back as markup."""
    query = query.encode("utf-8", "replace").decode()
    with Visitor(running.site) as visitor:
        first = visitor.run(page.path, query)
        chosen = {
            name: data.draw(OF_ITS_KIND[kind], label=name)
            for name, kind in first.widgets().items()
            if kind in OF_ITS_KIND and data.draw(st.booleans())
        }
        for drawn in (first, visitor.run(page.path, query, chosen), visitor.run(page.path, query)):
            assert drawn.ended == ForwardMsg.FINISHED_SUCCESSFULLY
            assert drawn.headings() == [page.heading]
            assert "exception" not in drawn.kinds() and MARK not in drawn.html()


@SETTINGS
@given(page=st.sampled_from(pages.PAGES), data=st.data())
def test_forged_kinds_get_the_page_or_the_calm_screen(
    running: Running, page: pages.PageInfo, data: st.DataObject
) -> None:
    """Values of a kind that no browser sends: the page, or the calm screen with 988 alone; never an exception."""
    with Visitor(running.site) as visitor:
        known = [*visitor.run(page.path).widgets(), "$$ID-made-up"]
        chosen = data.draw(st.dictionaries(st.sampled_from(known), OF_ANY_KIND, min_size=1, max_size=4))
        drawn = visitor.run(page.path, widgets=chosen)
        assert drawn.ended == ForwardMsg.FINISHED_SUCCESSFULLY
        assert drawn.headings() in ([page.heading], [CALM])
        assert "exception" not in drawn.kinds() and MARK not in drawn.html()
        assert "988" in drawn.html()


@pytest.mark.parametrize("figure", [float("inf"), float("-inf"), float("nan"), 1e300, -7.5])
def test_no_number_takes_a_page_down(running: Running, figure: float) -> None:
    """A number without end, or out of all bounds, in every field for numbers of every page: the page stands."""
    asked = 0
    for page in pages.PAGES:
        with Visitor(running.site) as visitor:
            opened = visitor.run(page.path).opened()
            kinds = visitor.run(page.path, widgets=opened).widgets()
            fields = {name: WidgetState(double_value=figure) for name, kind in kinds.items() if kind == "number_input"}
            assert visitor.run(page.path, widgets=opened | fields).headings() == [page.heading]
            asked += len(fields)
    assert asked


def test_forged_pages_lead_to_the_start(running: Running) -> None:
    """Page names and hashes that aren't there lead to the start."""
    for more in ({"page": f"{MARK}>"}, {"page": "../compare"}, {"page_script_hash": MARK}, {"page": "a" * 10_000}):
        with Visitor(running.site) as visitor:
            assert visitor.run(**more).headings() == [pages.PAGES[0].heading]


@pytest.mark.parametrize("kind", ["noise", "text", "large"])
def test_junk_closes_its_own_socket_only(running: Running, kind: str) -> None:
    """Noise and messages too large close the socket they came by, text is not heard; the next visitor is served."""
    dice = random.Random(7)
    junk: Callable[[], bytes | str] = {
        "noise": lambda: dice.randbytes(dice.randint(1, 400)),
        "text": lambda: "rerun, please",
        "large": lambda: b"\x0a" * 1_500_000,
    }[kind]
    for _ in range(count(5, 100)):
        with Visitor(running.site) as visitor:
            try:
                visitor.socket.send(junk())
                visitor.run()
            except (ConnectionClosed, AssertionError):
                continue
    with Visitor(running.site) as visitor:
        assert visitor.run("compare").headings() == ["Side by side"]


def test_only_readers_messages_are_heard(running: Running) -> None:
    """Nobody can empty the caches of all, ask for the repository, or for places to upload to."""
    emptying, repository, saving, upload, skills = (BackMsg() for _ in range(5))
    emptying.clear_cache = repository.load_git_info = saving.set_run_on_save = True
    upload.file_urls_request.file_names.append("a.txt")
    skills.backend_operation_request.install_skills.SetInParent()
    unheard = (emptying, repository, saving, upload, skills)
    with Visitor(running.site) as visitor:
        visitor.run("compare")
        for message in unheard:
            assert not is_needed(message.SerializeToString())
            visitor.socket.send(message.SerializeToString())
        ask = BackMsg()
        ask.rerun_script.page_name = "compare"
        assert is_needed(ask.SerializeToString())
        visitor.socket.send(ask.SerializeToString())
        while True:
            data = visitor.socket.recv(timeout=20)
            assert isinstance(data, bytes)
            forward = ForwardMsg.FromString(data)
            kind = forward.WhichOneof("type")
            assert kind not in ("file_urls_response", "git_info_changed", "backend_operation_response")
            assert not forward.session_status_changed.run_on_save
            if kind == "script_finished":
                break
    download = BackMsg()
    download.backend_operation_request.deferred_file.SetInParent()
    assert is_needed(download.SerializeToString())


@SETTINGS
@given(
    path=st.one_of(WORDS, st.text(max_size=60)),
    query=QUERY,
    method=st.sampled_from(("GET", "POST", "HEAD", "PUT", "X")),
)
def test_hostile_addresses_get_an_answer_with_headers(running: Running, path: str, query: str, method: str) -> None:
    """Any path, query and method: an answer that isn't a fault, with our headers, that repeats nothing as markup."""
    asked = "/" + "".join(f"%{byte:02x}" for byte in path.encode("utf-8", "replace")[:4_000])
    asked += "?" + "".join(sign if 32 < ord(sign) < 127 and sign != "#" else "%20" for sign in query[:8_000])
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=20)
    connection.request(method, asked)
    answer = connection.getresponse()
    assert answer.status < 500
    assert answer.headers["Content-Security-Policy"] and answer.headers["Referrer-Policy"] == ALWAYS["Referrer-Policy"]
    assert MARK.encode() not in answer.read()
    connection.close()


def test_nothing_of_this_stands_in_the_log(running: Running) -> None:
    """After all of it the server is healthy, and its log holds no trace and nothing of what was sent."""
    said = running.said()
    assert running.process.poll() is None
    for words in ("Traceback", "zqhit", "DROP TABLE", "etc/passwd", "ptsd"):
        assert words not in said, said[-3000:]
