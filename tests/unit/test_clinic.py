"""A clinic's own file: read whole, refused with line and key, and in the handout marked apart."""

import datetime as dt
import io
import unicodedata
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from pydantic import ValidationError

from components.compare.one_table import one_table
from components.pieces.markup import with_phone_links
from components.sheets import blocks
from components.sheets.as_html import as_html, clinic_html
from components.sheets.as_pdf import as_pdf
from components.sheets.as_text import as_text
from data import clinic
from data.catalogue import Catalogue
from data.catalogue import load as load_catalogue
from data.chairside import visit
from data.clinic import Clinic, ClinicErrors, OwnWords
from data.clinic_card import clinic_card
from data.clinic_logo import KINDS, MOST_BYTES
from data.summary import Choices, Summary, summarize
from tests.clinic import GOOD, HEADING, OWN, RUN_BY, clinic_file, picture
from tests.data.messages import assert_whole
from tests.unit.test_handout import figures_of, plain, printed, sentences, squeezed, words_of
from wording import speaking

ROOT = Path(__file__).parents[2]
TODAY = dt.date(2026, 11, 25)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><title>Us</title><path\nd="M0 0H9V3Z"/></svg>'
MANY_USES = (
    SVG[:-6]
    + '<g id="a0"><path d="M0 0H1"/></g>'
    + "".join(f'<g id="a{one}">{f"""<use href="#a{one - 1}"/>""" * 10}</g>' for one in range(1, 8))
    + "</svg>"
)
ANSWERED = Choices("ptsd", ("iv_ketamine", "sgb"), sure=(("sure_of_myself", "no"), ("own_settled", "yes")))


OPTIONS = load_catalogue().treatment


def read(path: Path) -> Clinic:
    """The clinic of a file, which may name the options of the real tables."""
    return clinic.read(path, OPTIONS)


def faults(folder: Path, words: str) -> list[str]:
    """Everything wrong with a file of these words."""
    with pytest.raises(ClinicErrors) as raised:
        read(clinic_file(folder, words))
    return [str(one) for one in raised.value.faults]


def with_logo(folder: Path, name: str, data: bytes) -> Path:
    """A good file that names a logo, and the logo beside it."""
    (folder / name).write_bytes(data)
    return clinic_file(folder, f'logo = "{name}"\n{GOOD}')


def test_example_is_right_and_explains_every_key(catalogue: Catalogue) -> None:
    """The example that ships holds, and speaks of every key there is."""
    path = ROOT / "clinic.example.toml"
    found = clinic.read(path, catalogue.treatment, clinic.questions(catalogue))
    assert found.name == "Riverside Example Clinic" and not found.not_for_profit
    words = path.read_text(encoding="utf-8")
    assert all(key in words for key in Clinic.model_fields)


def test_good_file_says_what_it_holds(tmp_path: Path, catalogue: Catalogue) -> None:
    """Name, phone, offers in the tables' order, prices from words and numbers, the line for after hours."""
    found = read(clinic_file(tmp_path, GOOD.replace('["iv_ketamine", "kap"]', '["kap", "iv_ketamine"]')))
    said = clinic.in_lines(found, catalogue)
    assert (said.run_by, said.heading) == (RUN_BY, HEADING)
    assert said.lines == (
        ("Phone:", "503-555-0100"),
        ("Offers:", "IV ketamine and KAP."),
        ("After hours:", "Leave a message and we call back."),
    )
    assert said.prices == ("IV ketamine: 450 dollars a visit in 2026", "KAP: 600 to 900 dollars a visit in 2026")


def test_a_price_of_one_amount_is_one(tmp_path: Path, catalogue: Catalogue) -> None:
    """Low and high alike are told once; so is a name that is two letters long."""
    found = read(
        clinic_file(tmp_path, GOOD.replace("high = 900", "high = 600").replace("Riverside Example Clinic", "AB"))
    )
    said = clinic.in_lines(found, catalogue)
    assert said.prices[1] == "KAP: 600 dollars a visit in 2026" and said.run_by == RUN_BY.replace(
        "Riverside Example Clinic", "AB"
    )


def test_clinic_cannot_be_changed_once_read(tmp_path: Path) -> None:
    """The model is frozen, its prices too."""
    found = read(clinic_file(tmp_path))
    with pytest.raises(ValidationError):
        found.name = "Another"  # type: ignore[misc]
    with pytest.raises(TypeError):
        found.prices["kap"] = "x"  # type: ignore[index]


