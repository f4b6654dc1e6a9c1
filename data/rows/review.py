"""What a reviewer signed: who, when, which row in which wording, and whether they agree."""

from typing import Annotated, Literal

from pydantic import Field

from data.rows.cells import Date, OptionalText, Row, Text, YesNo

Verdict = Literal["agree", "agree_with_change", "disagree"]
Role = Literal["clinician", "patient", "other", "translator"]
TABLE_PATTERN = r"^(evidence|answers|[a-z]{2}/[a-z_]+)$"
NAME_PATTERN = r"^[^\W\d_][^\d_<>*`#\[\]{}|\\=+@]*$"


class Review(Row):
    name: Annotated[str, Field(pattern=NAME_PATTERN)] = Field(description="Who signed, as they want to be named")
    role: Role = Field(description="Signed as a clinician, as a patient, as someone else, or as a translator")
    profession: Text = Field(description="Their profession, in a patient's words; 'Patient' for a patient")
    credentials: OptionalText = Field(description="Degrees and titles as they want them shown; empty for none")
    interest: Text = Field(description="What they gain or lose by the subject, as they declare it; 'None declared'")
    independent: YesNo = Field(description="Whether they took no part in making the tool")
    date: Date = Field(description="When they signed")
    table: Annotated[str, Field(pattern=TABLE_PATTERN)] = Field(
        description="Table of the row signed: evidence (a rating), answers, or one in Spanish such as es/answers"
    )
    key: Text = Field(description="Key of the row, its parts with a space between: 'iv_ketamine ptsd'")
    verdict: Verdict = Field(description="Whether they agree with the row as it stood")
    remark: OptionalText = Field(description="What they would change or why they disagree, in their words")
    fingerprint: Annotated[str, Field(pattern=r"^r[0-9a-f]{15}$")] = Field(
        description="Fingerprint of the row as signed; when the row changes, the signature lapses"
    )
