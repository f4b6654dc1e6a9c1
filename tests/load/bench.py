"""`make bench`: our app beside an empty Streamlit app on the same machine in the same run.

Prints a table of medians and ratios: server CPU of a rerun, how soon the first answer stands and the app takes over,
here and over a slow line, what moves meanwhile and what goes over the line, how soon the slider on Time and control
repaints its drawing, and how soon a question is found. Nothing here is a test: figures depend on the machine, ratios
less so.
"""

import json
import re
import shutil
import statistics
import sys
import tempfile
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import brotli
import psutil
from playwright.sync_api import Browser, sync_playwright

from components.frame import pages
from tests.browser.chromium import FLAGS, find
from tests.browser.reader import READY
from tests.load import under_load
from tests.load.client import Session
from tests.serving import free_port, serve

ROOT = Path(__file__).parents[2]
EMPTY = 'import streamlit as st\n\nst.title("Empty")\n'
RERUNS, ROUNDS, LOADS, FRESH, PRESSES = 60, 11, 11, 3, 15
SLOWED, LEAST_OF = 4, 5
HEADING, ANSWERS = "#first h1", "#first table.grid td b"
TAKEN = "html:not([data-first]) #root "
TAKEN_OVER, GRID = TAKEN + "h1", TAKEN + "table.grid td b"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>.*?</script>", re.DOTALL)
SHOWN = "selector => document.querySelector(selector)?.getClientRects().length > 0"
STANDS = """selectors => {
  window.stood = {};
  let left = selectors;
  const look = () => {
    const here = left.filter(one => document.querySelector(one)?.getClientRects().length);
    left = left.filter(one => !here.includes(one));
    if (here.length) requestAnimationFrame(now => here.forEach(one => { window.stood[one] = now; }));
    if (left.length) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""
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


def rerun_cpu(site: str, process: psutil.Process, page: str, cookie: str = "") -> float:
    """Milliseconds of server CPU for one rerun, mean over one session's reruns."""
    with Session(site, page, cookie) as session:
        session.rerun()
        before = cpu_seconds(process)
        for _ in range(RERUNS):
            session.rerun()
        return (cpu_seconds(process) - before) / RERUNS * 1000


def load_ms(browser: Browser, address: str, selector: str) -> float:
    """Milliseconds from asking for a page with an empty cache until an element stands."""
    return load_each_ms(browser, address, (selector,))[0]


def load_each_ms(
    browser: Browser, address: str, selectors: tuple[str, ...], viewport: Any = None, slow: bool = False
) -> list[float]:
    """The same for several elements, in a window of a size or over the slow line.

    By the browser's own clock: an element stands once the frame in which it has a place has been painted.
    """
    context = browser.new_context(viewport=viewport or DESK)
    page = context.new_page()
    if slow:
        context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW_LINE)
    page.add_init_script(f"({STANDS})({json.dumps(selectors)})")
    page.goto(address, wait_until="commit")
    for selector in selectors:
        page.wait_for_function("selector => window.stood?.[selector]", arg=selector, timeout=60_000)
    took = [float(page.evaluate("selector => window.stood[selector]", selector)) for selector in selectors]
    context.close()
    return took


SPANISH_LOADS = ("heading in Spanish", "ours in Spanish")
MOVED = """window.moved = 0;
new PerformanceObserver(all => all.getEntries().forEach(one => { moved += one.value; }))
  .observe({type: 'layout-shift', buffered: true});"""
QUIET = (
    """() => new Promise(done => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(done))))"""
)


def most_moved(browser: Browser, site: str) -> tuple[float, str]:
    """The largest layout shift of a page's whole load, the app's taking over with it, and which page's at what width."""
    found = []
    for viewport in (PHONE, DESK):
        context = browser.new_context(viewport=viewport)  # type: ignore[arg-type]
        for path in pages.addresses():
            page = context.new_page()
            page.add_init_script(MOVED)
            page.goto(f"{site}/{path}")
            page.wait_for_function(SHOWN, arg=TAKEN_OVER, timeout=60_000)
            page.wait_for_selector(READY)
            page.evaluate(QUIET)
            found.append((page.evaluate("() => moved"), f"/{path} at {viewport['width']} px"))
            page.close()
        context.close()
    return max(found)


def kind_of(told: Any) -> str:
    """What a response is for the count of bytes."""
    address = str(told["response"]["url"])
    if address.startswith("data:"):
        return "Within"
    return "Later" if "part=" in address or "/style.css" in address else str(told["type"])


