// Streamlit would note in localStorage, for good, which pages were opened here: whoever has the browser next could read it.
(() => {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith('stActiveTheme')) localStorage.removeItem(name);
    const keep = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, value) {
      if (!String(name).startsWith('stActiveTheme')) keep.call(this, name, value);
    };
  } catch {
    // Storage is shut off: nothing is noted.
  }
})();
