"""What a reader leaves on the server: gone at once after Clear, and within the time told after leaving."""

import datetime as dt
import json
import os
import re
import statistics
import subprocess
import sys
import time
import tomllib
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from components.sheets import session_files
from data.catalogue import Catalogue
from server import sweep
from tests.faults import count, memory
from tests.faults.held import Counted
from tests.faults.running import Running
from tests.faults.taker import Taker, fetched, until
from tests.faults.test_hostile_tabs import told
from tests.serving import ROOT

LABELS = ("Download my sheet (PDF)", "As plain text", "As a web page")
WORD, TOKEN = "Zqvfriend", "a-token-of-this-test"
DAY = dt.date.today() + dt.timedelta(days=400)
NAME, SET_DAY = WidgetState(string_value=WORD), WidgetState()
SET_DAY.string_array_value.data.append(f"{DAY:%Y/%m/%d}")
# Pages that make files of their own: a widget's key and what is typed there; the files' labels; what the last holds.
SHEETS = {
    "clinic": ("clinic_name-1", NAME, ("Download as PDF", "As a web page"), WORD.encode()),
    "beside": ("", WidgetState(), ("Download as PDF", "As a web page"), b"For the person beside"),
    "after": ("reminder_day", SET_DAY, ("Calendar file",), f"DTSTART;VALUE=DATE:{DAY:%Y%m%d}".encode()),
}
LEFT, SWEPT, FILES = 2.0, 0.3, 4.0
# The minutes told, in seconds; nothing else differs.
SHORT = (
    "from server import sweep\nfrom components.sheets import session_files\n"
    f"sweep.EVERY = {SWEPT}\nsession_files.FILE_SECONDS = {FILES}\n"
)
SHORTER = {"STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL": str(int(LEFT))}
PATIENCE = 60.0
LONGEST_PING = 30  # Streamlit asks every so many seconds whether a tab is still there, and waits as long


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of ours on which minutes are seconds and freed memory is overwritten."""
    log = tmp_path_factory.mktemp("log") / "server.log"
    with Running(log, before=SHORT, **SHORTER, **memory.NOTHING_LEFT_OVER) as server:
        yield server


def test_files_go_with_clear(running: Running) -> None:
    """After 'Clear my answers' each file's address answers 404 at once, and the old buttons make none."""
    with Taker(running.site) as taker:
        drawn = taker.write(f"{WORD} may come along?")
        addresses = [taker.take(drawn, label) for label in LABELS]
        assert [fetched(running.site, one)[0] for one in addresses] == [200] * 3
        assert WORD.encode() in fetched(running.site, addresses[1])[1]
        buttons = [one.deferred_file_id for kind, one in drawn.elements if kind == "download_button"]
        taker.press("-clear-menu")
        taker.press("-clear-yes-menu")
        assert [fetched(running.site, one)[0] for one in addresses] == [404] * 3
        assert [taker.ask(one) for one in buttons] == [""] * 3


@pytest.mark.parametrize("page", SHEETS)
def test_sheets_and_reminders_go_with_clear(running: Running, page: str) -> None:
    """The card of clinics, the sheet for another person and the calendar file are gone as the summary's files are."""
    key, value, labels, held_there = SHEETS[page]
    with Taker(running.site) as taker:
        drawn = taker.fill(key, value, page) if key else taker.run(page)
        addresses = [taker.take(drawn, label) for label in labels]
        assert [fetched(running.site, one)[0] for one in addresses] == [200] * len(labels)
        assert held_there in fetched(running.site, addresses[-1])[1]
        buttons = [one.deferred_file_id for kind, one in drawn.elements if kind == "download_button"]
        assert len(buttons) == len(labels)
        taker.press("-clear-menu")
        taker.press("-clear-yes-menu")
        assert [fetched(running.site, one)[0] for one in addresses] == [404] * len(labels)
        assert [taker.ask(one) for one in buttons] == [""] * len(labels)


def test_files_go_with_an_idle_shared_tablet(tmp_path: Path) -> None:
    """On a shared tablet the word that nobody is there takes the files along."""
    with Running(tmp_path / "server.log", KIOSK="1") as server, Taker(server.site) as taker:
        drawn = taker.write(f"{WORD} may come along?")
        address = taker.take(drawn, LABELS[1])
        assert fetched(server.site, address)[0] == 200
        component = next(one.id for kind, one in drawn.elements if kind == "bidi_component" and "kiosk" in one.id)
        idle = WidgetState(json_trigger_value='[{"event": "idle", "value": true}]')
        taker.run("summary", widgets={f"$$STREAMLIT_INTERNAL_KEY_{component}__events": idle})
        assert fetched(server.site, address)[0] == 404