def first_bytes(browser: Browser, address: str) -> dict[str, int]:
    """Bytes that a first visit brings until the app has taken over, cold: by kind, those of the web socket with them.

    A part of a page that its first answer leaves out, since it is closed, is a kind of its own, and so is our whole
    style sheet. What stands in the page itself, such as its font, counts with the page.
    """
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    line = context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    brought: Counter[str] = Counter()
    line.on("Network.responseReceived", lambda told: kinds.update({told["requestId"]: kind_of(told)}))
    line.on(
        "Network.loadingFinished",
        lambda told: brought.update({kinds.get(told["requestId"], "Other"): int(told["encodedDataLength"])}),
    )
    page.on("websocket", lambda one: one.on("framereceived", lambda data: brought.update({"WebSocket": len(data)})))
    line.send("Network.enable")
    page.goto(address)
    page.wait_for_function(SHOWN, arg=GRID, timeout=60_000)
    page.wait_for_selector(READY)
    context.close()
    return brought


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
    page.wait_for_selector(READY, state="attached", timeout=60_000)
    page.locator("summary", has_text="Stop a drip early").click(timeout=60_000)
    page.wait_for_function(SHOWN, arg=".st-key-chart-stopped .main-svg", timeout=60_000)
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
        costs: dict[str, list[float]] = {"ours": [], "spanish": [], "same": [], "default": []}
        languages = [("ours", ""), ("spanish", "language=es")]
        for _ in range(ROUNDS):
            languages.reverse()
            for name, cookie in languages:
                costs[name].append(rerun_cpu(ours, our_process, "compare", cookie))
            costs["same"].append(rerun_cpu(like, like_process, ""))
            costs["default"].append(rerun_cpu(plain, plain_process, ""))
        mine, same_cost, default_cost = (statistics.median(costs[name]) for name in ("ours", "same", "default"))
        print("| measured | Compare | empty, same settings | empty, default settings | ratio | target |")
        print("| --- | --- | --- | --- | --- | --- |")
        print(
            f"| server CPU a rerun, ms (median of {ROUNDS} x {RERUNS}) | {mine:.1f} | {same_cost:.1f} | {default_cost:.1f} "
            f"| {mine / same_cost:.2f} and {mine / default_cost:.2f} | 15 ms, 4.5 and 0.25 |"
        )
        spanish = statistics.median(costs["spanish"])
        print(f"| the same in Spanish, ms, beside English | {spanish:.1f} | | | {spanish / mine:.2f} | 1.1 |")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
            loads: dict[str, list[float]] = {name: [] for name in ("heading", "ours", "same", *SPANISH_LOADS)}
            for _ in range(LOADS):
                for names, address in (
                    (("heading", "ours"), f"{ours}/compare"),
                    (SPANISH_LOADS, f"{ours}/compare?lang=es"),
                ):
                    for name, took in zip(names, load_each_ms(browser, address, (HEADING, GRID)), strict=True):
                        loads[name].append(took)
                loads["same"].append(load_ms(browser, like, "h1"))
            first, ours_load, same_load = (statistics.median(loads[name]) for name in ("heading", "ours", "same"))
            print(
                f"| first heading, ms (median of {LOADS}) | {first:.0f} | {same_load:.0f} | "
                f"| {first / same_load:.2f} | 0.3 |"
            )
            print(
                f"| first load to the grid of the app that has taken over, ms (median of {LOADS}) "
                f"| {ours_load:.0f} | {same_load:.0f} | | {ours_load / same_load:.2f} | 1.5 |"
            )
            heading_es, load_es = (statistics.median(loads[name]) for name in SPANISH_LOADS)
            print(
                f"| the same in Spanish, heading and load, ms, beside English | {heading_es:.0f} and {load_es:.0f} "
                f"| | | {heading_es / first:.2f} and {load_es / ours_load:.2f} | 1.1 |"
            )
            print(over_slow_line(browser, ours))
            moved, where = most_moved(browser, ours)
            print(
                f"| layout shift of a whole load, most of all pages at 390 and 1280 px ({where}) "
                f"| {moved:.3f} | | | | 0.05 |"
            )
            print(what_goes_over(browser, ours))
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
        print(under_load.views(ours))
        print(under_load.throughput(ours, plain))
        print(under_load.memory(ours, our_process))
        print(under_load.idle())
        print(under_load.steady(ours))
        print(under_load.pdf(ours))
        print(under_load.start())
        print(under_load.check())
    return 0


def over_slow_line(browser: Browser, site: str) -> str:
    """What stands when on 1.6 Mbit/s and 150 ms, cold, on a phone."""
    wanted = (HEADING, ANSWERS, TAKEN_OVER)
    seen = [load_each_ms(browser, f"{site}/compare", wanted, PHONE, slow=True) for _ in range(3)]
    heading, answers, taken = (statistics.median(times) / 1000 for times in zip(*seen, strict=True))
    return (
        f"| on 1.6 Mbit/s and 150 ms, 390 px: first heading, first answers, taken over, s (median of {len(seen)}) "
        f"| {heading:.1f}, {answers:.1f}, {taken:.1f} | | | | 1.2, 1.5, 7 s |"
    )


def what_goes_over(browser: Browser, site: str) -> str:
    """Bytes of the first view of Compare, scripts aside."""
    brought = first_bytes(browser, f"{site}/compare")
    page, socket = brought["Document"], brought["WebSocket"]
    within = in_scripts(f"{site}/compare")
    apart = ("Document", "WebSocket", "Script", "Within", "Later")
    beside = sum(size for kind, size in brought.items() if kind not in apart)
    parts = f"{(page - within) / 1024:.0f} + {socket / 1024:.0f}"
    return (
        f"| bytes of the first view of Compare, scripts aside: page + web socket, KiB (scripts in the page "
        f"{within / 1024:.0f}, what Streamlit fetches beside {beside / 1024:.0f}, what is closed and rules of other pages "
        f"{brought['Later'] / 1024:.0f}) | {parts} = {(page - within + socket) / 1024:.0f} | | | | 60 KiB |"
    )


def in_scripts(address: str) -> int:
    """Bytes that scripts take of a compressed page."""
    with urllib.request.urlopen(address) as answer:
        page = answer.read().decode()
    whole, without = (brotli.compress(one.encode(), quality=10) for one in (page, INLINE.sub("", page)))
    return len(whole) - len(without)


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
