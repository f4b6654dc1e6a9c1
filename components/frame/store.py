"""The catalogue in each language, the one clinic and the one operator that all sessions share."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

import settings
from data import clinic as clinic_file
from data import operator_file
from data.catalogue import ENGLISH, FOLDER, Catalogue, load_each
from wording import language

_folder = [FOLDER]


def read_from(folder: Path) -> None:
    """Take the tables from another folder, in a process that has read none so far."""
    _folder[0] = folder


@st.cache_resource(show_spinner=False, max_entries=1)
def read_each() -> Mapping[str, Catalogue]:
    """The checked tables in every language, read once a process."""
    return load_each(_folder[0])


def read_catalogue() -> Catalogue:
    """The checked tables in the reader's language. Raises TableErrors where they don't hold."""
    return read_each()[language()]


def read_english() -> Catalogue:
    """The checked tables in English, whatever the reader's language: for what is measured of the tables themselves."""
    return read_each()[ENGLISH]


@st.cache_resource(show_spinner=False, max_entries=1)
def read_clinic() -> clinic_file.Clinic | None:
    """The clinic that runs this copy, if one does, read once a process. Raises ClinicErrors where its file is wrong."""
    named = settings.current().clinic_file
    english = read_english()
    return clinic_file.read(named, english.treatment, clinic_file.questions(english)) if named else None


@st.cache_resource(show_spinner=False, max_entries=1)
def read_operator() -> operator_file.Operator:
    """What the operator of this copy says, read once a process. Raises OperatorErrors where the file is wrong."""
    named = settings.current().operator_file
    return operator_file.read(named) if named else operator_file.Operator()


def said_by_clinic() -> clinic_file.ClinicLines | None:
    """The clinic's lines as sentences; None where no clinic runs this copy."""
    found = read_clinic()
    return clinic_file.in_lines(found, read_catalogue()) if found else None


def not_for_profit() -> bool:
    """Whether this copy earns nobody anything: no clinic runs it, or one that says so."""
    found = read_clinic()
    return found is None or found.not_for_profit
