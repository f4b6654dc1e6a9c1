"""What surrounds a page that runs no script: notice, crisis lines, dates, and the caveat at the foot."""

import datetime as dt

from markupsafe import Markup

from components.frame.notices import caveat_on_paper, crisis_line, dates_html
from components.frame.style import options, sheet
from components.pieces.markup import ours, with_phone_links
from components.sheets.as_html import clinic_html, run_by_html
from data.catalogue import Catalogue
from data.clinic import ClinicLines
from wording import language, say


def document(
    catalogue: Catalogue, heading: str, body: Markup, style: str, today: dt.date, clinic: ClinicLines | None = None
) -> Markup:
    """A whole HTML page. Who runs this copy stands first, and a clinic's own lines last."""
    return Markup(
        '<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        "<title>{title}</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="/favicon.png">'
        "<style>{options}{sheet}{of_clinic}"
        "{style}{caveat_on_paper}</style></head><body><main>"
        "<h1>{heading}</h1>{run_by_html}"
        '<p class="caveat">{caveat_full}</p>'
        "<p>{crisis_line}</p>{body}"
        "{clinic_html}{dates_html}</main>"
        '<footer class="strip"><p role="note" aria-label="{notice}">'
        "{caveat_short}</p></footer></body></html>"
    ).format(
        language=language(),
        title=say("plain-title", heading=heading),
        heading=heading,
        options=ours(options(catalogue.treatments)),
        sheet=ours(sheet("plain/plain")),
        of_clinic=ours(sheet("clinic/clinic")) if clinic else "",
        style=ours(style),
        caveat_on_paper=ours(caveat_on_paper(catalogue)),
        run_by_html=run_by_html(clinic),
        caveat_full=with_phone_links(catalogue.notices["caveat_full"]),
        crisis_line=with_phone_links(crisis_line(catalogue)),
        body=body,
        clinic_html=clinic_html(clinic),
        dates_html=dates_html(catalogue, today),
        notice=say("plain-notice"),
        caveat_short=with_phone_links(catalogue.notices["caveat_short"]),
    )
