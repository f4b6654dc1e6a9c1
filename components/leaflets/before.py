"""Before you go: what to settle before a first visit."""

from components.frame.store import read_catalogue
from components.leaflets import leaflet
from components.pieces.show import show

shown = leaflet.ask(read_catalogue(), "before")
show(leaflet.points(shown))
leaflet.ask_to_take("before")
