"""A clinic's own file: who runs this copy, and the clinic's own lines. It adds lines, and changes none."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import ErrorDetails

from data import toml_file
from data.catalogue import ENGLISH, Catalogue
from data.clinic_logo import Logo, read_logo
from data.clinic_words import faults, phone
from data.phrases import listed
from data.problems import did_you_mean
from data.rows import Treatment
from data.rows.spoken import OTHER_LANGUAGES
from data.spoken import InEnglish
from data.toml_file import FileErrors, Wrong
from wording import say

SETTING = "CLINIC_FILE"
LONGEST_ANSWER = 200
PRICE_LIKE = "a text such as '450 dollars a visit in 2026', or low, high and year as numbers, would be right"
NO_QUESTIONS: Mapping[str, str] = MappingProxyType({})


def _offered(said: tuple[str, ...]) -> tuple[str, ...]:
    twice = next((one for one in said if said.count(one) > 1), None)
    if twice:
        raise ValueError(f"'{twice}' stands twice")
    return said


def _option(said: str, info: ValidationInfo) -> str:
    options = (info.context or {}).get("options", (said,))
    if said not in options:
        raise ValueError(f"one of {', '.join(options)} would be right{did_you_mean(said, options)}")
    return said


_YEAR = re.compile(r"(?<![\d$.])(?<!\d,)20[2-9]\d\b(?![.,]\d)")


def _with_year(said: str) -> str:
    latest = dt.date.today().year + 1
    years = [one for one in _YEAR.finditer(said) if int(one[0]) <= latest]
    if not years or not any(re.search(r"\d", said[: one.start()] + said[one.end() :]) for one in years):
        raise ValueError(f"an amount and its year are needed: {PRICE_LIKE}")
    return said


def _logo(said: Any, info: ValidationInfo) -> Any:
    if not isinstance(said, str):
        raise ValueError("the name of a png, jpg or svg file beside this one would be right")
    assert info.context is not None
    return read_logo(info.context["folder"], said)


def _question(said: str, info: ValidationInfo) -> str:
    assert info.context is not None
    asked = info.context["questions"]
    if said not in asked:
        raise ValueError(f"the id of a question in clinic_questions.csv would be right{did_you_mean(said, asked)}")
    return said


OptionId = Annotated[str, AfterValidator(_option)]
QuestionId = Annotated[str, AfterValidator(_question)]
Dollars = Annotated[int, Field(ge=1, le=100_000)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Range(_Part):
    """A price in numbers."""

    low: Dollars
    high: Dollars
    year: Annotated[int, Field(ge=2020, le=2099)]
    per: Literal["visit", "month", "course", "package"] = "visit"

    @model_validator(mode="after")
    def _in_order(self) -> "Range":
        if self.high < self.low:
            raise ValueError(f"high ({self.high}) is below low ({self.low})")
        return self

    def __str__(self) -> str:
        low, high = f"{self.low:,}", f"{self.high:,}"
        price = low if low == high else say("clinic-words-price-range", low=low, high=high)
        return say("clinic-words-price", price=price, per=self.per, year=str(self.year))


AnswerWords = Annotated[str, Field(min_length=1, max_length=LONGEST_ANSWER)]
PriceWords = Annotated[str, Field(min_length=1, max_length=90), AfterValidator(_with_year)]
Price = Annotated[
    Annotated[PriceWords, Tag("as_words")] | Annotated[Range, Tag("as_numbers")],
    Discriminator(lambda said: "as_numbers" if isinstance(said, (dict, Range)) else "as_words"),
]


Prices = Annotated[Mapping[OptionId, Price], AfterValidator(MappingProxyType)]
PricesInWords = Annotated[Mapping[OptionId, PriceWords], AfterValidator(MappingProxyType)]
Answers = Annotated[Mapping[QuestionId, AnswerWords], AfterValidator(MappingProxyType)]
AfterHours = Annotated[str, Field(min_length=1, max_length=160)] | None


class OwnWords(_Part):
    """The clinic's words in another language, as far as it gives them."""

    after_hours: AfterHours = None
    prices: PricesInWords = Field(default_factory=lambda: MappingProxyType({}))
    answers: Answers = Field(default_factory=lambda: MappingProxyType({}))


