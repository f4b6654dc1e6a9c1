"""The server: checks the tables, then serves the app with its headers, calm wrong addresses and a warm start.

``streamlit run app.py``, ``python -m streamlit run app.py`` and ``uvicorn app:app`` all work.
"""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).parent))

from data.problems import TableErrors
from server import build

try:
    given = build.given()
except TableErrors as errors:
    print(errors, file=sys.stderr)
    print(f"{len(errors.problems)} problems in the tables: the app does not start.", file=sys.stderr)
    sys.exit(1)
except ValueError as error:
    print(f"{error}\nThe app does not start.", file=sys.stderr)
    sys.exit(1)

app = st.App(build.ENTRY, **given)
