"""The commands: one module for each, with the name that a user types."""
