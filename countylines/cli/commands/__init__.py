"""The commands, one file a word that a user types."""
