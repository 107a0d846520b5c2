"""Quotes and claims: the texts of the record, found by the words in them, their speaker and their topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from countylines.lookup.people import name_of
from countylines.record.dataset import Dataset
from countylines.text import filter_by_words

if TYPE_CHECKING:
    from countylines.record.nouns.claim import Claim
    from countylines.record.nouns.people import Person
    from countylines.record.nouns.quotes import Quote, Topic

QUOTE_KINDS = ("direct", "partial", "indirect")
"""The kinds of quote: the first two are verbatim, the last is a paraphrase."""


def find_quotes(
    dataset: Dataset,
    words: Iterable[str] = (),
    *,
    speaker: str | None = None,
    topic: str | None = None,
    kind: str | None = None,
) -> tuple[Quote, ...]:
    """Find quotes, each speaker's in reading order; *speaker* and *topic* are ids.

    All *words* must match, in the text, the id, the speaker's name and posts, or the topics.
    """
    quotes = [
        quote
        for quote in dataset.quotes
        if (speaker is None or quote.speaker == speaker)
        and (topic is None or topic in quote.topics)
        and (kind is None or quote.kind == kind)
    ]

    def texts_of(quote: Quote) -> Iterator[str | None]:
        person: Person = dataset.index("people")[quote.speaker]
        yield from (quote.text, quote.id, person.name, *person.titles)
        yield from (post.title for post in person.posts)
        yield from (dataset.index("topics")[topic].label for topic in quote.topics)

    return filter_by_words(quotes, words, texts_of)


def find_speakers(dataset: Dataset, quotes: Iterable[Quote] | None = None) -> tuple[tuple[Person, int], ...]:
    """List the people who are quoted, with their number of quotes: in the record, or among *quotes*."""
    counts = Counter(quote.speaker for quote in (dataset.quotes if quotes is None else quotes))
    return tuple((person, counts[person.id]) for person in dataset.people if person.id in counts)


def find_topics(dataset: Dataset, quotes: Iterable[Quote] | None = None) -> tuple[tuple[Topic, int], ...]:
    """List all topics with their number of quotes; or only those of some *quotes*, with their number among these."""
    counts = Counter(topic for quote in (dataset.quotes if quotes is None else quotes) for topic in quote.topics)
    return tuple((topic, counts[topic.id]) for topic in dataset.topics if quotes is None or topic.id in counts)


def find_claims(dataset: Dataset, words: Iterable[str] = ()) -> tuple[Claim, ...]:
    """Find claims in the record's order. All *words* must match, in the claim, its evidence or who asserts it."""

    def texts_of(claim: Claim) -> Iterator[str | None]:
        yield from (claim.text, claim.note, name_of(dataset, claim.asserted_by))
        yield from (span.text for span in claim.spans)

    return filter_by_words(dataset.claims, words, texts_of)
