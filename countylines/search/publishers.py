"""Publishers in questions: whose number is asked for.

``How many hens did the Gazette report`` asks for the number of hens that one publisher printed. The name and the verb
are taken out of the question before the search, and the verdict says what that publisher prints. A question about the
source itself, such as its link or its date, is answered by the source. If the record has no source called the Examiner,
nothing answers what the Examiner reported.

A body of the record that also publishes counts as a publisher only with a verb of printing, and only if the question
asks for a number.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from countylines.figures.cautions import deprecated_observations_to_warn_of
from countylines.figures.figure import Figure, figure_of
from countylines.figures.wordings import printed_in_words
from countylines.lookup.items import CONFLICT
from countylines.lookup.people import name_of
from countylines.lookup.timeframe import Timeframe
from countylines.record.dataset import Dataset
from countylines.search.documents import REST, SearchDocument
from countylines.search.index import SearchIndex
from countylines.search.publisher_names import (
    ASKING_WHETHER_PRINTED,
    NamedPublishers,
    find_publishers,
    find_unknown_publisher,
)
from countylines.search.question import Question
from countylines.search.terms import NUMBER, PLAIN, RESTRICTION
from countylines.text import capitalized, join_phrases
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.words_for_nouns import ABOUT_TEXTS, ASKING_HOW_PRINTED, NAMING_SOURCES

if TYPE_CHECKING:
    from countylines.search.ranking import Match

_COUNTING = (asking.HOW_MANY, asking.HOW_MUCH)
_ASKING_FOR_NUMBERS = (*ASKING_WHETHER_PRINTED, asking.WHAT_KIND, asking.MEANING, asking.WHICH_WEEK)
"""The types that a question about a printed number may have, once the publisher's name and the verb are taken out."""


def read_question(index: SearchIndex, text: str) -> Question:
    """Read a question; if it asks what a publisher printed, read it without that name and set its sources."""
    named, whole = find_publishers(index.dataset, text), index.reader.read(text)
    publishers = {name_of(index.dataset, source) for source in named.sources}
    is_disputed = whole.type == asking.DISAGREEMENT
    if not publishers or (is_disputed and len(publishers) == 1):
        return whole._replace(unknown_source=find_unknown_publisher(index, whole))
    rest = index.reader.read(named.rest)
    dated = _sources_of_date(index.dataset, named.sources, rest.timeframe)
    if dated:
        named, rest = named._replace(sources=dated), rest._replace(timeframe=Timeframe())
    if is_disputed:  # "does X differ from Y" asks what both print
        terms = [term for term in rest.terms if term.word not in asking.COUNT_WORDS]
        rest = rest._replace(type=None, terms=tuple(terms))
    asks_for_days = rest.type == asking.WHEN and rest.timeframe.periods and NAMING_SOURCES.isdisjoint(whole.words)
    if asks_for_days and not any(term.kind == PLAIN for term in rest.terms):
        return rest
    if not named.are_bodies and _is_about_text(rest):
        return rest._replace(type=asking.PUBLISHED, sources=named.sources, terms=())
    if rest.type in _ASKING_FOR_NUMBERS and _asks_for_number(index, rest, named, whole):
        rest = rest._replace(sources=named.sources)
        return rest._replace(timeframe=timeframe_of_sources(index.dataset, rest))
    return whole if named.are_bodies else _read_question_beside_text(index, rest, named, whole)


def _read_question_beside_text(index: SearchIndex, rest: Question, named: NamedPublishers, whole: Question) -> Question:
    """Read a question that names a publisher but asks for no number: about a person in its text, or what it says."""
    if rest.type == asking.WHO and not rest.stems.isdisjoint(index.reader.people):
        return rest
    if whole.type == asking.SAID:
        if any(term.kind == PLAIN for term in rest.terms):
            return rest._replace(type=None, sources=named.sources)
        return whole._replace(type=asking.PUBLISHED, speaker=(), saying="")
    return whole


def _is_about_text(rest: Question) -> bool:
    """Return whether a question, without the names of publishers, asks only about a text: its title, kind or date."""
    words = {word for term in rest.terms if term.kind == PLAIN for word in term.word.split()}
    is_plain = rest.type not in _COUNTING and not (rest.numbers or any(term.kind == RESTRICTION for term in rest.terms))
    return is_plain and words <= ABOUT_TEXTS and not ABOUT_TEXTS.isdisjoint(rest.words)


def _sources_of_date(dataset: Dataset, sources: Sequence[str], frame: Timeframe) -> tuple[str, ...]:
    """Return the *sources* published on the date of a question, if it is of no week: ``the Gazette of 3 May 2021``."""
    if frame.periods != () or not frame.date:
        return ()
    published = {name: dataset.index("sources")[name].published or "" for name in sources}
    return tuple(name for name, day in published.items() if day.startswith(frame.date))


