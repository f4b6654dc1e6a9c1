"""The take-home page in its four forms: the same sentences everywhere, tagged, dated, and safe with any words."""

import datetime as dt
import io
import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html import escape, unescape
from html.parser import HTMLParser

import pytest
import typst
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from components.pieces.pictures import Picture
from components.sheets import as_pdf as pdf_module
from components.sheets import blocks, short
from components.sheets.as_html import as_html, block_html
from components.sheets.as_pdf import FOLDER, PAPERS, Paper, as_pdf, left_out, sheet_pdf
from components.sheets.as_text import as_text
from components.sheets.blocks import Dots, Grid, Items, Links
from components.sheets.sheet import of_summary
from data.catalogue import load as load_catalogue
from data.signs import printable
from data.summary import Choices, Summary, summarize
from tests.listed import CONDITION_IDS, TREATMENT_IDS

TODAY = dt.date(2026, 11, 25)
MARK = "[sign]"
TABLES = load_catalogue()
HOSTILE = {
    "typst": '#strike[x] $a^2$ *b* _c_\n= Heading\n#import "x"\n#sys.inputs <label> @ref // c /* d */ \\ ~ ---',
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; &lt; \" ' </p></main>",
    "markdown": "# H\n**b** [a](javascript:x) `c` :material/home: :red[x] $5 and $6",
    "emoji": "Is it safe? 😀👩‍👩‍👧🇺🇸 ok",
    "chinese": "我可以带我的妹妹吗",
    "right to left": "שלום, האם זה בטוח? مرحبا \u202eabc",
    "half signs": "a\ud800b\udfffc\x00d\x1be",
    "much": "Can my sister come along, please? " * 400,
    "long word": "x" * 3000,
    "long address": "https://example.org/" + "a/b?c=d&" * 60,
    "lines": "one\n\n\ntwo\r\nthree\u2028four",
    "json": '{"title": "x"} "\\u0000" \\n \\" \'',
}


def summary_of(typed: str = "", condition: str = "ptsd", ticked: frozenset[str] | None = None) -> Summary:
    """The summary of three options for a condition, with own words."""
    return summarize(TABLES, Choices(condition, ("iv_ketamine", "kap", "sgb"), typed, ticked), TODAY)


def squeezed(words: str) -> str:
    """Words without anything that line breaking or setting adds or takes."""
    return re.sub(r"[\s\u200b]+", "", words)


def words_of(pdf: bytes, summary: Summary) -> str:
    """The words of a PDF, squeezed, without the foot of its pages."""
    foot = re.compile(re.escape(squeezed(summary.caveat_short)) + r"Page\d+of\d+$")
    return "".join(foot.sub("", squeezed(page.extract_text())) for page in PdfReader(io.BytesIO(pdf)).pages)


def sentences(summary: Summary) -> list[str]:
    """Everything the whole sheet says, but for the addresses of sources."""
    return said_by(summary, blocks.on_top(summary), blocks.sections(summary))


def printed(summary: Summary) -> list[str]:
    """Everything the sheet to print says."""
    return said_by(summary, (*summary.crisis, summary.caveat_short), short.sections(summary))


def said_by(summary: Summary, on_top: tuple[str, ...], sections: tuple[blocks.Section, ...]) -> list[str]:
    """The words around sections, and those of their blocks."""
    said = ["My summary", blocks.run_by(summary), *blocks.under_title(summary), *on_top]
    for section in sections:
        said.append(section.heading)
        for block in section.blocks:
            if isinstance(block, Items):
                said += [block.heading, *(part for one in block.items for part in (one.text, one.note))]
            elif isinstance(block, Grid):
                said += [block.caption, *block.head[1:], *(cell for row in block.rows for cell in row)]
            elif isinstance(block, Dots):
                said += block.words
            elif isinstance(block, Links):
                said += [one.words for one in block.links]
            else:
                said += (block.lead, *block.lines)
    return [one for one in said if one]


def plain(html: str) -> str:
    """The words of HTML as a reader sees them."""
    body = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    return unescape(re.sub(r"<[^>]+>", "", body))


