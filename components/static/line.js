// Says in plain words when the page is slow to come, when its line is lost, and when a script can't be fetched.
// The words are templates of the page itself, so that nothing more need be fetched to say them.
(() => {
  const SLOW = 8_000;
  const LOST = 3_000;
  const BACK = 5_000;
  const AGAIN = 600_000;
  const STATE = 'data-test-connection-state';
  const root = document.documentElement;
  const find = selector => document.querySelector(selector);
  const app = () => find('#root [data-testid="stApp"]');
  const state = () => app()?.getAttribute(STATE);
  const pause = time => new Promise(done => setTimeout(done, time));
  let standing = false;
  let linked = true;
  let late = false;
  let cut = false;
  let back = false;
  let broken = false;
  let clock = 0;

  function wanted() {
    const over = state() === 'DISCONNECTED_FOREVER';
    if (!standing) return broken || over ? 'failed' : late ? 'slow' : '';
    if (over) return 'stopped';
    if (cut) return 'lost';
    if (broken) return 'missing';
    return back ? 'back' : '';
  }

  // A bar stands on the strip with the caveat, never over it.
  const strip = new ResizeObserver(([one]) => {
    find('#line').style.setProperty('--foot', `${one.target.getBoundingClientRect().height}px`);
  });

  function say() {
    const line = find('#line');
    const now = wanted();
    if (!line || (line.dataset.says ?? '') === now) return;
    line.dataset.says = now;
    root.toggleAttribute('data-line', Boolean(now));
    // What opens for everybody stands meanwhile, in place of the answers that the tab holds.
    root.toggleAttribute('data-general', Boolean(now) && !standing);
    const words = now && find(`template[data-line="${now}"]`);
    line.replaceChildren(...(words ? [words.content.cloneNode(true)] : []));
    strip.disconnect();
    if (words && find('[data-testid="stBottom"]')) strip.observe(find('[data-testid="stBottom"]'));
  }

  // Between tries to connect the state goes to and fro; what counts is since when there is no line.
  function waitForLine() {
    clearTimeout(clock);
    back = false;
    clock = setTimeout(() => { cut = true; say(); }, LOST);
  }

  function heard() {
    const before = linked;
    linked = state() === 'CONNECTED';
    if (before && !linked) waitForLine();
    if (!before && linked) clearTimeout(clock);
    if (linked && cut) {
      cut = false;
      back = true;
      clock = setTimeout(() => { back = false; say(); }, BACK);
      if (broken) loadAgain();
    }
    say();
  }

  // Once by itself, and where the answers stay: a tab left open over an upgrade asks for scripts that are gone.
  async function loadAgain() {
    const before = Date.now() - Number(tab.get('reloaded'));
    if (!tab.lasting || before < AGAIN) return;
    const answered = await fetch('/_stcore/health', { cache: 'no-store' }).then(one => one.ok, () => false);
    if (!answered) return;
    for (let n = 0; n < 20 && app()?.dataset.testScriptState === 'running'; n += 1) await pause(100);
    tab.set('reloaded', String(Date.now()));
    location.reload();
    await pause(SLOW);
  }

  async function broke() {
    root.dataset.broken = '';
    await loadAgain();
    broken = true;
    say();
  }

  const ours = one => one?.tagName === 'SCRIPT' && one.src.startsWith(`${location.origin}/`);

  const drawing = new MutationObserver(() => {
    if ('first' in root.dataset) return;
    drawing.disconnect();
    standing = true;
    heard();
    new MutationObserver(heard).observe(document.body, { subtree: true, attributeFilter: [STATE] });
  });
  drawing.observe(root, { attributeFilter: ['data-first'] });
  setTimeout(() => { late = true; say(); }, SLOW - performance.now());
  addEventListener('vite:preloadError', broke);
  addEventListener('error', event => ours(event.target) && broke(), true);
  addEventListener('visibilitychange', () => !document.hidden && !linked && !cut && waitForLine());
})();
