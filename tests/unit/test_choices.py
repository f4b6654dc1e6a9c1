"""How many options are shown, and the friendly sentence for any other number."""

import pytest

from components.reader.choices import first_four
from data.catalogue import Catalogue
from tests.listed import TREATMENT_IDS


@pytest.mark.parametrize(
    ("picked", "shown", "words"),
    [
        ([], 0, "Choose two options"),
        (["sgb"], 1, "Choose one more"),
        (["sgb", "kap"], 2, ""),
        (list(TREATMENT_IDS[:4]), 4, ""),
        (list(TREATMENT_IDS[:5]), 4, "Take one away to see KAP"),
        (list(TREATMENT_IDS), 4, "Take one away to see KAP or SGB or Spravato"),
    ],
)
def test_number_of_options(catalogue: Catalogue, picked: list[str], shown: int, words: str) -> None:
    """None, one or a fifth gets a sentence; two to four get none; never more than four are shown."""
    chosen = first_four(catalogue, picked)
    assert len(chosen.treatment_ids) == shown
    assert words in chosen.sentence and bool(words) == bool(chosen.sentence)


def test_the_fifth_waits(catalogue: Catalogue) -> None:
    """The fifth picked waits, whichever place it has in the order."""
    chosen = first_four(catalogue, ["sgb", "kap", "esketamine_nasal", "nasal_ketamine", "iv_ketamine"])
    assert "iv_ketamine" not in chosen.treatment_ids and "IV ketamine" in chosen.sentence
