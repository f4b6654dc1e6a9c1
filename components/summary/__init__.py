"""My summary: what it asks, what it shows, and the files it gives."""
