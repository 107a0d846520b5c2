"""The record on disk: find, decode, validate and load its JSON files."""
