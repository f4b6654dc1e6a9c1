"""For the person beside you: one page and one sheet, with no condition on it unless asked."""

from markupsafe import Markup

from components.frame.store import read_catalogue
from components.leaflets import beside_sheet, leaflet
from components.pieces.show import show
from components.reader.choices import chosen_condition
from components.reader.today import readers_today
from components.sheets.as_html import note_html, under_title_html
from components.sheets.sheet_files import offer_sheet

catalogue = read_catalogue()
shown = leaflet.ask(catalogue, "beside")
condition_id = chosen_condition(catalogue)
told = condition_id if condition_id and leaflet.ask_condition_on_it() else ""
sheet = beside_sheet.sheet(catalogue, shown, told, readers_today())
show(
    Markup('{note_html}<div class="paper-only">{under_title_html}</div>').format(
        note_html=note_html(sheet), under_title_html=under_title_html(sheet.under)
    )
)
show(leaflet.points(shown))
offer_sheet(sheet, "for-the-person-beside-you")