def test_least_file(tmp_path: Path, catalogue: Catalogue) -> None:
    """Name, phone and offers are enough; without a word on profit the clinic counts as earning one."""
    found = read(clinic_file(tmp_path, 'name = "A B"\nphone = "503-555-0100"\noffers = ["sgb"]\n'))
    assert not found.not_for_profit and clinic.in_lines(found, catalogue).prices == ()


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("503-555-0100", "503-555-0100"),
        ("(503) 555-0100", "503-555-0100"),
        ("+1 503 555 0100", "503-555-0100"),
        ("503.988.0100 ext. 7", "503-988-0100 ext. 7"),
    ],
)
def test_phone_in_one_form(tmp_path: Path, said: str, shown: str) -> None:
    """A number is shown in one form however it was written, and no part of it becomes a link to 988."""
    found = read(clinic_file(tmp_path, GOOD.replace("503-555-0100", said)))
    assert found.phone == shown and with_phone_links(shown) == shown


def test_crisis_numbers_are_still_links() -> None:
    """988 and 911 by themselves stay links, before any sign of a sentence."""
    for words in ("call 988.", "Call 911", "(988)", "988, then press 1"):
        assert 'href="tel:9' in with_phone_links(words)


@pytest.mark.parametrize("price", ["$450 a visit (2026 dollars)", "450 dollars a visit,2026", "2026: USD 450"])
def test_a_price_has_its_year_in_any_place(tmp_path: Path, price: str) -> None:
    """The year stands before the amount or behind it, in brackets or not."""
    found = read(clinic_file(tmp_path, GOOD.replace("450 dollars a visit in 2026", price)))
    assert found.prices["iv_ketamine"] == price


