// The page has been read: once it has been painted, its scripts are asked for. In a tab behind others nothing is painted.
(() => {
  const LATEST = 1000;
  const AGAIN = 2000;
  const TRIES = 15;
  let asked = false;

  // The app has its style when it comes: ours is asked for again. Where Streamlit's is gone, as after an upgrade, its
  // scripts are too, and the page is asked for anew (line.js): nothing waits for it.
  function come(sheet, left = TRIES) {
    return new Promise(done => {
      sheet.addEventListener('load', done);
      sheet.addEventListener('error', () => {
        if (!left || !sheet.matches('[href*="/style.css"]')) return done();
        setTimeout(() => {
          const again = sheet.cloneNode();
          sheet.replaceWith(again);
          come(again, left - 1).then(done);
        }, AGAIN);
      });
    });
  }

  // Style sheets come before scripts run, as where all stand in the page itself.
  async function ask() {
    if (asked) return;
    asked = true;
    const parts = document.getElementById('scripts').content.cloneNode(true);
    const scripts = [...parts.querySelectorAll('script')];
    for (const one of scripts) {
      one.remove();
      one.async = false;
    }
    const styled = [...parts.querySelectorAll('[rel=stylesheet]')].map(one => come(one));
    document.body.append(parts);
    await Promise.all(styled);
    document.body.append(...scripts);
  }

  if (document.hidden) ask();
  document.addEventListener('visibilitychange', ask);
  setTimeout(ask, LATEST);
  // Last: where a browser doesn't tell of painting, they come at the latest.
  new PerformanceObserver(ask).observe({ type: 'paint', buffered: true });
})();
