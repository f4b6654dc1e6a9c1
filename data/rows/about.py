"""What stands around the content: notices, words, sources, and what was changed."""

from typing import Annotated, Literal

from pydantic import Field

from data.rows.cells import (
    LINK_PATTERN,
    VERSION_PATTERN,
    Date,
    Id,
    OptionalDate,
    OptionalText,
    PlaceInJournal,
    Row,
    SourceId,
    SourceIds,
    Text,
    Whole,
)

Publisher = Literal[
    "journal",
    "preprint",
    "agency",
    "label",
    "registry",
    "society",
    "guideline",
    "university_or_hospital",
    "insurer",
    "book",
    "news",
    "seller_or_clinic",
    "other",
]


class Notice(Row):
    notice_id: Id = Field(description="Which notice")
    text: Text = Field(description="Its words")


class About(Row):
    about_id: Id = Field(description="Which statement about the tool itself")
    order: Whole = Field(description="Place")
    label: Text = Field(description="Its heading")
    text: Text = Field(description="The statement; 'Not stated.' where it isn't known")


class Term(Row):
    term_id: Id = Field(description="Which term")
    term: Text = Field(description="The term as it appears")
    patient_text: Text = Field(description="What it means, in patient words")
    source_ids: SourceIds = Field(description="Sources, where the meaning rests on one")


class Source(Row):
    source_id: SourceId = Field(description="Which source")
    authors: Text = Field(description="Authors, or the publisher where no author is named")
    year: Annotated[str, Field(pattern=r"^(\d{4}|undated)$")] = Field(description="Year, or 'undated' (see read_on)")
    title: Text = Field(description="Title")
    journal_or_publisher: Text = Field(description="Journal or publisher")
    publisher: Publisher = Field(description="What kind of publisher that is")
    volume_pages: PlaceInJournal = Field(
        description="Volume, issue and pages, where known: 47(8):1574-1581, vol 16:2539-2551, no 3, pp. 45-53, or words"
    )
    doi: Annotated[str, Field(pattern=r"^(10\.\d{4,9}/\S+)?$")] = Field(description="Digital object identifier")
    pmid: Annotated[str, Field(pattern=r"^(\d{1,9})?$")] = Field(description="PubMed number")
    link: Annotated[str, Field(pattern=f"^{LINK_PATTERN}$")] = Field(description="Address to show")
    design: Literal[
        "case-series",
        "cohort",
        "consensus",
        "guideline",
        "label",
        "meta-analysis",
        "opinion",
        "pk-study",
        "rct",
        "regulator-notice",
        "review",
        "standard",
        "systematic-review",
    ] = Field(description="Kind of source; opinion includes price pages, clinic pages and news")
    sample_size: OptionalText = Field(description="How many people, where known")
    funding: OptionalText = Field(description="Who paid, and interests, where known")
    read_on: OptionalDate = Field(description="When an undated page was read")
    added_because: OptionalText = Field(description="Why a source from outside the evidence dossier was needed")
    ends: OptionalDate = Field(description="Last day of a rule that ends: rows that rest on it are due by then")


class Correction(Row):
    date: Date = Field(description="When it was corrected")
    table: Id = Field(description="Which table")
    key: Text = Field(description="Key of the row")
    reason: Text = Field(description="What was changed and why")


class Change(Row):
    date: Date = Field(description="When")
    version: Annotated[str, Field(pattern=f"^{VERSION_PATTERN}$")] = Field(description="Version of the tables")
    change: Text = Field(description="What changed")