BROKEN = [
    ('name = "Riverside Example Clinic"', "", "clinic.toml, key name: the key is missing"),
    ('"Riverside Example Clinic"', "7", "line 1, key name: 7 found; a text between quotes"),
    ("Riverside Example Clinic", "X", "line 1, key name: 'X' found; string should have at least 2"),
    ("Riverside Example Clinic", "x" * 81, "at most 80 characters"),
    ("Riverside Example", "<b>Riverside</b>", "line 1, key name: '<' looks like markup"),
    ("Riverside Example", "Best", "line 1, key name: 'Best' praises"),
    ("Riverside Example", "Trusted", "line 1, key name: 'Trusted' claims a result"),
    ("Riverside Example", "FDA-Approved", "line 1, key name: 'FDA' speaks of approval"),
    ("Riverside Example", "988", "line 1, key name: '988' belongs to the crisis lines"),
    ("Riverside Example", "Crisis", "line 1, key name: 'Crisis' belongs to the crisis lines"),
    ("Riverside Example", "www.river.example", "line 1, key name: 'www.' looks like an address"),
    ("Riverside Example", "River\\u202eside", "line 1, key name: holds a control or invisible sign (U+202E)"),
    ("Riverside Example", "River\\nside", "line 1, key name: holds a control or invisible sign (U+000A)"),
    ("Riverside Example", "River  side", "line 1, key name: has a space too many"),
    ("Riverside Example", "河", "line 1, key name: '河' can't be printed"),
    ("503-555-0100", "ring me", "line 2, key phone: 'ring me' found; a US phone number such as"),
    ("503-555-0100", "988", "line 2, key phone: '988' found; this is, or looks like, a crisis line"),
    ("503-555-0100", "988-555-0100", "line 2, key phone: '988-555-0100' found; this is, or looks like, a crisis line"),
    ("503-555-0100", "1-800-273-8255", "line 2, key phone: '1-800-273-8255' found; this is, or looks like, a crisis"),
    ("503-555-0100", "503-155-0100", "line 2, key phone: '503-155-0100' found; no US number begins"),
    ("503-555-0100", "٥٠٣-555-0100", "line 2, key phone"),
    ('["iv_ketamine", "kap"]', '["iv_ketamine", "kapp", "kap"]', "line 3, key offers: 'kapp' found; one of"),
    ('["iv_ketamine", "kap"]', '[\n"iv_ketamine",\n"kap",\n"nasel_ketamine"]', "line 6, key offers: 'nasel_ketamine'"),
    ('["iv_ketamine", "kap"]', '["iv_ketamine", "kap", "kap"]', "line 3, key offers: ['iv_ketamine', 'kap', 'kap']"),
    ('["iv_ketamine", "kap"]', "[]", "line 3, key offers: [] found; at least one option"),
    ('["iv_ketamine", "kap"]', '"kap"', "line 3, key offers: 'kap' found; a list such as"),
    ('["iv_ketamine", "kap"]', '["iv_ketamine"]', "line 9, key prices.kap: 'kap' has a price and does not stand in"),
    ("call back.", "call back. Take 50 mg.", "line 4, key after_hours: '50 mg' speaks of a dose"),
    ("call back.", "call back in an emergency.", "line 4, key after_hours: 'emergency' belongs to the crisis lines"),
    ("call back.", "call 1 800 273 8255.", "line 4, key after_hours: holds the number of a national crisis line"),
    ("call back.", "x" * 160, "line 4, key after_hours"),
    ("false", '"no"', "line 5, key not_for_profit: 'no' found; true or false"),
    ("false", "1", "line 5, key not_for_profit: 1 found; true or false"),
    ("not_for_profit", "not_for_profits", "line 5, key not_for_profits: unknown key (did you mean not_for_profit?)"),
    (
        "450 dollars a visit in 2026",
        "450 dollars a visit",
        "line 8, key prices.iv_ketamine: '450 dollars a",
    ),
    (
        "450 dollars a visit in 2026",
        "2050 dollars a course, 6 visits",
        "line 8, key prices.iv_ketamine: '2050 dollars a course, 6 visits' found; an amount and its year",
    ),
    (
        "450 dollars a visit in 2026",
        "2050 US dollars for 6 visits",
        "line 8, key prices.iv_ketamine: '2050 US dollars for 6 visits' found; an amount and its year",
    ),
    ("450 dollars a visit in 2026", "in 2026", "line 8, key prices.iv_ketamine: 'in 2026' found; an amount and its"),
    ("450 dollars", "20% off, 450 dollars", "line 8, key prices.iv_ketamine: '%' claims"),
    ("450 dollars", "Special offer: 450 dollars", "line 8, key prices.iv_ketamine: 'Special offer' presses"),
    ("450 dollars", "FDA-approved, 450 dollars", "line 8, key prices.iv_ketamine: 'FDA' speaks of approval"),
    ('"450 dollars a visit in 2026"', "450", "line 8, key prices.iv_ketamine: 450 found; a text such as"),
    ("low = 600", "low = 0", "line 9, key prices.kap.low: 0 found; input should be greater"),
    ("low = 600", "low = -6", "line 9, key prices.kap.low: -6 found; input should be greater"),
    ("low = 600", "low = 6e9", "line 9, key prices.kap.low: 6000000000.0 found; a whole number"),
    ("high = 900", "high = 1000000000", "line 9, key prices.kap.high: 1000000000 found; input should be less"),
    ("high = 900", 'high = "900"', "line 9, key prices.kap.high: '900' found; a whole number"),
    ("high = 900", "high = 500", "line 9, key prices.kap"),
    (", year = 2026", "", "line 9, key prices.kap.year: the key is missing"),
    ("year = 2026", "year = 1999", "line 9, key prices.kap.year: 1999 found"),
    ("year = 2026", 'year = 2026, per = "dose"', "line 9, key prices.kap.per: 'dose' found"),
    ("year = 2026", "year = 2026, off = 5", "line 9, key prices.kap.off: unknown key"),
    ("kap = {", "kept = {", "line 9, key prices.kept: 'kept' found; one of"),
    ("[prices]", "[[prices]]", "key prices"),
    ("phone =", "phone", "line 2, key phone"),
    ("[prices]", '[es]\nname = "El Río"\n[prices]', "key es.name: unknown key"),
    ("[prices]", "[es]\nafter_hours = 4\n[prices]", "key es.after_hours: 4 found"),
    ("[prices]", 'es = "hola"\n[prices]', "key es: 'hola' found"),
    ("[prices]", 'answers = "yes"\n[prices]', "key answers: 'yes' found"),
    ("[prices]\n", "prices = 5\n[other]\n", "key prices: 5 found"),
    ("[prices]", '[answers]\nwhy_this_oen = "It may."\n[prices]', "key answers.why_this_oen: 'why_this_oen' found"),
    ("[prices]", '[es.answers]\nwhy_this_one = "Puede."\n[prices]', "'answers.why_this_one' has no words in English"),
    ("[prices]", '[es.prices]\nsgb = "900 dólares en 2026"\n[prices]', "'prices.sgb' has no words in English"),
    ("year = 2026", "year = 2026, low = 600", "line 9, key"),
    ("[prices]", "[prices", "line 7: not well-formed TOML"),
    ('phone = "503-555-0100"', 'name = "B C"', "line 2, key name: not well-formed TOML"),
]


