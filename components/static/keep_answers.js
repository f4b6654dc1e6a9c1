// Copies what the server says was answered to this tab (early.js keeps it), where a refresh finds it again.
const NAME = 'answers';
const TYPED = /(?:^|\s)st-key-(own_questions|cost-\S+|card-\S+|clinic_name-\S+)/;

const carrier = () => document.querySelector('[data-kept-run]');

function held() {
  try {
    return JSON.parse(tab.get(NAME));
  } catch {
    return null;
  }
}

function save(run, answers) {
  if (Object.keys(answers).length) {
    tab.set(NAME, JSON.stringify({ run, answers }));
    tab.say('live');
  } else if (tab.get(NAME)) {
    tab.drop(NAME);
    tab.say('');
  }
  tab.drop('asked');
}

let leaving = false;
function askByRefresh() {
  leaving = true;
  tab.set('asked', 'once');
  tab.say('wait');
  location.reload();
}

// What was cleared is gone, whatever run the tab had it from. A page about to be drawn anew has nothing to say any more.
function heard({ keptRun, keptTook, keptAsking, keptCleared, keptAnswers }) {
  if (leaving) return;
  const before = held();
  const known = !before || keptCleared || [keptRun, keptTook].includes(before.run);
  if (!known && keptAsking) return;
  if (known || !tab.lasting || tab.get('asked')) save(keptRun, JSON.parse(keptAnswers));
  else askByRefresh();
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

// A link put into the address of an open tab: early.js takes it as the page loads.
function linkOpened() {
  if (tab.link()) location.reload();
}

// Out of the browser's memory, by Back: it may show what was cleared since.
function broughtBack(event) {
  if (event.persisted) location.reload();
}

let seen = null;
function look() {
  const now = carrier();
  if (!now || now === seen) return;
  seen = now;
  heard(now.dataset);
}

// Chosen in the first answer while the app is drawn behind it: no run has heard of it.
function handed() {
  seen = null;
  look();
}

look();
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
document.addEventListener('handed', handed);
document.addEventListener('input', typed, true);
window.addEventListener('hashchange', linkOpened);
window.addEventListener('pageshow', broughtBack);
