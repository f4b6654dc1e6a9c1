"""Questions people ask: the list, the search field, and the page without script."""
