"""What spreadsheets do to a CSV without changing what it means, mended; what could mean two things, refused."""
