"""Doubts: what the record says against a word of the question, where an answer alone would seem to confirm it.

No verb is known here. A disagreement has sides, and a caution has sentences: a word of the question that stands there,
and is not simply what the figure counts, is one on which sources differ, or of which the record warns.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING

from countylines.lookup.items import Item
from countylines.search.index import SearchIndex
from countylines.search.questions import SETTING, Question
from countylines.search.ranking import Match, Ranking
from countylines.text.english import ONES
from countylines.text.english_words import english_word_lists
from countylines.vocabulary.question_words import WHETHER

if TYPE_CHECKING:
    from countylines.record.nouns.measure import Measure


def sentences_on_doubts(index: SearchIndex, question: Question, item: Item) -> Iterator[str]:
    """Tell the cautions and disagreements about a thing of which the question has a word, or that leave it no best."""
    stop, stems = english_word_lists().stop, index.stems
    asked = {stems[word] for word in question.words if word not in stop or ONES.get(word, 0) > 1}
    telling = asked - {stems[question.words[at]] for at in question.timeframe.used} - index.stems_of_asking
    telling -= set(question.excluded)
    is_disputed = item.noun == "figure" and item.record.best is None
    if item.noun == "figure":
        measures = index.dataset.index("measures")
        wholes = index.documents[index.places["measure", item.record.measure.id]].wholes
        counted = [item.record.measure, *(measures[name] for name in wholes)]
        telling -= {stem for one in counted for text in _what_is_counted(one) for stem in stems.of_text(text)}
        for sentence in _sentences(one.caution for one in counted):
            if not telling.isdisjoint(stems.of_text(sentence)):
                yield sentence
    for one in index.dataset.disagreements_about.get(item.record.id, ()):
        sides = [frozenset(stems.of_text(side.says)) for side in one.sides]
        is_open = is_disputed and one.decided_by is None
        if is_open or _count_sides_named(asked, sides) > 1 or _count_sides_named(filter(str.isalpha, telling), sides):
            yield f"Sources differ ({one.id}): {one.question} {one.decided_by or 'Nothing decides it.'}"


def words_without_evidence(ranking: Ranking, match: Match) -> list[str]:
    """List the words of a question of yes or no that an answer lacks: it is found without them, and confirms none."""
    if ranking.question.type != WHETHER or "or" in ranking.question.words:
        return []
    return [word for word, term in ranking.terms.items() if term.kind != SETTING and word not in match.worth]


def _what_is_counted(measure: Measure) -> Iterator[str]:
    """Yield the words for what a measure counts, which say no more than the figure does."""
    yield measure.label
    for way in measure.counted_as:
        yield from way.nouns


def _sentences(texts: Iterable[str | None]) -> list[str]:
    """List the sentences of texts."""
    return [f"{one.rstrip('.')}." for text in texts if text for one in text.split(". ")]


def _count_sides_named(words: Iterable[str], sides: Collection[frozenset[str]]) -> int:
    """Count the sides of which there is a word that no other side has."""
    own = {word for word in words if sum(word in side for side in sides) == 1}
    return sum(not side.isdisjoint(own) for side in sides)
