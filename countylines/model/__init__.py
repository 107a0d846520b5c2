"""The nouns of the record, frozen, and the arithmetic of hedged numbers. Touches no disk and no stream."""
