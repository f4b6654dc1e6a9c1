// Before anything is drawn: what this tab holds, where the browser lets it be kept; a link's choices out of the address;
// and a word to the server, by a cookie that says no more than that, whether there is anything to ask this tab for.
window.tab = (() => {
  const memory = new Map();

  function tried(act, otherwise) {
    try {
      return act();
    } catch {
      return otherwise();
    }
  }

  function keeps() {
    sessionStorage.setItem('tried', '1');
    sessionStorage.removeItem('tried');
    return true;
  }

  // Browsers that deny storage let a page live only as long as it is open: then it holds what it must in memory.
  const lasting = tried(keeps, () => false);

  return {
    lasting,
    get: name => tried(() => sessionStorage.getItem(name), () => null) ?? memory.get(name) ?? null,
    set: (name, value) => tried(() => sessionStorage.setItem(name, value), () => memory.set(name, value)),
    drop: name => tried(() => sessionStorage.removeItem(name), () => {}) ?? memory.delete(name),
    say(word) {
      const secure = location.protocol === 'https:' ? '; Secure' : '';
      const cookie = `kept=${word}; path=/; SameSite=Strict${secure}${word ? '' : '; max-age=0'}`;
      tried(() => { document.cookie = cookie; }, () => {});
    },
    heard: word => tried(() => document.cookie.includes(`kept=${word}`), () => false),
    speak(language) {
      const secure = location.protocol === 'https:' ? '; Secure' : '';
      tried(() => { document.cookie = `language=${language}; path=/; SameSite=Lax${secure}${language ? '' : '; max-age=0'}`; }, () => {});
      this.set('language', language);
    },
    // Which of several copies a browser stays with; it holds nothing of the reader.
    sit() {
      const secure = location.protocol === 'https:' ? '; Secure' : '';
      const drawn = [...crypto.getRandomValues(new Uint8Array(8))].map(one => one.toString(16).padStart(2, '0')).join('');
      tried(() => { document.cookie.includes('sticky=') || (document.cookie = `sticky=${drawn}; path=/; SameSite=Lax${secure}`); }, () => {});
    },
    // A link's choices as written, whatever mail made of their signs; '' where the fragment is none of ours.
    link() {
      let words = location.hash.slice(1);
      for (let n = 0; n < 3 && words.includes('%'); n += 1) words = tried(() => decodeURIComponent(words), () => words);
      return words.includes('=') ? words.replaceAll('&amp;', '&').slice(0, 1000) : '';
    },
  };
})();
(() => {
  const link = tab.link();
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get('lang');
  // The language stays with the tab, and with the browser for pages asked for later: a word, and nothing of the reader.
  if (asked) tab.speak(root.lang);
  else if (tab.get('language') && tab.get('language') !== root.lang) location.replace(`?lang=${tab.get('language')}${location.hash}`);
  // Back from the other language leads to this one: the address left behind says which it was.
  document.addEventListener('click', ({ target }) => {
    if (target.closest?.('a.language')) history.replaceState(history.state, '', `?lang=${root.lang}`);
  });
  let search = location.search;
  if (link) tab.set('link', link);
  if (tab.get('answers') || tab.get('link')) {
    tab.say('wait');
    if (!tab.heard('wait')) search = asked ? `?lang=${root.lang}&kept=wait` : '?kept=wait';
  } else if (tab.heard('wait')) tab.say('live');
  if (link || search !== location.search) history.replaceState(history.state, '', location.pathname + search);
  // The font is in the page, and read in a moment: nothing is laid out in other letters before.
  root.dataset.letters = 'come';
  const read = () => delete root.dataset.letters;
  document.fonts.load('1em "Atkinson Hyperlegible Next"').then(read, read);
  setTimeout(read, 500);
  if (!tab.lasting) root.dataset.tab = 'forgets';
  if (tab.get('answers') || tab.get('link')) root.dataset.holds = '';
  // A page that shared caches may keep brings no cookie: whoever needs one to stay with a copy draws it here.
  if ('sticky' in root.dataset) tab.sit();
})();
