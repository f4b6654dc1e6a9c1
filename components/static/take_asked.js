// Takes questions along to the summary, and writes the reader's own there: says the server what was taken, and nothing else.
let now = { taken: new Set(), said: {}, tell: null };

// The quiet way to My summary, beside the word that something was put there.
function way() {
  const link = document.createElement('a');
  Object.assign(link, { className: 'to-summary', href: '/summary', textContent: now.said.toSummary });
  return [' ', link];
}

function wayBeside(button, taken) {
  const drawn = button.parentElement.querySelector('.to-summary');
  if (!taken) drawn?.remove();
  else if (!drawn) button.after(...way());
}

function show() {
  for (const one of document.querySelectorAll('[data-take]')) {
    const taken = now.taken.has(one.dataset.take);
    one.textContent = taken ? now.said.takeOff : now.said.take;
    one.classList.toggle('taken', taken);
    one.hidden = false;
    wayBeside(one, taken);
  }
}

function press(event) {
  const take = event.target.closest('[data-take]')?.dataset.take;
  if (take) {
    if (!now.taken.delete(take)) now.taken.add(take);
    show();
    now.tell('taken', [...now.taken]);
  }
  if (event.target.closest('#write-asked')) {
    now.tell('own', document.getElementById('find-asked').value);
    document.getElementById('written').replaceChildren(now.said.written, ...way());
  }
  // The stepper's link goes there without loading the page anew.
  const link = event.target.closest('.to-summary') && document.querySelector('.st-key-stepper a[href$="summary"]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    link.click();
  }
}

export default function ({ data, setTriggerValue }) {
  now = { taken: new Set(data.taken), said: data.said, tell: setTriggerValue };
  show();
  document.addEventListener('click', press);
  return () => document.removeEventListener('click', press);
}
