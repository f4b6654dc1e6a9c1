"""What a clinic may not say about itself: nothing that praises, claims, presses, or imitates a crisis line."""

import re
import unicodedata
from collections.abc import Iterator

from data.reading import MARKUP
from data.rules.notices import PRAISE
from data.signs import COVERED_SIGNS

# The last Latin letter that the fonts of the take-home PDF have without a gap.
LAST_LETTER = "\u02af"
# Joins its neighbours and shows nothing.
_UNSEEN = "\u034f"
_PLAIN = {"\u2018": "'", "\u2019": "'", "\u2010": "-", "\u2011": "-", "\u2212": "-"}
CLAIMS = re.compile(
    r"\b(award\w*|effective\w*|free of risks?|guarantee\w*|leading|no risks?|no side effects|number one|premier|"
    r"recommend\w*|relief|risk-free|safe|safely|success\w*|top|top-rated|trusted|works|heals?|percent)\b|%",
    re.IGNORECASE,
)
PRESSURE = re.compile(
    r"\b(deals?|discounts?|hurry|last chance|limited time|special offers?|today only)\b", re.IGNORECASE
)
STATUS = re.compile(r"\b(FDA\w*|approv(ed|al)|on-label|off-label|legal)\b", re.IGNORECASE)
CRISIS = re.compile(
    r"(?<![\d-])\b(988|911)\b(?!-?\d)|\b(crisis|emergenc\w+|hotlines?|lifelines?|suicid\w*)\b", re.IGNORECASE
)
DOSES = re.compile(r"\b(\d+\s?(mg|mcg|ml|milligrams?)|dos(e|es|ing|age))\b", re.IGNORECASE)
ADDRESSES = re.compile(r"https?:|www\.|@", re.IGNORECASE)
# The ten digits of national crisis lines: a clinic's number can be none of them.
CRISIS_NUMBERS = frozenset({
    "8002738255", "8007842433", "8007994889", "8886289454", "8338526262", "8006624357", "8664887386",
})  # fmt: skip
PHONE = re.compile(
    r"(?:\+?1[ .-]?)?(?:\((\d{3})\) ?|(\d{3})[ .-]?)(\d{3})[ .-]?(\d{4})(?: ?(?:ext\.?|x) ?(\d{1,6}))?", re.ASCII
)
PHONE_LIKE = "503-555-0100 or 503-555-0100 ext. 12"
NO_CRISIS_LINE = "this is, or looks like, a crisis line: the clinic's own number would be right"

PRAISES = "praises or alarms: say it plainly"
CLAIMED = "claims a result: only the tables speak of results and risks"
PRESSES = "presses: name the price and the year alone"
OF_CRISIS = "belongs to the crisis lines, which stand on every page already: take it out"
OF_DOSES = "speaks of a dose: no dose has a place here"
_RULES = (
    (MARKUP, "looks like markup: only plain text may stand here"),
    (PRAISE, PRAISES),
    (CLAIMS, CLAIMED),
    (PRESSURE, PRESSES),
    (CRISIS, OF_CRISIS),
    (DOSES, OF_DOSES),
    (ADDRESSES, "looks like an address: name and phone are enough"),
)

# The same in Spanish, without accents: held against words whose accents are taken off.
_RULES_IN_SPANISH = (
    (
        re.compile(
            r"\b(asombros\w+|comprobad\w+|curas?|curan|excelentes?|increibles?|innovador\w*|lideres|lider|"
            r"maravillos\w+|mejor|mejores|milagros?|milagros\w+|perfect\w+|poderos\w+|revolucionari\w+|unic[oa]s?)\b",
            re.IGNORECASE,
        ),
        PRAISES,
    ),
    (
        re.compile(
            r"\b(alivi\w+|confiables?|efectiv[oa]s?|eficaz|eficaces|exito\w*|funciona|funcionan|garanti\w+|numero uno|"
            r"por ciento|premi(os?|ad[oa]s?)|recomend\w+|sana|sanan|sin efectos secundarios|sin (ningun )?riesgos?|"
            r"(es|son|muy|mas|totalmente) segur[oa]s?|(de forma|manera) segura)\b",
            re.IGNORECASE,
        ),
        CLAIMED,
    ),
    (
        re.compile(
            r"\b(apurese|descuentos?|ofertas?|promocion(es)?|rebajas?|solo hoy|tiempo limitado|ultima oportunidad)\b",
            re.IGNORECASE,
        ),
        PRESSES,
    ),
    (re.compile(r"\b(emergencias?|lineas? de (ayuda|crisis|vida)|suicid\w*)\b", re.IGNORECASE), OF_CRISIS),
    (re.compile(r"\b(dosis|miligramos?|mililitros?)\b", re.IGNORECASE), OF_DOSES),
)
_STATUS_IN_SPANISH = re.compile(r"\b(aprob(ad[oa]s?|acion)|legal(es)?)\b", re.IGNORECASE)