def nodes_of(pdf: bytes) -> list[DictionaryObject]:
    """The tagged parts of a PDF, in reading order."""
    found: list[DictionaryObject] = []

    def walk(node: object) -> None:
        if isinstance(node, ArrayObject):
            for one in node:
                walk(one.get_object())
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                found.append(node)
            if "/K" in node:
                walk(node["/K"].get_object())

    walk(PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/StructTreeRoot"])
    return found


def tags_of(pdf: bytes) -> list[str]:
    """The tags of a PDF."""
    return [str(one["/S"]) for one in nodes_of(pdf)]


def figures_of(pdf: bytes) -> list[str]:
    """The words that stand for the pictures of a PDF."""
    return [str(one["/Alt"]) for one in nodes_of(pdf) if one["/S"] == "/Figure"]


CASES = {
    "empty": Choices(),
    "ticked": Choices("trd", TREATMENT_IDS[:4], "Why?", frozenset(["why_this_one", "full_price", "flag_only_good"])),
    "answered": Choices(
        "ptsd",
        TREATMENT_IDS[3:],
        "Why?",
        marks=(("at_home", "3"), ("watched", "3"), ("low_cost", "1"), ("no_needles", "0"), ("fast_relief", "not_sure")),
        quiz=(("approval", "drip"), ("how_long", "dont_know")),
        sure=(("sure_of_myself", "no"), ("understand", "yes")),
        leaflets=frozenset({"before"}),
    ),
    "crisis": Choices(
        "suicidal_ideation",
        ("esketamine_nasal", "sgb"),
        "Line one\nline two",
        leaflets=frozenset({"before", "after"}),
    ),
    "looked up": Choices("", ("kap", "sgb"), looked_up=("suicidal_after", "need_to_pee", "go_alone", "va_pay")),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("paper", PAPERS)
def test_every_form_says_every_sentence(name: str, paper: Paper) -> None:
    """HTML and text hold every heading, answer, reason, point, crisis line and date; the PDF all that it prints."""
    summary = summarize(TABLES, CASES[name], TODAY)
    pdf = words_of(as_pdf(summary, paper), summary)
    assert [one for one in printed(summary) if squeezed(one) not in pdf] == []
    html, text = squeezed(plain(as_html(summary))), squeezed(as_text(summary)).casefold()
    for sentence in sentences(summary):
        assert squeezed(sentence) in html, sentence
        assert squeezed(sentence).casefold() in text, sentence


def counted(pdf: bytes) -> tuple[int, int]:
    """The words and pages of a PDF, its foot on each page included. A word is what stands between blanks."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return sum(len(page.extract_text().split()) for page in pages), len(pages)


PICKS = ("strong_research", "adjustable", "low_cost")


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("condition", ["", *CONDITION_IDS])
def test_pdf_is_two_pages_of_at_most_750_words(condition: str, paper: Paper) -> None:
    """With four options, three picks, a quiz gone wrong and leaflets it keeps to that, and says what is left."""
    for at in (0, 3):
        summary = summarize(
            TABLES,
            Choices(
                condition,
                TREATMENT_IDS[at : at + 4],
                picks=PICKS,
                marks=tuple((one, "3") for one in PICKS),
                quiz=(("approval", "drip"), ("how_long", "dont_know")),
                leaflets=frozenset({"before", "after"}),
                ticked=frozenset(
                    ["why_this_one", "who_is_with_me", "check_before", "full_price", "when_do_we_know", "flag_wait"]
                ),
            ),
            TODAY,
        )
        count, pages = counted(as_pdf(summary, paper))
        assert count <= 750 and pages <= 2
        rest = " ".join(printed(summary)[-4:])
        for heading in ("Tell your clinician", "Before you go", "Sources and dates"):
            assert heading in rest


def test_short_notice_stands_on_top_and_the_full_one_at_the_end() -> None:
    """The first page has crisis lines and the short notice before the options; the full notice is the last section."""
    summary = summary_of()
    said = words_of(as_pdf(summary), summary)
    short_one, full, options = (squeezed(one) for one in (summary.caveat_short, summary.caveat, "Options I looked at"))
    assert said.index(squeezed(summary.crisis[0])) < said.index(short_one) < said.index(options) < said.index(full)
    assert said.endswith(full + squeezed(summary.dates))


def test_what_the_reader_answered_is_printed_before_what_we_add() -> None:
    """Own numbers and red flags noticed are in the PDF, and reasons where few options leave room."""
    summary = summarize(
        TABLES,
        Choices(
            "ptsd",
            ("sgb", "kap"),
            picks=("low_cost",),
            marks=(("low_cost", "3"),),
            ticked=frozenset(["full_price", "flag_wait"]),
            costs=((("sgb", "price"), "1000"),),
        ),
        TODAY,
    )
    names = [one.name for one in short.sections(summary)]
    assert {"costs", "noticed"} <= set(names)
    reason = next(row.reason for row in TABLES.stances if (row.preference_id, row.treatment_id) == ("low_cost", "sgb"))
    assert reason in " ".join(printed(summary))


@pytest.mark.parametrize(
    ("marks", "said", "more"),
    [
        ((), "Nothing is picked yet.", False),
        ((("watched", "3"),), "experts ask for a helper", False),
        ((("low_cost", "3"),), "low cost", True),
        ((("low_cost", "0"),), "I marked nothing as mattering a lot.", True),
        ((("low_cost", "1"), ("at_home", "not_sure")), "I marked nothing as mattering a lot.", True),
        ((("watched", "3"), ("no_needles", "0")), "experts ask for a helper", True),
    ],
)
def test_marks_that_are_not_printed_are_named(marks: tuple[tuple[str, str], ...], said: str, more: bool) -> None:
    """The printed sheet has what matters a lot; other marks, and what no option fits, are named as part of it."""
    summary = summarize(TABLES, Choices("ptsd", ("sgb", "kap"), marks=marks), TODAY)
    parts = {one.name: " ".join(said_by(summary, (), (one,))) for one in short.sections(summary)}
    assert said.lower() in parts["matters"].lower()
    assert ("What I marked" in parts["rest"]) == more


def test_room_to_write_is_in_every_form_until_something_is_typed() -> None:
    """Under 'Write them here' stand lines, in the web file, on the printed page and in the text file alike."""
    empty, typed = summary_of(), summary_of("Who drives?")
    assert as_html(empty).count('class="to-write"') == as_text(empty).count("_" * 60) == 3
    assert 'class="to-write"' not in as_html(typed) and "_" * 60 not in as_text(typed)


def test_a_sheet_set_while_others_are_forgotten_is_forgotten_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is set between two rounds of forgetting still counts: the next forgetting takes place."""
    pdf_module.forget()
    as_pdf(summary_of("quokka"))

    class Between:
        """The lock, let go of by a round in whose wake another thread sets a sheet."""

        def __init__(self) -> None:
            self.rounds, self.busy = 0, False

        def __enter__(self) -> None:
            pass

        def __exit__(self, *how: object) -> None:
            self.rounds += not self.busy
            if self.rounds == 5 and not self.busy:
                self.busy = True
                as_pdf(summary_of("wombat"))
                self.busy = False

    monkeypatch.setattr(pdf_module, "_ONE_AT_A_TIME", Between())
    assert pdf_module.forget()
    monkeypatch.undo()
    assert pdf_module.forget() and not pdf_module.forget()


def test_all_that_a_reader_ticked_is_printed() -> None:
    """Ticks of the reader's are never cut: with all questions ticked each is there, on as many pages as it takes."""
    ticked = frozenset(row.question_id for row in TABLES.clinic_questions if row.group != "red_flags")
    summary = summary_of(ticked=ticked)
    words = words_of(as_pdf(summary), summary)
    asked = [one.text for group in summary.asked for one in group.questions]
    assert len(asked) > 30 and all(squeezed(one) in words for one in asked)


def test_what_a_reader_noticed_and_counted_is_never_cut() -> None:
    """However much was typed and asked, warning signs ticked and own costs are on the printed sheet."""
    ticked = {row.question_id for row in TABLES.clinic_questions if row.group != "red_flags"}
    ticked |= {"flag_fda_approved", "flag_no_check"}
    summary = replace(summary_of(typed="word " * 600, ticked=frozenset(ticked)), own_costs=("A visit costs me $50.",))
    parts = {one.name: one.blocks[0] for one in short.short_sheet(summary).sections}
    noticed, costs = parts["noticed"], parts["costs"]
    assert isinstance(noticed, Items) and len(noticed.items) == 2
    assert isinstance(costs, Items) and [one.text for one in costs.items] == ["A visit costs me $50."]


def test_marks_and_dots_are_drawn_beside_their_words() -> None:
    """Each option has its mark and its certainty in full dots; drawings are decoration, so no figure is tagged."""
    summary = summary_of()
    (grid,) = short.options(summary).blocks
    assert isinstance(grid, blocks.Marked)
    assert [name for name, _ in grid.marks] == ["iv_ketamine.svg", "kap.svg", "sgb.svg"]
    assert grid.full == (2, 1, 2) and [row[2].split(". ")[1] for row in grid.rows] == [
        "Low certainty.",
        "Very low certainty.",
        "Low certainty.",
    ]
    assert figures_of(as_pdf(summary)) == []


@pytest.mark.parametrize("condition", ["", *CONDITION_IDS])
def test_fonts_have_every_sign_of_the_tables(condition: str) -> None:
    """For every condition, with all options and questions, nothing of ours is replaced by a mark."""
    ticked = frozenset(row.question_id for row in TABLES.clinic_questions)
    for at in range(0, len(TREATMENT_IDS), 4):
        summary = summarize(TABLES, Choices(condition, TREATMENT_IDS[at : at + 4], "", ticked), TODAY)
        assert all(printable(sentence)[1] == 0 for sentence in (*sentences(summary), *printed(summary)))
        assert MARK not in words_of(as_pdf(summary), summary)


@pytest.mark.parametrize("paper", PAPERS)
def test_pdf_is_tagged_named_and_carries_the_caveat_on_every_page(paper: Paper) -> None:
    """PDF/UA-1: title, language, one h1, lists, a table with header cells; caveat, 988 and page x of y throughout."""
    pdf = as_pdf(summary_of("x\n" * 120), paper)
    reader = PdfReader(io.BytesIO(pdf))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en-US" and root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None and reader.metadata.title == "My summary"
    assert b"pdfuaid" in pdf or "pdfuaid" in root["/Metadata"].get_data().decode()
    tags = tags_of(pdf)
    assert tags.count("/H1") == 1 and {"/H2", "/P", "/L", "/LI", "/Table", "/TH", "/TD", "/Caption"} <= set(tags)
    count = len(reader.pages)
    assert count > 1
    for number, page in enumerate(reader.pages, 1):
        words = " ".join(page.extract_text().split())
        assert "FDA" in words and "988" in words and f"Page {number} of {count}" in words
    width = float(reader.pages[0].mediabox.width)
    assert round(width) == {"us-letter": 612, "a4": 595}[paper]


def test_dots_say_in_words_what_they_show() -> None:
    """Each picture of 100 people is a figure with the words of its numbers, in the HTML file and where a PDF has it."""
    summary = summarize(TABLES, Choices("trd", ("iv_ketamine", "kap", "esketamine_nasal")), TODAY)
    drawn = [one for block in blocks.found(summary).blocks if isinstance(block, Dots) for one in block.pictures]
    assert len(drawn) == 4
    assert figures_of(sheet_pdf(of_summary(summary))) == [one.alt for one in drawn]
    html = as_html(summary)
    assert all(escape(one.alt) in html and escape(one.caption) in html for one in drawn)


@pytest.mark.parametrize("condition", ["", *CONDITION_IDS])
def test_each_option_looked_at_has_its_studies(condition: str) -> None:
    """With a condition, what studies found stands there for every option alike; without one nobody's does."""
    summary = summarize(TABLES, Choices(condition, TREATMENT_IDS[:4]), TODAY)
    said = as_text(summary)
    for treatment in TREATMENT_IDS[:4] if condition else ():
        assert TABLES.evidence_for(treatment, condition).patient_text in said
    assert ("WHAT STUDIES FOUND" in said) == bool(condition)


def test_same_summary_gives_the_same_bytes() -> None:
    """Made again, in other threads too, the file is the same to the byte."""
    summary = summary_of("Why? 😀")
    first = as_pdf(summary)
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: as_pdf(summary), range(8))) == {first}
    assert as_pdf(summary, "a4") != first


