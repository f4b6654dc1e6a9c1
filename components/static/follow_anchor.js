// A link to a part of the page, such as #source-abbar-2022: opens what is closed around it and goes there.
let waiting = null;

function go() {
  if (!waiting) return;
  const place = document.getElementById(waiting);
  if (!place) return;
  waiting = null;
  for (let one = place.closest('details'); one; one = one.parentElement?.closest('details')) one.open = true;
  place.scrollIntoView();
  const focused = place.tagName === 'DETAILS' ? place.querySelector('summary') : place;
  if (focused === place) place.tabIndex = -1;
  focused.focus({ preventScroll: true });
}

function asked() {
  const name = location.hash.slice(1);
  waiting = /^[a-z][a-z0-9-]*$/.test(name) ? name : null;
  go();
}

addEventListener('hashchange', asked);
new MutationObserver(go).observe(document.body, { childList: true, subtree: true });
asked();
