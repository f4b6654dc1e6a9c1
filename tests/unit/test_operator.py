"""The operator's file: shown where it speaks, one plain line where it is silent, refused by line and key."""

import re
from pathlib import Path

import pytest

from components.frame.about import statements
from components.sources.method import opening
from data import operator_file, quality_list, signing
from data.catalogue import Catalogue
from data.operator_file import KEYS, Operator, OperatorErrors, disclosed, in_short
from tests.unit.outline import Outline

NOT_SAID = ("who made this copy", "what training they have", "who paid for it", "who gains by it", "where to write to")
ROOT = Path(__file__).parents[2]


def file(folder: Path, words: str) -> Path:
    """An operator.toml of these words."""
    path = folder / "operator.toml"
    path.write_text(words, encoding="utf-8")
    return path


def test_example_is_right_and_explains_every_key() -> None:
    """The example that ships holds, and has every key there is."""
    found = operator_file.read(ROOT / "operator.example.toml")
    assert all(getattr(found, key) for key in KEYS)


def test_a_silent_copy_has_one_plain_line(catalogue: Catalogue) -> None:
    """Without a file: no heading of the operator's, and 'Not stated' once on Start and once on the method page."""
    silent = disclosed(Operator())
    assert silent.lines == ()
    for html in (statements(catalogue, silent), opening(catalogue, silent)):
        Outline(html)
        assert len(re.findall("not stated", html, re.IGNORECASE)) == 1
        assert all(missing in html for missing in NOT_SAID)


def test_start_says_in_a_line_whether_makers_are_named() -> None:
    """Named or not, whatever else the file says."""
    assert in_short(Operator()) == in_short(Operator(paid_by="A county")) == "Makers not named."
    assert in_short(Operator(made_by="A library")) == "Makers named in About."


def test_what_is_said_stands_under_its_heading_and_the_rest_in_the_line(catalogue: Catalogue, tmp_path: Path) -> None:
    """Two of five lines said: two headings, three things not stated; all said: no such line."""
    path = file(tmp_path, 'made_by = "A & B library"\ncontact = "us@example.org"\n')
    html = statements(catalogue, disclosed(operator_file.read(path)))
    Outline(html)
    assert "<dt>Who made this copy</dt><dd>A &amp; B library</dd><dt>Contact</dt><dd>us@example.org</dd>" in html
    assert "Not stated here: what training they have, who paid for it and who gains by it." in html
    every = disclosed(operator_file.read(ROOT / "operator.example.toml"))
    assert every.not_stated == "" and len(every.lines) == 5 and "not-stated" not in statements(catalogue, every)


def test_the_quality_list_follows_the_file(catalogue: Catalogue) -> None:
    """Who paid meets 2.3.1 and training Q20, with the operator's words; nothing else moves."""
    counted = signing.tally(catalogue)
    before = {row.criterion_id: row for row in quality_list.criteria(catalogue, Operator(), counted)}
    assert list(before.values()) == list(catalogue.ipdas)
    said = Operator(paid_by="A county", training="Two nurses.")
    after = {row.criterion_id: row for row in quality_list.criteria(catalogue, said, counted)}
    moved = {one for one in after if after[one] != before[one]}
    assert moved == {"2.3.1", "Q20"}
    assert {(after[one].state, after[one].page) for one in moved} == {("met", "sources")}
    assert after["2.3.1"].reason.endswith("A county.") and after["Q20"].reason.endswith("Two nurses.")
    only = quality_list.criteria(catalogue, Operator(contact="us@example.org"), counted)
    assert list(only) == list(catalogue.ipdas)


WRONG = {
    "unknown key": (
        'paid_bye = "X county"',
        "operator.toml, line 1, key paid_bye: unknown key (did you mean paid_by",
    ),
    "no text": ("\npaid_by = 3", "operator.toml, line 2, key paid_by: a text between quotes"),
    "empty": ('gains = ""', "operator.toml, line 1, key gains: a text between quotes"),
    "too long": (f'gains = "{"x" * 301}"', "operator.toml, line 1, key gains: a text between quotes, of 2 to 300"),
    "markup": ('made_by = "<b>Us</b>"', "operator.toml, line 1, key made_by: '<' looks like markup"),
    "praise": ('made_by = "The best library"', "operator.toml, line 1, key made_by: 'best' praises"),
    "crisis line": ('contact = "Call 988"', "operator.toml, line 1, key contact: '988' belongs to the crisis lines"),
    "its ten digits": (
        'contact = "800-273-8255"',
        "operator.toml, line 1, key contact: the number of a nation",
    ),
    "a dose": ('training = "Gave 50 mg"', "operator.toml, line 1, key training: '50 mg' speaks of a dose"),
    "hidden sign": ('made_by = "Us\\u202e"', "operator.toml, line 1, key made_by: holds a control or invisible sign"),
    "no TOML": ("made_by = Us", "operator.toml, line 1, key made_by: not well-formed TOML"),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_file_is_refused_by_line_and_key(tmp_path: Path, case: str) -> None:
    """Each mistake names file, line and key; the count ends the message."""
    words, wanted = WRONG[case]
    with pytest.raises(OperatorErrors) as raised:
        operator_file.read(file(tmp_path, words))
    assert any(str(one).startswith(wanted) for one in raised.value.faults), str(raised.value)
    assert str(raised.value).endswith("in the operator's own file (OPERATOR_FILE).")


def test_names_that_sound_like_a_crisis_are_no_fault(tmp_path: Path) -> None:
    """A payer may be called what it is called."""
    said = operator_file.read(file(tmp_path, 'paid_by = "A fund for the prevention of suicide"'))
    assert said.paid_by == "A fund for the prevention of suicide"
