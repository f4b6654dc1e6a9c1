"""`make bench`: our app beside an empty Streamlit app on the same machine in the same run.

Prints a table of medians and ratios: server CPU of a rerun, the first load in a browser, the first
heading over a slow line, how soon the slider on Time and control repaints its drawing, and how soon a
question is found. Nothing here is a test: figures depend on the machine, ratios less so.
"""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psutil
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import FLAGS, find
from tests.browser.reader import READY
from tests.load import under_load
from tests.load.client import Session
from tests.serving import free_port, serve

ROOT = Path(__file__).parents[2]
EMPTY = 'import streamlit as st\n\nst.title("Empty")\n'
RERUNS, ROUNDS, LOADS, FRESH, PRESSES = 60, 11, 11, 3, 15
SLOWED, LEAST_OF = 4, 5
GRID = "table.grid td b"
SHOWN = "selector => document.querySelector(selector)?.getClientRects().length > 0"
SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}


@contextmanager
def server(script: str, folder: Path, **environment: str) -> Iterator[tuple[str, psutil.Process]]:
    """A running server: its address and its process."""
    port = free_port()
    process = serve(port, script, folder, **environment)
    try:
        yield f"http://127.0.0.1:{port}", psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait(20)


def cpu_seconds(process: psutil.Process) -> float:
    """CPU time a server has used so far."""
    times = process.cpu_times()
    return float(times.user + times.system)


def rerun_cpu(site: str, process: psutil.Process, page: str) -> float:
    """Milliseconds of server CPU for one rerun, mean over one session's reruns."""
    with Session(site, page) as session:
        session.rerun()
        before = cpu_seconds(process)
        for _ in range(RERUNS):
            session.rerun()
        return (cpu_seconds(process) - before) / RERUNS * 1000


def load_ms(browser: Browser, address: str, selector: str, slow: bool = False) -> float:
    """Milliseconds from asking for a page with an empty cache until an element stands."""
    context = browser.new_context()
    page = context.new_page()
    if slow:
        context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW_LINE)
    start = time.perf_counter()
    page.goto(address, wait_until="commit")
    page.wait_for_function(SHOWN, arg=selector, timeout=60_000)
    took = (time.perf_counter() - start) * 1000
    context.close()
    return took


WATCH_DRAWING = """() => {
  window.pressed = 0;
  window.painted = 0;
  addEventListener('keydown', () => { pressed = performance.now(); painted = 0; }, true);
  const here = one => (one.target.closest ? one.target : one.target.parentElement)?.closest('.st-key-chart-stopped');
  new MutationObserver(all => all.some(here) && requestAnimationFrame(() => { painted = performance.now(); }))
    .observe(document.querySelector('[data-testid="stMain"]'), {subtree: true, childList: true, attributes: true});
}"""
REPAINTED = """minute => painted > pressed && performance.now() - painted > 400
  && document.querySelector('.stop-result').innerText.includes(`Stopped at ${minute} minutes`)
  && document.querySelector('.st-key-chart-stopped .stPlotlyChart').ariaLabel.includes(`Stopped at ${minute} minutes`)"""


