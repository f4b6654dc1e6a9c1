// Copies what the server says was answered to this tab's sessionStorage, where a refresh finds it again.
const NAME = 'answers';
const TYPED = /(?:^|\s)st-key-(own_questions|cost-\S+)/;

const carrier = () => document.querySelector('[data-kept-run]');

function held() {
  try {
    return JSON.parse(sessionStorage.getItem(NAME));
  } catch {
    return null;
  }
}

function sayByCookie(word) {
  document.cookie = `kept=${word}; path=/; SameSite=Strict${word ? '' : '; max-age=0'}`;
}

function save(run, answers) {
  if (Object.keys(answers).length) {
    sessionStorage.setItem(NAME, JSON.stringify({ run, answers }));
    sayByCookie('live');
  } else if (sessionStorage.getItem(NAME)) {
    sessionStorage.removeItem(NAME);
    sayByCookie('');
  }
  sessionStorage.removeItem('asked');
}

function askByRefresh() {
  sessionStorage.setItem('asked', 'once');
  sayByCookie('wait');
  location.reload();
}

function heard({ keptRun, keptTook, keptAsking, keptAnswers }) {
  const before = held();
  const known = !before || [keptRun, keptTook].includes(before.run);
  if (known) save(keptRun, JSON.parse(keptAnswers));
  else if (!keptAsking && !sessionStorage.getItem('asked')) askByRefresh();
  else if (!keptAsking) save(keptRun, JSON.parse(keptAnswers));
}

// Words still being typed have not reached the server; a refresh must not lose them either.
function typed(event) {
  const now = carrier();
  const key = TYPED.exec(event.target.closest?.('[class*="st-key-"]')?.className)?.[1];
  if (!now || !key) return;
  const before = held();
  if (before && before.run !== now.dataset.keptRun) return;
  save(now.dataset.keptRun, { ...before?.answers, [key]: event.target.value });
}

// As early.js does, before the app can tell its server the address.
function linkOpened() {
  const hash = location.hash.slice(1);
  if (!hash.includes('=')) return;
  sessionStorage.setItem('link', hash.slice(0, 1000));
  history.replaceState(history.state, '', location.pathname + location.search);
  location.reload();
}

let seen = null;
function look() {
  const now = carrier();
  if (!now || now === seen) return;
  seen = now;
  heard(now.dataset);
}

try {
  look();
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  document.addEventListener('input', typed, true);
  window.addEventListener('hashchange', linkOpened);
} catch {
  // Storage is shut off: the app works, a refresh starts afresh.
}
