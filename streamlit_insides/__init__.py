"""Every place that leans on what Streamlit doesn't promise: README.md lists what, why, and what breaks.

Nothing else in this project imports more of Streamlit than its documented ``st``. Nothing here knows of options,
tables or readers' answers. tests/contract/ holds each module against the installed Streamlit.
"""
