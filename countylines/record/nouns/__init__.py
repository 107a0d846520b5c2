"""The nouns of a record, one module each."""