@pytest.mark.parametrize("name", HOSTILE)
def test_any_words_appear_as_typed(name: str) -> None:
    """Markup of any kind shows as typed in every form; what the PDF lacks is marked and counted; nothing fails."""
    summary = summary_of(HOSTILE[name])
    assert squeezed(summary.own.text) in squeezed(as_text(summary))
    assert squeezed(summary.own.text) in squeezed(plain(as_html(summary)))
    shown, missing = printable(summary.own.text.replace("\n", " "))
    words = words_of(as_pdf(summary), summary)
    assert squeezed(shown) in words
    assert words.count(MARK) == (missing + 1 if missing else 0)
    assert (squeezed(left_out(summary)) in words) and bool(left_out(summary)) == bool(missing)
    assert summary.own.cut == (squeezed("Only the first 5,000 characters are here. The rest was cut.") in words)


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(), max_size=400))
def test_no_words_stop_the_pdf(typed: str) -> None:
    """Any text at all makes a PDF that holds what the fonts can print; what stands under an accent may read twice."""
    summary = summary_of(typed, "")
    shown = printable(" ".join(summary.own.lines))[0]
    assert not shown or reads(own_words(as_pdf(summary), summary), shown)


@pytest.mark.parametrize("typed", ["00\u03051", "a\u0301b\u0327", "\u0305", "01\u03000"])
def test_accents_set_apart_stop_no_pdf(typed: str) -> None:
    """A sign with an accent that no letter has of its own is set, and what it stands on is there."""
    summary = summary_of(typed, "")
    assert reads(own_words(as_pdf(summary), summary), printable(typed)[0])


