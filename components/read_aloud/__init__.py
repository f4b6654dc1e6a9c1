"""Read to someone: one page of short sentences, without tables."""
