// The line that opens all pages: named for screen readers as what it is, its present page marked; Escape or a tap beside
// it closes it. Its links stand in the document right after it, so that Tab leads through them and on.
const stepper = () => document.querySelector('.st-key-stepper');
const opened = () => document.querySelector('.st-key-stepper details.menu[open]');

function label() {
  const nav = stepper();
  if (!nav) return;
  if (nav.getAttribute('role') !== 'navigation') {
    nav.setAttribute('role', 'navigation');
    nav.setAttribute('aria-label', 'Pages');
  }
  for (const link of nav.querySelectorAll('a[href]')) {
    const here = link.getAttribute('href').split('/').pop() === location.pathname.split('/').pop();
    if (here !== link.hasAttribute('aria-current')) here ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  }
}

function close(withFocus) {
  const menu = opened();
  if (!menu) return;
  menu.open = false;
  if (withFocus) menu.querySelector('summary').focus();
}

new MutationObserver(label).observe(document.body, { childList: true, subtree: true });
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && opened()) close(true);
});
document.addEventListener('click', event => {
  if (opened() && !event.target.closest('.st-key-stepper')) close(false);
});
