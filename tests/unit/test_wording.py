"""Messages: each is there in each language with the same parts and figures, each is said, and none is glued or odd."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import textstat
from fluent.runtime import FluentResource
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from markupsafe import Markup

from data.spoken import InEnglish
from wording import LANGUAGES, language, once, own_name, say, say_html, speaking, use
from wording.said import FOLDER, NoSuchMessage

ROOT = Path(__file__).parents[2]
CODE = [
    path
    for pattern in ("app.py", "settings.py", "data/**/*.py", "components/**/*.py", "server/**/*.py", "wording/*.py")
    for path in ROOT.glob(pattern)
]
SAY = ("say", "say_html")
LONG, LEAST = 15, 60
# Lists of words for the search and the voice, in which order and number are each language's own.
LISTS = re.compile(r"scripts-(empty-words|endings|endings-short|said-as-words)$")


class _Parts(Visitor):  # type: ignore[misc]
    """The parts that a message has, the messages it says within it, and its words."""

    def __init__(self) -> None:
        self.parts: set[str] = set()
        self.messages: set[str] = set()
        self.words: list[str] = []
        self.more: set[str] = set()

    def visit_VariableReference(self, node: Any) -> None:
        """A part."""
        self.parts.add(node.id.name)

    def visit_MessageReference(self, node: Any) -> None:
        """Another message."""
        self.messages.add(node.id.name)

    def visit_TextElement(self, node: Any) -> None:
        """Words."""
        self.words.append(node.value)


def _seen(message: Any) -> _Parts:
    seen = _Parts()
    seen.visit(message.value)
    return seen


def in_a_row(pattern: Any) -> str:
    """A message's words as they are read: of several forms the last one, and a word in each part's place."""
    words = ""
    for one in pattern.elements:
        if isinstance(one, ftl.TextElement):
            words += one.value
        elif isinstance(one.expression, ftl.SelectExpression):
            words += in_a_row(one.expression.variants[-1].value)
        else:
            words += "5"
    return words


@cache
def messages(spoken: str) -> dict[str, tuple[str, _Parts]]:
    """All messages of a language: the file each stands in, and what is in it."""
    found: dict[str, tuple[str, _Parts]] = {}
    for path in sorted((FOLDER / spoken).glob("*.ftl")):
        text = path.read_text(encoding="utf-8")
        told = {one for line in text.splitlines() if line.startswith("#") for one in re.findall(r"\$(\w+)", line)}
        for entry in FluentResource(text).body:
            assert not isinstance(entry, ftl.Junk), (path.name, entry.content[:80])
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                found[entry.id.name] = path.stem, _seen(entry)
                found[entry.id.name][1].more = told
    return found


def said() -> Iterator[tuple[str, str]]:
    """What code says: a whole id, or the beginning of one with '*' behind it, and where."""
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for one in ast.walk(node) if isinstance(node, ast.Call) and _says(node) else ():
                if isinstance(one, ast.Constant) and isinstance(one.value, str):
                    yield one.value, str(path.relative_to(ROOT))
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                yield f"{node.values[0].value}*", str(path.relative_to(ROOT))
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value, str(path.relative_to(ROOT))


def _says(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id in SAY


def literal_ids() -> dict[str, str]:
    """The ids that are said as they stand, and where."""
    found: dict[str, str] = {}
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _says(node) and isinstance(node.args[0], ast.Constant):
                found[node.args[0].value] = str(path.relative_to(ROOT))
    return found


def test_every_message_that_is_said_is_there() -> None:
    """No code says an id that English lacks."""
    assert {one: where for one, where in literal_ids().items() if one not in messages("en")} == {}


def test_every_message_is_said() -> None:
    """No message is left that nothing says: by its id, by its beginning, or within another message."""
    wholes = {one for one, _ in said()}
    beginnings = tuple(one[:-1] for one in wholes if one.endswith("*") and "-" in one)
    within = {other for _, seen in messages("en").values() for other in seen.messages}
    assert [one for one in messages("en") if one not in wholes | within and not one.startswith(beginnings)] == []


def test_a_message_is_called_after_its_file() -> None:
    """Each id begins with the name of the file it stands in, in every language."""
    for spoken in LANGUAGES:
        assert [one for one, (file, _) in messages(spoken).items() if not one.startswith(f"{file}-")] == [], spoken


@pytest.mark.parametrize("spoken", LANGUAGES[1:])
def test_languages_say_the_same_messages(spoken: str) -> None:
    """Every message is there in every language, in the same file, and none besides."""
    english = {one: file for one, (file, _) in messages("en").items()}
    assert {one: file for one, (file, _) in messages(spoken).items()} == english


@pytest.mark.parametrize("spoken", LANGUAGES[1:])
def test_languages_have_the_same_parts(spoken: str) -> None:
    """No translation leaves out a part, or asks for one that isn't handed over.

    One that English has no use for is named in a comment of its file.
    """
    other = messages(spoken)
    assert {
        one: (seen.parts, other[one][1].parts)
        for one, (_, seen) in messages("en").items()
        if not seen.parts <= other[one][1].parts <= seen.parts | seen.more
    } == {}


@pytest.mark.parametrize("spoken", LANGUAGES[1:])
def test_languages_say_the_same_figures(spoken: str) -> None:
    """Figures that stand in a message stand in its translation."""

    def figures(seen: _Parts) -> set[str]:
        return {one for words in seen.words for one in re.findall(r"\d[\d.,]*\d|\d", words)}

    other = messages(spoken)
    assert {
        one: (figures(seen), figures(other[one][1]))
        for one, (_, seen) in messages("en").items()
        if figures(seen) != figures(other[one][1]) and not LISTS.match(one)
    } == {}


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_messages_hold_no_markup(spoken: str) -> None:
    """Words only: tags are the code's."""
    assert [one for one, (_, seen) in messages(spoken).items() if re.search(r"[<>]\S", " ".join(seen.words))] == []


