"""A first answer brings the rules that it needs: each that what stands in it can meet, in their order, as written."""

import pytest

from server.first.needed_rules import needed, rules

PAGE = '<main class="a b" data-testid="stMain"><p class="c">words</p></main>'


@pytest.mark.parametrize(
    "rule",
    [
        "p{color:red}",
        ".a{color:red}",
        ".a.b > .c:hover::before{color:red}",
        '.a:not(.gone),[data-testid="stMain"] p{color:red}',
        "p:has(.gone){color:red}",
        ":is(.gone, .c){color:red}",
        '.c::after{content:".gone, {x}"}',
        '[data-state="open"] .c{color:red}',
        '[class*="st-key-gone"]{color:red}',
        "#first{color:red}",
        "@font-face{font-family:x;src:url(x)}",
        "@page{margin:1cm}",
        "@keyframes gone{from{opacity:0}to{opacity:1}}",
        "@media (width < 9px) and print{.c{color:red}}",
        "@supports (display: grid){@media print{.c{color:red}}}",
    ],
)
def test_a_rule_that_can_be_met_is_there_as_written(rule: str) -> None:
    """Whatever the page can meet, and whatever can't be told from it, stays."""
    assert needed(rules(rule), PAGE) == rule


@pytest.mark.parametrize(
    "rule",
    [
        ".gone{color:red}",
        ".a .gone{color:red}",
        ".a.gone:hover{color:red}",
        '[data-testid="stGone"] .c{color:red}',
        "@media print{.gone{color:red}}",
    ],
)
def test_a_rule_that_nothing_can_meet_is_not(rule: str) -> None:
    """A rule that asks for a class or a test id that the page hasn't goes, and a block with no rule left."""
    assert needed(rules(rule), PAGE) == ""


def test_of_several_selectors_those_that_can_be_met() -> None:
    """The others go; rules stay in their order, one that comes twice too."""
    sheet = ".gone, .c{color:red}.c{color:blue}.gone{x:y}@media print{.gone{x:y}p{x:y}}.c{color:red}"
    assert needed(rules(sheet), PAGE) == ".c{color:red}.c{color:blue}@media print{p{x:y}}.c{color:red}"


def test_no_word_in_it_is_a_tag() -> None:
    """Words that would end the style element of a page, or begin another, stay words, however they are written."""
    for written in (r"\3c /style>\3c script>", r"\00003C\2f style>", "</STYLE >", r"<\/style>", "<!-- <b>style"):
        said = needed(rules(f'p::after{{content:"{written}"}}'), PAGE)
        assert "<" not in said and "style" in said.lower()
    assert needed(rules('p::after{content:"a <b> c"}'), PAGE) == r'p::after{content:"a \3c b> c"}'
    for range_of in ("(width < 9px)", "(2px <= width)"):
        assert needed(rules(f"@media {range_of}{{p{{x:y}}}}"), PAGE) == f"@media {range_of}{{p{{x:y}}}}"


def test_a_sheet_that_cannot_be_read_is_refused() -> None:
    """A rule without its body is told, with its line."""
    with pytest.raises(ValueError, match="can't be read at line 2"):
        rules("p{color:red}\n.c")
