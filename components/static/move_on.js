// When a reader goes to another part, its heading comes into view and takes the focus; after the last part, the results'.
// It is held there until the reader acts: what belonged to the part before goes only when the new one is drawn.
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'];
const KINDS = ['step', 'quiz'];
const heading = (kind) => document.querySelector(`h2[data-${kind}]`);

const seen = Object.fromEntries(KINDS.map((kind) => [kind, heading(kind)?.dataset[kind]]));
let held = null;

for (const name of ACTS) {
  document.addEventListener(name, () => { held = null; }, { capture: true, passive: true });
}

new MutationObserver(() => {
  for (const kind of KINDS) {
    const now = heading(kind);
    if (!now) {
      if (held === `h2[data-${kind}]`) held = null;
      seen[kind] = undefined;
      continue;
    }
    const part = now.dataset[kind];
    if (seen[kind] !== undefined && part !== seen[kind]) {
      held = part === now.dataset.parts ? 'h2[data-results]' : `h2[data-${kind}]`;
      document.querySelector(held)?.focus({ preventScroll: true });
    }
    seen[kind] = part;
  }
  if (held) document.querySelector(held)?.scrollIntoView({ block: 'start' });
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-step', 'data-quiz'] });
