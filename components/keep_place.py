"""Keeps the reader's place when the grid is drawn anew: what was open stays open, the line in view stays in view."""

import streamlit as st

_SCRIPT = """
const memory = (window.__place ??= { open: new Set(), shut: new Set(), line: null, top: 0 });

const scroller = () => document.querySelector('[data-testid="stMain"]');

function remember() {
  const main = scroller();
  const head = document.querySelector('table.grid thead th:last-child');
  if (!main || !head) return;
  const edge = head.getBoundingClientRect().bottom;
  for (const line of document.querySelectorAll('table.grid [data-line]')) {
    const box = line.getBoundingClientRect();
    if (box.height && box.top >= edge - 4) {
      memory.line = main.scrollTop > 0 ? line.dataset.line : null;
      memory.top = box.top;
      return;
    }
  }
}

function restore() {
  for (const one of document.querySelectorAll('[data-place]')) {
    if (memory.open.has(one.dataset.place)) one.open = true;
    if (memory.shut.has(one.dataset.place)) one.open = false;
  }
  const line = memory.line && document.querySelector(`table.grid [data-line="${memory.line}"]`);
  if (line) scroller().scrollTop += line.getBoundingClientRect().top - memory.top;
}

function toggled(event) {
  const place = event.target.dataset?.place;
  if (!place) return;
  const [into, outOf] = event.target.open ? [memory.open, memory.shut] : [memory.shut, memory.open];
  into.add(place);
  outOf.delete(place);
}

export default function ({ data }) {
  if (memory.all !== data.all) {
    memory.open.clear();
    memory.shut.clear();
    memory.all = data.all;
  }
  if (!memory.watching) {
    memory.watching = true;
    for (const one of document.querySelectorAll('[data-place][open]')) memory.open.add(one.dataset.place);
    document.addEventListener('toggle', toggled, true);
    document.addEventListener('scroll', remember, true);
    let table = document.querySelector('table.grid');
    new MutationObserver(() => {
      const now = document.querySelector('table.grid');
      if (now && now !== table) {
        const fresh = table === null;
        table = now;
        if (!fresh) restore();
      }
    }).observe(document.body, { childList: true, subtree: true });
  }
}
"""

_component = st.components.v2.component("keep_place", js=_SCRIPT)


def keep_place(*, all_open: bool) -> None:
    """Draw nothing; watch the grid. A change of ``all_open`` forgets what was opened by hand."""
    with st.container(key="keep-place"):
        _component(key="keep_place", data={"all": all_open})
