// The page has been read: once it has been painted, its scripts are asked for. In a tab behind others nothing is painted.
(() => {
  const LATEST = 1000;
  let asked = false;

  // Streamlit's style sheet comes before its scripts run, as where both stand in the page itself.
  async function ask() {
    if (asked) return;
    asked = true;
    const parts = document.getElementById('scripts').content.cloneNode(true);
    const scripts = [...parts.querySelectorAll('script')];
    for (const one of scripts) {
      one.remove();
      one.async = false;
    }
    const styled = [...parts.querySelectorAll('[rel=stylesheet]')].map(one => new Promise(done => {
      for (const kind of ['load', 'error']) one.addEventListener(kind, done);
    }));
    document.body.append(parts);
    await Promise.all(styled);
    document.body.append(...scripts);
  }

  if (document.hidden) ask();
  requestAnimationFrame(() => requestAnimationFrame(ask));
  document.addEventListener('visibilitychange', ask);
  setTimeout(ask, LATEST);
})();