@pytest.mark.parametrize(("old", "new", "wanted"), BROKEN)
def test_every_fault_is_named_by_line_and_key(tmp_path: Path, old: str, new: str, wanted: str) -> None:
    """Each wrong word, number, key or sign is named with file, line and key, and what would be right."""
    assert old in GOOD
    found = [one for one in faults(tmp_path, GOOD.replace(old, new)) if wanted in one]
    assert_whole(__file__, f"{old} -> {new}".replace("\n", " "), found)


def test_all_faults_at_once(tmp_path: Path) -> None:
    """Four faults are four lines, in the order of the file."""
    words = GOOD.replace("Riverside", "Best").replace("503-555-0100", "911").replace("false", '"x"') + "sgb = 4\n"
    assert [one.split(":")[0] for one in faults(tmp_path, words)] == [
        "clinic.toml, line 1, key name",
        "clinic.toml, line 2, key phone",
        "clinic.toml, line 5, key not_for_profit",
        "clinic.toml, line 10, key prices.sgb",
        "clinic.toml, line 10, key prices.sgb",
    ]


def test_of_spravato_alone_approval_may_be_said(tmp_path: Path) -> None:
    """A price line of Spravato may say that it is FDA-approved; one that says so of ketamine may not."""
    start = GOOD.replace('"kap"]', '"kap", "esketamine_nasal"]')
    read(clinic_file(tmp_path, f'{start}esketamine_nasal = "FDA-approved, 900 dollars a visit in 2026"\n'))
    catalogue = load_catalogue()
    (about,) = (row for row in catalogue.clinic_questions if row.question_id == "spravato_program")
    answered = f'{start}esketamine_nasal = "900 dollars in 2026"\n[answers]\n'
    for question, may in ((about.question_id, True), ("why_this_one", False)):
        path = clinic_file(tmp_path, f'{answered}{question} = "It is FDA-approved."\n')
        with nullcontext() if may else pytest.raises(ClinicErrors, match="'FDA' speaks of approval"):
            clinic.read(path, OPTIONS, clinic.questions(catalogue))
    said = faults(tmp_path, f'{start}esketamine_nasal = "FDA-approved ketamine, 900 dollars a visit in 2026"\n')
    assert "'FDA' speaks of approval" in said[0]


def test_file_that_is_none(tmp_path: Path) -> None:
    """A file that is missing, a folder, too long or not UTF-8 is named; so is an empty one's first missing key."""
    for path, wanted in ((tmp_path / "gone.toml", "gone.toml: the file can't be read"), (tmp_path, "can't be read")):
        with pytest.raises(ClinicErrors, match=wanted):
            read(path)
    assert "too long" in faults(tmp_path, GOOD + "#" * (20_001 - len(GOOD)))[0]
    assert read(clinic_file(tmp_path, GOOD + "#" * (20_000 - len(GOOD)))).name == "Riverside Example Clinic"
    path = clinic_file(tmp_path)
    path.write_bytes(GOOD.encode().replace(b"Riverside", b"River\xffside"))
    with pytest.raises(ClinicErrors, match="line 1: not UTF-8"):
        read(path)
    assert [one.split(":")[0] for one in faults(tmp_path, "")] == [
        f"clinic.toml, key {key}" for key in ("name", "offers", "phone")
    ]


