"""All tables as one .xlsx for people who keep them with a spreadsheet, and the way back (requirements-keep.txt)."""
