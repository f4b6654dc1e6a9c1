// Large parts of the page that stand in the first answer: the app only names them, and here they are put in place.
// What is closed at the foot of a page is left out of its first answer, and fetched as soon as that has been painted.
const AGAIN = 2000;
const pieces = new Map();
const asked = new Set();
const places = document.getElementById('root').getElementsByClassName('part-in-tab');

function hold(name, html) {
  const piece = document.createElement('template');
  piece.innerHTML = html;
  pieces.set(name, piece.content);
}

function put() {
  for (const place of [...places]) {
    const { part, page } = place.dataset;
    if (pieces.has(part)) place.replaceWith(pieces.get(part).cloneNode(true));
    else ask(part, `${page}&part=${part}`);
  }
}

// A part is no page: where one comes, a cache between has not heeded what was asked for.
async function read(answer) {
  const { ok, headers } = answer;
  return ok && headers.get('content-type')?.startsWith('text/plain') ? answer.text() : null;
}

// A tab that came back to a server that has started anew may never have held it. A lost line: it is asked for again.
async function ask(name, address) {
  if (asked.has(name)) return;
  asked.add(name);
  const html = await fetch(address).then(read).catch(() => null);
  if (html !== null) {
    hold(name, html);
    put();
  } else {
    setTimeout(() => { asked.delete(name); put(); }, AGAIN);
  }
}

// Where the first answer still stands, what was left out comes into it: what is open stays open.
async function bring(part) {
  const { later, from } = part.dataset;
  for (let n = 1; part.isConnected && !pieces.has(later); n += 1) {
    await ask(later, from);
    if (!pieces.has(later)) await new Promise(done => setTimeout(done, AGAIN * n));
  }
  for (const waiting of part.querySelectorAll('.later')) {
    const closed = waiting.parentElement;
    const whole = pieces.get(later)?.querySelector(`[data-place="${CSS.escape(closed.dataset.place)}"]`)?.cloneNode(true);
    if (!whole) continue;
    if (waiting.contains(document.activeElement)) closed.querySelector('summary').focus();
    whole.querySelector('summary').remove();
    waiting.replaceWith(...whole.childNodes);
  }
}

for (const one of document.querySelectorAll('#first [data-piece]')) hold(one.dataset.piece, one.innerHTML);
new MutationObserver(() => places.length && put()).observe(document.getElementById('root'), { childList: true, subtree: true });
document.querySelectorAll('#first [data-later]').forEach(bring);
