"""What is said beside an answer: what search does not calculate, and what speaks against a word asked about.

If a share or a rate a day is asked for, the answer gives the one that the record derives, or says that the figure is
none. If a word of the question stands in a caution or in a side of a disagreement, and is not simply what the figure
counts, the answer repeats the caution or the disagreement.

A figure may be found by another word of a group, or by one word of a phrase. That is enough to find it, but does not
confirm the word of the question. A word is confirmed if the record says it of what the measure counts; a participle,
only if the record has it as one: ``trade in birds`` does not say that birds were traded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from countylines.figures.figure import Figure
from countylines.figures.interval import Interval
from countylines.lookup.items import Item
from countylines.record.dataset import Dataset
from countylines.search.documents import SearchDocument, count_sides_named
from countylines.search.index import SearchIndex
from countylines.search.questions import Question
from countylines.search.ranking import Match, Ranking
from countylines.search.terms import BARE, NUMBER, SETTING, QuestionTerm
from countylines.text import capitalized
from countylines.text.english import ONES
from countylines.text.grammar import AUXILIARIES, LIGHT_PARTICIPLES, is_participle, is_plural
from countylines.text.stems import english_word_lists, lowercase_words, places_of_phrase
from countylines.vocabulary import question_words as asking

SHARE, RATE, DIFFERENCE = "share", "rate", "difference"
"""What is to be calculated: a share of a whole, a rate a day, a difference or a ratio of two figures."""

ENDS_OF_UNITS = {SHARE: "%", RATE: "a day"}
"""How the units of derived shares and rates end."""

JOINING = AUXILIARIES.union("of the a an and in by as to from for with at on off out into".split())
"""Words within what is said of a number's noun: ``5 visits were made by neighbours in the night``."""

_NOBODY = frozenset({"no", "none", "nobody"})
"""Words of a caution that nobody counts what it names, though people ask by that: ``no source counts ducklings``."""


def find_calculation(question: Question) -> str | None:
    """Return what a question asks to calculate: no ``third`` of a week's name, and no ``half a million``."""
    words = [word if at not in question.timeframe.used else "" for at, word in enumerate(question.words)]
    if question.shares:
        return SHARE
    if question.numbers:
        return None
    if not asking.ASKING_FOR_SHARE.isdisjoint(words):
        return SHARE
    if not asking.ASKING_FOR_RATE.isdisjoint((*words, *pairwise(question.words))):
        return RATE
    place = words.index("than") if "than" in words else 0
    is_compared = not asking.BEFORE_THAN.isdisjoint(words[:place]) and ONES.keys().isdisjoint(
        words[place + 1 : place + 2]
    )
    return DIFFERENCE if is_compared or not asking.ASKING_FOR_DIFFERENCE.isdisjoint(words) else None


def explain_what_is_not_done(question: Question) -> str:
    """Say why no answer is sought: search knows no other source and judges none, has no rates and ranks only weeks."""
    words = question.words
    if question.unknown_source:
        return f"The record has no source called {question.unknown_source!r}."
    if question.type == asking.PUBLISHED and not question.numbers and not asking.FINDING_FAULT.isdisjoint(words):
        return "Search does not judge who is wrong. Where sources differ, and what decides it: countylines conflicts."
    after = dict(pairwise(words))
    has_superlative = any(word in asking.SUPERLATIVES and after.get(word) != "recent" for word in words)
    if has_superlative and all(term.kind == SETTING or term.word in asking.SUPERLATIVES for term in question.terms):
        return "Weeks are ranked by what is counted in them, and the question names nothing that is."
    if after.get("per", "day") not in asking.AFTER_PER:
        unknown = f"The record has no rate per {after['per']}."
        return f"{unknown} Rates that follow from its figures: countylines stats --derived."
    is_ranked = (
        question.type is None and not question.timeframe.extreme and not asking.SUPERLATIVES.keys().isdisjoint(words)
    )
    if is_ranked and after.get("which", "is") not in asking.VERBS_FIRST:
        ranked = "It ranks weeks and the parts of a whole: ask which week had the most."
        return f"The record has no figures by {after['which']}. {ranked}"
    return ""


