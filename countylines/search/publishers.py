"""Publishers in questions: whose number is asked for.

``How many hens did the Gazette report`` asks for the number of hens that one publisher printed. The name and the verb
are taken out of the question before the search, and the verdict says what that publisher prints. A question about the
source itself, such as its link or its date, is answered by the source. If the record has no source called the Examiner,
nothing answers what the Examiner reported.

A body of the record that also publishes counts as a publisher only with a verb of printing, and only if the question
asks for a number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from countylines.figures.cautions import deprecated_observations_to_warn_of
from countylines.figures.figure import Figure, figure_of
from countylines.figures.wordings import printed_in_words
from countylines.lookup.items import CONFLICT
from countylines.lookup.people import name_of
from countylines.lookup.timeframe import Timeframe
from countylines.record.dataset import Dataset, once_per_dataset
from countylines.search.documents import REST, SearchDocument, names_of_body
from countylines.search.index import SearchIndex, search_index
from countylines.search.questions import Question
from countylines.search.terms import NUMBER, PLAIN
from countylines.text import capitalized, join_phrases
from countylines.text.grammar import is_plural
from countylines.text.stems import english_word_lists, lowercase_words
from countylines.vocabulary import question_words as asking
from countylines.vocabulary.words_for_nouns import ASKING_HOW_PRINTED, BEFORE_PUBLISHERS, PRINTED_TEXTS, PRINTING

if TYPE_CHECKING:
    from countylines.search.ranking import Match

_COUNTING = (asking.HOW_MANY, asking.HOW_MUCH)
_ASKING_WHETHER_PRINTED = (None, asking.WHETHER, *_COUNTING)
_ASKING_FOR_NUMBERS = (*_ASKING_WHETHER_PRINTED, asking.WHAT_KIND, asking.MEANING, asking.WHICH_WEEK)
"""The types that a question about a printed number may have, once the publisher's name and the verb are taken out."""

_NOUNS_WITH_PUBLISHERS = ("source", CONFLICT, "claim")
"""The nouns whose documents contain the name of their publisher."""

_PRINTING = rf"(?:{'|'.join(PRINTING)})"
_BEFORE_NAME = rf"(?:(?:as|that|which)\s+)?(?:(?:{_PRINTING}\s+)?(?P<link>{'|'.join(BEFORE_PUBLISHERS)})\s+)?"
_PRINTED_TEXT = rf"(?:['’]s?(?!\w))?(?P<text>\s+(?:{'|'.join(PRINTED_TEXTS)})\b)?"
_AFTER_NAME = rf"{_PRINTED_TEXT}(?P<verb>\s+(?:(?:that|who|which)\s+)?{_PRINTING}\b(?:\s+that\b)?)?"

_COPIED_PUBLISHER = re.compile(r"[A-Z]\w+(?:\s[A-Z]\w+)*")
"""A publisher, given in brackets, whose text another publisher copied: ``Anytown Post (Big News copy)``."""

_NAME = r"(?:[Tt]he\s+)?[A-Z][\w.'’&-]*(?:\s+(?:of\s+)?[A-Z][\w.'’&-]*)*"
_PUBLISHING = "|".join(verb for verb in PRINTING if verb.startswith(("print", "report", "publish", "carr", "wr")))
"""Verbs for what hardly anybody does but publishers, unlike ``say`` or ``give``."""

_ANY_PUBLISHER = re.compile(
    rf"\b(?:[Dd]id|[Dd]oes|[Hh]as|[Hh]ad)\s+(?:(?P<name>{_NAME})\s+{_PRINTING}\b"
    rf"|(?P<lower>the\s+[a-z]+(?:\s+[a-z]+){{0,2}}?)\s+(?:{_PUBLISHING})\b)"
    rf"|\b[Aa]ccording\s+to\s+(?P<after>{_NAME})"
)


class PublisherName(NamedTuple):
    """A name of a publisher: its *words* in lower case, and the ids of its *sources*.

    *has_article* is set for a single word with ``the`` before it, and *needs_article* if that word is also an ordinary
    word: ``the Times``, not ``how many times``. *is_body* is set for an organisation of the record. *needs_verb* is set
    for such organisations and for publishers that are only copied: their names count only with a verb of printing.
    """

    words: tuple[str, ...]
    sources: tuple[str, ...]
    has_article: bool
    needs_article: bool
    is_body: bool
    needs_verb: bool

    def is_meant(self, text: str, found: re.Match[str]) -> bool:
        """Return whether the words *found* in a text mean this publisher: ``a courier`` may not be the Courier.

        They do if they have a verb of printing or a phrase such as ``according to``, if they are at either end of the
        text, or if they have an article or a capital. Names without *has_article* need none of these. A name that
        *needs_verb*, however, must have a verb, ``according to`` or a word for a number: ``the figure from the Trust``.
        """
        link = (found["link"] or "").lower()
        if self.needs_verb or found["verb"]:
            before, after = (lowercase_words(one) for one in (text[: found.start()], text[found.end() :]))
            beside = {*after[:1], *(before[-1:] if link == "from" else ())}
            is_of_number = not beside.isdisjoint(asking.COUNT_WORDS)
            return bool(found["verb"] or found["text"]) or link.startswith("according") or is_of_number
        is_at_end = not text[: found.start()].strip() or not text[found.end() :].strip(" ?.!")
        is_written_as_name = bool(found["article"]) or found["name"][:1].isupper() or not self.has_article
        return link != "" or is_at_end or is_written_as_name


