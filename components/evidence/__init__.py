"""Does it help? The evidence matrix, results, forest plots, and what can go wrong."""
