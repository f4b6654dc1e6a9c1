"""All that `make check` draws of one language's tables, in this process: so that a test may break what draws."""

import datetime as dt

from data.catalogue import Catalogue
from server import check


def drawing_problems(catalogue: Catalogue, today: dt.date) -> list[str]:
    """A line for everything that can't be drawn; the catalogue is that of the store. A missing mark stops all else."""
    return list(check._mark_problems(catalogue)) or [
        *check._page_problems(catalogue),
        *check._part_problems(catalogue, today),
    ]
