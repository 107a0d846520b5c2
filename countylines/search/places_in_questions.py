"""Places in questions: parts of a country, and police forces, of which a record has no figures by themselves."""

import re
from collections.abc import Iterator, Mapping

from countylines.record.dataset import Dataset
from countylines.search.documents import REST
from countylines.search.index import SearchIndex
from countylines.search.questions import Question
from countylines.text.stems import lowercase_words, places_of_phrase
from countylines.vocabulary import question_words as asking

_FORCE = "force"
"""The kind of place that a police force is."""

_LEAVING_OUT = frozenset({"not", *(word for words in asking.NEGATING for word in words[:1])})
_REACH = 3
"""Words of which one among the three before a name says that it is left out."""

_OF_FORCES = frozenset({"the", "police", "constabulary"})
"""Words of which a question in lower case has one, if it names a force."""


def find_places(index: SearchIndex, question: Question, found: Mapping[str, Mapping[int, float]]) -> set[str]:
    """Return those of some words of a question that are places, by the documents where each is *found*.

    None is that a measure is called or defined by. Where things are counted, what its sources tell beside its number
    makes a place no part of it.
    """
    least = REST if question.type in (asking.HOW_MANY, asking.HOW_MUCH) else 0
    candidates = {word for word in found if not _is_word_of_measure(index, found[word], least)}
    if not candidates:
        return candidates
    from countylines.vocabulary.misspellings import place_names  # noqa: PLC0415  most words are of a measure

    return candidates & place_names(index.dataset)


def _is_word_of_measure(index: SearchIndex, found: Mapping[int, float], least: float) -> bool:
    return any(index.documents[place].noun == "measure" and worth > least for place, worth in found.items())


def find_forces(dataset: Dataset, question: Question) -> tuple[str, ...]:
    """Return the names of the forces that a question names, in lower case, the longest of each.

    A name of one word that may be another word needs its capital: ``who met the men`` names nobody. One that is left
    out restricts nothing: ``not just the north``.
    """
    if question.text.islower() and _OF_FORCES.isdisjoint(question.words):
        return ()
    named = _names_of_forces(dataset, question)
    return tuple(name for name in named if _words_before(question, name).isdisjoint(_LEAVING_OUT))


def _names_of_forces(dataset: Dataset, question: Question) -> Iterator[str]:
    for force in dataset.objects("places"):
        if force["kind"] == _FORCE:
            named = [one for one in force["names"] if _is_named(one, question, needs_capital=force.get("case", False))]
            yield from (name.lower() for name in sorted(named, key=len)[-1:])


def _words_before(question: Question, name: str) -> set[str]:
    """Return the last words before a name, among which one may say that it is left out."""
    start = places_of_phrase(question.words, " ".join(lowercase_words(name))).start
    return set(question.words[max(0, start - _REACH) : start])


def _is_named(name: str, question: Question, *, needs_capital: bool) -> bool:
    if needs_capital and " " not in name:
        return re.search(rf"\b{re.escape(name)}\b", question.text) is not None
    return bool(places_of_phrase(question.words, " ".join(lowercase_words(name))))
