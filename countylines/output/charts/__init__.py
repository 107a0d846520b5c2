"""Charts of intervals."""
