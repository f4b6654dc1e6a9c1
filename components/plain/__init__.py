"""Pages that run no script: what surrounds them, and their style sheet."""
