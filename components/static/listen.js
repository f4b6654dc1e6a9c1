// Sections read aloud by a voice of the device itself: a voice from afar would send the page's words to its maker. Where
// the device has none, nothing of this is seen. It never starts by itself, and stops when the page changes.
const speech = window.speechSynthesis;
// Its words, in the page's language.
const SAID = document.getElementById('words').dataset;
const SPEEDS = ['0.8', '1', '1.2'];
const USUAL = '1';
const ENOUGH = 40;
const LINE = 44;
const SPEAKER = 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11';
const SQUARE = 'M7 7h10v10H7z';
const ROOT = '[data-testid="stMainBlockContainer"]';
// Not read: what is pressed or chosen, where words come from, what surrounds every page.
const PASSED_OVER = `[aria-hidden="true"], button, input, select, textarea, svg, script, style, nav, footer, [data-silent], .listen, .from,
  .checked, .numbers, .on-demand, .jumps, .st-key-stepper, .st-key-choice_bar, .st-key-onward, [role="button"],
  [role="radiogroup"], [role="combobox"], [role="slider"], [data-testid="stWidgetLabel"], [data-testid="stButtonGroup"],
  [data-testid="stSelectbox"], [data-testid="stSlider"], [data-testid="stCheckbox"], [data-testid="stPageLink"],
  [data-testid="stRadio"], [data-testid="stCode"]`;
const ANSWERS = 'h1, h2, h3, h4, strong';
// Names that are said letter by letter, but for those in capitals that are words.
const LETTERS = /\b[A-Z]{2,5}\b/g;
const WORDS = SAID.saidAsWords.split(' ');

let voice = null;
let now = null;
let waiting = 0;
// As long as the tab shows this site: it is written down nowhere.
let pace = USUAL;

const root = () => document.querySelector(ROOT);
const all = (where, what) => [...where.querySelectorAll(what)];
const make = (name, given, ...children) => {
  const one = Object.assign(document.createElement(name), given);
  one.append(...children);
  return one;
};
const count = words => words.split(/\s+/).filter(one => /\w/.test(one)).length;

// ---- What is said

function seen(one) {
  const parent = one.parentElement;
  if (parent?.localName === 'details' && !parent.open && one.localName !== 'summary') return false;
  if (getComputedStyle(one).display === 'contents') return true;
  return one.checkVisibility ? one.checkVisibility({ visibilityProperty: true }) : one.getClientRects().length > 0;
}

// A line that opens something is read where it holds an answer or a heading, not where it only says 'Sources'.
const tells = summary => Boolean(summary.closest('td, th, [role="cell"]') || summary.querySelector(ANSWERS)) || count(summary.textContent) > 8;

