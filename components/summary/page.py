"""My summary: own questions first, then what was chosen and answered, to take along as a file or on paper."""

from components.frame.store import read_catalogue, read_clinic
from components.pieces.show import show
from components.reader.clearing import clear_button
from components.reader.share import share_block
from components.reader.today import readers_today
from components.sheets.as_html import note_html, run_by_html
from components.summary import body
from data.summary import summarize

catalogue = read_catalogue()
summary = summarize(catalogue, body.choices_so_far(catalogue), readers_today(), read_clinic())
if summary.clinic:
    show(run_by_html(summary.clinic))
show(note_html(summary))
body.ask_own_questions()
body.offer_files(summary)
show(body.paper_only_html(summary) + body.looked_at_html(summary))
show(body.asking_html(summary))
body.ask_questions(summary)
show(body.asked_on_paper_html(summary) + body.leaflets_html(summary) + body.ending_html(summary))
body.more_to_take()
share_block(catalogue)
clear_button("summary")
