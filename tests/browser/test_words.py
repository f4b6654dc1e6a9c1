"""No word is broken within itself on the way from Start to My summary, with everything opened."""

import pytest

from components.frame import pages
from data.catalogue import load
from tests.browser.looks import PHONE, TALL_PHONE, resized
from tests.browser.reader import Window
from tests.browser.reading import read_page

# Longer words may break, and so may addresses; any word may break after a hyphen, a dash or a slash.
LONGEST = 24
OPEN_ALL = "() => document.querySelectorAll('main details').forEach(one => { one.open = true; })"
BROKEN = r"""longest => {
  const found = new Set(), range = document.createRange(), main = document.querySelector('main');
  const lines = () => new Set([...range.getClientRects()].filter(one => one.width > 1)
    .map(one => Math.round(one.top))).size;
  const drawn = one => {
    if (!one.checkVisibility()) return false;
    for (; one !== main; one = one.parentElement) if (one.clientWidth === 1 || one.matches('svg')) return false;
    return true;
  };
  const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    range.selectNodeContents(node);
    if (lines() < 2 || !drawn(node.parentElement)) continue;
    for (const whole of node.data.matchAll(/\S+/g)) {
      if (whole[0].length > longest || /\w\.\w.*\//.test(whole[0])) continue;
      for (const word of whole[0].matchAll(/[^-‐-—\u00ad/]+/g)) {
        range.setStart(node, whole.index + word.index);
        range.setEnd(node, whole.index + word.index + word[0].length);
        if (lines() > 1) found.add(`${word[0]} (${node.parentElement.closest('[class]').className})`);
      }
    }
  }
  return [...found];
}"""


@pytest.mark.parametrize(("condition", "language"), [("", "en"), ("trd", "en"), ("ptsd", "en"), ("trd", "es")])
def test_no_word_is_broken(window: Window, condition: str, language: str) -> None:
    """At 390 and 320 px each word of a page on the way stands on one line, however much of it is opened."""
    reader = window(*TALL_PHONE, language=language).open("/")
    if condition:
        reader.choose_condition(load(language=language).condition[condition].patient_name).keeps(f'"{condition}"')
    found: dict[str, list[str]] = {}
    for page in pages.PATH:
        read_page(resized(reader, TALL_PHONE), page)
        reader.page.evaluate(OPEN_ALL)
        for size in (TALL_PHONE, PHONE):
            if broken := resized(reader, size).page.evaluate(BROKEN, LONGEST):
                found[f"{page.script} at {size[0]}"] = broken
    assert found == {}
