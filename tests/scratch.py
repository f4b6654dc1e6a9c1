"""The app on a scratch copy of the tables: what is shown is what that copy says."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import streamlit as st

from components.frame import store
from components.pieces import drawings
from data.catalogue import Catalogue
from tests.conftest import Copy

OURS = ("components", "data", "server")


@contextmanager
def shown(copy: Copy, marks: Path = drawings.MARKS) -> Iterator[Catalogue]:
    """The app reads a scratch copy, with a folder of marks, until this ends. Raises TableErrors where it is wrong."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawings, "MARKS", marks)
        patch.setattr(store, "_folder", [copy.folder])
        _forget()
        try:
            yield store.read_catalogue()
        finally:
            _forget()


def _forget() -> None:
    """Forget everything worked out from other tables."""
    st.cache_resource.clear()
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] in OURS:
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
