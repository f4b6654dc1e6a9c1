"""One socket on which messages are sent as fast as it takes them: ``python -m tests.faults.flood SITE SECONDS [deaf]``.

A process of its own, so that its work isn't the other reader's. A deaf one reads nothing that comes back. Prints
that it is connected, how many messages went out, and whether the socket was closed by the server.
"""

import asyncio
import contextlib
import sys
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from tests.load.client import LOOPBACK

LONGEST = 60.0


async def flood(site: str, seconds: float, deaf: bool) -> str:
    """Send until the time is up or the socket is closed."""
    if urlsplit(site).hostname not in LOOPBACK or seconds > LONGEST:
        raise ValueError(f"only servers on this machine may be flooded, and for {LONGEST:.0f} s at most")
    message = BackMsg()
    message.rerun_script.page_name = "compare"
    message.rerun_script.query_string = "x" * 100
    data, sent, end = message.SerializeToString(), 0, "open"
    address = f"{site.replace('http', 'ws')}/_stcore/stream"
    socket = await connect(address, subprotocols=["streamlit"], max_size=None)  # type: ignore[list-item]
    print("connected", flush=True)
    reading = None if deaf else asyncio.create_task(_swallow(socket))
    try:
        async with asyncio.timeout(seconds):
            while True:
                await socket.send(data)
                sent += 1
                if sent % 100 == 0:
                    await asyncio.sleep(0)
    except TimeoutError:
        pass
    except ConnectionClosed:
        end = "closed"
    if reading:
        reading.cancel()
    socket.transport.abort()
    return f"{sent} {end}"


async def _swallow(socket: ClientConnection) -> None:
    with contextlib.suppress(ConnectionClosed):
        while True:
            await socket.recv(decode=False)


if __name__ == "__main__":
    print(asyncio.run(flood(sys.argv[1], float(sys.argv[2]), "deaf" in sys.argv)), flush=True)