def _asks_for_number(index: SearchIndex, rest: Question, named: NamedPublishers, whole: Question) -> bool:
    """Return whether a question, without the names of publishers, asks for a number and not for a source.

    *whole* is the question with these names.
    """
    if named.are_bodies and whole.type == asking.SAID and not rest.numbers and rest.type not in _COUNTING:
        return False
    counted = [index.counted_words(one).heads for one in index.measures.values()]
    return any(
        term.kind == NUMBER or any(heads.issuperset(phrase) for heads in counted for phrase in term.phrases)
        for term in rest.terms
    )


def timeframe_of_sources(dataset: Dataset, question: Question) -> Timeframe:
    """Return the timeframe of a question with the weeks that its sources are about, if it names no week and no number.

    The timeframe stays as it is if the sources are also about the record's own week.
    """
    frame = question.timeframe
    about = {one["period"]: None for one in dataset.objects("observations") if one["source"] in question.sources}
    if question.numbers or frame.periods is not None or not about or dataset.week in about:
        return frame
    return frame._replace(periods=tuple(about))


def without_names_of_publishers(index: SearchIndex, found: Mapping[int, float]) -> dict[int, float]:
    """Return *found* without documents that have a place only in their publisher's name, such as the Anytown Post."""
    nouns = {place: index.documents[place].noun for place in found}
    return {at: worth for at, worth in found.items() if nouns[at] not in (CONFLICT, "claim") or worth > REST}


class PrintedBySources:
    """What the sources named in a question print; if it names no publisher, everything counts as printed."""

    def __init__(self, index: SearchIndex, question: Question) -> None:
        self._index, self._only, dataset = index, question.only_source, index.dataset
        sources, nouns = question.sources, ("quotes", "claims") if question.sources else ()
        statements = [one["id"] for noun in nouns for one in dataset.objects(noun) if one["source"] in sources]
        self._statements = frozenset((*statements, *sources)) if sources else None
        self.measures = _measures_of_sources(dataset, sources)

    def has(self, document: SearchDocument) -> bool:
        """Return whether the sources print a number of a measure, or are the source of a quote or claim.

        The documents of the sources themselves count as printed.
        """
        printed = self.measures if document.noun == "measure" else self._statements
        return self._statements is None or document.id in (printed or ())

    def keep(self, matches: Sequence[Match]) -> Sequence[Match]:
        """Return *matches*, best first; if the sources print the best, drop the matches that they do not print."""
        is_best_printed = any(self.has(match.document) for match in matches[:1])
        return [match for match in matches if self.has(match.document)] if is_best_printed else matches

    def document_at(self, place: int) -> SearchDocument:
        """Return the document at a place.

        If only one source counts, a measure has only the periods for which it has a figure from that source.
        """
        document = self._index.documents[place]
        if self._only is None or document.noun != "measure":
            return document
        built = {one: figure_of(self._index.dataset, one, document.id, source=self._only) for one in document.periods}
        return document._replace(periods=tuple(one for one, figure in built.items() if figure is not None))


def _measures_of_sources(dataset: Dataset, sources: Collection[str]) -> frozenset[str]:
    """Return the ids of the measures for which one of *sources* prints a number."""
    observations = dataset.objects("observations") if sources else ()
    return frozenset(one["measure"] for one in observations if one["source"] in sources)


def sentences_on_publishers(dataset: Dataset, question: Question, figure: Figure) -> Iterator[str]:
    """Say what the publishers named in the question print for a figure, or that the record has no number from them.

    If only one source counts, nothing is said, because the answer already has its words.
    """
    if not question.sources or question.only_source:
        return
    told = {number for number, _ in question.numbers}
    warned = deprecated_observations_to_warn_of(figure)
    printing = [one for one in figure.observations if one.source in question.sources]
    publishers = dict.fromkeys(name_of(dataset, source) for source in question.sources)
    if not printing:
        yield f"The record has no number from {join_phrases(list(publishers))} for it."
    for one in printing:
        if not one.is_normal and (one in warned or one.value in told):
            continue  # the verdict on the number already says that it is rejected
        rejected = "" if one.is_normal else f", which is rejected: {str(one.reason).rstrip('.')}"
        yield f"{capitalized(name_of(dataset, one.source))} prints {printed_in_words(one, figure.measure)}{rejected}."


def sentences_on_wordings_asked_for(dataset: Dataset, question: Question, figure: Figure) -> Iterator[str]:
    """Say how a figure is printed, and by whom, if the question asks for that and names no number and no publisher."""
    if question.numbers or question.sources or ASKING_HOW_PRINTED.isdisjoint(question.words):
        return
    from countylines.figures.verdict import sentences_on_wordings  # noqa: PLC0415  few questions ask for it

    yield from sentences_on_wordings(dataset, figure)
