"""Refusals: a sentence that says why the record does not answer a question, and the items nearest to an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from countylines.lookup.items import Item
from countylines.lookup.people import name_of
from countylines.search.faults import (
    LACKING,
    NOT_IN_WEEK,
    NOT_OF_SOURCE,
    ONLY_SETTING,
    OTHER_SPEAKER,
    WRONG_NOUN,
)
from countylines.search.index import SearchIndex
from countylines.search.question import Question
from countylines.search.ranking import Match, Ranking
from countylines.search.remarks import explain_what_is_not_done
from countylines.search.results import items_of_match
from countylines.search.terms import NUMBER, PLAIN, RESTRICTION, SETTING
from countylines.text import join_phrases
from countylines.text.stems import lowercase_words, places_of_phrase
from countylines.vocabulary import question_words as asking

MOST_NEAREST, LEAST_COVERAGE_NEAR = 3, 0.25
"""The greatest number of items that are shown as nearest, and the least coverage that they must have."""

NOUNS_WITH_NAMES = {"person": "people", "organisation": "organisations"}
"""The nouns whose records have a ``name``, each with its file."""

NOT_NEAR = (OTHER_SPEAKER, ONLY_SETTING.reason)
"""The faults of documents that are not shown as nearest, because they share only the setting with the question."""

MARKS_AROUND_WORDS = ".,;:?!()\"'“”‘’"
"""The marks that are cut off at both ends of a word of the question."""


def explain_refusal(index: SearchIndex, question: Question, ranking: Ranking | None, matches: Sequence[Match]) -> str:
    """Say why nothing answers a question, with the words of the question that the record cannot answer."""
    frame = question.timeframe
    if frame.periods == ():
        labels = [period["label"] for period in index.dataset.objects("periods") if period["kind"] == "week"]
        weeks = f"{len(labels)}, from {labels[0]} to {labels[-1]}"
        if frame.relative:
            return (
                f"The record does not know on which day you ask, and so not when {frame.relative!r} is. Name a week by "
                f"its date, or say 'the latest week': it has {weeks}."
            )
        return f"The record has no week for {frame.stated!r}. It has {weeks}."
    if not_done := explain_what_is_not_done(question):
        return not_done
    if ranking is None and question.shares:
        return f"The question does not say what {question.shares[0].wording} is a share of."
    if ranking is None:
        return "The question does not say what it asks for."
    return next(_list_reasons(ranking, matches))


def _list_reasons(ranking: Ranking, matches: Sequence[Match]) -> Iterator[str]:
    """Yield the reasons why nothing answers a question, the most specific one first."""
    question, text = ranking.question, ranking.question.text
    nearest = _nearest_matches(matches)
    if any(match.fault == NOT_OF_SOURCE for match in nearest):
        publishers = dict.fromkeys(name_of(ranking.index.dataset, source) for source in question.sources)
        yield f"The record has no answer to this from {join_phrases(list(publishers))}."
    if question.type == asking.DISAGREEMENT:
        yield "The record describes no disagreement about this. Where its sources differ: countylines conflicts."
    if ranking.speakers is not None and not ranking.speakers:
        name = _as_typed(" ".join(question.speaker), text)
        yield f"The record quotes nobody called {name!r}, and has no source of that name."
    if question.denied:
        yield f"The record says what was done, but nothing about what was not {_quoted(question.denied, text)}."
    if ranking.asks_for_unknown_leader:
        yield "The record does not say who leads that body."
    if restrictions := [term.word for term in question.terms if term.kind == RESTRICTION]:
        says = "Nothing in the record counts" if question.type == asking.HOW_MANY else "The record has no answer about"
        yield f"{says} {_quoted(restrictions, text)}."
    yield from _reasons_of_place(ranking, matches)
    yield from _reasons_of_numbers(ranking, _numbers_alone(question))
    for best in nearest[:1]:
        if best.fault == NOT_IN_WEEK and best.document.noun != "period":
            given = [period for period, _ in ranking.numbers.given.values()]
            yield _reason_of_week(ranking, best, ", ".join(question.timeframe.periods or given))
    yield from _reasons_of_terms(ranking)
    yield from _reasons_of_name(ranking, matches)
    if ranking.deed:
        typed = _as_typed(ranking.deed.words, text)
        yield f"The record does not say {typed[0].lower()}{typed[1:]}."
    together = [term.word for term in question.terms if term.kind != SETTING] or list(ranking.terms)
    yield f"The record has nothing that is about {_quoted(together, text)}{' together' if len(together) > 1 else ''}."


def _reasons_of_terms(ranking: Ranking) -> Iterator[str]:
    """Say which terms the record does not count or contain, and which figures have the numbers among these terms."""
    question, text = ranking.question, ranking.question.text
    counted = ranking.terms.get(question.counted or "")
    if counted and not any(ranking.numbers.counts(document, counted) for document in ranking.index.documents):
        yield f"Nothing in the record counts {_as_typed(counted.word, text)!r}."
    unknown = [term for term in question.terms if term.kind in (PLAIN, NUMBER) and not ranking.found.get(term.word)]
    yield from _reasons_of_numbers(ranking, [term.word for term in unknown])
    if unknown:
        words = [term.word if term.word in text or not term.wording else term.wording for term in unknown]
        yield f"The record does not have {_quoted(words, text)}."


def _numbers_alone(question: Question) -> list[str]:
    """Return the words of a question's numbers if it has no other terms."""
    are_alone = all(term.kind == NUMBER for term in question.terms)
    return [term.word for _, term in question.numbers] if are_alone else []


