// The way through: named for screen readers as what it is, its present page marked. What opens more pages closes by
// Escape, by a tap beside it, when a page is chosen and when the focus goes on. Its links stand in the document right
// after it, so that Tab leads through them and on.
const stepper = () => document.querySelector('.st-key-stepper');
const opened = () => document.querySelectorAll('.st-key-stepper .menu[open]');

function label() {
  const nav = stepper();
  if (!nav) return;
  if (nav.getAttribute('role') !== 'navigation') {
    nav.setAttribute('role', 'navigation');
    nav.setAttribute('aria-label', document.getElementById('words').dataset.pages);
  }
  const now = location.pathname.split('/').pop();
  for (const link of nav.querySelectorAll('a[href]')) {
    const here = link.getAttribute('href').split('/').pop() === now;
    if (here !== link.hasAttribute('aria-current')) here ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  }
}

function close(withFocus) {
  for (const menu of opened()) {
    menu.open = false;
    if (withFocus && menu.checkVisibility()) menu.querySelector('summary').focus();
  }
}

label();
new MutationObserver(label).observe(document.body, { childList: true, subtree: true });
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && opened().length) close(true);
});
document.addEventListener('click', event => {
  if (!event.target.closest('.st-key-stepper') || event.target.closest('.st-key-stepper a')) close(false);
});
document.addEventListener('focusout', event => {
  if (event.relatedTarget && event.target.closest('.st-key-stepper') && !event.relatedTarget.closest('.st-key-stepper')) close(false);
});
