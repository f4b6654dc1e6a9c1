// When a reader goes to another part, its heading comes into view and takes the focus; after the last part, the results'.
// It is held there until the reader acts: what belonged to the part before goes only when the new one is drawn.
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'];
const heading = () => document.querySelector('h2[data-step]');

let seen = heading()?.dataset.step;
let held = null;

for (const name of ACTS) {
  document.addEventListener(name, () => { held = null; }, { capture: true, passive: true });
}

new MutationObserver(() => {
  const now = heading();
  if (!now) {
    seen = undefined;
    held = null;
    return;
  }
  const { step, parts } = now.dataset;
  if (seen !== undefined && step !== seen) {
    held = step === parts ? 'h2[data-results]' : 'h2[data-step]';
    document.querySelector(held)?.focus({ preventScroll: true });
  }
  seen = step;
  if (held) document.querySelector(held)?.scrollIntoView({ block: 'start' });
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-step'] });
