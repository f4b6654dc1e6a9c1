// Keeps the reader's place when a page is drawn anew: what was open stays open, the line in view stays in view.
// Links with data-jump lead to a place on the page and leave the address as it is.
const memory = { open: new Set(), shut: new Set(), line: null, top: 0 };

const scroller = () => document.querySelector('[data-testid="stMain"]');
const drawn = () => document.querySelector('table.grid') ?? [...document.querySelectorAll('table.matrix, .results, .leaflet')].pop();

function remember() {
  const main = scroller();
  if (!main || !drawn()) return;
  const head = document.querySelector('table.grid thead th:last-child');
  const edge = head ? head.getBoundingClientRect().bottom : main.getBoundingClientRect().top;
  for (const line of document.querySelectorAll('[data-line]')) {
    const box = line.getBoundingClientRect();
    if (box.height && box.top >= edge - 4) {
      memory.line = main.scrollTop > 0 ? line.dataset.line : null;
      memory.top = box.top;
      return;
    }
  }
}

function restoreOpen() {
  for (const one of document.querySelectorAll('[data-place]')) {
    if (memory.open.has(one.dataset.place)) one.open = true;
    if (memory.shut.has(one.dataset.place)) one.open = false;
  }
}

function restore() {
  restoreOpen();
  const line = memory.line && document.querySelector(`[data-line="${memory.line}"]`);
  if (line) scroller().scrollTop += line.getBoundingClientRect().top - memory.top;
}

function toggled(event) {
  const place = event.target.dataset?.place;
  if (!place) return;
  const [into, outOf] = event.target.open ? [memory.open, memory.shut] : [memory.shut, memory.open];
  into.add(place);
  outOf.delete(place);
}

function drawnAnew(table) {
  if (table.dataset.allOpen !== memory.allOpen) {
    memory.allOpen = table.dataset.allOpen;
    memory.open.clear();
    memory.shut.clear();
  }
  restore();
}

function jumped(event) {
  const place = event.target.closest('[data-jump]')?.dataset.jump;
  const there = place && document.getElementById(place);
  if (!there) return;
  event.preventDefault();
  there.tabIndex = -1;
  there.focus({ preventScroll: true });
  there.scrollIntoView({ block: 'start' });
}

// Parts that are drawn anew on their own.
const OTHERS = 'table.harms, .my-sheet, .rest, .weighed';
const others = () => [...document.querySelectorAll(OTHERS)];

let seen = drawn();
let seenOthers = new Set(others());
memory.allOpen = seen?.dataset.allOpen;
for (const one of document.querySelectorAll('[data-place][open]')) memory.open.add(one.dataset.place);
document.addEventListener('toggle', toggled, true);
document.addEventListener('scroll', remember, true);
document.addEventListener('click', jumped);
new MutationObserver(() => {
  const now = drawn();
  if (now && now !== seen) {
    seen = now;
    drawnAnew(now);
  }
  const parts = others();
  if (parts.some((one) => !seenOthers.has(one))) {
    seenOthers = new Set(parts);
    restoreOpen();
  }
}).observe(document.body, { childList: true, subtree: true });