def sentences_on_calculation(dataset: Dataset, question: Question, figure: Figure) -> Iterator[str]:
    """Say which share or rate follows from a figure, or that it is not the one that is asked for.

    A share in question is compared with the one that follows, as exactly as it is written: ``12%`` may be 12.3%.
    """
    kind = find_calculation(question) if question.type != asking.WHETHER else None
    if kind not in ENDS_OF_UNITS:
        return
    from countylines.figures.derived import find_derived  # noqa: PLC0415  few questions ask for it

    derived = [one for one in find_derived(dataset, figure.period.id) if one.inputs[0] == figure.measure.id]
    found = next((one for one in derived if one.unit.endswith(ENDS_OF_UNITS[kind])), None)
    if found is not None:
        told = f"{found.in_words}, see countylines show {found.id}."
        for share in question.shares:
            relation = "agrees" if found.best.meets(_values_of_share(share)) else "does not agree"
            yield f"“{capitalized(share.wording)}” {relation} with the {kind} that follows from the record: {told}"
        if not question.shares:
            yield f"The figure is not a {kind}, but one follows from it: {told}"
    else:
        yield f"The figure is not a {kind}; {kind}s that follow from the record: countylines stats --derived."


def _values_of_share(share: QuestionTerm) -> Interval:
    """Return the values that a share in question may stand for: as its hedge allows or, bare, that round to it."""
    value = share.number or Decimal(0)
    if share.hedge != BARE:
        from countylines.figures.hedges import hedged_interval  # noqa: PLC0415  few questions have shares

        return hedged_interval(share.hedge, value, count=False)
    half = Decimal(5).scaleb(min(int(value.as_tuple().exponent), 0) - 1)
    return Interval(value - half, value + half)


def sentence_on_difference(question: Question, figure: Figure) -> str:
    """Say that search compares no figures, and which command shows those of several weeks."""
    sees = f": see countylines compare {figure.measure.id}" if len(question.timeframe.periods or ()) > 1 else ""
    return f"Search does not calculate differences or ratios{sees}."


def sentences_on_doubts(index: SearchIndex, question: Question, item: Item) -> Iterator[str]:
    """Tell cautions and disagreements of which the question has a word, or that leave the number undecided."""
    stop, stems = english_word_lists().stop, index.stems
    asked = {stems[word] for word in question.words if word not in stop or ONES.get(word, 0) > 1}
    telling = asked - {stems[question.words[at]] for at in question.timeframe.used} - index.stems_of_asking
    telling -= set(question.excluded)
    is_disputed, undecided = False, ()
    if item.noun == "figure":
        figure, measures = item.record, index.dataset.index("measures")
        is_disputed, undecided = figure.best is None, figure.undecided
        counted = [measures[one.id] for one in index.with_wholes(index.measures[figure.measure.id])]
        nouns = [noun for one in counted for way in one.counted_as for noun in way.nouns]
        labels, counting = (frozenset(stems.of_text(" ".join(one))) for one in ([one.label for one in counted], nouns))
        named = (asked & counting) - labels
        telling -= labels | counting
        sentences = [f"{one.rstrip('.')}." for measure in counted for one in (measure.caution or "").split(". ") if one]
        # "the two should not be compared" says nothing of two, nor to those who compare anything
        words = telling.difference(ONES, map(stems.__getitem__, asking.COMPARING | asking.AGAINST))
        for sentence in sentences:
            said = frozenset(stems.of_text(sentence))
            denies_noun = not (named.isdisjoint(said) or _NOBODY.isdisjoint(lowercase_words(sentence)))
            if denies_noun or not words.isdisjoint(said):
                yield sentence
    for one in index.dataset.disagreements_about.get(item.record.id, ()):
        sides = [frozenset(stems.of_text(side.says)) for side in one.sides]
        is_open = one in undecided or (is_disputed and one.decided_by is None)
        if is_open or count_sides_named(asked, sides) > 1 or count_sides_named(filter(str.isalpha, telling), sides):
            yield f"Sources differ ({one.id}): {one.question} {one.decided_by or 'Nothing decides it.'}"


class FigureWords(NamedTuple):
    """The stems of words that the record says of a figure: of participles, and of others.

    *phrases* are those of the phrases for it that a question has whole, but for words that say nothing.
    """

    participles: frozenset[str]
    others: frozenset[str]
    phrases: frozenset[str]


