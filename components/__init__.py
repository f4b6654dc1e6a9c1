"""Views: what readers see, drawn from the catalogue. Reads no tables itself."""
