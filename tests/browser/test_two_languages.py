"""Two languages: who gets which, and the link from one to the other, which loses nothing that was chosen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.looks import DESK, TALL_PHONE
from tests.browser.reader import DRAWN, OPENED, READY, Reader, Window
from tests.browser.test_first_answer import HEADINGS
from tests.browser.test_kiosk import idle
from tests.browser.test_listen import with_voice
from tests.browser.test_parts_in_tab import MOST, WAITING, opened
from tests.browser.test_questions import ASK, at_the_page

LANG = "() => document.documentElement.lang"
KEPT = "() => document.cookie.split('; ').find(one => one.startsWith('language=')) ?? ''"
HEADINGS_ES = {
    "/": "¿Debo preguntar por ketamina, KAP, SGB u otra atención?",
    "/options": "Todas las opciones",
    "/compare": "Lado a lado",
    "/evidence": "¿Funciona?",
    "/time-and-control": "¿Se puede cambiar la dosis?",
    "/cost": "Visitas, viajes y costo",
    "/summary": "Mi resumen",
    "/values": "Lo que me importa",
    "/questions": "Preguntas de la gente",
    "/before": "Antes de ir",
    "/after": "Después de elegir",
    "/beside": "Para quien le acompaña",
    "/read-aloud": "Leer en voz alta",
    "/clinic": "Elegir una clínica",
    "/sources": "Fuentes y método",
    "/chairside": "Para profesionales: en la consulta",
}
# What somebody types, with accents and without, and the question that it finds.
TYPED = {
    "¿Puedo tomar alcohol?": "alcohol",
    "puedo beber alcohol antes": "alcohol",
    "cuánto cuesta": "cost_in_all",
    "cuanto cuesta": "cost_in_all",
}


def turned(reader: Reader, language: str) -> Reader:
    """Follow the link to the other language, wherever it stands, and wait until the app speaks it."""
    reader.page.locator(f'a.language[hreflang="{language}"]').filter(visible=True).click()
    reader.page.wait_for_selector(f'html[lang="{language}"]', state="attached", timeout=OPENED)
    reader.page.wait_for_selector(READY, timeout=OPENED)
    reader.page.wait_for_function(DRAWN)
    reader.language = language
    return reader.settled()


def heading(reader: Reader, words: str) -> None:
    """The page's one heading is this."""
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(words, timeout=OPENED)


def the_one_link(reader: Reader, words: str, language: str) -> Locator:
    """The one link to another language in sight, which says these words in that language, once it is there."""
    link = reader.page.locator("a.language").filter(visible=True)
    expect(link).to_have_text([words], timeout=OPENED)
    expect(link).to_have_attribute("lang", language)
    return link


def test_the_link_leads_to_each_page_in_the_other_language(window: Window) -> None:
    """On every page one link is in sight, named by the other language; it leads to that page, and back is back."""
    reader = window(*TALL_PHONE)
    reader.page.route("**/static/js/**", lambda route: None)
    for place, (path, spanish) in enumerate(HEADINGS_ES.items()):
        reader.page.set_viewport_size({"width": (320, 1280)[place % 2], "height": 800})
        reader.page.goto(f"{reader.site}{path}?lang=en", wait_until="commit")
        the_one_link(reader, "Español", "es").click()
        reader.page.wait_for_selector('html[lang="es"]', state="attached")
        heading(reader, spanish)
        the_one_link(reader, "English", "en")
        reader.page.go_back(wait_until="commit")
        heading(reader, HEADINGS[path])
        assert reader.page.evaluate(LANG) == "en", path


def test_choices_and_answers_stay(window: Window) -> None:
    """Condition, options, a mark and a tick are the same in the other language, and back; the address holds none."""
    reader = window(*DESK, fresh=True).open("/compare#c=ptsd&o=iv_ketamine.sgb")
    caption = reader.page.locator("table.grid caption")
    expect(caption).to_contain_text("IV ketamine and SGB for", timeout=OPENED)
    reader.go_to("Start").page.locator(".st-key-start_picks").get_by_role("button", name="No needles").click()
    reader.page.locator(".st-key-start_picks [aria-pressed=true]").wait_for()
    reader.keeps("no_needles").settled().go_to("Before you go")
    tick = reader.page.locator('[data-testid="stCheckbox"] input').first
    tick.check(force=True)
    reader.keeps("take-before").settled()
    turned(reader, "es")
    heading(reader, "Antes de ir")
    expect(reader.page.locator('[data-testid="stCheckbox"] input').first).to_be_checked(timeout=OPENED)
    reader.go_to("Inicio")
    expect(reader.page.locator(".st-key-start_picks [aria-pressed=true]")).to_have_text("Sin agujas")
    expect(reader.page.get_by_role("combobox", name="Quiero ayuda con")).to_have_value("TEPT (PTSD)")
    reader.go_to("Lado a lado")
    expect(caption).to_contain_text("Ketamina IV y SGB")
    assert "ptsd" not in reader.page.url and "iv_ketamine" not in reader.page.url
    turned(reader, "en")
    expect(caption).to_contain_text("IV ketamine and SGB for PTSD", timeout=OPENED)
    assert not any("ptsd" in one for one in reader.requests) and reader.complaints() == []


