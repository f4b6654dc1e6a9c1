"""What `make bench` measures with many readers: waits, reruns a second, memory a session, the start."""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

import psutil

from server import descriptors
from tests.load.client import Session
from tests.serving import free_port, serve

ROOT = Path(__file__).parents[2]
READERS, EVERY, SECONDS = 200, 5.0, 60.0
HURRIED, HURRY_SECONDS = 20, 10.0
HELD = 200
BESIDE, FILES, FILE_EVERY, LONGEST_FILE = 50, 60, 0.4, 0.3
STARTS = 5
VIEW_SECONDS, IDLE, IDLE_SECONDS = 5.0, 5_000, 30.0
MIB = 1024 * 1024


def crowd(kind: str, site: str, *, page: str = "compare", **options: float) -> dict[str, float]:
    """Run the crowd in its own process and read what it measured."""
    command = [sys.executable, "-m", "tests.load.crowd", kind, site, "--page", page]
    for name, value in options.items():
        command += [f"--{name}", str(value)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def steady(site: str) -> str:
    """200 readers who each act every 5 s for 60 s."""
    seen = crowd("steady", site, sessions=READERS, every=EVERY, seconds=SECONDS)
    return (
        f"| {READERS} readers, each acting every {EVERY:.0f} s for {SECONDS:.0f} s: p95 wait, ms "
        f"({seen['acts']:.0f} acts, {seen['failed']:.0f} failed, median {seen['median_ms']:.0f}) "
        f"| {seen['p95_ms']:.0f} | | | | 300 ms, 0 failed |"
    )


def throughput(ours: str, empty: str) -> str:
    """Reruns a second beside an empty app on default settings."""
    mine = crowd("flat_out", ours, sessions=HURRIED, seconds=HURRY_SECONDS)["per_second"]
    plain = crowd("flat_out", empty, page="", sessions=HURRIED, seconds=HURRY_SECONDS)["per_second"]
    return (
        f"| reruns a second, {HURRIED} readers without a pause | {mine:.0f} | | {plain:.0f} | {mine / plain:.1f} | 10 |"
    )


def views(site: str) -> str:
    """First views a second, as fast as one copy hands them out."""
    command = [sys.executable, "-m", "tests.load.views", site, "--seconds", str(VIEW_SECONDS)]
    seen = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    return (
        f"| first views a second of Compare, one copy, {seen['bytes'] / 1024:.0f} KiB each ({seen['failed']} failed) "
        f"| {seen['per_second']:.0f} | | | | 1,500 |"
    )


def idle() -> str:
    """Readers who have a page open and do nothing, as many as a copy of its own is asked to hold."""
    server = serve(port := free_port())
    process, site = psutil.Process(server.pid), f"http://127.0.0.1:{port}"
    count = min(IDLE, (descriptors.limit() - 2 * descriptors.SPARE) // descriptors.A_READER)
    command = [sys.executable, "-m", "tests.load.crowd", "hold", site, "--sessions", str(count)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holding:
        assert holding.stdout is not None and holding.stdin is not None
        held = count if holding.stdout.readline() == "open\n" else 0
        before = process.cpu_times()
        with Session(site, "compare") as reader:
            reader.rerun()
            waits = sorted(_timed(reader) for _ in range(100))
        time.sleep(IDLE_SECONDS)
        after, taken = process.cpu_times(), process.memory_info().rss / MIB
        busy = (after.user + after.system - before.user - before.system) / IDLE_SECONDS
        holding.stdin.write("\n")
        holding.stdin.close()
    server.kill()
    server.wait(20)
    return (
        f"| idle readers held by one copy ({taken:.0f} MiB, {busy:.0%} of a core; p95 of another's rerun "
        f"{waits[94] * 1000:.0f} ms) | {held:,} | | | | 5,000 |"
    )


def _timed(reader: Session) -> float:
    begun = time.perf_counter()
    reader.rerun()
    return time.perf_counter() - begun


def memory(site: str, process: psutil.Process) -> str:
    """Resident memory that each open session costs."""
    command = [sys.executable, "-m", "tests.load.crowd", "hold", site, "--sessions", str(HELD)]
    crowd("flat_out", site, sessions=5, seconds=2)
    before = process.memory_info().rss
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holding:
        assert holding.stdout is not None and holding.stdin is not None
        holding.stdout.readline()
        each = (process.memory_info().rss - before) / HELD / MIB
        holding.stdin.write("\n")
        holding.stdin.close()
    return f"| memory a session, MiB ({HELD} open) | {each:.2f} | | | | 0.3 MiB |"


def pdf(site: str) -> str:
    """From tapping the button to the whole PDF, while others act."""
    seconds = FILES * (FILE_EVERY + LONGEST_FILE) + 2 * EVERY
    command = [sys.executable, "-m", "tests.load.crowd", "steady", site, "--sessions", str(BESIDE)]
    command += ["--every", str(EVERY), "--seconds", str(seconds)]
    took = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as others, Session(site, "summary") as reader:
        reader.rerun()
        for _ in range(FILES):
            begun = time.perf_counter()
            assert reader.take("Download my sheet (PDF)").startswith(b"%PDF")
            took.append((time.perf_counter() - begun) * 1000)
            time.sleep(FILE_EVERY)
        if others.poll() is not None:
            raise RuntimeError("the others ended too early")
    p95 = sorted(took)[int(0.95 * len(took))]
    return (
        f"| a PDF, tap to last byte, while {BESIDE} readers act every {EVERY:.0f} s: p95, ms "
        f"({FILES} files, median {statistics.median(took):.0f}) | {p95:.0f} | | | | 200 ms |"
    )


def start() -> str:
    """Seconds from the command to a healthy answer."""
    took = []
    for _ in range(STARTS):
        begun = time.perf_counter()
        server = serve(free_port())
        took.append(time.perf_counter() - begun)
        server.terminate()
        server.wait(20)
    return f"| start to healthy, s (median of {STARTS}) | {statistics.median(took):.1f} | | | | 3 s |"


def check() -> str:
    """Seconds that `make check` takes over all tables, pages and files."""
    took = []
    for _ in range(STARTS):
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-m", "server.check"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        took.append(time.perf_counter() - begun)
    return f"| `make check`, s (median of {STARTS}) | {statistics.median(took):.1f} | | | | 8 s |"
