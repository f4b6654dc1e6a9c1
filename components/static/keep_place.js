// Keeps the reader's place when a page is drawn anew: what was open stays open, the line in view stays in view.
// Links with data-jump lead to a place on the page and leave the address as it is.
// On a phone two options stand side by side: a head opens the names of those that wait, and one takes its place.
const memory = { open: new Set(), shut: new Set(), page: location.pathname, line: null, top: 0, pair: null };

const scroller = () => document.querySelector('[data-testid="stMain"]');
const drawn = () => document.querySelector('table.grid, .helps') ?? [...document.querySelectorAll('table.matrix, .results, .leaflet, .one-option')].pop();

function remember() {
  const main = scroller();
  if (!main || !drawn()) return;
  const edge = Math.max(main.getBoundingClientRect().top, ...heads().map(head => head.getBoundingClientRect().bottom));
  for (const line of document.querySelectorAll('[data-line]')) {
    const box = line.getBoundingClientRect();
    if (box.height && box.top >= edge - 4) {
      memory.line = main.scrollTop > 0 ? line.dataset.line : null;
      memory.top = box.top;
      return;
    }
  }
}

const heads = () => [...document.querySelectorAll('table.grid thead th.option')];
const optionOf = head => head.classList[1];
const waits = head => head.classList.contains('wide-only');

function showPair(pair) {
  for (const id of heads().map(optionOf)) {
    for (const one of document.querySelectorAll(`table.grid .${id}`)) one.classList.toggle('wide-only', !pair.includes(id));
  }
}

function offer(swap) {
  const list = swap.querySelector('div') ?? swap.appendChild(document.createElement('div'));
  list.replaceChildren(...heads().filter(waits).map(head => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = button.dataset.swap = optionOf(head);
    button.textContent = head.querySelector('.name').textContent;
    return button;
  }));
}

function swapped(event) {
  const button = event.target.closest('[data-swap]');
  for (const one of document.querySelectorAll('.swap[open]')) if (button || !one.contains(event.target)) one.open = false;
  if (!button) return;
  const gone = optionOf(button.closest('th'));
  const shown = heads().filter(head => !waits(head)).map(optionOf);
  memory.pair = shown.map(id => (id === gone ? button.dataset.swap : id));
  showPair(memory.pair);
  document.querySelector(`table.grid thead .${button.dataset.swap} .swap summary`).focus();
}

function restoreOpen() {
  for (const one of document.querySelectorAll('[data-place]')) {
    if (memory.open.has(one.dataset.place)) one.open = true;
    if (memory.shut.has(one.dataset.place)) one.open = false;
  }
}

function restore() {
  restoreOpen();
  if (memory.page !== location.pathname) memory.line = null;
  memory.page = location.pathname;
  const line = memory.line && document.querySelector(`[data-line="${memory.line}"]`);
  if (line) scroller().scrollTop += line.getBoundingClientRect().top - memory.top;
}

function toggled(event) {
  if (event.target.matches?.('.swap') && event.target.open) offer(event.target);
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
  if (memory.pair && table.querySelector('.swap')) {
    const ids = heads().map(optionOf);
    if (memory.pair.every(id => ids.includes(id))) showPair(memory.pair);
    else memory.pair = null;
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
const OTHERS = 'table.harms, .my-sheet, .rest, .weighed, .asked, .source-index';
const others = () => [...document.querySelectorAll(OTHERS)];

let seen = drawn();
let seenOthers = new Set(others());
memory.allOpen = seen?.dataset.allOpen;
for (const one of document.querySelectorAll('[data-place][open]')) memory.open.add(one.dataset.place);
document.addEventListener('toggle', toggled, true);
document.addEventListener('scroll', remember, true);
document.addEventListener('click', jumped);
document.addEventListener('click', swapped);
document.addEventListener('keydown', event => {
  const swap = event.key === 'Escape' && event.target.closest?.('.swap[open]');
  if (!swap) return;
  swap.open = false;
  swap.querySelector('summary').focus();
});
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
