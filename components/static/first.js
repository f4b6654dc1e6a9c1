// The page that stands in the first answer: the app takes its place unnoticed (first_choice.js takes what is chosen in it).
const root = document.documentElement;
const first = document.getElementById('first');
const MAIN = '[data-testid="stMain"]';
const app = document.getElementById('root');
const ours = () => app.querySelector('[data-testid="stApp"]');

// What something is called in both: by its place in the tables, its key, or its words.
function nameOf(one) {
  if (one.dataset.place) return `[data-place="${CSS.escape(one.dataset.place)}"]`;
  if (one.dataset.line) return `[data-line="${CSS.escape(one.dataset.line)}"]`;
  const key = /(?:^|\s)(st-key-\S+)/.exec(one.closest('[class*="st-key-"]')?.className)?.[1];
  const kind = one.localName + (one.className && typeof one.className === 'string' ? `.${one.className.trim().split(/\s+/).map(CSS.escape).join('.')}` : '');
  return key ? `.${CSS.escape(key)} ${kind}` : kind;
}

// The same thing in the app: of those with its name, the one with its words.
function sameIn(where, one) {
  const all = [...where.querySelectorAll(nameOf(one))];
  return all.find(other => other.textContent === one.textContent) ?? all[0];
}

const opened = () => [...first.querySelectorAll('details[open]')];

function open(one) {
  const same = sameIn(app, one);
  if (!same || same.open) return;
  if (one.closest('.stExpander')) same.querySelector('summary').click();
  else same.open = true;
}

// A control of the first answer and the app's own: named alike, built otherwise.
function focusOf(one) {
  if (!one || one === document.body || !first.contains(one)) return null;
  if (one.matches(MAIN)) return () => app.querySelector(MAIN);
  if (one.matches('summary')) return () => sameIn(app, one.parentElement)?.querySelector('summary');
  if (one.matches('select')) return () => app.querySelector(`${nameOf(one).split(' ')[0]} input`);
  const said = wordsOf(one);
  const kind = one.localName;
  return () => [...app.querySelectorAll(kind)].find(other => wordsOf(other) === said);
}

// Streamlit's icons are words in a font of drawings.
function wordsOf(one) {
  const copy = one.cloneNode(true);
  for (const icon of copy.querySelectorAll('[data-testid="stIconMaterial"]')) icon.remove();
  return copy.textContent;
}

// What has just been opened takes the focus a moment later: it is tried till then, or till the reader has moved on.
async function focusOn(find) {
  for (let n = 0; n < 60; n += 1) {
    const one = find();
    one?.focus({ preventScroll: true });
    if (document.activeElement !== document.body) return;
    await new Promise(requestAnimationFrame);
  }
}

function lineInView(where) {
  const edge = where.querySelector(MAIN).getBoundingClientRect().top;
  return [...where.querySelectorAll('[data-line], [data-place], h1, h2, h3')].find(one => {
    const box = one.getBoundingClientRect();
    return box.height && box.top >= edge;
  });
}

// What is open, the place in the page and the focus: carried over while both stand. What then puts the focus there.
function carryOver() {
  const focus = focusOf(document.activeElement);
  const scrolled = first.querySelector(MAIN).scrollTop;
  const line = scrolled > 0 && lineInView(first);
  const top = line && line.getBoundingClientRect().top;
  opened().forEach(open);
  const main = app.querySelector(MAIN);
  main.scrollTop = scrolled;
  const same = line && sameIn(app, line);
  if (same) main.scrollTop += same.getBoundingClientRect().top - top;
  return focus;
}

// Whatever of it fails, the app takes its place.
function takeOver() {
  drawing.disconnect();
  let focus = null;
  try {
    focus = carryOver();
  } finally {
    root.removeAttribute('data-first');
    root.removeAttribute('data-holds');
    first.remove();
  }
  if (focus) focusOn(focus);
}

function stands() {
  return ours()?.dataset.testScriptState === 'notRunning' && app.querySelector(`${MAIN} h1`) && app.querySelector('.strip')
    && !app.querySelector('[data-testid="stMainBlockContainer"] [data-testid="stSkeleton"], .part-in-tab');
}

const drawing = new MutationObserver(() => stands() && takeOver());
drawing.observe(app, { childList: true, subtree: true, attributeFilter: ['data-test-script-state'] });
