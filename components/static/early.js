// Before anything is drawn: takes a link's choices out of the address, and says by a cookie whether this tab holds answers.
(() => {
  try {
    const hash = location.hash.slice(1);
    if (hash.includes('=')) {
      sessionStorage.setItem('link', hash.slice(0, 1000));
      history.replaceState(history.state, '', location.pathname + location.search);
    }
    const holds = sessionStorage.getItem('answers') || sessionStorage.getItem('link');
    if (holds) document.cookie = 'kept=wait; path=/; SameSite=Strict';
    else if (document.cookie.includes('kept=wait')) document.cookie = 'kept=live; path=/; SameSite=Strict';
  } catch {
    // Storage is shut off: the app works, a refresh starts afresh.
  }
})();
