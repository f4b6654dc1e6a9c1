// A list opened low in the window ends above the notice strip: how much room there is, for the style sheet to use.
const LIST = '[data-testid="stSelectboxVirtualDropdown"]';
const LEAST = 120;

function fit(list) {
  const strip = document.querySelector('.strip')?.getBoundingClientRect().top ?? innerHeight;
  const box = list.getBoundingClientRect();
  const room = strip - box.top - 4;
  if (box.bottom > strip && room >= LEAST) list.style.setProperty('--room', `${room}px`);
}

new MutationObserver(() => {
  const list = document.querySelector(LIST);
  if (list && !list.style.getPropertyValue('--room')) requestAnimationFrame(() => fit(list));
}).observe(document.body, { childList: true, subtree: true });
