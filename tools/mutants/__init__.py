"""Single changes of the code, each held against the fast tests that touch it: what survives is not proved."""
