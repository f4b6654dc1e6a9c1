"""What happens when something goes wrong, by chance or by intent.

`make test` runs these with small counts, `make faults` with the full ones (FAULTS=full).
"""

import os

FULL = os.environ.get("FAULTS") == "full"


def count(small: int, full: int) -> int:
    """How many cases to run."""
    return full if FULL else small
