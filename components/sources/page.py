"""Sources and method: where the facts come from, how they were graded, what nobody has checked, files to take."""

from components.frame.follow_anchor import follow_anchor
from components.pieces.show import show
from components.sources import downloads, source_cache

page = source_cache.sources_html()
show(page.before)
source_cache.sources(page)
show(page.criteria)
show(source_cache.measured_html())
show(page.changes)
downloads.buttons()
follow_anchor()
