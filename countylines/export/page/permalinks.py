"""The anchors of the fact sheet: a permanent one for each id of the record."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.lookup.items import ITEM_NOUNS
from countylines.lookup.names import NAME_KINDS
from countylines.record.dataset import Dataset

OTHER_NOUNS = {"topic": "topics", "disagreement": "disagreements", "dating": "datings", "sum": "sums"}
"""The nouns with ids that no command looks up by id, and their files."""

SECTION_NAMES = ("figures", "weeks", "quotes", "conflicts", "terms", "timeline", "sources", "record")
"""The anchors of the sections, which no record may have."""


class Permalinks:
    """The anchors of a record's figures and records.

    An anchor is the id itself. If several nouns have the id, it means what the commands take it for, and the others
    have ``NOUN:ID``, which the commands understand as well; so has an id that is the anchor of a section.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._anchors: dict[tuple[str, str], str] = {}
        taken = set(SECTION_NAMES)
        for noun, name in _ids_in_lookup_order(dataset):
            self._anchors[noun, name] = f"{noun}:{name}" if name in taken else name
            taken.add(name)

    def of(self, noun: str, name: str) -> str:
        """Return the anchor of a record or figure."""
        return self._anchors[noun, name]

    def address(self, noun: str, name: str) -> str:
        """Return the address of an anchor within the page: ``#2019-10/arrests``."""
        return f"#{self._anchors[noun, name]}"

    def __iter__(self) -> Iterator[str]:
        """List all anchors."""
        return iter(self._anchors.values())


def _ids_in_lookup_order(dataset: Dataset) -> Iterator[tuple[str, str]]:
    """List the ids of figures, then those of all nouns, in the order in which a name is looked up."""
    for period, measure in dataset.observations_of:
        yield "figure", f"{period}/{measure}"
    files = {noun: NAME_KINDS[noun].file for noun in ITEM_NOUNS} | OTHER_NOUNS
    for noun, file in files.items():
        for record in dataset.read(file):
            yield noun, record.id
