"""Files of one session: how many are held, for how long, and by whom a button's id is known."""

from collections.abc import Iterator

import pytest
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MediaFileStorageError, MemoryMediaFileStorage

from components.sheets import session_files
from components.sheets.session_files import SessionFiles
from streamlit_insides import downloads


class Maker:
    """Something with a method that makes a file."""

    def make(self) -> str:
        """An address."""
        return "made"


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> Iterator[MediaFileManager]:
    """A keeper of Streamlit's own, with its storage."""
    found = MediaFileManager(MemoryMediaFileStorage("/media"))
    monkeypatch.setattr(session_files, "_manager", lambda: found)
    yield found


def test_the_last_three_files_are_held(manager: MediaFileManager) -> None:
    """A fourth file takes the place of the oldest; one asked for again counts as the newest."""
    mine = SessionFiles("a")
    first, second, third = (mine.hold_file(str(one).encode(), "text/plain", "x.txt") for one in range(3))
    assert all(mine.hold_on(one) for one in (first, second, third))
    assert mine.hold_on(first)
    fourth = mine.hold_file(b"3", "text/plain", "x.txt")
    assert [mine.hold_on(one) for one in (first, second, third, fourth)] == [True, False, True, True]


def test_a_file_goes_after_ten_minutes(manager: MediaFileManager, monkeypatch: pytest.MonkeyPatch) -> None:
    """At 599.9 seconds it is there, at 600 it isn't; what is swept is counted."""
    mine = SessionFiles("b")
    monkeypatch.setattr(session_files.time, "monotonic", lambda: 1000.0)
    address = mine.hold_file(b"x", "text/plain", "x.txt")
    assert mine.sweep(1599.9) == 0 and mine.hold_on(address)
    assert mine.sweep(1600.0) == 1 and not mine.hold_on(address)
    assert mine.sweep(1600.0) == 0


def test_a_button_is_its_own_sessions(manager: MediaFileManager) -> None:
    """A button given to others alone is another's; an own one, also held, isn't; an unknown one is nobody's."""
    own, held, other = ({f"button-{one}": "file"} for one in ("own", "held", "other"))
    known = manager._files_by_session_and_coord
    known["mine"].update({f"c{place}": id_ for place, id_ in enumerate(own)})
    known["mine-held"].update({f"c{place}": id_ for place, id_ in enumerate(held)})
    known["yours"].update({f"c{place}": id_ for place, id_ in enumerate(other)})
    assert [
        session_files.is_anothers(one, "mine") for one in ("button-own", "button-held", "button-other", "none")
    ] == [
        False,
        False,
        True,
        False,
    ]


def test_the_last_twelve_buttons_are_held(manager: MediaFileManager, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each run gives new ids: of those given the last twelve are held, in their order."""
    given = iter([[f"b{one}" for one in range(10)], ["b10"], ["b11", "b12"]])
    told: list[list[str]] = []
    monkeypatch.setattr(downloads, "buttons_of", lambda *_: next(given))
    monkeypatch.setattr(downloads, "hold_ids", lambda _, __, ids: told.append(list(ids)))
    mine = SessionFiles("c")
    for _ in range(3):
        mine.hold_buttons()
    assert [len(one) for one in told] == [10, 11, 12]
    assert told[-1] == [f"b{one}" for one in range(1, 13)]


def test_a_maker_whose_object_is_gone_says_so() -> None:
    """It keeps its object only weakly, and calls it while it is there."""
    maker = Maker()
    one = session_files.Maker(maker.make)
    assert one() == "made"
    del maker
    with pytest.raises(MediaFileStorageError):
        one()


def test_without_a_server_nothing_is_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no keeper runs, a file is refused and nothing else fails."""
    monkeypatch.setattr(session_files, "_manager", lambda: None)
    mine = SessionFiles("d")
    mine.hold_buttons()
    assert mine.sweep(0.0) == 0 and not session_files.is_anothers("x", "d")
    for make in (
        lambda: mine.hold_file(b"", "text/plain", "x"),
        lambda: session_files.keep_file(b"", "text/plain", "x"),
    ):
        with pytest.raises(MediaFileStorageError):
            make()
