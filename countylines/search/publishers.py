"""Publishers: whose number is asked for, where a question names a publisher.

``How many hens did the Gazette report`` asks for the hens, and for what one publisher printed of them. The name and the
verb of printing restrict nothing that is counted: they are taken out of the question, and the verdict says what that
publisher prints. Who asks for the source itself, its link or its day, gets that. A figure is no answer to whether the
Examiner reported it, if the record has no source of that name.

A body of the record that also publishes does more than print: it is a publisher only where a verb says that it printed
something, and where a number is asked for.
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
from countylines.vocabulary.words_for_nouns import BEFORE_PUBLISHERS, PRINTED_TEXTS, PRINTING

if TYPE_CHECKING:
    from countylines.search.ranking import Match

_COUNTING = (asking.HOW_MANY, asking.HOW_MUCH)
_ASKING_WHETHER_PRINTED = (None, asking.WHETHER, *_COUNTING)
_ASKING_FOR_NUMBERS = (*_ASKING_WHETHER_PRINTED, asking.WHAT_KIND, asking.MEANING, asking.WHICH_WEEK)
"""The types of question that may ask what a publisher printed, once its name and the verb are taken out."""

_NOUNS_WITH_PUBLISHERS = ("source", CONFLICT, "claim")
"""The nouns whose documents have the names of publishers: what they say is told with who says it."""

_PRINTING = rf"(?:{'|'.join(PRINTING)})"
_LEADING = rf"(?:(?:as\s+)?(?:{_PRINTING}\s+)?(?P<link>{'|'.join(BEFORE_PUBLISHERS)})\s+)?"
_OWN_TEXT = rf"(?:['’]s?(?!\w))?(?:\s+(?:{'|'.join(PRINTED_TEXTS)})\b)?"
_FOLLOWING = rf"{_OWN_TEXT}(?P<verb>\s+(?:(?:that|who|which)\s+)?{_PRINTING}\b(?:\s+that\b)?)?"

_CAPITALS = re.compile(r"[A-Z]\w+(?:\s[A-Z]\w+)+")
"""Whom a publisher copies, in words behind its name: ``Anytown Post (Big News copy)``; one word may be anything."""

_NAME = r"(?:[Tt]he\s+)?[A-Z][\w.'’&-]*(?:\s+(?:of\s+)?[A-Z][\w.'’&-]*)*"
_ONLY_PRINTING = "|".join(verb for verb in PRINTING if verb.startswith(("print", "report", "publish", "carr", "wr")))
"""The verbs of what a publisher does, and hardly anybody else."""

_ANY_PUBLISHER = re.compile(
    rf"\b(?:[Dd]id|[Dd]oes|[Hh]as|[Hh]ad)\s+(?:(?P<name>{_NAME})\s+{_PRINTING}\b"
    rf"|(?P<lower>the\s+[a-z]+(?:\s+[a-z]+){{0,2}}?)\s+(?:{_ONLY_PRINTING})\b)"
    rf"|\b[Aa]ccording\s+to\s+(?P<after>{_NAME})"
)


class PublisherName(NamedTuple):
    """What a publisher is called, in lower case, and the ids of its sources.

    *has_article* is set if it is one word with a ``the``, and *needs_article* if that word is one of ordinary English:
    ``the Times``, not ``how many times``. *is_body* is set of a body of the record, and *needs_verb* of one, or of whom
    others copy: a verb says that it printed something.
    """

    words: tuple[str, ...]
    sources: tuple[str, ...]
    has_article: bool
    needs_article: bool
    is_body: bool
    needs_verb: bool

    def is_meant(self, text: str, found: re.Match[str]) -> bool:
        """Return whether words *found* in a text are its name: a courier may be somebody.

        A verb of printing says so, or what leads to a publisher; of one word also its article, a capital, or that it
        stands at an end of the text.
        """
        link = (found["link"] or "").lower()
        if self.needs_verb or found["verb"]:
            return bool(found["verb"]) or link.startswith("according")
        is_at_end = not text[: found.start()].strip() or not text[found.end() :].strip(" ?.!")
        is_written_as_name = bool(found["article"]) or found["name"][:1].isupper() or not self.has_article
        return link != "" or is_at_end or is_written_as_name


@once_per_dataset
def publisher_names(dataset: Dataset) -> list[PublisherName]:
    """List what the publishers of a record are called, the longest names first; capitals alone are a name, too.

    Not if anything else has them: ``UK``.
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
        if original := _CAPITALS.match(origin):
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
    """The ids of the sources of the publishers that a text names, and the *rest* of the text.

    *are_bodies* is set if a body of the record is among them.
    """

    sources: tuple[str, ...]
    rest: str
    are_bodies: bool


def find_publishers(dataset: Dataset, text: str) -> NamedPublishers:
    """Find the publishers that a text names, but for bodies of which no verb says that they printed something."""
    sources, are_bodies, words = list[str](), False, frozenset(lowercase_words(text))
    for name in publisher_names(dataset):
        if not words.issuperset(name.words):
            continue
        article = r"(?P<article>the\s+)" + ("" if name.needs_article else "?")
        called = r"\W*".join(map(re.escape, name.words))  # 3s is 3 and s
        found = re.search(rf"{_LEADING}\b{article}(?P<name>{called})\b{_FOLLOWING}", text, re.IGNORECASE)
        if found and name.is_meant(text, found):
            sources += name.sources
            are_bodies = are_bodies or name.is_body
            text = f"{text[: found.start()]} {text[found.end() :]}"
    rest = re.sub(r"^\W*(?:and|or)\b|\b(?:and|or)\W*$", "", text.strip(), flags=re.IGNORECASE)
    return NamedPublishers(tuple(dict.fromkeys(sources)), " ".join(rest.split()), are_bodies)


