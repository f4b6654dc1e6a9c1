"""Web sockets by hand: frames that no browser sends.

``python -m tests.faults.frames SITE SECONDS KIND`` sends them as fast as a socket takes them, and prints how many
went out, and whether the server closed the socket.
"""

import base64
import os
import socket
import struct
import sys
import time
from urllib.parse import urlsplit

from tests.load.client import LOOPBACK

CONTINUED, TEXT, BINARY, PING, PONG = 0, 1, 2, 9, 10
FLOODS = ("pings", "pongs", "empty pieces", "pings unread")
_MANY, _LONGEST = 400, 60.0


def opened(site: str, *lines: str) -> socket.socket:
    """A socket after its handshake, with these header lines more. Raises ConnectionError where it is refused."""
    place = urlsplit(site)
    if place.hostname not in LOOPBACK:
        raise ValueError("only servers on this machine may be tried")
    line = socket.create_connection((place.hostname, place.port or 80), 20)
    key = base64.b64encode(os.urandom(16)).decode()
    head = ("GET /_stcore/stream HTTP/1.1", f"Host: {place.netloc}", "Connection: Upgrade", "Upgrade: websocket")
    more = (f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Protocol: streamlit")
    line.sendall("\r\n".join([*head, *more, *lines, "", ""]).encode())
    heard = b""
    while b"\r\n\r\n" not in heard:
        piece = line.recv(1)
        if not piece:
            raise ConnectionError("no handshake")
        heard += piece
    if b" 101 " not in heard.split(b"\r\n")[0]:
        raise ConnectionError(heard.split(b"\r\n")[0].decode())
    return line


def frame(kind: int, body: bytes = b"", last: bool = True, flags: int = 0, masked: bool = True) -> bytes:
    """A frame as it goes over the line."""
    first = kind | flags | (0x80 if last else 0)
    sign = 0x80 if masked else 0
    length = len(body)
    if length < 126:
        head = struct.pack("!BB", first, sign | length)
    elif length < 65_536:
        head = struct.pack("!BBH", first, sign | 126, length)
    else:
        head = struct.pack("!BBQ", first, sign | 127, length)
    return head + (b"\0\0\0\0" if masked else b"") + body


def closed(line: socket.socket, seconds: float = 20.0) -> bool:
    """Whether the server closes this socket within so many seconds."""
    line.settimeout(seconds)
    try:
        while piece := line.recv(65_536):
            if piece[0] == 0x88:
                return True
    except TimeoutError:
        return False
    except OSError:
        return True
    return True


def flood(site: str, seconds: float, kind: str) -> str:
    """Send frames until the time is up or the socket is closed."""
    many = {
        "pings": frame(PING, b"x" * 8),
        "pings unread": frame(PING, b"x" * 125),
        "pongs": frame(PONG, b"x" * 8),
        "empty pieces": frame(CONTINUED, last=False),
    }[kind] * _MANY
    line, sent, end = opened(site), 0, "open"
    line.setblocking(False)
    until = time.monotonic() + min(seconds, _LONGEST)
    print("connected", flush=True)
    left = frame(BINARY, b"x", last=False) if kind == "empty pieces" else b""
    while time.monotonic() < until:
        try:
            left = left or many
            taken = line.send(left)
            left, sent = left[taken:], sent + taken * _MANY // len(many)
        except BlockingIOError:
            time.sleep(0.001)
        except OSError:
            end = "closed"
            break
        if kind != "pings unread":
            try:
                if line.recv(1 << 20) == b"":
                    end = "closed"
                    break
            except BlockingIOError:
                continue
            except OSError:
                end = "closed"
                break
    line.close()
    return f"{sent} {end}"


if __name__ == "__main__":
    print(flood(sys.argv[1], float(sys.argv[2]), " ".join(sys.argv[3:])), flush=True)
