"""What surrounds a page that runs no script: notice, crisis lines, dates, and the caveat at the foot."""

import datetime as dt

from components.frame.notices import caveat_on_paper, crisis_line, dates_html
from components.frame.style import options, sheet
from components.pieces.markup import text, with_phone_links
from components.sheets.as_html import clinic_html, run_by_html
from data.catalogue import Catalogue
from data.clinic import Said


def document(
    catalogue: Catalogue, heading: str, body: str, style: str, today: dt.date, clinic: Said | None = None
) -> str:
    """A whole HTML page. Who runs this copy stands first, and a clinic's own lines last."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{text(heading)}: ketamine, KAP and SGB side by side</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="/favicon.png">'
        f"<style>{options(catalogue.treatments)}{sheet('plain/plain')}{sheet('clinic/clinic') if clinic else ''}"
        f"{style}{caveat_on_paper(catalogue)}</style></head><body><main>"
        f"<h1>{text(heading)}</h1>{run_by_html(clinic)}"
        f'<p class="caveat">{with_phone_links(catalogue.notices["caveat_full"])}</p>'
        f"<p>{with_phone_links(crisis_line(catalogue))}</p>{body}"
        f"{clinic_html(clinic)}{dates_html(catalogue, today)}</main>"
        '<footer class="strip"><p role="note" aria-label="Off-label notice">'
        f"{with_phone_links(catalogue.notices['caveat_short'])}</p></footer></body></html>"
    )
