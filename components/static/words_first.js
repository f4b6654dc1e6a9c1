// A tap on a button for a file, straight from a field: the file is asked for once the run of what was typed has begun.
// Streamlit sends the words a moment after the request, on a slow phone too late for the file to hold them.
const LONGEST = 2000;
const FIELDS = '.stTextArea, .stTextInput, .stNumberInput';
const BUTTON = '[data-testid="stDownloadButton"] button';
const STATE = 'data-test-script-state';
let left = -LONGEST;
let waiting = null;

function changed(event) {
  if (event.target.closest?.(FIELDS)) left = performance.now();
}

function go() {
  const button = waiting;
  waiting = null;
  left = -LONGEST;
  button?.click();
}

function pressed(event) {
  const button = event.target.closest?.(BUTTON);
  const rest = left + LONGEST - performance.now();
  if (!button || rest <= 0) return;
  event.preventDefault();
  event.stopPropagation();
  if (!waiting) setTimeout(() => waiting && go(), rest);
  waiting = button;
}

new MutationObserver(changes => {
  if (changes.some(one => one.target.getAttribute(STATE) === 'running')) go();
}).observe(document.getElementById('root'), { subtree: true, attributeFilter: [STATE] });
document.addEventListener('change', changed, true);
document.addEventListener('click', pressed, true);
