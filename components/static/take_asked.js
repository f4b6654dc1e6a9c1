// Takes questions along to the summary, and writes the reader's own there: says the server what was taken, and nothing else.
let now = { taken: new Set(), tell: null };

// The quiet way to My summary, beside the word that something was put there.
const WAY = ' <a class="to-summary" href="/summary">Go to My summary</a>';

function way(button, taken) {
  const drawn = button.parentElement.querySelector('.to-summary');
  if (!taken) drawn?.remove();
  else if (!drawn) button.insertAdjacentHTML('afterend', WAY);
}

function show() {
  for (const one of document.querySelectorAll('[data-take]')) {
    const taken = now.taken.has(one.dataset.take);
    one.textContent = taken ? 'On my summary. Take it off' : 'Take this to my summary';
    one.classList.toggle('taken', taken);
    one.hidden = false;
    way(one, taken);
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
    const written = document.getElementById('written');
    written.textContent = 'Written. It stands on My summary, under My own questions.';
    written.insertAdjacentHTML('beforeend', WAY);
  }
  // The stepper's link goes there without loading the page anew.
  const link = event.target.closest('.to-summary') && document.querySelector('.st-key-stepper a[href$="summary"]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    link.click();
  }
}

export default function ({ data, setTriggerValue }) {
  now = { taken: new Set(data.taken), tell: setTriggerValue };
  show();
  document.addEventListener('click', press);
  return () => document.removeEventListener('click', press);
}
