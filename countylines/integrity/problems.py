"""Problems: how what is the matter with a record is written down."""

from __future__ import annotations


def line(noun: str, record: str, field: str, what: str) -> str:
    """Write a problem: ``file: record: field: what is the matter``."""
    return ": ".join(part for part in (f"{noun}.json", record, field, what) if part)
