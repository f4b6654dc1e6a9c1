// Another page: its heading takes the focus, so that its name is read out and Tab goes on from there.
// The open menu lies at the end of the document: Tab leads into it from its button, and out of it past its button.
const heading = () => document.querySelector('[data-testid="stMain"] h1');
const menu = () => document.querySelector('[data-testid="stPopoverBody"]');
const button = () => document.querySelector('[data-testid="stPopover"] button[aria-expanded="true"]');

let place = location.pathname;
let seen = heading();

new MutationObserver(() => {
  const now = heading();
  if (!now || now === seen) return;
  seen = now;
  if (location.pathname === place) return;
  place = location.pathname;
  now.tabIndex = -1;
  now.focus();
}).observe(document.body, { childList: true, subtree: true });

document.addEventListener('keydown', event => {
  const [body, opener] = [menu(), button()];
  if (event.key !== 'Tab' || !body || !opener) return;
  const stops = [...body.querySelectorAll('a[href], button:enabled')];
  const now = document.activeElement;
  if (now === opener && !event.shiftKey) {
    event.preventDefault();
    stops[0]?.focus();
  } else if (event.shiftKey && (now === stops[0] || now === body)) {
    event.preventDefault();
    opener.focus();
  } else if (!event.shiftKey && now === stops.at(-1)) {
    opener.focus();
  }
}, { capture: true });
