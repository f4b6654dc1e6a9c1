"""Sources and method: every source, how this was made, quality, and downloads."""
