// A tap on a button for a file, straight from a field: the file is asked for once the run of what was typed has begun.
// Streamlit sends the words a moment after the request, on a slow phone too late for the file to hold them.
const LONGEST = 10000;
const SOON = 1000;
const FIELDS = '.stTextArea, .stTextInput, .stNumberInput';
const BUTTON = '[data-testid="stDownloadButton"] button';
const STATE = 'data-test-script-state';
const waiting = new Set();
let left = -LONGEST;
let sent = {};
let clock = 0;

function entered(event) {
  const field = event.target;
  if (field.closest?.(FIELDS)) sent = { field, words: field.value };
}

// Words leave with Enter or as the field is left, and only where they are others than those sent before.
function leaves(event) {
  const field = event.target;
  if (!field.closest?.(FIELDS) || (sent.field === field && sent.words === field.value)) return;
  sent = { field, words: field.value };
  left = performance.now();
}

function pressedEnter(event) {
  if (event.key !== 'Enter' || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || !event.target.matches('textarea')) leaves(event);
}

function go() {
  clearTimeout(clock);
  left = -LONGEST;
  const pressed = [...waiting];
  waiting.clear();
  for (const button of pressed) button.click();
}

function goIn(time) {
  clearTimeout(clock);
  clock = setTimeout(go, time);
}

function pressed(event) {
  const button = event.target.closest?.(BUTTON);
  const rest = left + LONGEST - performance.now();
  if (!button || rest <= 0) return;
  event.preventDefault();
  event.stopPropagation();
  if (!waiting.size) goIn(rest);
  waiting.add(button);
}

// A run that takes the place of another one begins without a word: then the end of both is heard alone, before the
// press or after it.
function heard(state) {
  if (state === 'running') go();
  else if (waiting.size) goIn(SOON);
  else left = Math.min(left, performance.now() + SOON - LONGEST);
}

new MutationObserver(changes => changes.forEach(one => heard(one.target.getAttribute(STATE))))
  .observe(document.getElementById('root'), { subtree: true, attributeFilter: [STATE] });
document.addEventListener('focusin', entered);
document.addEventListener('keydown', pressedEnter, true);
document.addEventListener('change', leaves, true);
document.addEventListener('click', pressed, true);
