"""What a citation is made of."""

from __future__ import annotations

from typing import NamedTuple

from countylines.record.nouns.source import Source


class Passage(NamedTuple):
    """Words of a source: what they are about or whose they are, where they stand, what to beware of.

    *words* are as printed, several where they do not stand together; *paragraphs* are counted from 1, none where
    they are not known. *paraphrased_by* is whose the words are, where they tell what somebody else said.
    """

    about: str | None
    words: tuple[str, ...]
    paragraphs: tuple[int, ...]
    remarks: tuple[str, ...] = ()
    paraphrased_by: str | None = None


class Entry(NamedTuple):
    """One source, and the passages for which it is cited: none where it is cited as a whole."""

    key: str
    source: Source
    passages: tuple[Passage, ...]


class Citation(NamedTuple):
    """Whatever a reader needs to check a thing: its id, what it says, and an entry for each source.

    *warnings* are what nobody may leave out: that it is disputed, derived, or follows from several. *remarks* are
    what else to beware of. *version* is the dataset's, *consulted* the ISO date on which it was asked.
    """

    subject: str
    says: str
    warnings: tuple[str, ...]
    remarks: tuple[str, ...]
    entries: tuple[Entry, ...]
    version: str
    consulted: str


class Cited(NamedTuple):
    """A citation before it is dated.

    *passages* are pairs of a source's id and a passage of it, or None for the source as a whole.
    """

    subject: str
    says: str
    passages: tuple[tuple[str, Passage | None], ...]
    warnings: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