class Clinic(_Part):
    """What clinic.toml says."""

    name: Annotated[str, Field(min_length=2, max_length=80)]
    phone: Annotated[str, AfterValidator(phone)]
    offers: Annotated[
        tuple[OptionId, ...],
        Field(min_length=1),
        AfterValidator(_offered),
        BeforeValidator(lambda said: tuple(said) if isinstance(said, list) else said),
    ]
    logo: Annotated[Logo, BeforeValidator(_logo)] | None = None
    prices: Prices = Field(default_factory=lambda: MappingProxyType({}))
    after_hours: AfterHours = None
    not_for_profit: bool = False
    answers: Answers = Field(default_factory=lambda: MappingProxyType({}))
    es: OwnWords = Field(default_factory=OwnWords)

    def spoken(self, language: str) -> "Clinic":
        """The clinic in a language: words that it doesn't give in it stand in English, and know that they do."""
        if language == ENGLISH:
            return self
        own: OwnWords = getattr(self, language)
        return self.model_copy(
            update={
                "after_hours": own.after_hours or (self.after_hours and InEnglish(self.after_hours)),
                "prices": _spoken(self.prices, own.prices),
                "answers": _spoken(self.answers, own.answers),
            }
        )


def _spoken(english: Mapping[str, Any], own: Mapping[str, str]) -> Mapping[str, Any]:
    return {one: own.get(one) or (InEnglish(said) if isinstance(said, str) else said) for one, said in english.items()}


@dataclass(frozen=True)
class ClinicLines:
    """The clinic's lines as sentences: who runs this copy, and what stands under the evidence, marked apart."""

    run_by: str
    heading: str
    note: str
    lines: tuple[tuple[str, str], ...]
    prices: tuple[str, ...]
    logo: Logo | None
    logo_words: str


class ClinicErrors(FileErrors):
    """Raised with every fault of a clinic's file."""

    whose = f"clinic's own file ({SETTING})"


def questions(catalogue: Catalogue) -> Mapping[str, str]:
    """The questions that a clinic can answer in its file: by id, the option each is for, '' for all."""
    return {row.question_id: row.treatment_id for row in catalogue.clinic_questions if row.group != "red_flags"}


def read(path: Path, options: Mapping[str, Treatment], questions: Mapping[str, str] = NO_QUESTIONS) -> Clinic:
    """The clinic of a file, which may name these options and answer these questions (by id).

    Raises ClinicErrors with everything that is wrong.
    """
    said = toml_file.read(path, lambda read: _wrong(read, path.parent, options, questions), ClinicErrors)
    return Clinic.model_validate(said, context={"folder": path.parent, "options": options, "questions": questions})


def in_lines(clinic: Clinic, catalogue: Catalogue) -> ClinicLines:
    """The clinic's lines as sentences, options in the one order and by the one name."""
    clinic = clinic.spoken(catalogue.language)
    offered = [one for one in catalogue.treatments if one.treatment_id in clinic.offers]
    names = listed([one.name for one in offered])
    lines = [(say("clinic-words-phone"), clinic.phone), (say("clinic-words-offers"), f"{names}.")]
    if clinic.after_hours:
        lines.append((say("clinic-words-after-hours"), clinic.after_hours))
    return ClinicLines(
        run_by=say("clinic-words-run-by", clinic=clinic.name),
        heading=say("clinic-words-heading", clinic=clinic.name),
        note=say("clinic-words-note"),
        lines=tuple(lines),
        prices=tuple(
            _price_line(one.name, clinic.prices[one.treatment_id])
            for one in offered
            if one.treatment_id in clinic.prices
        ),
        logo=clinic.logo,
        logo_words=say("clinic-words-logo", clinic=clinic.name),
    )


def _price_line(name: str, price: "Range | str") -> str:
    line = f"{name}: {price}"
    return InEnglish(line) if isinstance(price, InEnglish) else line


