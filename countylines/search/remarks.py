"""Remarks on an answer: calculations that search does not make, cautions, disagreements, and unconfirmed words.

If a question asks for a share or a rate per day, the answer gives the share or rate that is derived from the record, or
says that the figure is not a share or rate. If a word of the question appears in a caution or in a side of a
disagreement, and does more than name what the figure counts, the answer repeats the caution or the disagreement.

A figure may be found by a synonym, or by one word of a phrase. Such a match does not confirm the question's own word. A
word is confirmed if the record uses it for what the measure counts. A participle is confirmed only by a participle:
``trade in birds`` does not say that birds were traded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from countylines.figures.cautions import answers_in_words
from countylines.figures.figure import Figure
from countylines.figures.hedges import BARE
from countylines.figures.interval import Interval
from countylines.lookup.items import Item
from countylines.record.dataset import Dataset
from countylines.search.documents import SearchDocument, count_sides_named
from countylines.search.index import SearchIndex
from countylines.search.question import Question
from countylines.search.ranking import Match, Ranking
from countylines.search.terms import NUMBER, SETTING, QuestionTerm
from countylines.text import capitalized
from countylines.text.english import ONES
from countylines.text.grammar import AUXILIARIES, DETERMINERS, LIGHT_PARTICIPLES, is_participle, is_plural
from countylines.text.stems import english_word_lists, lowercase_words, places_of_phrase
from countylines.vocabulary import calculation_words as calc
from countylines.vocabulary import question_words as asking

SHARE, RATE, DIFFERENCE = "share", "rate", "difference"
"""The kinds of calculation: a share of a whole, a rate per day, and a difference or ratio of two figures."""

ENDS_OF_UNITS = {SHARE: "%", RATE: "a day"}
"""How the units of derived figures end, by kind of calculation."""

JOINING = AUXILIARIES.union("of the a an and in by as to from for with at on off out into".split())
"""Words that do not end the description of a noun, as in ``5 visits were made by neighbours in the night``."""

_DENYING = frozenset({"no", "none", "nobody"})
"""Words that show that a caution says that nobody counts something, as in ``no source counts ducklings``."""


def find_calculation(question: Question) -> str | None:
    """Return the kind of calculation that a question asks for, or None.

    ``third`` in the name of a week does not ask for a calculation; nor does ``half`` in a number.
    """
    words = [word if at not in question.timeframe.used else "" for at, word in enumerate(question.words)]
    if question.shares:
        return SHARE
    if question.numbers:
        return None
    if not calc.ASKING_FOR_SHARE.isdisjoint(words):
        return SHARE
    if not calc.ASKING_FOR_RATE.isdisjoint((*words, *pairwise(question.words))):
        return RATE
    if not calc.ASKING_FOR_DIFFERENCE.isdisjoint((*words, *pairwise(words))) or _compares_two(question, words):
        return DIFFERENCE
    return None


def _compares_two(question: Question, words: Sequence[str]) -> bool:
    """Return whether a question asks by how much two things differ: ``how many more``, ``how much did it rise``."""
    place = next((words.index(word) for word in ("than", "compared") if word in words), 0)
    is_compared = not calc.BEFORE_THAN.isdisjoint(words[:place])
    is_changed = not calc.CHANGING.isdisjoint(words) or not calc.UP_OR_DOWN.isdisjoint(words)
    asks_how = question.type in (asking.HOW_MANY, asking.HOW_MUCH)
    return (is_compared and ONES.keys().isdisjoint(words[place + 1 : place + 2])) or (is_changed and asks_how)


def explain_what_is_not_done(question: Question) -> str:
    """Say why search does not try to answer a question; "" if it does.

    It does not try if the question names an unknown source, asks who is wrong, asks for a rate other than per day or
    week, or ranks anything other than weeks and parts of a whole.
    """
    words = question.words
    if question.unknown_source:
        return f"The record has no source called {question.unknown_source!r}."
    if question.type == asking.PUBLISHED and not question.numbers and not asking.FINDING_FAULT.isdisjoint(words):
        return "Search does not judge who is wrong. Where sources differ, and what decides it: countylines conflicts."
    after = dict(pairwise(words))
    has_superlative = any(word in calc.SUPERLATIVES and after.get(word) != "recent" for word in words)
    if has_superlative and all(term.kind == SETTING or term.word in calc.SUPERLATIVES for term in question.terms):
        return "Weeks are ranked by what is counted in them, and the question names nothing that is."
    if after.get("per", "day") not in calc.AFTER_PER | DETERMINERS:
        unknown = f"The record has no rate per {after['per']}."
        return f"{unknown} Rates that follow from its figures: countylines stats --derived."
    is_ranked = (
        question.type is None and not question.timeframe.extreme and not calc.SUPERLATIVES.keys().isdisjoint(words)
    )
    if is_ranked and after.get("which", "is") not in asking.VERBS_FIRST:
        ranked = "It ranks weeks and the parts of a whole: ask which week had the most."
        return f"The record has no figures by {after['which']}. {ranked}"
    return ""


def sentences_on_calculation(dataset: Dataset, question: Question, figure: Figure) -> Iterator[str]:
    """Say which derived share or rate follows from a figure, or that the figure itself is not a share or rate.

    A share in the question is compared with the derived share to the precision with which the question writes it:
    ``12%`` agrees with 12.3%.
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
    """Return the values that a share in a question allows: those of its hedge or, if bare, all that round to it."""
    value = share.number or Decimal(0)
    if share.hedge != BARE:
        from countylines.figures.hedges import hedged_interval  # noqa: PLC0415  few questions have shares

        return hedged_interval(share.hedge, value, count=False)
    half = Decimal(5).scaleb(min(int(value.as_tuple().exponent), 0) - 1)
    return Interval(value - half, value + half)


