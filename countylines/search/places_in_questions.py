"""Places in questions: parts of a country, and police forces, of which a record has no figures by themselves."""

import re
from collections.abc import Mapping

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
    measures = {index.places["measure", name] for name in index.measures}
    candidates = {word for word in found if not any(found[word].get(place, 0) > least for place in measures)}
    if not candidates:
        return candidates
    from countylines.vocabulary.misspellings import place_names  # noqa: PLC0415  most words are of a measure

    return candidates & place_names(index.dataset)


def find_forces(dataset: Dataset, question: Question) -> tuple[str, ...]:
    """Return the names of the forces that a question names, in lower case, the longest of each.

    A name of one word that may be another word needs its capital: ``who met the men`` names nobody. One that is left
    out restricts nothing: ``not just the north``.
    """
    words, found = question.words, list[str]()
    if question.text.islower() and _OF_FORCES.isdisjoint(words):
        return ()
    for force in (place for place in dataset.objects("places") if place["kind"] == _FORCE):
        named = []
        for name in force["names"]:
            places = places_of_phrase(words, " ".join(lowercase_words(name)))
            may_be_another = force.get("case", False) and " " not in name
            is_written = not may_be_another or re.search(rf"\b{re.escape(name)}\b", question.text)
            is_left_out = not _LEAVING_OUT.isdisjoint(words[max(0, places.start - _REACH) : places.start])
            named += [name.lower()] if places and is_written and not is_left_out else []
        found += sorted(named, key=len)[-1:]
    return tuple(found)
