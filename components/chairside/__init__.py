"""For clinicians: two options in large type, one question at a time."""
