"""The words that texts and questions use for what a record counts, and for its places, people and weeks."""

from collections.abc import Iterable, Iterator

from countylines.record.dataset import Dataset, once_per_dataset

NOT_SYNONYMS = frozenset({"national", "setting", "modifiers", "titles", "restricting", "campaign"})
"""The word groups whose words do not mean the same. A record may lack any of them.

The code reads all of them but ``modifiers`` by name.
"""


@once_per_dataset
def word_groups(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """Return the words of each group of a record."""
    return {group["id"]: tuple(group["words"]) for group in dataset.objects("vocabulary")}


def expand_group_references(dataset: Dataset, words: Iterable[str]) -> Iterator[str]:
    """Replace each ``@group`` by the words of that group, or by nothing if the record has no such group."""
    for word in words:
        yield from word_groups(dataset).get(word[1:], ()) if word.startswith("@") else (word,)


def synonym_sets(dataset: Dataset) -> list[tuple[str, ...]]:
    """List the sets of synonyms of a record.

    These are its word groups, except NOT_SYNONYMS and the groups that measures refer to in ``counted_as``, whose words
    belong together but do not mean the same.
    """
    of_measures = {
        word.removeprefix("@")
        for measure in dataset.objects("measures")
        for way in measure.get("counted_as") or ()
        for word in (*way.get("with", ()), *way.get("without", ()))
    }
    return [words for name, words in word_groups(dataset).items() if name not in NOT_SYNONYMS | of_measures]
