// Finds a question as one types. Nothing that is typed here leaves the browser.
import MiniSearch from './minisearch-7.2.0.js';

const SHORTEST = 2;
const RANKED = {
  boost: { question: 3, words: 3, short: 0.5 },
  weights: { fuzzy: 0.9, prefix: 0.4 },
  bm25: { k: 1.2, b: 0.3, d: 0.5 },
};
const place = id => document.getElementById(id);
// What is said of 0, 1, 2 ... questions found and of more, and the words and ends of words that say nothing of what is asked.
const SAID = document.querySelector('script[src$="/find_asked.js"]').dataset;
const FOUND = SAID.found.split('\n');
const MOST = FOUND.length - 1;
const EMPTY = new Set(SAID.empty.split(' '));
const [ENDINGS, SHORT_ENDINGS] = [SAID.endings, SAID.shortEndings].map(some => new RegExp(`(?:${some.replaceAll(' ', '|')})$`));
let list = null;
let index = null;
let phrases = [];
let misspelt = new Map();

// Ask, asks, asked and asking are one word here.
const stem = term => (term.length > 3 ? term.replace(term.length > 5 ? ENDINGS : SHORT_ENDINGS, '') : term);

const tokenize = said =>
  said.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f'\u2019]/g, '').split(/[^a-z0-9]+/);

const plain = said => tokenize(said).filter(Boolean).join(' ');

// The list as it stands: it is another one where patient words give way to clinical ones.
function ready() {
  const now = document.querySelector('.asked');
  if (now && now !== list) {
    list = now;
    misspelt = new Map();
    phrases = Array.from(list.querySelectorAll('details.question'), one => ({ id: one.id, said: one.dataset.words.split(',').map(plain) }));
    index = new MiniSearch({
      fields: ['question', 'words', 'short'],
      tokenize,
      processTerm: term => (EMPTY.has(term) ? null : stem(term)),
    });
    index.addAll(
      Array.from(list.querySelectorAll('details.question'), one => ({
        id: one.id,
        question: one.querySelector('h3').textContent,
        words: one.dataset.words,
        short: Array.from(one.querySelectorAll('.short'), each => each.textContent).join(' '),
      })),
    );
  }
  return Boolean(now);
}

// How many letters off a word may be: none where some word begins so, else the fewest that lead to a word.
function slips(term) {
  if (!misspelt.has(term)) {
    const leads = (prefix, fuzzy) => index.search(term, { prefix, fuzzy, processTerm: one => one }).length > 0;
    const most = Math.min(3, Math.floor(term.length / 3));
    let few = leads(true, false) ? 0 : 1;
    while (few && few < most && !leads(false, few)) few += 1;
    misspelt.set(term, few <= most && few);
  }
  return misspelt.get(term);
}

const search = said => index.search(said, { ...RANKED, prefix: term => term.length >= SHORTEST, fuzzy: slips });

// How much of what was typed a question's own phrases hold, where all of its words are empty ones: 'get me out'.
function held(phrase, typed) {
  const whole = phrase === typed || phrase.startsWith(`${typed} `) || (phrase.includes(' ') && ` ${typed} `.includes(` ${phrase} `));
  return whole ? Math.min(phrase.length, typed.length) : 0;
}

function inPhrases(typed) {
  const best = phrases.map(({ id, said }) => ({ id, much: Math.max(...said.map(phrase => held(phrase, typed))) }));
  return best.filter(one => one.much > 0).sort((one, other) => other.much - one.much);
}

// Questions that hold just what was typed among their phrases come first, those nearest to it next.
function find(said) {
  const typed = plain(said);
  if (typed.split(' ').every(one => EMPTY.has(one))) return inPhrases(typed);
  const found = search(said);
  if (!typed.includes(' ')) return found;
  const own = phrases.filter(one => one.said.includes(typed)).map(one => one.id);
  const ranked = found.map(one => one.id);
  const first = new Set([...ranked.filter(id => own.includes(id)), ...own, ...ranked]);
  return [...first].map(id => ({ id }));
}

function openUp(id) {
  const question = place(id);
  for (let one = question; one; one = one.parentElement.closest('details')) one.open = true;
  question.scrollIntoView({ block: 'start' });
  question.querySelector('summary').focus({ preventScroll: true });
}

function link(id) {
  const item = document.createElement('li');
  const to = document.createElement('a');
  to.href = `#${id}`;
  to.textContent = place(id).querySelector('h3').textContent;
  item.append(to);
  return item;
}

const said = count => FOUND[count] ?? SAID.more.replace('{}', count);

function show() {
  const typed = place('find-asked').value.trim();
  const asking = typed.length >= SHORTEST && ready();
  const found = asking ? find(typed) : [];
  place('found').replaceChildren(...found.slice(0, MOST).map(one => link(one.id)));
  place('found').hidden = !found.length;
  place('not-found').hidden = !asking;
  place('found-count').textContent = asking ? said(found.length) : '';
  place('written').textContent = '';
}

document.addEventListener('input', event => event.target.id === 'find-asked' && show());
document.addEventListener('focusin', event => event.target.id === 'find-asked' && ready());
document.addEventListener('keydown', event => {
  const first = event.target.id === 'find-asked' && event.key === 'Enter' && place('found').querySelector('a');
  if (!first) return;
  event.preventDefault();
  first.click();
});
document.addEventListener('click', event => {
  const to = event.target.closest('#found a');
  if (!to) return;
  event.preventDefault();
  openUp(to.hash.slice(1));
});
