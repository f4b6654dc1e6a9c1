// Takes questions along to the summary, and writes the reader's own there: says the server what was taken, and nothing else.
let now = { taken: new Set(), tell: null };

function show() {
  for (const one of document.querySelectorAll('[data-take]')) {
    const taken = now.taken.has(one.dataset.take);
    one.textContent = taken ? 'On my summary. Take it off' : 'Take this to my summary';
    one.classList.toggle('taken', taken);
    one.hidden = false;
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
    document.getElementById('written').textContent = 'Written. It stands on My summary, under My own questions.';
  }
}

export default function ({ data, setTriggerValue }) {
  now = { taken: new Set(data.taken), tell: setTriggerValue };
  show();
  document.addEventListener('click', press);
  return () => document.removeEventListener('click', press);
}
