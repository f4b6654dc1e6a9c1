"""The rules of a style sheet that what stands in a page can meet: all others come after it, with the app's scripts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import tinycss2
from tinycss2.ast import AtRule, Node, ParseError, QualifiedRule

_CLASSES = re.compile(r'\bclass="([^"]*)"')
_TEST_ID = "data-testid"
_TEST_IDS = re.compile(rf'\b{_TEST_ID}="([^"]*)"')
# What isn't the "less than" of a media query.
_TAG = re.compile(r"<(?![\s=])")
# At-rules that hold rules of their own.
_AROUND = ("media", "supports", "layer", "container")


@dataclass(frozen=True)
class _Selector:
    """A selector as written, and the classes and test ids that whatever it means has itself or stands within."""

    written: str
    asks_for: frozenset[str]


@dataclass(frozen=True)
class Rule:
    """A rule: its selectors and its body; or an at-rule, kept always or with the rules within it."""

    selectors: tuple[_Selector, ...]
    body: str
    within: "tuple[Rule, ...] | None" = None

    def where(self, there: frozenset[str]) -> str:
        """What of the rule a page can meet that has these classes and test ids; '' where it can't meet any."""
        if self.within is not None:
            inside = "".join(one.where(there) for one in self.within)
            return f"{self.body}{{{inside}}}" if inside else ""
        if not self.selectors:
            return self.body
        met = [one.written for one in self.selectors if one.asks_for <= there]
        return f"{','.join(met)}{{{self.body}}}" if met else ""


def rules(sheet: str) -> tuple[Rule, ...]:
    """The rules of a style sheet, in their order. Raises ValueError where it can't be read."""
    return tuple(map(_rule, tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)))


def needed(sheet: Iterable[Rule], page: str) -> str:
    """The rules that a page can meet as it stands, as a style sheet that holds no tag, whatever words are in it."""
    there = frozenset(name for found in _CLASSES.findall(page) for name in found.split())
    there |= frozenset(_TEST_IDS.findall(page))
    return _TAG.sub(r"\\3c ", "".join(one.where(there) for one in sheet))


def _rule(one: Node) -> Rule:
    if isinstance(one, ParseError):
        raise ValueError(f"a style sheet can't be read at line {one.source_line}: {one.message}")
    if isinstance(one, AtRule):
        head = f"@{one.at_keyword}{tinycss2.serialize(one.prelude).rstrip()}"
        if one.at_keyword not in _AROUND:
            return Rule((), one.serialize())
        inside = tinycss2.parse_rule_list(one.content, skip_comments=True, skip_whitespace=True)
        return Rule((), head, tuple(map(_rule, inside)))
    return Rule(tuple(_selectors(one)), tinycss2.serialize(one.content))


def _selectors(one: QualifiedRule) -> Iterator[_Selector]:
    parts: list[list[Node]] = [[]]
    for token in one.prelude:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    for part in parts:
        yield _Selector(tinycss2.serialize(part).strip(), frozenset(_asked_for(part)))


def _asked_for(selector: list[Node]) -> Iterator[str]:
    """Its classes and exact test ids. What stands in brackets, as in ``:not(...)``, may ask for the contrary."""
    before: Node | None = None
    for token in selector:
        if token.type == "ident" and before is not None and before == ".":
            yield token.value
        elif token.type == "[] block":
            yield from _test_id(token.content)
        before = token


def _test_id(inside: list[Node]) -> Iterator[str]:
    match [one for one in inside if one.type != "whitespace"]:
        case [name, sign, value] if name.type == "ident" and name.value == _TEST_ID and sign == "=":
            yield value.value