def find_unknown_publisher(index: SearchIndex, question: Question) -> str:
    """Return the name of who is to have printed what a question asks about, if the record does not have all of it.

    In lower case it is no plural: ``did the neighbours report 5 fires``.
    """
    for found in _ANY_PUBLISHER.finditer(question.text) if question.type in _ASKING_WHETHER_PRINTED else ():
        name = found["name"] or found["after"] or found["lower"]
        is_known = all(word == "the" or index.has_word(word) for word in lowercase_words(name))
        if not is_known and not (found["lower"] and is_plural(name.split()[-1])):
            return "" if find_publishers(index.dataset, question.text).sources else name
    return ""


def read_question(index: SearchIndex, text: str) -> Question:
    """Read a question; one that asks what a publisher printed has the sources of that, and not its name."""
    named, whole = find_publishers(index.dataset, text), index.reader.read(text)
    publishers = {name_of(index.dataset, source) for source in named.sources}
    is_disputed = whole.type == asking.IN_DISPUTE
    if not publishers or (is_disputed and len(publishers) == 1):
        return whole._replace(unknown_source=find_unknown_publisher(index, whole))
    rest = index.reader.read(named.rest)
    if is_disputed:  # does X differ from Y
        terms = [term for term in rest.terms if term.word not in asking.COUNT_WORDS]
        rest = rest._replace(type=None, terms=tuple(terms))
    if rest.type in _ASKING_FOR_NUMBERS and _asks_for_number(index, rest, named):
        rest = rest._replace(sources=named.sources)
        return rest._replace(timeframe=timeframe_of_sources(index.dataset, rest))
    if whole.type == asking.SAID and not named.are_bodies:
        if any(term.kind == PLAIN for term in rest.terms):
            return rest._replace(type=None, sources=named.sources)
        return whole._replace(type=asking.PUBLISHED, speaker=(), saying="")
    return whole


def _asks_for_number(index: SearchIndex, rest: Question, named: NamedPublishers) -> bool:
    """Return whether a question without its publishers asks for a number, and not for the source that has it."""
    if named.are_bodies and not rest.numbers and rest.type not in _COUNTING:
        return False
    counted = [index.counted_words(one).heads for one in index.measures.values()]
    return any(
        term.kind == NUMBER or any(heads.issuperset(phrase) for heads in counted for phrase in term.phrases)
        for term in rest.terms
    )


def timeframe_of_sources(dataset: Dataset, question: Question) -> Timeframe:
    """Return the weeks of a question; if it names no week and no number, those of its sources.

    Not if one of them is the record's own.
    """
    frame = question.timeframe
    about = {one["period"]: None for one in dataset.objects("observations") if one["source"] in question.sources}
    if question.numbers or frame.periods is not None or not about or dataset.week in about:
        return frame
    return frame._replace(periods=tuple(about))


def without_names_of_publishers(index: SearchIndex, found: Mapping[int, float]) -> dict[int, float]:
    """Return what was *found* of a place, but for what has it in the name of who says it, as the Anytown Post has."""
    nouns = {place: index.documents[place].noun for place in found}
    return {at: worth for at, worth in found.items() if nouns[at] not in (CONFLICT, "claim") or worth > REST}


class PrintedBySources:
    """What those print whose number a question asks for: everything, if it asks for nobody's."""

    def __init__(self, index: SearchIndex, question: Question) -> None:
        self._index, self._only, dataset = index, question.only_source, index.dataset
        sources, nouns = question.sources, ("quotes", "claims") if question.sources else ()
        statements = [one["id"] for noun in nouns for one in dataset.objects(noun) if one["source"] in sources]
        self._statements = frozenset((*statements, *sources)) if sources else None
        self.measures = _measures_of_sources(dataset, sources)

    def has(self, document: SearchDocument) -> bool:
        """Return whether they print a number of a measure, or say something that is no measure."""
        printed = self.measures if document.noun == "measure" else self._statements
        return self._statements is None or document.id in (printed or ())

    def keep(self, matches: Sequence[Match]) -> Sequence[Match]:
        """Return *matches*, best first, without those that they do not print if they print the best."""
        is_best_printed = any(self.has(match.document) for match in matches[:1])
        return [match for match in matches if self.has(match.document)] if is_best_printed else matches

    def document_at(self, place: int) -> SearchDocument:
        """Return a document; a measure has only the periods of which the source that alone counts has a figure."""
        document = self._index.documents[place]
        if self._only is None or document.noun != "measure":
            return document
        built = {one: figure_of(self._index.dataset, one, document.id, source=self._only) for one in document.periods}
        return document._replace(periods=tuple(one for one, figure in built.items() if figure is not None))


def _measures_of_sources(dataset: Dataset, sources: Collection[str]) -> frozenset[str]:
    """Return the ids of the measures of which some sources print a number."""
    observations = dataset.objects("observations") if sources else ()
    return frozenset(one["measure"] for one in observations if one["source"] in sources)


def sentences_on_publishers(dataset: Dataset, question: Question, figure: Figure) -> Iterator[str]:
    """Say what the publishers whose number is asked for print of a figure, or that the record has none from them.

    Nothing of the one that alone counts: the answer has its words.
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
            continue  # which is said of the number that is rejected
        rejected = "" if one.is_normal else f", which is rejected: {str(one.reason).rstrip('.')}"
        yield f"{capitalized(name_of(dataset, one.source))} prints {printed_in_words(one, figure.measure)}{rejected}."
