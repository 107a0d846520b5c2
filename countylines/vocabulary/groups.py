"""Word groups of a record, where ``counted_as`` and ``asked_as`` name them as ``@id``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from countylines.record.dataset import Dataset

ENGINE_GROUPS = frozenset({"national", "setting", "modifiers", "titles", "restricting", "campaign"})
"""The word groups that the engine asks for by name; a record may do without any of them."""


def word_groups(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """Return the words of each group of a record."""
    return {group["id"]: tuple(group["words"]) for group in dataset.objects("vocabulary")}


def expand_groups(dataset: Dataset, words: Iterable[str]) -> Iterator[str]:
    """Replace each ``@group`` by the words of the group: by nothing, if the record has no such group."""
    groups = dataset.index("vocabulary")
    for word in words:
        if not word.startswith("@"):
            yield word
        elif word.removeprefix("@") in groups:
            yield from groups[word.removeprefix("@")].words
