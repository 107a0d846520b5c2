"""Sources: the documents that state things."""

from __future__ import annotations

from typing import NamedTuple


class Source(NamedTuple):
    """A document: who printed it, when, where, and of what kind.

    *kind* is official, news, reprint, letter or tracker. *sha256* (of the bytes) and *characters* are kept
    where spans point into the text, so that a copy of it can be held against the record.
    """

    id: str
    publisher: str
    title: str | None
    published: str | None
    url: str
    kind: str
    periods: tuple[str, ...]
    note: str | None = None
    sha256: str | None = None
    characters: int | None = None

    @property
    def name(self) -> str:
        """What to call it in a sentence: the publisher."""
        return self.publisher