def _reasons_of_numbers(ranking: Ranking, words: Sequence[str]) -> Iterator[str]:
    """Say which figures of the record have the question's numbers that are among *words*."""
    for number, term in ranking.question.numbers:
        printed = ranking.numbers.figures_printing(number, term.unit) if term.word in words else []
        if printed:
            names = [f"{period}/{measure}" for period, measure in printed[:MOST_NEAREST]]
            yield f"The record has {_as_typed(term.word, ranking.question.text)} only as {join_phrases(names)}."


def _reasons_of_place(ranking: Ranking, matches: Sequence[Match]) -> Iterator[str]:
    """Say that the record counts something, but not for one place or police force alone."""
    lacking = {match.fault.word for match in matches if match.fault is not None and match.fault.reason == LACKING}
    of_forces = {word for force in ranking.forces for word in force.split()}
    places = [word for word in ranking.question.words if word in (ranking.places & lacking) - of_forces]
    measures = [match for match in matches if match.document.noun == "measure"]
    is_counted = any(match.coverage >= LEAST_COVERAGE_NEAR for match in measures)
    told = [*dict.fromkeys(places if is_counted else ()), *ranking.forces]
    if told and measures:
        yield f"The record has no figures for {_quoted(told, ranking.question.text)} alone."


def _reasons_of_name(ranking: Ranking, matches: Sequence[Match]) -> Iterator[str]:
    """Say that the record has a person or body, but not what is asked about them: ``how old is X``, ``X number``."""
    phrases = [one for name, phrases in asking.PHRASES_OF_TYPES for one in phrases if name == ranking.question.type]
    phrases += asking.COUNT_WORDS
    asked = next((phrase for phrase in phrases if places_of_phrase(ranking.question.words, phrase)), None)
    for match in matches if asked and not ranking.question.counted else ():
        noun = NOUNS_WITH_NAMES.get(match.document.noun)
        if noun and match.coverage == 1 and match.fault == WRONG_NOUN:
            name = ranking.index.dataset.index(noun)[match.document.id].name
            yield f"The record has {name}, but no answer to {asked!r}."


def _reason_of_week(ranking: Ranking, best: Match, weeks: str) -> str:
    """Say that the weeks in question have no such figure or entry, and which weeks have one."""
    document, dataset = best.document, ranking.index.dataset
    spans = {period["id"] for period in dataset.objects("periods") if period.get("weeks")}
    having = ", ".join(sorted(document.periods, key=lambda name: (name in spans, name)))
    if document.noun == "measure":
        label = dataset.index("measures")[document.id].label
        only = ranking.question.only_source
        of_source = f" from {name_of(dataset, only)}" if only else ""
        return f"The record has no figure{of_source} for “{label}” in {weeks}. It has one in {having}."
    return f"The record has no such {document.noun} for {weeks}; {document.id} is about {having}."


def find_nearest_items(ranking: Ranking, matches: Sequence[Match]) -> tuple[Item, ...]:
    """Return one item of each of the nearest matches, best first."""
    return tuple(item for match in _nearest_matches(matches) for item in items_of_match(ranking, match)[:1])


def _nearest_matches(matches: Sequence[Match]) -> list[Match]:
    """List the matches nearest to an answer, best first: they have enough coverage and share more than the setting."""
    return [
        match
        for match in matches
        if match.fault and match.fault.reason not in NOT_NEAR and match.coverage >= LEAST_COVERAGE_NEAR
    ][:MOST_NEAREST]


def _quoted(words: Sequence[str], text: str) -> str:
    return join_phrases([repr(_as_typed(word, text)) for word in words])


def _as_typed(word: str, text: str) -> str:
    """Return a lower-case word or phrase as the question spells it, with its capitals."""
    wanted, typed = word.split(), text.split()
    for start in range(len(typed)):
        for end in range(start + 1, min(start + len(wanted), len(typed)) + 1):
            if lowercase_words(phrase := " ".join(typed[start:end])) == wanted:
                return phrase.strip(MARKS_AROUND_WORDS)
    return word
