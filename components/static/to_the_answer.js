// Chairside: a question chosen from the list, which stands below the answers on phones, brings its answer into view and
// its heading takes the focus. Back and Next leave the reader where they are.
const LIST = '.st-key-chairside-list';
const DROPDOWN = '[data-testid="stSelectboxVirtualDropdown"]';
const heading = () => document.querySelector('.st-key-chairside-talk h2');
const running = () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState !== 'notRunning';

let before = null;
let going = false;

function acts({ target }) {
  const inList = target.closest?.(LIST) || (target.closest?.(DROPDOWN) && document.activeElement?.closest(LIST));
  going = false;
  before = inList ? heading()?.textContent : null;
}

function look() {
  const now = heading();
  if (before === null || !now) return;
  if (now.textContent !== before) going = true;
  if (!going || running()) return;
  before = null;
  going = false;
  now.tabIndex = -1;
  now.focus({ preventScroll: true });
  const { top, bottom } = now.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight / 2) now.scrollIntoView({ block: 'start' });
}

for (const kind of ['pointerdown', 'keydown']) document.addEventListener(kind, acts, { capture: true, passive: true });
new MutationObserver(look).observe(document.body, {
  childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ['data-test-script-state'],
});