def faults(words: str, *, may_say_approved: bool = False, language: str = "en") -> Iterator[str]:
    """Everything wrong with words of the clinic's, each as what was found and why it may not stand.

    ``may_say_approved`` is for words on an option of which it may be said that the FDA approved it, under its own name.
    """
    yield from unprintable(words)
    bare = _bare(words)
    for rule, why in (*_RULES, *(_RULES_IN_SPANISH if language == "es" else ())):
        found = rule.search(words) or rule.search(bare)
        if found:
            yield f"'{found.group()}' {why}"
    found = STATUS.search(words) or STATUS.search(bare) or (language == "es" and _STATUS_IN_SPANISH.search(bare))
    if found and (not may_say_approved or re.search(r"\b(ketamine|ketamina)\b", words, re.IGNORECASE)):
        yield f"'{found.group()}' speaks of approval or law: the notice on every page says what holds"
    if holds_crisis_number(words):
        yield "holds the number of a national crisis line: take it out"


def unprintable(words: str) -> Iterator[str]:
    """Signs that no page and no PDF can show, and spaces too many."""
    odd = next((sign for sign in words if _is_unseen(sign)), None)
    if odd is not None:
        yield f"holds a control or invisible sign (U+{ord(odd):04X}): take it out"
    composed = unicodedata.normalize("NFC", words)
    foreign = next((sign for sign in composed if not _is_printable(sign) and not _is_unseen(sign)), None)
    if foreign is not None:
        yield f"'{foreign}' can't be printed in the PDF: Latin letters, digits and plain signs would be right"
    if words != words.strip() or "  " in words:
        yield "has a space too many"


def holds_crisis_number(words: str) -> bool:
    """Whether the ten digits of a national crisis line stand in these words."""
    return any(number in re.sub(r"\D", "", words) for number in CRISIS_NUMBERS)


def _is_unseen(sign: str) -> bool:
    return sign == _UNSEEN or (sign != " " and unicodedata.category(sign)[0] in "CZ")


def _is_printable(sign: str) -> bool:
    """Whether the PDF shows a sign: Latin letters, accents set on one, and the punctuation of its fonts."""
    return sign <= LAST_LETTER or (unicodedata.category(sign)[0] in "MP" and ord(sign) in COVERED_SIGNS)


def _bare(words: str) -> str:
    """Words without accents and with plain quotes, in which nothing can hide behind either."""
    apart = unicodedata.normalize("NFKD", words)
    return "".join(_PLAIN.get(sign, sign) for sign in apart if unicodedata.category(sign)[0] != "M")


def phone(said: str) -> str:
    """A US phone number in one form. Raises ValueError where it is none, or is that of a crisis line."""
    found = PHONE.fullmatch(said)
    if not found and CRISIS.search(said):
        raise ValueError(NO_CRISIS_LINE)
    if not found:
        raise ValueError(f"a US phone number such as {PHONE_LIKE} would be right")
    area, middle, last, extension = found[1] or found[2], found[3], found[4], found[5]
    if {area, extension} & {"988", "911"} or area + middle + last in CRISIS_NUMBERS:
        raise ValueError(NO_CRISIS_LINE)
    if area[0] in "01" or middle[0] in "01":
        raise ValueError(f"no US number begins its parts so; one such as {PHONE_LIKE} would be right")
    return f"{area}-{middle}-{last}" + (f" ext. {extension}" if extension else "")
