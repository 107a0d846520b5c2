"""Quotations: who said what, and on which subjects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from countylines.record.dataset import Dataset
from countylines.record.nouns.person import Person
from countylines.record.nouns.quote import Quote
from countylines.record.nouns.topic import Topic
from countylines.text.folding import filter_by_words

KINDS = ("direct", "partial", "indirect")
"""The kinds of quote: two verbatim ones, and the paraphrase."""


def find_quotes(
    dataset: Dataset,
    words: Iterable[str] = (),
    *,
    speaker: str | None = None,
    topic: str | None = None,
    kind: str | None = None,
) -> tuple[Quote, ...]:
    """Find quotes, a speaker's in reading order; *speaker* and *topic* are ids. All *words* must match.

    Words are looked for in the text, the speaker and the topics.
    """
    quotes = [
        quote
        for quote in dataset.quotes
        if (speaker is None or quote.speaker == speaker)
        and (topic is None or topic in quote.topics)
        and (kind is None or quote.kind == kind)
    ]

    def texts(quote: Quote) -> Iterator[str | None]:
        person: Person = dataset.index("people")[quote.speaker]
        yield from (quote.text, quote.id, person.name, *person.titles)
        yield from (post.title for post in person.posts)
        yield from (dataset.index("topics")[topic].label for topic in quote.topics)

    return filter_by_words(quotes, words, texts)


def find_speakers(dataset: Dataset, quotes: Iterable[Quote] | None = None) -> tuple[tuple[Person, int], ...]:
    """List those who are quoted, with their number of quotes; of *quotes* alone where some are given."""
    counts = _counts(quote.speaker for quote in (dataset.quotes if quotes is None else quotes))
    return tuple((person, counts[person.id]) for person in dataset.people if person.id in counts)


def find_topics(dataset: Dataset, quotes: Iterable[Quote] | None = None) -> tuple[tuple[Topic, int], ...]:
    """List the topics with their number of quotes; where some *quotes* are given, the topics of these alone."""
    counts = _counts(topic for quote in (dataset.quotes if quotes is None else quotes) for topic in quote.topics)
    return tuple((topic, counts.get(topic.id, 0)) for topic in dataset.topics if quotes is None or topic.id in counts)


def _counts(names: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    return counts