def test_the_browser_s_wish_is_followed_and_a_choice_kept(window: Window, browser: Browser, site: str) -> None:
    """A browser that wishes for Spanish gets it at once, with no cookie; one that chose English has it in new tabs."""
    reader = window(*DESK, fresh=True, language="es").open("/compare")
    heading(reader, "Lado a lado")
    assert reader.page.evaluate(KEPT) == ""
    turned(reader, "en")
    heading(reader, "Side by side")
    assert reader.page.evaluate(KEPT) == "language=en"
    heading(reader.go_to("All options"), "All options")
    heading(reader.again(), "All options")
    other = Reader(reader.page.context.new_page(), site).open("/compare")
    heading(other, "Side by side")
    assert other.page.url == f"{site}/compare"
    turned(other, "es")
    reader.again()
    heading(reader, "All options")


def test_without_javascript_the_link_works(window: Window) -> None:
    """The page comes in the other language; nothing is kept, so the next page is asked for anew."""
    page = window(390, 844, java_script_enabled=False).page
    page.goto(window(390, 844).site + "/options")
    page.locator("#first a.language").filter(visible=True).first.click()
    page.wait_for_url("**/options?lang=es")
    assert page.locator("html").get_attribute("lang") == "es"
    assert page.get_by_role("heading", level=1).all_inner_texts() == ["Todas las opciones"]
    page.locator("#first a.language").filter(visible=True).first.click()
    page.wait_for_url("**/options?lang=en")
    assert page.get_by_role("heading", level=1).all_inner_texts() == ["All options"]


@pytest.mark.parametrize("wish", ["es-US", "en-US"])
def test_a_cleared_tablet_speaks_as_its_browser_wishes(browser: Browser, tablet_site: str, wish: str) -> None:
    """Whoever comes after an idle reader finds the tablet's own language, not the one that reader had chosen."""
    context = browser.new_context(viewport={"width": 820, "height": 1180}, reduced_motion="reduce", locale=wish)
    own, chosen = wish[:2], {"es-US": "en", "en-US": "es"}[wish]
    page = context.new_page()
    page.clock.install()
    reader = Reader(page, tablet_site, own).open("/compare")
    turned(reader, chosen).choose_condition({"en": "PTSD", "es": "TEPT (PTSD)"}[chosen])
    reader.keeps("ptsd")
    idle(reader, 275).page.get_by_role("alertdialog").wait_for()
    idle(reader, 40)
    page.wait_for_function("() => sessionStorage.getItem('answers') === null")
    page.wait_for_selector(f'html[lang="{own}"]', state="attached", timeout=OPENED)
    heading(reader, {"en": HEADINGS["/"], "es": HEADINGS_ES["/"]}[own])
    assert page.evaluate(KEPT) == ""
    context.close()


def test_a_spanish_tab_has_its_large_parts_from_the_first_answer(window: Window) -> None:
    """The socket brings as little as in English, and no part is missing or English."""
    reader = window(*DESK, fresh=True, language="es")
    assert opened(reader, "/compare") < MOST
    assert not reader.page.locator(WAITING).count()
    expect(reader.page.locator("#root table.grid caption")).to_contain_text("Ketamina IV")
    assert reader.complaints() == []


def test_questions_are_found_in_spanish(window: Window) -> None:
    """Words find a question by its Spanish text, with accents and without."""
    reader = at_the_page(window(*DESK, language="es"))
    found: Callable[[str], list[str]] = lambda said: reader.page.evaluate(ASK, said)  # noqa: E731
    missed = {said: found(said)[:3] for said, wanted in TYPED.items() if wanted not in found(said)[:3]}
    assert missed == {}


def test_listen_asks_for_a_spanish_voice(window: Window) -> None:
    """With English voices alone there is no Listen; a Spanish one of the device, and it reads in that language."""
    reader = with_voice(window, language="es")
    reader.open("/read-aloud")
    page = reader.page
    page.evaluate("() => new Promise(done => setTimeout(done, 400))")
    assert page.locator(".listen").count() == 0
    spain, states = (
        f"{{ name: '{name}', lang: '{lang}', localService: true, default: false }}"
        for name, lang in (("Lejos", "es-ES"), ("Cerca", "es-US"))
    )
    page.evaluate(f"() => speechSynthesis.change([...speechSynthesis.voices, {spain}, {states}])")
    page.get_by_role("button", name="Oír: Leer en voz alta").click()
    heard = page.evaluate("() => speechSynthesis.heard.at(-1)")
    assert heard == {"said": "Leer en voz alta.", "rate": 1, "voice": "Cerca"}