@once_per_dataset
def publisher_names(dataset: Dataset) -> list[PublisherName]:
    """List the names of a record's publishers, the longest first.

    A word in capitals within a name is a name as well, unless documents of other nouns contain it, as with ``UK``.
    """
    index = search_index(dataset)
    others = (one.weights for one in index.documents if one.noun not in _NOUNS_WITH_PUBLISHERS)
    used_otherwise = frozenset[str]().union(*others)
    bodies: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for body in dataset.objects("organisations"):
        called = [tuple(lowercase_words(name)) for name in names_of_body(body)]
        bodies.update(dict.fromkeys(called, called))
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    copied: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    with_article = set[tuple[str, ...]]()
    for source in dataset.objects("sources"):
        name, _, origin = source["publisher"].removeprefix("The ").partition(" (")
        own, short = (tuple(lowercase_words(one)) for one in (name, name.partition(" and ")[0]))
        with_article.update([own] if source["publisher"].startswith("The ") else ())
        capitals = [word.lower() for word in name.split() if word.isalpha() and word.isupper()]
        of_capitals = [(word,) for word in capitals if index.stems[word] not in used_otherwise]
        for one in {own, *([short] if len(short) > 1 else ()), *of_capitals, *bodies.get(own, ())}:
            found[one].append(source["id"])
        if original := _COPIED_PUBLISHER.match(origin):
            words = tuple(lowercase_words(original[0]))
            for one in bodies.get(words, [words]):
                copied[one].append(source["id"])
    ordinary, names = english_word_lists().of_all, []
    for words, ids in {**copied, **found}.items():
        has_article = len(words) == 1 and words in with_article
        needs_article, needs_verb = has_article and words[0] in ordinary, words in bodies or words not in found
        names.append(PublisherName(words, tuple(ids), has_article, needs_article, words in bodies, needs_verb))
    return sorted(names, key=lambda name: -len(name.words))


class NamedPublishers(NamedTuple):
    """The ids of the sources whose publishers a text names, and the *rest* of the text without these names.

    *are_bodies* is set if one of the publishers is an organisation of the record.
    """

    sources: tuple[str, ...]
    rest: str
    are_bodies: bool


def find_publishers(dataset: Dataset, text: str) -> NamedPublishers:
    """Find the publishers that a text names; organisations of the record count only with a verb of printing."""
    sources, are_bodies, words = list[str](), False, frozenset(lowercase_words(text))
    for name in publisher_names(dataset):
        if not words.issuperset(name.words):
            continue
        article = r"(?P<article>the\s+)" + ("" if name.needs_article else "?")
        called = r"\W*".join(map(re.escape, name.words))  # a name with punctuation in it is several words
        found = re.search(rf"{_BEFORE_NAME}\b{article}(?P<name>{called})\b{_AFTER_NAME}", text, re.IGNORECASE)
        if found and name.is_meant(text, found):
            sources += name.sources
            are_bodies = are_bodies or name.is_body
            text = f"{text[: found.start()]} {text[found.end() :]}"
    rest = re.sub(r"^\W*(?:and|or)\b|\b(?:and|or)\W*$", "", text.strip(), flags=re.IGNORECASE)
    return NamedPublishers(tuple(dict.fromkeys(sources)), " ".join(rest.split()), are_bodies)


def find_unknown_publisher(index: SearchIndex, question: Question) -> str:
    """Return the name of a publisher in the question that the record does not know; "" if there is none.

    A plural in lower case is not a publisher, as in ``did the neighbours report 5 fires``.
    """
    for found in _ANY_PUBLISHER.finditer(question.text) if question.type in _ASKING_WHETHER_PRINTED else ():
        name = found["name"] or found["after"] or found["lower"]
        is_known = all(word == "the" or index.has_word(word) for word in lowercase_words(name))
        if not is_known and not (found["lower"] and is_plural(name.split()[-1])):
            return "" if find_publishers(index.dataset, question.text).sources else name
    return ""


def read_question(index: SearchIndex, text: str) -> Question:
    """Read a question; if it asks what a publisher printed, read it without that name and set its sources."""
    named, whole = find_publishers(index.dataset, text), index.reader.read(text)
    publishers = {name_of(index.dataset, source) for source in named.sources}
    is_disputed = whole.type == asking.IN_DISPUTE
    if not publishers or (is_disputed and len(publishers) == 1):
        return whole._replace(unknown_source=find_unknown_publisher(index, whole))
    rest = index.reader.read(named.rest)
    dated = _sources_of_date(index.dataset, named.sources, rest.timeframe)
    if dated:
        named, rest = named._replace(sources=dated), rest._replace(timeframe=Timeframe())
    if is_disputed:  # "does X differ from Y" asks what both print
        terms = [term for term in rest.terms if term.word not in asking.COUNT_WORDS]
        rest = rest._replace(type=None, terms=tuple(terms))
    if rest.type in _ASKING_FOR_NUMBERS and _asks_for_number(index, rest, named, whole):
        rest = rest._replace(sources=named.sources)
        return rest._replace(timeframe=timeframe_of_sources(index.dataset, rest))
    if whole.type == asking.SAID and not named.are_bodies:
        if any(term.kind == PLAIN for term in rest.terms):
            return rest._replace(type=None, sources=named.sources)
        return whole._replace(type=asking.PUBLISHED, speaker=(), saying="")
    return whole


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
