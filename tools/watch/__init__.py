"""The watch on the literature: asks public services what is new, and writes it down as seen, not judged.

It is a tool of those who keep the tables. The app never runs it and does not ship it.
"""
