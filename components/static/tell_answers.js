// Tells the server, once a run, what this tab holds: its answers, and the choices of a link just opened.
const told = new Set();

export default function ({ data, setTriggerValue }) {
  if (told.has(data.run)) return;
  told.add(data.run);
  const word = {};
  try {
    Object.assign(word, JSON.parse(tab.get('answers')) ?? {}, { link: tab.get('link') ?? '' });
    tab.drop('link');
  } catch {
    word.answers = null;
  }
  setTriggerValue('word', word);
}
