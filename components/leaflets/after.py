"""After you chose: when to judge, what would make one stop, warning signs, and a date with oneself."""

from components.frame.store import read_catalogue
from components.leaflets import leaflet, reminder
from components.pieces.show import show
from components.reader.today import readers_today

shown = leaflet.ask(read_catalogue(), "after")
show(leaflet.points(shown))
reminder.ask_date(readers_today())
leaflet.ask_to_take("after")
