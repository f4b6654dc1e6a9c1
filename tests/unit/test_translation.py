"""What pages say of the Spanish: how it was made, who has signed it, and that the English holds."""

import pytest

from components.frame.about import translation
from components.start import opening
from data import catalogue as catalogues
from data import signing
from data.catalogue import Catalogue
from tests.conftest import TODAY
from wording import speaking

SIGNED = signing.Translated(rows=2_000, signed=3, against=0)


@pytest.fixture(scope="module")
def spanish() -> Catalogue:
    """The tables in Spanish."""
    return catalogues.load(today=TODAY, language="es")


def test_nobody_has_reviewed_it_yet(catalogue: Catalogue, spanish: Catalogue) -> None:
    """As long as no translator has signed, Start and Sources say so in both languages, and that English holds."""
    assert translation(catalogue) == (
        "The makers of this tool made the Spanish with a machine, on 29 November 2026. No qualified translator or "
        "clinician has reviewed it yet. Where Spanish and English differ, the English holds. Please tell whoever runs "
        "this copy of any mistake."
    )
    with speaking("es"):
        assert "Nadie calificado, traductor o profesional de salud, lo ha revisado" in translation(spanish)
        assert "nadie calificado la ha revisado" in opening.translated(spanish)
        assert "vale la versión en inglés" in opening.translated(spanish)


def test_a_signature_changes_the_sentence(spanish: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once a translator has signed rows, the sentence tells how many of how many."""
    monkeypatch.setattr(signing, "translated", lambda *_: SIGNED)
    assert "have signed 3 of its 2,000 rows" in translation(spanish)
    with speaking("es"):
        assert "han firmado 3 de sus 2,000 filas" in translation(spanish)
        assert "traductores han firmado una parte" in opening.translated(spanish)
