// Large parts of the page that stand in the first answer: the app only names them, and here they are put in place.
const pieces = new Map();
const places = document.getElementById('root').getElementsByClassName('part-in-tab');
let asking = false;

function hold(where) {
  for (const one of where.querySelectorAll('#first [data-piece]')) {
    const piece = document.createElement('template');
    piece.innerHTML = one.innerHTML;
    pieces.set(one.dataset.piece, piece);
  }
}

function put() {
  for (const place of [...places]) {
    const piece = pieces.get(place.dataset.part);
    if (piece) place.replaceWith(piece.content.cloneNode(true));
    else ask(place);
  }
}

// A tab that came back to a server that has started anew may never have held it.
async function ask(place) {
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch(`${place.dataset.page}&piece=${place.dataset.part}`);
    if (answer.ok) hold(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  } catch {
    // The line is lost: it is asked for again.
  }
  setTimeout(() => { asking = false; put(); }, pieces.has(place.dataset.part) ? 0 : 2000);
}

hold(document);
new MutationObserver(() => places.length && put()).observe(document.getElementById('root'), { childList: true, subtree: true });
