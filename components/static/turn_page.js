// Another page: it starts at its top and stays there until it stands or the reader moves, and its heading takes the
// focus, so that its name is read out and Tab goes on from there. The skip link leads there too: what it names, the
// main part, begins with the links that it is to skip.
const main = () => document.querySelector('[data-testid="stMain"]');
const heading = () => document.querySelector('[data-testid="stMain"] h1');
const running = () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState !== 'notRunning';

let place = location.pathname;
let seen = heading();
let words = seen?.textContent;
let turning = false;
let held = false;

function atTop() {
  if (held && main()?.scrollTop) main().scrollTop = 0;
}

function goTo(now) {
  now.tabIndex = -1;
  now.focus({ preventScroll: true });
}

function skip(event) {
  const now = event.target.closest?.('a[href="#stMain"]') && heading();
  if (!now) return;
  event.preventDefault();
  event.stopPropagation();
  now.scrollIntoView({ block: 'nearest' });
  goTo(now);
}

// The skip link is the app's own, in English: it says the same in the language of the page.
function nameSkip() {
  const link = document.querySelector('[data-testid="stSkipToContent"]');
  const { skip } = document.getElementById('words').dataset;
  if (link && link.textContent !== skip) link.textContent = skip;
}

function look() {
  nameSkip();
  if (location.pathname !== place) {
    place = location.pathname;
    turning = held = true;
  }
  const now = heading();
  if (now && (now !== seen || now.textContent !== words)) {
    seen = now;
    words = now.textContent;
    if (turning) {
      turning = false;
      goTo(now);
    }
  }
  atTop();
  if (held && !turning && !running()) requestAnimationFrame(() => requestAnimationFrame(() => { atTop(); held = turning; }));
}

function moved() {
  held = false;
}

new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-test-script-state'] });
document.addEventListener('scroll', atTop, true);
document.addEventListener('click', skip, true);
for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown']) document.addEventListener(kind, moved, { capture: true, passive: true });
