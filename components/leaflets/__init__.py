"""Before you go, After you chose, For the person beside you: short points, a reminder, a sheet."""