def words_without_evidence(ranking: Ranking, match: Match, figure: Figure) -> list[str]:
    """List the words of a question that say of a figure what nothing in the record says of it, in their order.

    They are said of its number or, without one, of what is counted; or they are other words of a group with one that
    the record says, which may mean less: ``ducklings`` of ``birds``. Among keywords, any plural may be a noun of it. Of
    alternatives, ``5 or 7``, nothing is confirmed.
    """
    question, index = ranking.question, ranking.index
    if question.numbers and "or" in question.words:
        return []
    found = _words_of_figure(index, question, match.document, figure)
    nouns = [word for _, term in question.numbers for word in term.beside]
    if not question.numbers and question.counted:
        nouns = [question.counted]
    said, is_doubted = _words_said_of(question, nouns), question.type == asking.WHETHER and bool(question.numbers)
    terms = [term for term in ranking.terms.values() if term.word in nouns]
    is_counted = any(ranking.numbers.is_count_of(match.document, term) for term in terms)
    lacking = set[str]()
    for word, term in ranking.terms.items():
        is_noun = (question.type is None and is_plural(word)) or ranking.numbers.is_count_of(match.document, term)
        is_of_group = (
            not question.numbers and word in match.worth and is_noun and not _is_past(word) and " " not in word
        )
        is_other_noun = question.numbers and word in nouns and not is_counted  # of what everything shares: 49 gangs
        is_telling = (term.kind not in (SETTING, NUMBER) or is_other_noun) and word not in asking.SUPERLATIVES
        if is_telling and (is_doubted or word in said or is_of_group):
            lacking |= set() if _has_evidence(found, term, index.stems_of_asking) else {word}
    stop = english_word_lists().stop - LIGHT_PARTICIPLES  # participles that only make most sentences
    lacking |= {word for word in said & stop if index.stems[word] not in found.participles}
    return sorted(lacking, key=lambda word: places_of_phrase(question.words, word).start)


def _is_past(word: str) -> bool:
    """Return whether a word looks like a participle, also a short one: ``tied``."""
    return is_participle(word) or (word.endswith("ed") and not word.endswith("eed"))


def _words_said_of(question: Question, nouns: Collection[str]) -> set[str]:
    """Return some nouns, the terms before them, and the terms and participles behind, up to what begins something else.

    Where they have no number, the terms behind them are participles.
    """
    places = {term.word: places_of_phrase(question.words, term.word) for term in question.terms}
    starts = {one.start: one.stop for one in places.values() if one}
    stops = {one.stop: one.start for one in places.values() if one}
    found = set(nouns)
    for noun in nouns:
        place = places_of_phrase(question.words, noun).start
        while place in stops and not question.numbers:
            found.add(" ".join(question.words[stops[place] : place]))
            place = stops[place]
        place = places_of_phrase(question.words, noun).stop
        while place < len(question.words):
            end = starts.get(place, place + 1)
            one = " ".join(question.words[place:end])
            if _is_past(one.partition(" ")[0]) or (place in starts and question.numbers):
                found.add(one)
            elif one not in JOINING and place not in starts:
                break
            place = end
    return found


def _words_of_figure(index: SearchIndex, question: Question, document: SearchDocument, figure: Figure) -> FigureWords:
    """Return what the record says of a figure: its names and those of its wholes, definitions, wordings and phrases."""
    measures, stems, stop = index.dataset.index("measures"), index.stems, english_word_lists().stop
    documents = index.with_wholes(document)
    texts = [document.unit]
    for one in documents:
        texts += [measures[one.id].label, measures[one.id].definition or ""]
    texts += [one.wording or "" for one in figure.observations if one.is_normal]
    words = lowercase_words(" ".join(texts))
    phrases = set[str]()
    for phrase in (*document.counted, *(phrase for one in documents for phrase in one.done)):
        telling = [word for word in lowercase_words(phrase) if word not in stop or is_participle(word)]
        if telling and all(stems[word] in question.stems for word in telling):
            phrases.update(stems.of_text(phrase))
    return FigureWords(
        frozenset(stems[word] for word in words if is_participle(word)),
        index.counted_words(document).heads.union(stems[word] for word in words if not is_participle(word)),
        frozenset(phrases),
    )


def _has_evidence(found: FigureWords, term: QuestionTerm, asking_stems: frozenset[str]) -> bool:
    """Return whether the record says a term of a figure: a participle, or another of its group; of others, the word.

    Words of asking need no evidence.
    """
    if term.own_stems <= asking_stems or not found.phrases.isdisjoint(term.own_stems):
        return True
    if is_participle(term.word.partition(" ")[0]):
        return any(found.participles.issuperset(phrase) for phrase in term.phrases)
    return term.own_stems <= found.participles | found.others
