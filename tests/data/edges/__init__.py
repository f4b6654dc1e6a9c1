"""Cases of rules at their edges: the last that is right, the first that is wrong, and what is said of it."""
