"""A clinic's own file: who runs this copy, and the clinic's own lines. It adds lines, and changes none."""

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
from data.catalogue import Catalogue
from data.clinic_logo import Logo, read_logo
from data.clinic_words import faults, phone
from data.phrases import listed
from data.problems import did_you_mean
from data.rows import Treatment
from data.toml_file import FileErrors, Wrong

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


def _with_year(said: str) -> str:
    if not re.search(r"\b20[2-9]\d\b", said) or not re.search(r"\d", re.sub(r"\b20[2-9]\d\b", "", said, count=1)):
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
        span = f"{self.low:,}" if self.low == self.high else f"{self.low:,} to {self.high:,}"
        return f"{span} dollars a {self.per} in {self.year}"


AnswerWords = Annotated[str, Field(min_length=1, max_length=LONGEST_ANSWER)]
PriceWords = Annotated[str, Field(min_length=1, max_length=90), AfterValidator(_with_year)]
Price = Annotated[
    Annotated[PriceWords, Tag("as_words")] | Annotated[Range, Tag("as_numbers")],
    Discriminator(lambda said: "as_numbers" if isinstance(said, (dict, Range)) else "as_words"),
]


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
    prices: Annotated[Mapping[OptionId, Price], AfterValidator(MappingProxyType)] = Field(
        default_factory=lambda: MappingProxyType({})
    )
    after_hours: Annotated[str, Field(min_length=1, max_length=160)] | None = None
    not_for_profit: bool = False
    answers: Annotated[Mapping[QuestionId, AnswerWords], AfterValidator(MappingProxyType)] = Field(
        default_factory=lambda: MappingProxyType({})
    )


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
    offered = [one for one in catalogue.treatments if one.treatment_id in clinic.offers]
    lines = [("Phone:", clinic.phone), ("Offers:", f"{listed([one.name for one in offered])}.")]
    if clinic.after_hours:
        lines.append(("After hours:", clinic.after_hours))
    return ClinicLines(
        run_by=f"This copy is run by {clinic.name}, which sells some of these treatments.",
        heading=f"From {clinic.name}, not from the evidence",
        note="The clinic wrote these lines. The makers of this tool have not checked them. "
        "They change nothing else in it: every option stays, offered or not.",
        lines=tuple(lines),
        prices=tuple(
            f"{one.name}: {clinic.prices[one.treatment_id]}" for one in offered if one.treatment_id in clinic.prices
        ),
        logo=clinic.logo,
        logo_words=f"Logo of {clinic.name}",
    )


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
        told = keys[1] if len(keys) > 1 else ""
        about = options.get(questions.get(told, "") if keys[0] == "answers" else told)
        may = about is not None and about.clinic_may_say_approved == "yes"
        yield from ((keys, words, fault) for fault in faults(words, may_say_approved=may))
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
    """The words in the file that readers would see."""
    for key in ("name", "after_hours"):
        if isinstance(read.get(key), str):
            yield (key,), read[key]
    for table in ("prices", "answers"):
        held = read.get(table)
        for one, words in held.items() if isinstance(held, dict) else ():
            if isinstance(words, str):
                yield (table, one), words


def _plainly(keys: tuple[str, ...], detail: ErrorDetails) -> str:
    kind, found = detail["type"], detail["input"]
    shown = str(found).lower() if isinstance(found, bool) else repr(list(found) if isinstance(found, tuple) else found)
    shown = shown if len(shown) <= 60 else f"{shown[:57]}..."
    if kind == "missing":
        return "the key is missing and must not be"
    if kind == "extra_forbidden":
        known = Clinic.model_fields if len(keys) == 1 else Range.model_fields
        return f"unknown key{did_you_mean(keys[-1], known)}; one of {', '.join(known)} would be right"
    if kind == "string_type" and keys[0] == "prices":
        return f"{shown} found; {PRICE_LIKE}"
    right = {
        "string_type": "a text between quotes",
        "bool_type": "true or false, without quotes",
        "int_type": "a whole number, without quotes",
        "tuple_type": 'a list such as ["iv_ketamine", "kap"]',
        "mapping_type": _A_SECTION.get(keys[0], ""),
        "dict_type": _A_SECTION.get(keys[0], ""),
        "too_short": "at least one option",
    }.get(kind)
    message = f"{right} would be right" if right else detail["msg"].removeprefix("Value error, ")
    return f"{shown} found; {message[0].lower()}{message[1:]}"


_A_SECTION = {
    "prices": "a section [prices], an option a line,",
    "answers": "a section [answers], a question a line,",
}