@pytest.mark.parametrize(
    ("name", "data", "wanted"),
    [
        ("logo.gif", picture("GIF"), "the name of a png, jpg or svg file"),
        ("logo.png", picture("JPEG"), "the file is no whole PNG picture"),
        ("logo.png", picture()[:60], "the file is no whole PNG picture"),
        ("logo.png", b"", "the file is no whole PNG picture"),
        ("logo.png", b"x" * (MOST_BYTES + 1), "100,001 bytes found; at most 100,000"),
        ("logo.jpg", picture("JPEG", (2100, 10)), "2100 x 10 pixels found"),
        ("logo.svg", b"<svg", "no well-formed SVG"),
        ("logo.svg", b"<svg/>", "the file is no SVG picture"),
        ("logo.svg", SVG.replace("<title>Us</title>", "<script>x</script>").encode(), "the SVG holds 'script'"),
        ("logo.svg", SVG.replace("<title>Us</title>", "<text>988</text>").encode(), "the SVG holds 'text'"),
        ("logo.svg", SVG.replace("<path", '<path onload="x"').encode(), "'onload' could run or fetch"),
        ("logo.svg", SVG.replace("<path", '<use href="http://a.example/x"/><path').encode(), "'href' could run"),
        ("logo.svg", SVG.replace("<path", '<path style="fill:url(http://a.example)"').encode(), "'style' could run"),
        (
            "logo.svg",
            SVG.replace("<title>Us</title>", "<filter/>").encode(),
            r"may stand in it\n",
        ),
        ("logo.svg", SVG.replace("<title>Us</title>", "<tspan/>").encode(), r"in it \(make letters into paths\)"),
        ("logo.svg", SVG.replace("<svg", '<svg width="0" height="9"').encode(), "the take-home PDF can't show it"),
        ("logo.svg", SVG.replace("<svg", '<svg width="-9" height="9"').encode(), "the take-home PDF can't show it"),
        ("logo.svg", MANY_USES.encode(), "the take-home PDF can't show it"),
        ("logo.svg", f"{SVG[:-6]}{'<g>' * 9_000}{'</g>' * 9_000}</svg>".encode(), "the take-home PDF can't show it"),
        ("logo.png", picture()[:-12], "the take-home PDF can't show it"),
        ("logo.svg", ('<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG).encode(), "DOCTYPE"),
    ],
)
def test_wrong_logo_is_refused(tmp_path: Path, name: str, data: bytes, wanted: str) -> None:
    """A logo of another kind, too large, broken, or an SVG that could do more than be drawn, is refused."""
    with pytest.raises(ClinicErrors, match=f"line 1, key logo: '{name}' found; .*{wanted}"):
        read(with_logo(tmp_path, name, data))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_common_png_is_accepted(tmp_path: Path, mode: str) -> None:
    """Black and white, grey, coloured, with a palette or see-through: all draw."""
    held = io.BytesIO()
    Image.new(mode, (20, 10)).save(held, "PNG")
    assert read(with_logo(tmp_path, "logo.png", held.getvalue())).logo is not None


@pytest.mark.parametrize(
    "name",
    [
        "Saint Anne\u2019s Clinic", "Clini\u0301ca Peña", "Peak \u2013 Valley Care", "\u201cRiver\u201d Care",
        "Dine\u0301 a\u0328\u0301",
    ],
)  # fmt: skip
def test_typographic_signs_and_accents_are_printable(tmp_path: Path, catalogue: Catalogue, name: str) -> None:
    """A name with a typographic apostrophe, dash or quotes, or accents set on letters, is accepted and printed."""
    summary = summary_with(catalogue, tmp_path, GOOD.replace("Riverside Example Clinic", name))
    written = words_of(as_pdf(summary), summary)
    assert squeezed(unicodedata.normalize("NFC", name)) in unicodedata.normalize("NFC", written)
    assert "[sign]" not in written and name in as_text(summary)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Best\u034f Clinic", "control or invisible sign (U+034F)"),
        ("The be\u0301st Clinic", "'best' praises or alarms"),
        ("Cri\u0335sis Clinic", "'Crisis' belongs to the crisis lines"),
        ("Risk\u2011free Clinic", "'Risk-free' claims a result"),
        ("Clinic \u4f60\u597d", "can't be printed in the PDF"),
        ("F\u0394A Clinic", "can't be printed in the PDF"),
        ("Clinic \u2122", "can't be printed in the PDF"),
    ],
)
def test_nothing_hides_behind_accents(tmp_path: Path, name: str, wanted: str) -> None:
    """Accents, odd hyphens and letters that look alike make no word pass; other scripts are refused."""
    assert any(wanted in one for one in faults(tmp_path, GOOD.replace("Riverside Example Clinic", name)))


def test_logo_is_beside_the_file(tmp_path: Path) -> None:
    """No way leads out of the file's folder, and a logo that isn't there is named."""
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "logo.png").write_bytes(picture())
    for name, wanted in (("../logo.png", "beside this one"), ("/logo.png", "beside this one"), ("no.png", "be read")):
        assert wanted in faults(inside, f'logo = "{name}"\n{GOOD}')[0]


