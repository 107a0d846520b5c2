"""Words that stand for one another in a search: those of the record, and those of asking.

A record has them in two places. The words of a group in vocabulary.json mean the same, unless measures name the group
or the engine asks for it: then they only have something in common. And an item is found by its ``asked_as`` as by its
names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from countylines.lookup.names import NAME_KINDS
from countylines.record.dataset import Dataset
from countylines.search.question_words import SYNONYMS
from countylines.vocabulary.groups import ENGINE_GROUPS, expand_groups

KINDS_ASKED_FOR = ("measure", "person", "organisation", "term", "topic", "event", "period", "source")
"""The kinds of name, out of NAME_KINDS, of the items that have ``asked_as``."""

KINDS_WITH_SEVERAL_NAMES = frozenset({"organisation", "term"})
"""The kinds whose names stand for one another even without ``asked_as``: ``NCA`` is ``National Crime Agency``."""

ANY_ENDING = "ing"
"""What is read for the ``*`` at the end of a word: an ending that the stemming of words takes off again.

``referr*`` becomes ``referring``, whose stem is that of ``refers`` and ``referred``.
"""


def synonyms_of(dataset: Dataset) -> Iterator[tuple[str, tuple[str, ...]]]:
    """List the words and phrases that stand for one another, each set of them with its key."""
    for name, words in SYNONYMS.items():
        yield f"=asking/{name}", words
    groups_of_measures = {
        word.removeprefix("@")
        for measure in dataset.measures
        for way in measure.counted_as
        for word in (*way.needs, *way.without)
        if word.startswith("@")
    }
    for group in dataset.vocabulary:
        if group.id not in ENGINE_GROUPS and group.id not in groups_of_measures:
            yield f"={group.id}", _complete_stems(group.words)
    for kind in KINDS_ASKED_FOR:
        for item in dataset.read(NAME_KINDS[kind].file):
            if item.asked_as or kind in KINDS_WITH_SEVERAL_NAMES:
                names = filter(None, NAME_KINDS[kind].names_of(item))
                yield key_of(kind, item), (*names, *_complete_stems(expand_groups(dataset, item.asked_as)))


def key_of(kind: str, item: Any) -> str:
    """Return the key of the names of an item."""
    return f"={kind}/{item.id}"


def setting_words(dataset: Dataset) -> tuple[str, ...]:
    """List the words that everything in the record shares: its group ``setting``."""
    return _complete_stems(expand_groups(dataset, ["@setting"]))


def actions_by_measure(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """List, for each measure, the words that texts need beside its nouns: they say what was done with what is counted.

    A word by which another measure is counted says what else was done, and is left out; the wholes of the measure do
    not count as other measures.
    """
    measures = dataset.index("measures")
    measures_by_noun: dict[str, set[str]] = {}
    for measure in dataset.measures:
        for noun in (noun for way in measure.counted_as for noun in way.nouns):
            measures_by_noun.setdefault(noun, set()).add(measure.id)
    found = {}
    for measure in dataset.measures:
        own, whole = {measure.id}, measure.part_of
        while whole is not None:
            own.add(whole)
            whole = measures[whole].part_of
        words = expand_groups(dataset, (word for way in measure.counted_as for word in way.needs))
        found[measure.id] = _complete_stems(word for word in words if _counted_by(word, measures_by_noun) <= own)
    return found


def _counted_by(word: str, measures_by_noun: dict[str, set[str]]) -> set[str]:
    """Return the ids of the measures that *word* counts; ``*`` at its end stands for any ending."""
    if not word.endswith("*"):
        return measures_by_noun.get(word, set())
    stem = word.removesuffix("*")
    return {name for noun, names in measures_by_noun.items() if noun.startswith(stem) for name in names}


def _complete_stems(words: Iterable[str]) -> tuple[str, ...]:
    """Replace the ``*`` of each word by an ending."""
    return tuple(word.replace("*", ANY_ENDING) for word in words)
