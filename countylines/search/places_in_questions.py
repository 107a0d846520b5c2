"""Places in questions: parts of a country and police forces, for which a record has no separate figures."""

import re
from collections.abc import Mapping

from countylines.record.dataset import Dataset
from countylines.search.documents import REST
from countylines.search.index import SearchIndex
from countylines.search.question import Question
from countylines.text.stems import lowercase_words, places_of_phrase
from countylines.vocabulary import question_words as asking

_FORCE = "force"
"""The ``kind`` of a police force in places.json."""

_LEAVING_OUT = frozenset({"not", *(word for words in asking.NEGATING for word in words[:1])})
_REACH = 3
"""A name is left out if one of _LEAVING_OUT is among this many words before it."""

_MARKERS_OF_FORCES = frozenset({"the", "police", "constabulary"})
"""A question entirely in lower case must have one of these words to name a force."""


def find_places(index: SearchIndex, question: Question, found: Mapping[str, Mapping[int, float]]) -> set[str]:
    """Return the words of *found* that are names of places.

    *found* maps words of the question to the documents that contain them. A word in the document of a measure is not a
    place. If the question asks for a number, however, a word with at most the weight REST there may be one.
    """
    least = REST if question.type in (asking.HOW_MANY, asking.HOW_MUCH) else 0
    measures = {index.places["measure", name] for name in index.measures}
    candidates = {word for word in found if not any(found[word].get(place, 0) > least for place in measures)}
    if not candidates:
        return candidates
    from countylines.vocabulary.misspellings import place_names  # noqa: PLC0415  most words are in a measure

    return candidates & place_names(index.dataset)


def find_forces(dataset: Dataset, question: Question) -> tuple[str, ...]:
    """Return the police forces that a question names, each by the longest of its names there, in lower case.

    A one-word name that is also an ordinary word needs its capital: ``who met the men`` names no force. A force that is
    left out, as in ``not just the north``, does not restrict the question.
    """
    words, found = question.words, list[str]()
    if question.text.islower() and _MARKERS_OF_FORCES.isdisjoint(words):
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
