"""Start: the decision, for whom, and who made this."""
