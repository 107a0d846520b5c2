"""The words by which a text names what the record counts, and where it counts it."""
