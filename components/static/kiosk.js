// A shared tablet: counts idle seconds, asks whether anybody is still there, and else has the answers cleared.
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'];
const LATE = 5000;
let last = Date.now();
let asking = false;
let turned = false;
let written = false;

const answered = () => tab.get('answers') !== null;
const holds = () => written || answered();

function act() {
  if (!asking) last = Date.now();
}

function wrote() {
  written = true;
}

function emptied() {
  turned = false;
  tab.drop('answers');
  tab.say('');
  tab.speak('');
  location.replace('/');
}

export default function ({ data, parentElement, setTriggerValue }) {
  const veil = parentElement.querySelector('.veil');
  const left = parentElement.querySelector('.left');
  const stay = parentElement.querySelector('.stay');
  const go = parentElement.querySelector('.go');

  function ask() {
    asking = true;
    left.textContent = String(data.warning);
    veil.hidden = false;
    stay.focus();
  }

  function resume() {
    asking = false;
    last = Date.now();
    veil.hidden = true;
  }

  function clear() {
    resume();
    turned = Boolean(tab.get('language')) || !answered();
    written = false;
    setTriggerValue('idle', true);
    setTimeout(() => holds() && emptied(), LATE);
  }

  function look() {
    const rest = data.idle - (Date.now() - last) / 1000;
    // Where the reader before chose a language, the next one's page is loaded anew, in the one the browser wishes for; so
    // too where words were written that are no answer, as into a search.
    if (!holds() && turned) emptied();
    else if (!holds()) resume();
    else if (rest <= 0) clear();
    else if (rest <= data.warning && !asking) ask();
    if (asking) left.textContent = String(Math.max(1, Math.ceil(rest)));
  }

  stay.onclick = resume;
  go.onclick = clear;
  veil.hidden = !asking;
  for (const name of ACTS) document.addEventListener(name, act, { capture: true, passive: true });
  document.addEventListener('input', wrote, { capture: true, passive: true });
  const clock = setInterval(look, 500);
  return () => {
    clearInterval(clock);
    for (const name of ACTS) document.removeEventListener(name, act, { capture: true });
    document.removeEventListener('input', wrote, { capture: true });
  };
}