def own_words(pdf: bytes, summary: Summary) -> str:
    """What stands on paper under the heading of one's own questions."""
    before, found, after = words_of(pdf, summary).partition(squeezed("My own questions"))
    assert found, before
    return after.rpartition(squeezed("Options I looked at"))[0]


def reads(there: str, shown: str) -> bool:
    """Whether this is there, word for word; with accents set apart every sign in its turn: one may be read twice."""
    wanted, rest = bare(squeezed(shown)), iter(bare(there))
    if not any(unicodedata.combining(sign) for sign in unicodedata.normalize("NFC", shown)):
        return wanted in bare(there)
    return all(sign in rest for sign in wanted)


def bare(words: str) -> str:
    """Words without the accents that are set apart from their letters."""
    return "".join(sign for sign in unicodedata.normalize("NFD", words) if not unicodedata.combining(sign))


def test_long_word_stays_on_the_paper() -> None:
    """A word of 3,000 wide letters is broken into lines that fit between the margins, and none is lost."""
    pages = PdfReader(io.BytesIO(as_pdf(summary_of("W" * 3000)))).pages
    lines = [line.replace("\u200b", "") for page in pages for line in page.extract_text().splitlines()]
    broken = [line for line in lines if line and set(line) == {"W"}]
    face = TTFont(FOLDER / "fonts" / "AtkinsonHyperlegibleNext_400Regular.ttf")
    wide = face["hmtx"]["W"][0] / face["head"].unitsPerEm
    millimetre = 72 / 25.4
    assert sum(map(len, broken)) == 3000
    assert max(map(len, broken)) * wide * 10 <= 612 - 2 * 15 * millimetre


