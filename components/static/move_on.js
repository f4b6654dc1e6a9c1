// When a reader goes to another part, its heading comes into view and takes the focus; after the last part, the results'.
const heading = () => document.querySelector('h2[data-step]');

let seen = heading()?.dataset.step;

new MutationObserver(() => {
  const now = heading();
  if (!now) {
    seen = undefined;
    return;
  }
  const { step, parts } = now.dataset;
  if (seen !== undefined && step !== seen) {
    const target = step === parts ? document.querySelector('h2[data-results]') : now;
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }
  seen = step;
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-step'] });
