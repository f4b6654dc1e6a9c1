"""Many readers at once: bounded websocket sessions on loopback that each change a choice every few seconds.

Run as a process of its own (``python -m tests.load.crowd SITE ...``), so that its work isn't the server's.
"""

import argparse
import asyncio
import json
import socket
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect

from tests.load.client import LOOPBACK

MOST_SESSIONS, MOST_SECONDS, AT_ONCE = 10_000, 300, 20
WORDS = ("Clinical words", "Patient words")
CONDITIONS = ("PTSD", "Any: general answers")
FINISHED = {ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY}


@dataclass
class Reader:
    """One session on Compare: each act changes the words or the condition, as a browser would send it.

    Where the control stands in a part of the page that runs alone, a browser names that part.
    """

    socket: ClientConnection
    page: str
    kept: set[str] = field(default_factory=set)
    widgets: dict[str, WidgetState] = field(default_factory=dict)
    changes: Iterator[tuple[str, str]] = field(
        default_factory=lambda: cycle(
            [("words", WORDS[0]), ("condition", CONDITIONS[0]), ("words", WORDS[1]), ("condition", CONDITIONS[1])]
        )
    )
    ids: dict[str, str] = field(default_factory=dict)
    part: str = ""

    async def act(self) -> float:
        """Change something, wait until the script has run; the seconds it took."""
        key, value = next(self.changes)
        if key in self.ids:
            state = WidgetState(id=self.ids[key])
            if key == "words":
                state.string_array_value.data.append(value)
            else:
                state.string_value = value
            self.widgets[key] = state
        return await self.run()

    async def run(self) -> float:
        """Run the script once; the seconds until it ended. Raises RuntimeError where it failed."""
        message = BackMsg()
        message.rerun_script.page_name = self.page
        message.rerun_script.query_string = ""
        message.rerun_script.fragment_id = self.part
        message.rerun_script.cached_message_hashes.extend(self.kept)
        message.rerun_script.widget_states.widgets.extend(self.widgets.values())
        start = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        while True:
            data = await self.socket.recv()
            self.socket.transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            forward = ForwardMsg.FromString(data)  # type: ignore[arg-type]
            self._note(forward)
            if forward.WhichOneof("type") == "script_finished":
                if forward.script_finished not in FINISHED:
                    raise RuntimeError(f"the script ended with {forward.script_finished}")
                return time.perf_counter() - start

    def _note(self, forward: ForwardMsg) -> None:
        if forward.metadata.cacheable:
            self.kept.add(forward.hash)
        element = forward.delta.new_element
        for kind, key in (("selectbox", "condition"), ("button_group", "words")):
            found = str(getattr(getattr(element, kind), "id", ""))
            if element.WhichOneof("type") == kind and found.endswith(f"-{key}"):
                self.ids[key], self.part = found, forward.delta.fragment_id


async def open_reader(site: str, page: str) -> Reader:
    """A session whose first run is done."""
    if urlsplit(site).hostname not in LOOPBACK:
        raise ValueError("only servers on this machine may be loaded")
    address = f"{site.replace('http', 'ws')}/_stcore/stream"
    reader = Reader(await connect(address, subprotocols=["streamlit"], max_size=None), page)  # type: ignore[list-item]
    await reader.run()
    return reader


async def steady(site: str, page: str, sessions: int, every: float, seconds: float) -> dict[str, float]:
    """Sessions that each act every few seconds: how long they wait, and how many acts failed."""
    readers = [await open_reader(site, page) for _ in range(sessions)]
    waits: list[float] = []
    failed = 0

    async def visit(reader: Reader, offset: float) -> None:
        nonlocal failed
        begin = time.perf_counter() + offset
        for turn in range(max(1, int((seconds - offset) / every))):
            await asyncio.sleep(max(0.0, begin + turn * every - time.perf_counter()))
            try:
                waits.append(await reader.act())
            except Exception:
                failed += 1
                return

    await asyncio.gather(*(visit(one, every * place / sessions) for place, one in enumerate(readers)))
    await asyncio.gather(*(one.socket.close() for one in readers))
    ordered = sorted(waits)
    return {
        "acts": len(waits),
        "failed": failed,
        "median_ms": statistics.median(ordered) * 1000,
        "p95_ms": ordered[int(0.95 * len(ordered))] * 1000,
    }


async def flat_out(site: str, page: str, sessions: int, seconds: float) -> dict[str, float]:
    """Sessions that act again as soon as they have their answer: acts a second."""
    readers = [await open_reader(site, page) for _ in range(sessions)]
    end = time.perf_counter() + seconds
    start = time.perf_counter()

    async def hurry(reader: Reader) -> int:
        done = 0
        while time.perf_counter() < end:
            await reader.act()
            done += 1
        return done

    acts = sum(await asyncio.gather(*(hurry(one) for one in readers)))
    took = time.perf_counter() - start
    await asyncio.gather(*(one.socket.close() for one in readers))
    return {"acts": acts, "per_second": acts / took}


async def hold(site: str, page: str, sessions: int) -> None:
    """Open sessions, say so, and keep them until a line comes in."""
    readers: list[Reader] = []
    left = iter(range(sessions))

    async def come_in() -> None:
        for _ in left:
            readers.append(await open_reader(site, page))

    await asyncio.gather(*(come_in() for _ in range(AT_ONCE)))
    print("open", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    await asyncio.gather(*(one.socket.close() for one in readers))


def main() -> None:
    """Print one line of JSON with what was measured."""
    parser = argparse.ArgumentParser(prog="tests.load.crowd", description=__doc__)
    parser.add_argument("kind", choices=("steady", "flat_out", "hold"))
    parser.add_argument("site")
    parser.add_argument("--page", default="compare")
    parser.add_argument("--sessions", type=int, default=200)
    parser.add_argument("--every", type=float, default=5.0)
    parser.add_argument("--seconds", type=float, default=60.0)
    asked = parser.parse_args()
    if not (0 < asked.sessions <= MOST_SESSIONS and 0 < asked.seconds <= MOST_SECONDS):
        parser.error(f"at most {MOST_SESSIONS} sessions and {MOST_SECONDS} seconds")
    if asked.kind == "hold":
        asyncio.run(hold(asked.site, asked.page, asked.sessions))
        return
    if asked.kind == "steady":
        run = steady(asked.site, asked.page, asked.sessions, asked.every, asked.seconds)
    else:
        run = flat_out(asked.site, asked.page, asked.sessions, asked.seconds)
    print(json.dumps(asyncio.run(run)))


if __name__ == "__main__":
    main()