class _Needs(HTMLParser):
    """Notes what a file would fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note scripts, frames, forms, links to sheets, and pictures that don't lie in the file itself."""
        inside = (dict(attrs).get("src") or "").startswith("data:image/svg+xml;base64,")
        if tag in ("script", "iframe", "object", "embed", "link", "form", "base") or (tag == "img" and not inside):
            self.found.append(tag)


def test_html_needs_nothing_from_elsewhere() -> None:
    """The file fetches nothing, runs nothing, and names language, title and headings."""
    html = as_html(summary_of(HOSTILE["html"], "trd"))
    assert html.count('<img src="data:') == html.count('alt="100 dots for 100 people') == 2
    needs = _Needs()
    needs.feed(html)
    assert needs.found == []
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style is not None and "url(" not in style[1] and "@import" not in style[1]
    assert '<html lang="en">' in html and "<title>My summary</title>" in html and html.count("<h1>") == 1
    assert html.count('scope="col"') == 6 + 4 and html.count('scope="row"') == 3 + 3


def test_failure_tells_nothing_of_what_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the PDF can't be set, the error that goes to the log holds no word of the reader's."""

    class Broken:
        def compile(self, **_: object) -> bytes:
            raise typst.TypstError("a reader's secret words", "secret")

    monkeypatch.setattr(pdf_module, "_compiler", Broken)
    with pytest.raises(RuntimeError) as raised:
        as_pdf(summary_of("secret words"))
    assert "secret" not in str(raised.value) and raised.value.__cause__ is None and raised.value.__suppress_context__


def test_forgetting_a_sheet_sets_others_well() -> None:
    """What takes the place of readers' sheets in memory is a sheet that can be set."""
    pdf_module.forget()
    assert pdf_module._set(pdf_module._NOTHING, dt.datetime(2026, 1, 1, tzinfo=dt.UTC)).startswith(b"%PDF")


