"""The first answer: every page as it opens, as HTML that stands before the app does, and without it."""