def _wrong(read: dict[str, Any], folder: Path, options: Mapping[str, Treatment], questions: Mapping[str, str]) -> Wrong:
    """Key, value and what is wrong, for everything that is."""
    try:
        Clinic.model_validate(read, context={"folder": folder, "options": options, "questions": questions})
    except ValidationError as error:
        for detail in error.errors():
            keys = tuple(str(one) for one in detail["loc"] if one not in ("as_words", "as_numbers", "[key]"))
            keys = keys[:1] if keys[0] == "offers" else keys
            yield keys, detail["input"], _plainly(keys, detail)
    for keys, words in _texts(read):
        *above, told = keys
        about = options.get(questions.get(told, "") if above[-1:] == ["answers"] else told)
        may = about is not None and about.clinic_may_say_approved == "yes"
        language = keys[0] if keys[0] in OTHER_LANGUAGES else ENGLISH
        yield from ((keys, words, fault) for fault in faults(words, may_say_approved=may, language=language))
    for keys, words in _texts(read):
        if keys[0] in OTHER_LANGUAGES and not isinstance(_at(read, keys[1:]), str):
            name = ".".join(keys[1:])
            yield keys, words, f"'{name}' has no words in English: put them there too, or take these out"
    prices, offers = read.get("prices"), read.get("offers")
    if isinstance(prices, dict) and isinstance(offers, list):
        for one in prices:
            if one in options and one not in offers:
                yield ("prices", one), one, f"'{one}' has a price and does not stand in offers: put it there too"
    answers = read.get("answers")
    if isinstance(answers, dict) and isinstance(offers, list):
        for one in answers:
            if questions.get(one, "") not in ("", *offers):
                said = f"the question is about '{questions[one]}', which does not stand in offers: put it there too"
                yield ("answers", one), answers[one], said


def _texts(read: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The words in the file that readers would see, in every language."""
    yield from _told(read, "name", "after_hours")
    for language in OTHER_LANGUAGES:
        own = read.get(language)
        for keys, words in _told(own, "after_hours") if isinstance(own, dict) else ():
            yield (language, *keys), words


def _told(read: dict[str, Any], *lines: str) -> Iterator[tuple[tuple[str, ...], str]]:
    for key in lines:
        if isinstance(read.get(key), str):
            yield (key,), read[key]
    for table in ("prices", "answers"):
        held = read.get(table)
        for one, words in held.items() if isinstance(held, dict) else ():
            if isinstance(words, str):
                yield (table, one), words


def _at(read: dict[str, Any], keys: tuple[str, ...]) -> Any:
    """What stands in the file under keys; None where nothing does."""
    found: Any = read
    for key in keys:
        found = found.get(key) if isinstance(found, dict) else None
    return found


def _plainly(keys: tuple[str, ...], detail: ErrorDetails) -> str:
    kind, found = detail["type"], detail["input"]
    shown = str(found).lower() if isinstance(found, bool) else repr(list(found) if isinstance(found, tuple) else found)
    shown = shown if len(shown) <= 60 else f"{shown[:57]}..."
    if kind == "missing":
        return "the key is missing and must not be"
    if kind == "extra_forbidden":
        known = OwnWords.model_fields if keys[0] in OTHER_LANGUAGES else Range.model_fields
        known = Clinic.model_fields if len(keys) == 1 else known
        return f"unknown key{did_you_mean(keys[-1], known)}; one of {', '.join(known)} would be right"
    section = keys[1] if keys[0] in OTHER_LANGUAGES and len(keys) > 1 else keys[0]
    if kind == "string_type" and section == "prices":
        return f"{shown} found; {PRICE_LIKE}"
    right = {
        "string_type": "a text between quotes",
        "bool_type": "true or false, without quotes",
        "int_type": "a whole number, without quotes",
        "tuple_type": 'a list such as ["iv_ketamine", "kap"]',
        "mapping_type": _A_SECTION.get(section, ""),
        "dict_type": _A_SECTION.get(section, ""),
        "model_type": _A_SECTION.get(section, ""),
        "too_short": "at least one option",
    }.get(kind)
    message = f"{right} would be right" if right else detail["msg"].removeprefix("Value error, ")
    return f"{shown} found; {message[0].lower()}{message[1:]}"


_A_SECTION = {
    "prices": "a section [prices], an option a line,",
    "answers": "a section [answers], a question a line,",
    "es": "a section [es] with after_hours, [es.prices] and [es.answers]",
}
