// Keeps the reader's place when the grid is drawn anew: what was open stays open, the line in view stays in view.
const memory = { open: new Set(), shut: new Set(), line: null, top: 0 };

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

function drawnAnew(table) {
  if (table.dataset.allOpen !== memory.allOpen) {
    memory.allOpen = table.dataset.allOpen;
    memory.open.clear();
    memory.shut.clear();
  }
  restore();
}

let seen = document.querySelector('table.grid');
memory.allOpen = seen?.dataset.allOpen;
for (const one of document.querySelectorAll('[data-place][open]')) memory.open.add(one.dataset.place);
document.addEventListener('toggle', toggled, true);
document.addEventListener('scroll', remember, true);
new MutationObserver(() => {
  const now = document.querySelector('table.grid');
  if (now && now !== seen) {
    seen = now;
    drawnAnew(now);
  }
}).observe(document.body, { childList: true, subtree: true });