def sentences_on_doubts(index: SearchIndex, question: Question, item: Item) -> Iterator[str]:
    """Yield the cautions and disagreements that share a word with the question, or that leave the figure undecided."""
    stop, stems = english_word_lists().stop, index.stems
    asked = {stems[word] for word in question.words if word not in stop or ONES.get(word, 0) > 1}
    content = asked - {stems[question.words[at]] for at in question.timeframe.used} - index.stems_of_asking
    content -= set(question.excluded)
    is_disputed, undecided = False, ()
    if item.noun == "figure":
        figure, measures = item.record, index.dataset.index("measures")
        is_disputed, undecided = figure.best is None, figure.undecided
        counted = [measures[one.id] for one in index.with_wholes(index.measures[figure.measure.id])]
        nouns = [noun for one in counted for way in one.counted_as for noun in way.nouns]
        labels, counting = (frozenset(stems.of_text(" ".join(one))) for one in ([one.label for one in counted], nouns))
        named = (asked & counting) - labels
        content -= labels | counting
        told = (one for measure in counted for one in (measure.caution or "").split(". ") if one)
        sentences = dict.fromkeys(f"{one.rstrip('.')}." for one in told)
        # numbers and words for comparing match too many cautions: "the two should not be compared"
        words = content.difference(ONES, map(stems.__getitem__, calc.COMPARING | calc.AGAINST))
        for sentence in sentences:
            said = frozenset(stems.of_text(sentence))
            is_doubtful = "may be" in sentence or not _DENYING.isdisjoint(lowercase_words(sentence))
            denies_noun = is_doubtful and not named.isdisjoint(said)
            if denies_noun or not words.isdisjoint(said):
                yield sentence
    for one in index.dataset.disagreements_about.get(item.record.id, ()):
        sides = [frozenset(stems.of_text(side.says)) for side in one.sides]
        is_of_date = item.noun == "event" and question.type in (asking.WHEN, asking.DISAGREEMENT)
        is_open = one in undecided or ((is_disputed or is_of_date) and one.decided_by is None)
        if is_open or count_sides_named(asked, sides) > 1 or count_sides_named(filter(str.isalpha, content), sides):
            is_short = one.decided_by is not None and not is_of_date
            answer = one.decided_by if is_short else answers_in_words(index.dataset, one)
            yield f"Sources differ ({one.id}): {one.question} {answer}"


def sentence_on_whether(question: Question, item: Item) -> str:
    """Say that search does not judge whether something is so, and which command shows what is recorded."""
    command = f"show {item.record.id}"
    if item.noun == "figure" and find_calculation(question) == SHARE:
        command = "stats --derived"
    elif item.noun == "figure" and (len(question.timeframe.periods or ()) > 1 or question.compares_weeks):
        command = f"compare {item.record.measure.id}"
    return f"Search does not judge whether that is so: see countylines {command}."


def sentences_of_record(item: Item) -> list[str]:
    """List the record's note on a source, claim or quotation, and the address of a source."""
    if item.noun not in ("source", "claim", "quote"):
        return []
    return list(filter(None, (item.record.note, getattr(item.record, "url", None))))


