// For those who hear the page: once what is shown follows from another choice, the line that names the choices is told.
// And a button that waits for its file is disabled for a moment, which takes the focus from it: it gets it back.
const BARS = '.st-key-choice_bar, .st-key-options_closed';
const bar = () => document.activeElement?.closest(BARS);
// It stands before anything is said in it: what comes with its words is often passed over.
const told = Object.assign(document.createElement('p'), { id: 'told' });
told.setAttribute('role', 'status');
document.body.append(told);

function words(one) {
  const copy = one.querySelector('summary p')?.cloneNode(true);
  copy?.querySelector('em')?.remove();
  return copy?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

let inside = null;
let before = '';

function look() {
  const now = bar();
  if (now !== inside) {
    inside = now;
    before = now ? words(now) : '';
  }
  if (!now || words(now) === before) return;
  before = words(now);
  told.textContent = document.getElementById('words').dataset.nowShown.replace('{}', () => before);
}

function left(event) {
  const button = event.target;
  if (!button.disabled || !button.closest('[data-testid="stDownloadButton"]')) return;
  const again = new MutationObserver(() => {
    if (button.disabled) return;
    again.disconnect();
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
  });
  again.observe(button, { attributeFilter: ['disabled'] });
}

document.addEventListener('focusin', look);
document.addEventListener('focusout', left);
new MutationObserver(look).observe(document.getElementById('root') ?? document.body, { childList: true, subtree: true, characterData: true });
