"""Reviews for tests, in copies of the tables alone: no real person signed anything here."""

from functools import lru_cache

from data.catalogue import Catalogue
from data.rows import TABLES
from data.signing import SIGNED, fingerprint, key_of, signable
from tests.conftest import Copy

DAY = "2026-11-28"
_rows = lru_cache(maxsize=4)(signable)


def review(catalogue: Catalogue, key: str, table: str = "evidence", **cells: str) -> dict[str, str]:
    """One line of reviews.csv by a made-up person, of the row as it stands in ``tables``."""
    made_up = {
        "name": "Testa Personne",
        "role": "clinician",
        "profession": "psychiatrist",
        "credentials": "MD",
        "interest": "None declared",
        "independent": "yes",
        "date": DAY,
        "table": table,
        "key": key,
        "verdict": "agree",
        "remark": "",
        "fingerprint": fingerprint(*_rows(catalogue)[table, key]),
    }
    return made_up | cells


def sign(copy: Copy, *reviews: dict[str, str]) -> None:
    """Write these reviews into a copy of the tables."""
    columns = list(TABLES["reviews"].columns)
    copy.write("reviews", [columns, *([one[column] for column in columns] for one in reviews)])


def everything(catalogue: Catalogue, **cells: str) -> list[dict[str, str]]:
    """A review of every rating and every answer."""
    return [review(catalogue, key_of(table, row), table, **cells) for table in SIGNED for row in catalogue.rows(table)]
