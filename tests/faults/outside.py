"""What a server's process says when it reaches for anything that isn't this machine."""

MARK = "REACHED OUTSIDE:"
BEFORE = f"""
import ipaddress, os, sys

def _is_here(place):
    host = place[0] if isinstance(place, tuple) else place
    if host is None or host == "localhost" or not isinstance(host, str) or host.startswith("/"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback or ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False

def _heard(event, args):
    place = {{"socket.connect": 1, "socket.sendto": 1, "socket.getaddrinfo": 0, "socket.gethostbyname": 0}}.get(event)
    if place is not None and not _is_here(args[place]):
        os.write(2, f"{MARK} {{event}} {{args[place]}}\\n".encode())

sys.addaudithook(_heard)
"""
