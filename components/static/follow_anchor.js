// A link to a part of the page, such as #source-abbar-2022: opens what is closed around it and goes there.
let waiting = null;

function focus(place) {
  const focused = place.tagName === 'DETAILS' ? place.querySelector('summary') : place;
  if (focused === place) place.tabIndex = -1;
  focused.focus({ preventScroll: true });
}

// A browser that finds the place goes there itself once it has read the page, and then takes the focus away.
function keepFocus(name) {
  if (document.readyState === 'complete') return;
  const again = () => document.activeElement === document.body && location.hash.slice(1) === name && focus(document.getElementById(name));
  addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(again)), { once: true });
}

function go() {
  if (!waiting) return;
  const place = document.getElementById(waiting);
  if (!place) return;
  keepFocus(waiting);
  waiting = null;
  for (let one = place.closest('details'); one; one = one.parentElement?.closest('details')) one.open = true;
  place.scrollIntoView();
  focus(place);
}

function asked() {
  const name = location.hash.slice(1);
  waiting = /^[a-z][a-z0-9-]*$/.test(name) ? name : null;
  go();
}

addEventListener('hashchange', asked);
new MutationObserver(go).observe(document.body, { childList: true, subtree: true });
asked();