def test_spanish_is_easy_to_read() -> None:
    """Each message of 15 words and more reaches 60 on the formula of Szigriszt-Pazos."""
    textstat.set_lang("es")
    try:
        whole = {
            entry.id.name: in_a_row(entry.value)
            for path in (FOLDER / "es").glob("*.ftl")
            for entry in FluentResource(path.read_text(encoding="utf-8")).body
            if isinstance(entry, ftl.Message) and not LISTS.match(entry.id.name)
        }
        long = {one: words for one, words in whole.items() if len(words.split()) >= LONG}
        assert {one: words for one, words in long.items() if textstat.szigriszt_pazos(words) < LEAST} == {}
    finally:
        textstat.set_lang("en_US")


def test_what_is_missing_is_named() -> None:
    """A message that isn't there, or a part that isn't handed over, is told by name, never shown half."""
    with pytest.raises(NoSuchMessage, match="no message 'frame-nothing' in wording/en"):
        say("frame-nothing")
    with pytest.raises(NoSuchMessage, match="frame-next"):
        say("frame-next", other="x")


def test_html_is_escaped_but_for_parts_that_are_html() -> None:
    """Words that come in act as no markup; HTML that comes in stays HTML."""
    assert say_html("frame-next", page="<b>") == "Next: &lt;b&gt;"
    assert say_html("frame-next", page=Markup("<b>Start</b>")) == "Next: <b>Start</b>"


def test_a_sentence_marks_what_stands_in_it_in_english() -> None:
    """Plain words stay plain; as HTML, the part that stands in English says so, and all else is escaped."""
    with speaking("es"):
        said = say("evidence-more-on", option=InEnglish("a < b"))
    assert said == "sobre a < b" and f"{said}." == "sobre a < b."
    assert Markup("<p>{}</p>").format(said) == '<p>sobre <span lang="en">a &lt; b</span></p>'
    assert not hasattr(say("evidence-more-on", option="a < b"), "__html__")


def test_a_language_is_spoken_for_a_while() -> None:
    """What is said between is in that language, and what is kept is kept for each language apart."""
    made: Counter[str] = Counter()

    @once(maxsize=4)
    def start() -> str:
        made[language()] += 1
        return say("pages-start")

    assert [start(), start()] == ["Start", "Start"]
    with speaking("es"):
        assert [start(), start()] == ["Inicio", "Inicio"]
    assert (start(), language(), dict(made)) == ("Start", "en", {"en": 1, "es": 1})


def test_an_unknown_language_is_refused() -> None:
    """Only the languages there are can be spoken, each by its own name."""
    with pytest.raises(ValueError, match="'xx' found; one of en, es would be right"):
        use("xx")
    assert [own_name(one) for one in LANGUAGES] == ["English", "Español"]
