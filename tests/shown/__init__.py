"""What readers see, parsed back into facts and held against the cells of the tables."""
