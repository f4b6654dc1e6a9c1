// Takes what is chosen in the first answer, from the first moment that it can be seen: it stands before all of it.
(() => {
  // The tab holds it as it holds all answers; the app's first run asks for it, or a fresh page does where that was over.
  // It is newer than whatever a run of the app knows, so it bears no run's name.
  function hand(first, answers) {
    const before = (() => { try { return JSON.parse(tab.get('answers')) ?? {}; } catch { return {}; } })();
    tab.set('answers', JSON.stringify({ run: `first-${Date.now()}`, answers: { ...before.answers, ...answers } }));
    tab.say('wait');
    const said = first.querySelector('.taken');
    if (said) said.textContent = said.dataset.said;
    document.dispatchEvent(new Event('handed'));
  }

  // Where it was chosen, what it is called there, and what all that is offered with it is called.
  function placeOf(one) {
    const first = one.closest?.('#first');
    const key = /(?:^|\s)st-key-(\S+)/.exec(one.closest?.('.stElementContainer')?.className)?.[1];
    return { first, key, ids: first && key && JSON.parse(first.dataset.ids)[key] };
  }

  function picked(event) {
    const button = event.target.closest?.('.stButtonGroup button');
    const { first, key, ids } = button ? placeOf(button) : {};
    if (!ids || button.closest('[inert]')) return;
    const all = [...button.parentElement.children];
    const on = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', on);
    if (on) button.dataset.selected = 'true';
    else delete button.dataset.selected;
    const chosen = ids.filter((_, n) => all[n]?.getAttribute('aria-pressed') === 'true');
    // A pick counts as the highest mark in the full list, one taken back as none; other marks stay as they are.
    const marks = key === 'picks' ? chosen.slice(0, 3).map(id => [`mark-${id}`, '3']) : [];
    if (key === 'picks' && !on) marks.push([`mark-${ids[all.indexOf(button)]}`, null]);
    hand(first, { [key]: chosen, ...Object.fromEntries(marks) });
  }

  function selected(event) {
    const { first, key, ids } = placeOf(event.target);
    if (ids) hand(first, { [key]: ids[Number(event.target.value)] });
  }

  document.addEventListener('click', picked);
  document.addEventListener('change', selected);
})();