def repaint_ms(browser: Browser, site: str) -> list[float]:
    """Milliseconds from an arrow key on the slider that stops the drip to the last change of its drawing, each press."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{site}/time-and-control")
    page.locator("summary", has_text="Stop a drip early").click(timeout=60_000)
    page.wait_for_function(SHOWN, arg=".st-key-chart-stopped .main-svg", timeout=60_000)
    page.wait_for_selector(READY)
    page.evaluate(WATCH_DRAWING)
    page.get_by_role("slider").focus()
    took: list[float] = []
    for minute in range(21, 21 + PRESSES):
        page.keyboard.press("ArrowRight")
        page.wait_for_function(REPAINTED, arg=minute)
        took.append(page.evaluate("() => painted - pressed"))
    context.close()
    return took


TYPED = ("tolet during infusion", "insurence", "will i halucinate", "schizophrenea in my family")
KEY_MS = """sign => {
  const field = document.getElementById('find-asked');
  field.value += sign;
  const began = performance.now();
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  document.getElementById('found').getBoundingClientRect();
  return performance.now() - began;
}"""


def find_ms(browser: Browser, site: str) -> list[float]:
    """Milliseconds of each key typed to find a question, on a CPU slowed fourfold, results laid out.

    Each the least of some page loads: what else this machine does at the moment is no part of it.
    """
    return [min(took) for took in zip(*(_find_once(browser, site) for _ in range(LEAST_OF)), strict=True)]


def _find_once(browser: Browser, site: str) -> list[float]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{site}/questions")
    page.wait_for_selector("button[data-take]:not([hidden])", state="attached", timeout=60_000)
    page.wait_for_selector(READY)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    page.locator("#find-asked").focus()
    took: list[float] = []
    for words in TYPED:
        page.locator("#find-asked").fill("")
        took += [page.evaluate(KEY_MS, sign) for sign in words]
    context.close()
    return took


def main() -> int:
    """Measure and print."""
    path = find()
    if path is None:
        print("no Chromium found")
        return 2
    with ExitStack() as stack:
        same = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        bare = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        shutil.copytree(ROOT / ".streamlit", same / ".streamlit")
        for folder in (same, bare):
            (folder / "empty.py").write_text(EMPTY)
        quiet = {"STREAMLIT_SERVER_HEADLESS": "true", "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"}
        ours, our_process = stack.enter_context(server("app.py", ROOT))
        like, like_process = stack.enter_context(server("empty.py", same))
        plain, plain_process = stack.enter_context(server("empty.py", bare, **quiet))
        costs: dict[str, list[float]] = {"ours": [], "same": [], "default": []}
        for _ in range(ROUNDS):
            costs["ours"].append(rerun_cpu(ours, our_process, "compare"))
            costs["same"].append(rerun_cpu(like, like_process, ""))
            costs["default"].append(rerun_cpu(plain, plain_process, ""))
        mine, same_cost, default_cost = (statistics.median(costs[name]) for name in ("ours", "same", "default"))
        print("| measured | Compare | empty, same settings | empty, default settings | ratio | target |")
        print("| --- | --- | --- | --- | --- | --- |")
        print(
            f"| server CPU a rerun, ms (median of {ROUNDS} x {RERUNS}) | {mine:.1f} | {same_cost:.1f} | {default_cost:.1f} "
            f"| {mine / same_cost:.2f} and {mine / default_cost:.2f} | 15 ms, 4.5 and 0.25 |"
        )
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
            loads: dict[str, list[float]] = {"ours": [], "same": []}
            for _ in range(LOADS):
                loads["ours"].append(load_ms(browser, f"{ours}/compare", GRID))
                loads["same"].append(load_ms(browser, like, "h1"))
            ours_load, same_load = statistics.median(loads["ours"]), statistics.median(loads["same"])
            print(
                f"| first load to the grid, ms (median of {LOADS}) | {ours_load:.0f} | {same_load:.0f} | "
                f"| {ours_load / same_load:.2f} | 1.5 |"
            )
            slow = statistics.median(load_ms(browser, f"{ours}/compare", "h1", slow=True) for _ in range(3))
            print(f"| first heading on 1.6 Mbit/s and 150 ms, s | {slow / 1000:.1f} | | | | 7 s |")
            print(first_visitor(browser))
            repaints = sorted(repaint_ms(browser, ours))
            print(
                f"| stop-the-drip slider, key to the last change of its drawing, ms (median of {PRESSES}, "
                f"longest {repaints[-1]:.0f}) | {statistics.median(repaints):.0f} | | | | 300 ms |"
            )
            keys = sorted(find_ms(browser, ours))
            print(
                f"| a key typed to find a question, CPU slowed {SLOWED} x, ms (median of {len(keys)} keys, "
                f"longest {keys[-1]:.0f}) | {statistics.median(keys):.0f} | | | | 50 ms each |"
            )
            browser.close()
        print(under_load.throughput(ours, plain))
        print(under_load.memory(ours, our_process))
        print(under_load.steady(ours))
        print(under_load.pdf(ours))
        print(under_load.start())
        print(under_load.check())
    return 0


def first_visitor(browser: Browser) -> str:
    """The first visitor of a fresh server beside the tenth."""
    ratios, firsts, tenths = [], [], []
    for _ in range(FRESH):
        with server("app.py", ROOT) as (site, _):
            load_ms(browser, f"{site}/robots.txt", "body")
            loads = [load_ms(browser, f"{site}/compare", GRID) for _ in range(10)]
        firsts.append(loads[0])
        tenths.append(loads[9])
        ratios.append(loads[0] / loads[9])
    return (
        f"| first visitor's load beside the tenth's, ms (median of {FRESH} servers) | {statistics.median(firsts):.0f} "
        f"and {statistics.median(tenths):.0f} | | | {statistics.median(ratios):.2f} | 1.3 |"
    )


if __name__ == "__main__":
    sys.exit(main())
