"""Resolve the scope of a number: the week or the span of weeks it is of, and the place."""
