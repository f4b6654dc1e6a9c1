"""Compare: the option grid, what stands around it, and all options in one page without script."""