class FigureWords(NamedTuple):
    """The stems of the words that the record uses for a figure: *participles*, and all *others*.

    *phrases* are the stems of its phrases whose content words are all in the question.
    """

    participles: frozenset[str]
    others: frozenset[str]
    phrases: frozenset[str]


def words_without_evidence(ranking: Ranking, match: Match, figure: Figure) -> list[str]:
    """List the words that the question, but not the record, uses for a figure, in the order of the question.

    They describe the number or, if there is no number, what is counted; or they are synonyms, which may mean less than
    the word in the record: ``ducklings`` for ``birds``. In a question of keywords, any plural is taken for a noun of
    the figure. A question with alternatives, such as ``5 or 7``, has no such words.
    """
    question, index = ranking.question, ranking.index
    if question.numbers and "or" in question.words:
        return []
    found = _words_of_figure(index, question, match.document, figure)
    nouns = [word for _, term in question.numbers for word in term.counted]
    if not question.numbers and question.counted:
        nouns = [question.counted]
    said, is_doubted = _words_describing(question, nouns), question.type == asking.WHETHER and bool(question.numbers)
    terms = [term for term in ranking.terms.values() if term.word in nouns]
    is_counted = any(ranking.numbers.counts(match.document, term) for term in terms)
    lacking = set[str]()
    for word, term in ranking.terms.items():
        is_noun = (question.type is None and is_plural(word)) or ranking.numbers.counts(match.document, term)
        is_of_group = (
            not question.numbers and word in match.worth and is_noun and not _is_past(word) and " " not in word
        )
        is_other_noun = question.numbers and word in nouns and not is_counted  # a noun of the setting: "49 gangs"
        is_telling = (term.kind not in (SETTING, NUMBER) or is_other_noun) and word not in calc.SUPERLATIVES
        if is_telling and (is_doubted or word in said or is_of_group):
            lacking |= set() if _has_evidence(found, term, index.stems_of_asking) else {word}
    stop = english_word_lists().stop - LIGHT_PARTICIPLES  # "made" and the like need no evidence
    lacking |= {word for word in said & stop if index.stems[word] not in found.participles}
    return sorted(lacking, key=lambda word: places_of_phrase(question.words, word).start)


def _is_past(word: str) -> bool:
    """Return whether a word looks like a past participle, even a short one such as ``tied``."""
    return is_participle(word) or (word.endswith("ed") and not word.endswith("eed"))


def _words_describing(question: Question, nouns: Collection[str]) -> set[str]:
    """Return *nouns* with the words that the question uses to describe them: terms before them, and terms after them.

    The words after a noun end at the first word that is neither a term nor one of JOINING. If the question has a
    number, terms before the noun do not count; if it has no number, only participles count after the noun.
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
    """Return the words of a figure: from labels and definitions of its measure and wholes, wordings, and phrases."""
    measures, stems, stop = index.dataset.index("measures"), index.stems, english_word_lists().stop
    documents = index.with_wholes(document)
    texts = [document.unit]
    for one in documents:
        texts += [measures[one.id].label, measures[one.id].definition or ""]
    texts += [one.wording or "" for one in figure.observations if one.is_normal]
    words = lowercase_words(" ".join(texts))
    phrases = set[str]()
    for phrase in (*document.counted, *(phrase for one in documents for phrase in one.done)):
        content = [word for word in lowercase_words(phrase) if word not in stop or is_participle(word)]
        if content and all(stems[word] in question.stems for word in content):
            phrases.update(stems.of_text(phrase))
    return FigureWords(
        frozenset(stems[word] for word in words if is_participle(word)),
        index.counted_words(document).heads.union(stems[word] for word in words if not is_participle(word)),
        frozenset(phrases),
    )


def _has_evidence(found: FigureWords, term: QuestionTerm, asking_stems: frozenset[str]) -> bool:
    """Return whether the record uses a term for a figure.

    For a participle a synonym is enough; any other term must be found by its own word. Words that only phrase a
    question need no evidence.
    """
    if term.own_stems <= asking_stems or not found.phrases.isdisjoint(term.own_stems):
        return True
    if is_participle(term.word.partition(" ")[0]):
        return any(found.participles.issuperset(phrase) for phrase in term.phrases)
    return term.own_stems <= found.participles | found.others
