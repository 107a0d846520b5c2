"""Questions to the record: pure functions, tuples in, tuples out. Knows no stream and no screen."""
