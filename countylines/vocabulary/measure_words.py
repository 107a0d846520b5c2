"""The words by which people ask for a measure, from those by which texts count it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from countylines.record.dataset import Dataset
from countylines.text.stems import Stems
from countylines.vocabulary.groups import word_groups

MOST_SPACES = 3
"""Phrases of ``asked_as`` with as many spaces say more than what is counted: ``picked up by police``."""


class MeasureWords(NamedTuple):
    """The words of a measure: *nouns* count it, and *asked* are short phrases that people ask by.

    *done* say what was done with what it counts, *excluded* what no text about it says (``*`` is any ending).
    """

    nouns: tuple[str, ...]
    asked: tuple[str, ...]
    done: tuple[str, ...]
    excluded: tuple[str, ...]


def measure_words(dataset: Dataset, stems: Stems) -> dict[str, MeasureWords]:
    """Return the words of each measure. What counts another measure, unless it is the whole, was not done with this."""
    groups = word_groups(dataset)
    measures = {measure["id"]: measure for measure in dataset.unchecked_objects("measures")}
    counted_by: dict[tuple[str, ...], set[str]] = {}
    for name, measure in measures.items():
        for noun in (noun for way in measure.get("counted_as") or () for noun in way["nouns"]):
            counted_by.setdefault(stems.of_phrase(noun), set()).add(name)
    found = {}
    for name, measure in measures.items():
        ways = measure.get("counted_as") or ()
        own = {name, *wholes_of(measures, name)}
        needed = expand_groups_and_endings(groups, (word for way in ways for word in way.get("with", ())))
        without = [set(expand_groups_and_endings(groups, way.get("without", ()), ending="*")) for way in ways]
        found[name] = MeasureWords(
            tuple(noun for way in ways for noun in way["nouns"]),
            tuple(
                one
                for one in expand_groups_and_endings(groups, measure.get("asked_as") or ())
                if one.count(" ") < MOST_SPACES
            ),
            tuple(word for word in needed if counted_by.get(stems.of_phrase(word), own) <= own),
            tuple(sorted(set.intersection(*without))) if without else (),
        )
    return found


def wholes_of(measures: Mapping[str, Mapping[str, str]], name: str) -> Iterator[str]:
    """Yield the ids of the wholes that a measure is part of, the nearest first."""
    above = measures[name].get("part_of")
    while above:
        yield above
        above = measures[above].get("part_of")


def expand_groups_and_endings(
    groups: Mapping[str, Sequence[str]], words: Iterable[str], *, ending: str = "ing"
) -> Iterator[str]:
    """Replace ``@group`` by its words, and the ``*`` of a word by an *ending*, which stems leave out."""
    for word in words:
        for phrase in groups.get(word[1:], ()) if word.startswith("@") else (word,):
            yield f"{phrase[:-1]}{ending}" if phrase.endswith("*") else phrase