def test_every_kind_of_block_reaches_the_pdf_as_it_is() -> None:
    """What the form of the PDF is given of each block: every part under its own name."""
    given = pdf_module._block
    assert given(Items("Ask", (blocks.Item("Who drives?", "says the clinic"),), boxed=False)) == {
        "is": "items",
        "heading": "Ask",
        "items": [{"text": "Who drives?", "note": "says the clinic"}],
        "boxed": False,
    }
    plain_grid = {"caption": "Options", "head": ("", "Dose"), "rows": (("IV", "Yes"),)}
    grid = blocks.Grid("Options", ("", "Dose"), (("IV", "Yes"),))
    assert given(grid) == {"is": "grid", **plain_grid}
    assert given(blocks.Card("Options", ("", "Dose"), (("IV", "Yes"),))) == {"is": "card", **plain_grid}
    marked = given(blocks.Marked(*replace_fields(grid), (("kap.svg", "#123456"),), 1, (2,)))
    assert (marked["is"], marked["dots"], marked["full"]) == ("grid", 1, (2,))
    assert len(marked["marks"]) == 1 and "#123456" in marked["marks"][0] and "currentColor" not in marked["marks"][0]
    links = blocks.Links((blocks.Link("Wan 2014", "https://a.example"), blocks.Link("Wan 2014", "https://b.example")))
    assert given(links) == {"is": "words", "kind": "names", "lines": ["Wan 2014"], "lead": ""}
    assert given(blocks.Paragraph(("One.",), "small", "Lead")) == {
        "is": "words",
        "kind": "small",
        "lines": ("One.",),
        "lead": "Lead",
    }
    picture = Picture("<svg/>", "45 people", "45 of 100")
    assert given(blocks.Dots((picture,), ("Filled: better",))) == {
        "is": "dots",
        "pictures": [{"svg": "<svg/>", "alt": "45 people", "caption": "45 of 100"}],
        "words": ("Filled: better",),
    }


def replace_fields(grid: blocks.Grid) -> tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """A grid's caption, head and rows."""
    return grid.caption, grid.head, grid.rows


def test_the_printed_sheet_names_what_stands_on_the_whole_one() -> None:
    """The parts left out, by their headings; not what it says in other places itself."""
    (rest,) = (one for one in short.short_sheet(summary_of()).sections if one.name == "rest")
    (said,) = rest.blocks
    assert isinstance(said, blocks.Paragraph)
    (line,) = said.lines
    assert line.startswith(
        "It stands in the tool, on its page My summary, under Other files. It holds these parts too: "
    )
    parts = line.partition("these parts too: ")[2].rstrip(".").split("; ")
    assert parts[-1] == "reasons" and "Side effects, cost, rides" not in parts and len(set(parts)) == len(parts)
    assert {"What studies found"} <= set(parts), parts


def test_only_a_card_has_blanks_to_fill_in() -> None:
    """An empty cell of a table stays empty; one of a card says that there is no answer yet."""
    empty = ("Options", ("", "Dose"), (("IV", ""),))
    assert "No answer yet" not in block_html(blocks.Grid(*empty))
    assert block_html(blocks.Card(*empty)).count('<span class="blank">No answer yet</span>') == 1
    assert "No answer yet" not in block_html(blocks.Card("Options", ("", "Dose"), (("IV", "Yes"),)))


def test_how_ready_names_the_test_it_is_of_where_there_is_one() -> None:
    """The published test with its citation; our own words with none."""
    summary = summarize(TABLES, Choices("ptsd", ("iv_ketamine", "sgb"), sure=(("sure_of_myself", "no"),)), TODAY)
    (published,) = summary.ready
    for ready, heading in (
        (published, "How ready I feel (questions of Legare 2010, Ottawa Hospital Research Institute, undated)"),
        (replace(published, sources=()), "How ready I feel"),
    ):
        (items,) = blocks.again(replace(summary, ready=(ready,))).blocks
        assert isinstance(items, Items) and items.heading == heading
