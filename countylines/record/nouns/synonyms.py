"""Synonyms: what the record calls one thing, and what other people call it."""

from __future__ import annotations

from typing import NamedTuple


class Synonyms(NamedTuple):
    """Words and phrases that mean the same to a question; each may be written in any case and number."""

    id: str
    words: tuple[str, ...]
