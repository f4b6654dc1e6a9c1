"""Which sources a row of any table cites."""

from data.rows.cells import Row


def cited(row: Row) -> tuple[str, tuple[str, ...]]:
    """The column that names a row's sources and the ids in it, in their order; '' and none where it has no such column.

    A row of sources.csv is a source and cites none.
    """
    fields = type(row).model_fields
    if "source_ids" in fields:
        return "source_ids", tuple(getattr(row, "source_ids"))  # noqa: B009
    if "source_id" in fields and "journal_or_publisher" not in fields:
        return "source_id", (str(getattr(row, "source_id")),)  # noqa: B009
    return "", ()
