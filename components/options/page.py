"""All options on what tells them apart: how each is given, who can change the dose, what studies found, FDA status."""

from components.frame.store import read_catalogue
from components.reader import choices

catalogue = read_catalogue()
choices.ask_in_bar(catalogue, options=False)
