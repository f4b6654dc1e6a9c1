"""What surrounds every page: its list of pages, notice, crisis lines, style sheet, and the one catalogue."""
