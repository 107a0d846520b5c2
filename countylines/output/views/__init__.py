"""Answers as tables: the fields of each answer with their data, and what people see of it."""
