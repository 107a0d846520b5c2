"""Text as people write it: marks and names folded, numbers read. Knows nothing of the record."""