function* texts(inside, from) {
  const walker = document.createTreeWalker(inside, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    const passed = node.matches(PASSED_OVER) || !seen(node) || (node.localName === 'summary' && !tells(node));
    return passed ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  if (from) walker.currentNode = from;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node;
}

const TELEPHONE = /^(\d-)?\d{3}-\d{3}-\d{4}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

// Figures with dashes between them: a telephone number is told digit by digit, a day is left to the voice.
function dashed(figures) {
  if (TELEPHONE.test(figures)) return figures.split('-').map(part => [...part].join(' ')).join(', ');
  return DATE.test(figures) ? figures : figures.replace(/(\d)\s?[–-]\s?(\d)/g, SAID.saidRange);
}

function spoken(words) {
  const said = words
    .replace(/988lifeline/g, '9 8 8 lifeline')
    .replace(/\b(?:988|911|838255|741741)\b/g, digits => [...digits].join(' '))
    .replace(LETTERS, letters => (WORDS.includes(letters) ? letters : [...letters].join(' ')))
    .replace(/\d+(?:\s?[–-]\s?\d+)+/g, dashed)
    .replace(/\s*[·|]\s*/g, ', ')
    .replace(/&/g, ` ${SAID.saidAnd} `)
    .replace(/\s+/g, ' ')
    .trim();
  return !said || /[.!?:;,]["')]?$/.test(said) ? said : `${said}.`;
}

const written = text => text.parentElement.closest('abbr[title]')?.title ?? text.data;
const rowOf = text => text.parentElement.closest('tr, [role="row"]');

function block(text) {
  let one = text.parentElement;
  while (/^(inline|contents)/.test(getComputedStyle(one).display) && one.parentElement) one = one.parentElement;
  return one;
}

// Texts of one block are one sentence: 'Low certainty' stays apart from the name above it.
function grouped(nodes) {
  const groups = [];
  for (const text of nodes) {
    if (text.nodeType !== Node.TEXT_NODE || !text.data.trim()) continue;
    const whose = block(text);
    if (groups.at(-1)?.whose !== whose) groups.push({ whose, texts: [] });
    groups.at(-1).texts.push(text);
  }
  return groups;
}

const joined = group => spoken(group.texts.map(written).join(''));
const wordsOf = cell => grouped(texts(cell)).map(joined).join(' ');

// The name of each column, hidden or not: on a narrow screen it may stand nowhere else.
function columns(line) {
  const table = line.closest('table, [role="table"], [role="grid"]');
  const heads = table?.querySelector('thead tr:last-child') ?? table?.querySelector('[role="columnheader"]')?.closest('tr, [role="row"]');
  const names = [];
  for (const one of heads?.children ?? []) {
    const copy = (one.querySelector('.name') ?? one).cloneNode(true);
    for (const hidden of all(copy, '[aria-hidden="true"], button')) hidden.remove();
    names.push(...Array(one.colSpan || 1).fill(spoken(copy.textContent).replace(/\.$/, '')));
  }
  return names;
}

// A row of a table as sentences: what it is about, then what holds for each column.
function rowSaid(line) {
  const names = columns(line);
  const said = [];
  let place = 0;
  for (const cell of line.children) {
    const words = cell.matches(PASSED_OVER) || !seen(cell) ? '' : wordsOf(cell);
    const name = cell.matches('th, [role="rowheader"]') ? '' : names[place];
    if (words) said.push(name ? `${name}: ${words}` : words);
    place += cell.colSpan || 1;
  }
  return said.join(' ');
}

const ranged = (first, last) => {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range;
};

function* section(heading) {
  const details = heading.closest('summary')?.parentElement;
  const inside = details ?? root();
  const level = heading.localName;
  const after = details ? null : headings().find(one => one !== heading && !one.closest('summary') && one.localName <= level && follows(one, heading));
  for (const node of texts(inside, details ? null : heading)) {
    if (node === after) return;
    yield node;
  }
}

const follows = (one, other) => Boolean(other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);

function pieces(heading) {
  const done = new Set();
  const found = [];
  for (const group of grouped(section(heading))) {
    const line = rowOf(group.texts[0]);
    if (!line) found.push({ said: joined(group), range: ranged(group.texts[0], group.texts.at(-1)), block: group.whose });
    else if (!done.has(line)) {
      done.add(line);
      if (!line.closest('thead')) found.push({ said: rowSaid(line), range: ranged(line.firstChild, line.lastChild), block: line });
    }
  }
  return found.filter(one => /\w/.test(one.said));
}

function holdsEnough(heading) {
  if (heading.localName === 'h1') return true;
  let words = 0;
  for (const node of section(heading)) {
    if (node.nodeType === Node.TEXT_NODE) words += count(node.data);
    if (words > ENOUGH) return true;
  }
  return false;
}

// ---- Where it is asked for

const headings = () => all(root() ?? document.createElement('i'), 'h1, h2').filter(one => !one.closest('table, .listen, nav') && seen(one));
const anchorOf = heading => heading.closest('summary') ?? heading;
const controlOf = anchor => (anchor.nextElementSibling?.matches('.listen') ? anchor.nextElementSibling : null);

function wanted() {
  return voice ? headings().filter(one => (!one.closest('summary') || one.closest('details').open) && holdsEnough(one)) : [];
}

function place() {
  waiting = 0;
  const anchors = new Map(wanted().map(one => [anchorOf(one), one]));
  for (const one of all(document, '.listen')) if (!anchors.has(one.previousElementSibling)) one.remove();
  for (const [anchor, heading] of anchors) if (!controlOf(anchor)) anchor.after(control(heading));
  lay();
  watchSize();
}

// Beside the first line of its heading, without a place of its own in the page: nothing moves when it appears. Its own
// width is not asked for: it has none while it is hidden, as on paper.
function lay() {
  const places = all(document, '.listen').map(one => {
    const anchor = one.previousElementSibling;
    const style = getComputedStyle(anchor);
    const tall = parseFloat(style.lineHeight) || parseFloat(style.fontSize) * 1.2;
    const top = anchor.offsetTop + parseFloat(style.paddingTop) + (tall - LINE) / 2;
    return [one, top, (anchor.offsetParent?.clientWidth ?? 0) - anchor.offsetLeft - anchor.offsetWidth];
  });
  for (const [one, top, right] of places) Object.assign(one.style, { top: `${top}px`, right: `${right}px` });
}

const sizes = new ResizeObserver(lay);
let watched = null;
function watchSize() {
  if (watched === root()) return;
  sizes.disconnect();
  watched = root();
  if (watched) sizes.observe(watched);
}

// A loudspeaker while one can listen, a square while one can stop.
function drawing() {
  const at = (name, given) => {
    const one = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(given)) one.setAttribute(key, value);
    return one;
  };
  const one = at('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'listen-mark' });
  one.append(at('path', { class: 'off', d: SPEAKER }), at('path', { class: 'on', d: SQUARE }));
  return one;
}

const about = (said, part) => said.replace('{}', () => part);

function control(heading) {
  const title = heading.textContent.replace(/\s+/g, ' ').trim();
  const button = make('button', { type: 'button', className: 'listen-say' }, drawing(), make('span', { className: 'listen-label' }));
  const one = make('div', { className: 'listen' }, button);
  label(one, title, false);
  button.addEventListener('click', () => (now?.control === one ? stop() : start(one, heading, title)));
  return one;
}

// ---- Reading

function bar() {
  const pause = make('button', { type: 'button', className: 'listen-pause', textContent: SAID.pause });
  const end = make('button', { type: 'button', className: 'listen-stop', textContent: SAID.stop });
  const options = SPEEDS.map(one => make('option', { value: one, textContent: about(SAID.speedOf, one), selected: one === pace }));
  const speed = make('select', { className: 'listen-speed' }, ...options);
  speed.setAttribute('aria-label', SAID.speed);
  const one = make('div', { className: 'listen-bar' }, pause, speed, end);
  one.setAttribute('role', 'group');
  one.setAttribute('aria-label', SAID.reading);
  one.style.bottom = `${(document.querySelector('[data-testid="stBottom"]')?.offsetHeight ?? 0) + 8}px`;
  pause.addEventListener('click', () => {
    pause.textContent = now.said ? SAID.goOn : SAID.pause;
    now.said ? hush() : say();
  });
  speed.addEventListener('change', () => {
    pace = speed.value;
    if (now.said) {
      hush();
      say();
    }
  });
  end.addEventListener('click', () => stop(true));
  // Arrow keys here change the speed, not the page.
  one.addEventListener('keydown', event => {
    event.stopPropagation();
    if (event.key === 'Escape') stop(true);
  });
  return one;
}

function start(one, heading, title) {
  stop();
  now = { control: one, heading, title, place: location.pathname, pieces: pieces(heading), at: 0, from: 0, said: null };
  label(one, title, true);
  one.append(bar());
  say();
}

function label({ firstElementChild: button }, title, reading) {
  button.lastElementChild.textContent = reading ? SAID.stop : SAID.listen;
  button.setAttribute('aria-label', about(reading ? SAID.stopReading : SAID.listenTo, title));
  button.classList.toggle('on', reading);
}

function say() {
  const piece = now.pieces[now.at];
  if (!piece?.block.isConnected) return stop();
  const { from } = now;
  const said = new SpeechSynthesisUtterance(piece.said.slice(from));
  Object.assign(said, { voice, lang: voice.lang, rate: Number(pace) });
  const mine = act => event => now?.said === said && act(event);
  said.onboundary = mine(event => { now.from = from + event.charIndex; });
  said.onerror = mine(() => stop());
  said.onend = mine(() => {
    now.at += 1;
    now.from = 0;
    say();
  });
  now.said = said;
  show(piece);
  speech.speak(said);
}

// What was being said is not ours any more: its end changes nothing.
function hush() {
  now.said = null;
  speech.cancel();
}

function stop(withFocus) {
  if (!now) return;
  const { control: one } = now;
  hush();
  show(null);
  label(one, now.title, false);
  one.querySelector('.listen-bar')?.remove();
  now = null;
  if (withFocus) one.firstElementChild.focus();
}

function show(piece) {
  for (const one of all(document, '.being-read')) one.classList.remove('being-read');
  if (window.Highlight && CSS.highlights) piece ? CSS.highlights.set('being-read', new Highlight(piece.range)) : CSS.highlights.delete('being-read');
  else piece?.block.classList.add('being-read');
  if (!piece) return;
  const box = piece.block.getBoundingClientRect();
  const foot = innerHeight - (document.querySelector('[data-testid="stBottom"]')?.offsetHeight ?? 0) - 64;
  if (box.top >= 100 && box.bottom <= foot) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  piece.block.scrollIntoView({ block: box.height > foot ? 'start' : 'center', behavior: calm ? 'auto' : 'smooth' });
}

// ---- When

function later() {
  if (now && (now.place !== location.pathname || !now.control.isConnected || !now.heading.isConnected)) stop();
  waiting ||= setTimeout(place, 200);
}

function voices() {
  const { lang } = document.documentElement;
  const speaks = new RegExp(`^${lang}\\b`, 'i');
  const fromHere = new RegExp(`^${lang}[-_]us`, 'i');
  const mine = speech.getVoices().filter(one => one.localService === true && speaks.test(one.lang));
  voice = mine.find(one => one.default) ?? mine.find(one => fromHere.test(one.lang)) ?? mine[0] ?? null;
  document.documentElement.toggleAttribute('data-listen', Boolean(voice));
  if (!voice) stop();
  later();
}

if (speech && window.SpeechSynthesisUtterance) {
  voices();
  speech.addEventListener?.('voiceschanged', voices);
  new MutationObserver(() => voice && later()).observe(document.body, { childList: true, subtree: true });
  document.addEventListener('toggle', () => voice && later(), true);
  addEventListener('popstate', () => stop());
  addEventListener('pagehide', () => stop());
}
