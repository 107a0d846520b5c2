"""What a record is: its nouns, how they are read from files, and the schemas of those files."""