@pytest.mark.parametrize(
    ("name", "data", "mime"),
    [
        ("logo.png", picture(), "image/png"),
        ("logo.jpg", picture("JPEG"), "image/jpeg"),
        ("logo.svg", SVG.encode(), "image/svg+xml"),
    ],
)
def test_logo_is_in_pdf_and_html(tmp_path: Path, catalogue: Catalogue, name: str, data: bytes, mime: str) -> None:
    """Each kind of logo stands in the PDF with words in its place, and in the HTML file as part of it."""
    summary = summarize(catalogue, Choices(), TODAY, read(with_logo(tmp_path, name, data)))
    assert figures_of(as_pdf(summary)) == ["Logo of Riverside Example Clinic"]
    assert f'<img src="data:{mime};base64,' in as_html(summary)


def summary_with(catalogue: Catalogue, folder: Path, words: str = GOOD, choices: Choices = ANSWERED) -> Summary:
    """A summary in a copy that a clinic runs."""
    return summarize(catalogue, choices, TODAY, read(clinic_file(folder, words)))


def test_handout_says_first_who_runs_this_copy(tmp_path: Path, catalogue: Catalogue) -> None:
    """PDF, text and HTML name the clinic right under the title, before all else, and hold all its lines."""
    summary = summary_with(catalogue, tmp_path)
    forms = (words_of(as_pdf(summary), summary), squeezed(plain(as_html(summary))), squeezed(as_text(summary)))
    for form in (one.casefold() for one in forms):
        assert form.index(squeezed(RUN_BY).casefold()) < form.index(squeezed(summary.looked_for).casefold())
        assert form.index(squeezed(summary.dates).casefold()) < form.index(squeezed(HEADING).casefold())
        assert all(squeezed(one).casefold() in form for one in OWN)
    pdf, *whole = forms
    assert all(squeezed(one) in pdf for one in printed(summary))
    assert all(squeezed(one).casefold() in form.casefold() for form in whole for one in sentences(summary))


def test_clinic_changes_nothing_else_in_the_handout(tmp_path: Path, catalogue: Catalogue) -> None:
    """Without its own two places, a handout with a clinic is the one without, but for the items on being ready."""
    summary, without = summary_with(catalogue, tmp_path), summarize(catalogue, ANSWERED, TODAY)
    assert replace(summary, clinic=None, ready=(), sources=()) == replace(without, ready=(), sources=())
    assert blocks.on_top(summary) == blocks.on_top(without)
    names = [one.name for one in blocks.sections(summary)]
    assert names[-1] == "clinic" and names[:-1] == [one.name for one in blocks.sections(without)]


def test_sure_only_where_it_earns_nobody_anything(tmp_path: Path, catalogue: Catalogue) -> None:
    """With a clinic the answered items are our own; with one not for profit, or none, they are SURE's."""
    own = summary_with(catalogue, tmp_path)
    published = summary_with(catalogue, tmp_path, GOOD.replace("= false", "= true"))
    assert [one.item.item_id for one in own.ready] == ["own_settled"]
    assert [one.item.item_id for one in published.ready] == ["sure_of_myself"]
    assert published.ready == summarize(catalogue, ANSWERED, TODAY).ready
    assert not any(source.source_id == "legare-2010" for source in own.sources)


def test_table_without_script_says_it_too(tmp_path: Path, catalogue: Catalogue) -> None:
    """The page for browsers without script names the clinic first, its lines last, and is else the same."""
    said = clinic.in_lines(read(clinic_file(tmp_path)), catalogue)
    page, without = one_table(catalogue, TODAY, said), one_table(catalogue, TODAY)
    assert page.index(RUN_BY) < page.index('class="caveat"') < page.rindex("</table>") < page.index(HEADING)
    first, last = page.index("<section id="), page.rindex("</table>")
    assert page[first:last] == without[without.index("<section id=") : without.rindex("</table>")]
    assert RUN_BY not in without and HEADING not in without


def test_chairside_handout_names_the_clinic(catalogue: Catalogue, tmp_path: Path) -> None:
    """The handout that ends a visit says who runs this copy, as the one on My summary does."""
    run_by = read(clinic_file(tmp_path))
    made = visit(catalogue, Choices(treatment_ids=("iv_ketamine", "sgb")), TODAY, run_by)
    assert RUN_BY in as_text(made.summary)
    assert RUN_BY not in as_text(visit(catalogue, Choices(treatment_ids=("iv_ketamine", "sgb")), TODAY).summary)


