// Another page: it starts at its top, and its heading takes the focus, so that its name is read out and Tab goes on
// from there.
const main = () => document.querySelector('[data-testid="stMain"]');
const heading = () => document.querySelector('[data-testid="stMain"] h1');

let place = location.pathname;
let seen = heading();

new MutationObserver(() => {
  const now = heading();
  if (!now || now === seen) return;
  seen = now;
  if (location.pathname === place) return;
  place = location.pathname;
  main().scrollTop = 0;
  now.tabIndex = -1;
  now.focus({ preventScroll: true });
}).observe(document.body, { childList: true, subtree: true });