def test_addresses_say_nothing_of_what_they_hold(running: Running) -> None:
    """The same words of two readers lie at two addresses, of one reader twice at one, which is theirs alone."""
    with Taker(running.site) as one, Taker(running.site) as other:
        addresses = [taker.take(taker.write("The same."), LABELS[1]) for taker in (one, one, other)]
        assert len(set(addresses)) == 2 and addresses[0] == addresses[1]
        one.press("-clear-menu")
        one.press("-clear-yes-menu")
        assert [fetched(running.site, address)[0] for address in addresses] == [404, 404, 200]


def test_files_go_after_leaving_and_after_a_while(brief: Running) -> None:
    """A file is gone once its session was left for the time told, and in an open session once its own time is up."""
    with Taker(brief.site) as staying:
        kept = staying.take(staying.write("I stay."), LABELS[1])
        with Taker(brief.site) as leaving:
            left = leaving.take(leaving.write("I leave."), LABELS[1])
        assert fetched(brief.site, left)[0] == fetched(brief.site, kept)[0] == 200
        assert until(404, brief.site, left, LEFT + PATIENCE) == 404
        assert until(404, brief.site, kept, FILES + PATIENCE) == 404
        drawn = staying.run("summary")
        assert fetched(brief.site, staying.take(drawn, LABELS[1]))[0] == 200


def test_nothing_written_is_left_in_memory(brief: Running) -> None:
    """A reader's words, in every file taken and on every page shown, are nowhere in memory once the time is up."""
    words = [f"{WORD}{number}" for number in range(count(3, 40))]
    held = []
    for word in words:
        with Taker(brief.site) as taker:
            drawn = taker.write(f"{word} may come along?")
            assert all(taker.take(drawn, label) for label in LABELS)
            taker.run("compare")
            held.append(memory.count(brief.process.pid, f"{word} may".encode()))
    end = time.monotonic() + LEFT + PATIENCE
    while (left := memory.count(brief.process.pid, WORD.encode())) and time.monotonic() < end:
        time.sleep(0.5)
    print(f"{len(words)} readers' words: up to {max(held)} places while they are there, {left} afterwards")
    assert all(held)
    assert left == 0


@pytest.mark.parametrize("page", ["clinic", "after"])
def test_nothing_of_a_sheet_is_left_in_memory(brief: Running, page: str) -> None:
    """A clinic's name on the card, and the day of a reminder, are nowhere in memory once the time is up."""
    key, value, labels, held_there = SHEETS[page]
    with Taker(brief.site) as taker:
        drawn = taker.fill(key, value, page)
        assert all(fetched(brief.site, taker.take(drawn, label))[0] == 200 for label in labels)
        taker.run("compare")
        there = memory.count(brief.process.pid, held_there)
    end = time.monotonic() + LEFT + FILES + PATIENCE
    while (left := memory.count(brief.process.pid, held_there)) and time.monotonic() < end:
        time.sleep(0.5)
    assert there and left == 0


def test_nothing_told_in_other_ways_is_left_in_memory(brief: Running) -> None:
    """Words of four bytes a sign, as costs, in an address, from a tab, in a link: nowhere once the time is up."""
    ways = {way: f"{WORD}-{way}" for way in ("written", "cost", "address", "tab", "link")}
    forms = {way: [word.encode(code) for code in ("utf-8", "utf-16-le", "utf-32-le")] for way, word in ways.items()}

    def places() -> dict[str, int]:
        return {way: memory.count(brief.process.pid, *words) for way, words in forms.items()}

    with Taker(brief.site) as taker:
        drawn = taker.write(f"{ways['written']} \U0001f697 may come?")
        assert all(taker.take(drawn, label) for label in LABELS)
        costs = [name for name in taker.run("cost").widgets() if "-cost-" in name]
        taker.run("cost", widgets={name: WidgetState(string_value=ways["cost"]) for name in costs})
        taker.run("compare", query=f"c={ways['address']}&o={ways['address']}")
        there = places()
    answers = {"own_questions": f"{ways['tab']} \U0001f697"}
    told(brief, "summary", json.dumps([{"event": "word", "value": {"answers": answers, "link": ways["link"]}}]))
    end = time.monotonic() + LEFT + FILES + PATIENCE
    while any((left := places()).values()) and time.monotonic() < end:
        time.sleep(0.5)
    assert len(costs) > 3 and there["written"] and there["cost"]
    assert not any(left.values()), left


