"""What matters to me: preferences, the knowledge check, and the items on being ready."""
