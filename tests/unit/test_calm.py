"""Where something failed: the place in the code, and nothing of what a reader had written."""

from components.frame.calm import where_raised


def test_a_failure_is_told_by_folder_file_and_line() -> None:
    """The innermost place, whatever called it; an error that was never raised has none."""

    def inner() -> None:
        raise ValueError("a reader's words")

    try:
        inner()
    except ValueError as error:
        found = where_raised(error)
        line = inner.__code__.co_firstlineno + 1
    assert found == f"unit/test_calm.py:{line}"
    assert where_raised(ValueError("never raised")) == "unknown place"
