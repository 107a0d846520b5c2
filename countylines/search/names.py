"""Names in questions: what to know of them where they are not quite those of the record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from countylines.search.index import SearchIndex
from countylines.search.questions import PLAIN, Question
from countylines.search.results import Result
from countylines.text.stems import lowercase_words


def sentences_on_names(index: SearchIndex, question: Question, meant: Mapping[str, str], best: Result) -> Iterator[str]:
    """Say of which name a misspelt one is taken for, and that the person found has another than the question names.

    That is told by the word behind the first name, or before the last: ``Duncan Bell`` is not Duncan Ball.
    """
    for word, known in meant.items():
        if index.stems[known] in index.reader.people:
            yield f"“{word.capitalize()}” is read as “{known.capitalize()}”."
    if best.item.noun != "person" or best.match is None:
        return
    name = lowercase_words(best.item.record.name)
    missing = {term.word for term in question.terms if term.kind == PLAIN and term.word not in best.match.worth}
    for one, other in pairwise(question.words):
        if (one == name[0] and other in missing) or (one in missing and other == name[-1]):
            yield f"The record has no “{one.capitalize()} {other.capitalize()}”; this is {best.item.record.name}."