# A process that holds 300 texts of so many letters, and has freed 300 others.
HOLDS = """
import sys
letters = int(sys.argv[1]) - 3
freed, held = ([sign * letters + f"{number:03d}" for number in range(300)] for sign in "qk")
del freed
print(flush=True)
sys.stdin.read()
"""


def test_what_is_freed_is_overwritten() -> None:
    """The search tells held from freed words from nine letters on, and takes no shorter ones: of those some stay."""
    for letters in range(memory.SHORTEST, 30):
        command = [sys.executable, "-c", HOLDS, f"{letters}"]
        with subprocess.Popen(
            command, env=os.environ | memory.NOTHING_LEFT_OVER, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None and process.stdout.readline()
            found = {sign: memory.count(process.pid, f"{sign * (letters - 3)}150".encode()) for sign in "qk"}
            process.communicate(b"")
        assert found["q"] == 0 < found["k"], letters
    with pytest.raises(ValueError, match="9 bytes"):
        memory.count(os.getpid(), b"Zqwaddr")


def test_clearing_takes_the_words_out_of_memory(brief: Running) -> None:
    """Soon after 'Clear my answers', in a tab that stays open, the server holds the words no more."""
    with Taker(brief.site) as taker:
        drawn = taker.write(f"{WORD}cleared may come along?")
        assert taker.take(drawn, LABELS[0])
        assert memory.count(brief.process.pid, f"{WORD}cleared".encode())
        taker.press("-clear-menu")
        taker.press("-clear-yes-menu")
        taker.run("")
        end = time.monotonic() + PATIENCE
        while (left := memory.count(brief.process.pid, f"{WORD}cleared".encode())) and time.monotonic() < end:
            time.sleep(0.5)
    assert left == 0


def bytes_of_files(site: str) -> int:
    """How many bytes of made files the server holds, as its own metrics say."""
    asked = urllib.request.Request(f"{site}/_stcore/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    with urllib.request.urlopen(asked, timeout=20) as answer:
        said = answer.read().decode()
    assert "active_sessions" in said
    return sum(int(float(one)) for one in re.findall(r"st_memory_media_file_storage[^}]*\} ([\d.e+]+)", said))


def test_visits_to_the_summary_leave_memory_flat(tmp_path: Path) -> None:
    """After a warm-up, visits that write, take every file and leave, leave nothing: no object, no text, under 5 %."""
    warm, visits = count(16, 200), count(48, 2_000)
    with Counted(tmp_path, before=SHORT, METRICS_TOKEN=TOKEN, **SHORTER) as server:

        def visit(number: int) -> int:
            with Taker(server.site) as taker:
                drawn = taker.write(f"Question {number}: {'who drives me home? ' * 200}")
                assert all(taker.take(drawn, label) for label in LABELS)
            return int(psutil.Process(server.process.pid).memory_info().rss)

        # One visit finds some megabytes more or less than the next: the middle of several tells more.
        size = statistics.median([visit(number) for number in range(warm)][-20:])
        before = server.settled()
        grown = statistics.median([visit(number) for number in range(visits)][-20:]) / size - 1
        after = server.settled()
        end = time.monotonic() + LEFT + PATIENCE
        while (lying := bytes_of_files(server.site)) and time.monotonic() < end:
            time.sleep(0.2)
    print(after.left_by(visits, before))
    assert lying == 0
    assert after.is_flat(visits, before), after.left_by(visits, before)
    assert grown < 0.05


def test_the_time_told_covers_all_that_is_waited_for(catalogue: Catalogue) -> None:
    """What the privacy notice promises is longer than all waits together: for a lost line, a left tab, the sweep."""
    told = re.search(r"(\d+) minutes after you leave", catalogue.notices["privacy"])
    assert told and int(told[1]) == sweep.WITHIN
    left = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))["server"]
    lost_line = 2 * LONGEST_PING
    assert lost_line + left["disconnectedSessionTTL"] + sweep.EVERY + sweep.PATIENCE < 60 * int(told[1])
    assert 60 * int(told[1]) > session_files.FILE_SECONDS + sweep.EVERY