IN_SPANISH = """
[answers]
who_is_with_me = "A nurse stays."
full_price = "450 dollars in 2026."

[es]
after_hours = "Deje un mensaje."

[es.prices]
iv_ketamine = "450 dólares por visita en 2026"

[es.answers]
who_is_with_me = "Se queda una enfermera."
"""


def test_words_in_spanish_stand_on_spanish_pages_and_what_lacks_is_marked(tmp_path: Path, catalogue: Catalogue) -> None:
    """Spanish readers get the clinic's Spanish words; those it doesn't give stand in English, marked; English stays."""
    path = clinic_file(tmp_path, GOOD + IN_SPANISH)
    found = clinic.read(path, catalogue.treatment, clinic.questions(catalogue))
    english = clinic.in_lines(found, catalogue)
    assert english.lines[-1][1] == "Leave a message and we call back."
    spanish = load_catalogue(language="es")
    with speaking("es"):
        said = clinic.in_lines(found, spanish)
        assert said.lines[-1] == ("Fuera de horario:", "Deje un mensaje.")
        assert said.prices[0] == "Ketamina IV: 450 dólares por visita en 2026"
        assert said.prices[1].startswith("KAP: 600 a 900 dólares")
        groups = clinic_card(spanish, ("iv_ketamine",), (), {}, found).groups
        asked = [question for group in groups if group.columns for question in group.questions]
        own = {question.question_id: question.answers[0] for question in asked}
        without = without_spanish(found)
        fewer = clinic.in_lines(without, spanish)
        html = clinic_html(fewer)
    assert own["who_is_with_me"] == "Se queda una enfermera."
    assert '<span lang="en">Leave a message and we call back.</span>' in html
    assert '<span lang="en">Ketamina IV: 450 dollars a visit in 2026</span>' in html and "600 a 900 dólares" in html


def without_spanish(found: Clinic) -> Clinic:
    """The same clinic without a word in Spanish."""
    return found.model_copy(update={"es": OwnWords()})


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ('after_hours = "Somos los mejores."', "'mejores' praises or alarms"),
        ('after_hours = "Alivio garantizado."', "'Alivio' claims a result"),
        ('after_hours = "Es seguro."', "'Es seguro' claims a result"),
        ('after_hours = "Descuento solo hoy."', "'Descuento' presses"),
        ('after_hours = "Línea de crisis."', "belongs to the crisis lines"),
        ('after_hours = "Llame al 988."', "'988' belongs to the crisis lines"),
        ('after_hours = "La dosis es baja."', "'dosis' speaks of a dose"),
        ('after_hours = "Está aprobado."', "'aprobado' speaks of approval"),
        (
            'afterhours = "Deje."',
            "unknown key (did you mean after_hours?); one of after_hours, prices, answers would be right",
        ),
        ("after_hours = 7", "7 found; a text between quotes would be right"),
        ('prices = "450 en 2026"', "a section [prices], an option a line, would be right"),
        ('prices = { sgb = "450 en 2026" }', "'prices.sgb' has no words in English"),
        ('prices = { iv_ketamine = "450" }', "an amount and its year are needed"),
        ('answers = { full_price = "450 dólares" }', "'answers.full_price' has no words in English"),
    ],
)
def test_words_in_spanish_are_held_to_the_same_rules(tmp_path: Path, words: str, why: str) -> None:
    """Praise, claims, pressure, crisis lines, doses and approval are refused in Spanish too, with section and key."""
    found = faults(tmp_path, f"{GOOD}\n[es]\n{words}\n")
    assert any(why in one and "es." in one for one in found), found


def test_spanish_insurance_is_no_claim_of_safety(tmp_path: Path) -> None:
    """'Seguro' is insurance too: a clinic may say that it takes it."""
    assert read(clinic_file(tmp_path, f'{GOOD}\n[es]\nafter_hours = "No aceptamos seguro médico."\n')).es.after_hours


def test_logos_are_served_as_what_they_are() -> None:
    """The four endings a clinic's logo may have, and their kinds."""
    assert KINDS == {
        ".png": "image/png",
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
        ".svg": "image/svg+xml",
    }
