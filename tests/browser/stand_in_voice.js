// A stand-in for the device's voices: it notes what would be said, and speaks no faster than a test lets it.
(() => {
  const heard = [];
  const listeners = [];
  const voice = (name, lang, localService) => ({ name, lang, localService, default: !localService });
  let current = null;
  const stand = {
    heard,
    cancelled: 0,
    voices: [voice('Far away', 'en-US', false), voice('Deutsch', 'de-DE', true), voice('Near', 'en-GB', true)],
    getVoices: () => stand.voices,
    addEventListener: (name, listener) => name === 'voiceschanged' && listeners.push(listener),
    speak(said) {
      heard.push({ said: said.text, rate: said.rate, voice: said.voice.name });
      current = said;
    },
    // As browsers do: what is cut off ends too.
    cancel() {
      stand.cancelled += 1;
      const cut = current;
      current = null;
      cut?.onend?.({});
    },
    upTo(charIndex) { current?.onboundary?.({ name: 'word', charIndex }); },
    end() {
      const done = current;
      current = null;
      done?.onend?.({});
    },
    all() {
      for (let n = 0; n < 500 && current; n += 1) stand.end();
      return heard.map(one => one.said);
    },
    change(voices) {
      stand.voices = voices;
      for (const one of listeners) one({});
    },
    speaks: () => current?.text ?? null,
  };
  Object.defineProperty(window, 'speechSynthesis', { value: stand, configurable: true });
  window.SpeechSynthesisUtterance = class {
    constructor(text) { this.text = text; }
  };
})();
