"""The rules of the checker: one module each, and one table for those that report a verdict about a figure."""
