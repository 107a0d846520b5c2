"""Answers for people and for programs: laid out as tables, and written in a format."""
