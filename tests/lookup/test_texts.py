"""Quotes and claims, found by their words, speaker and topic."""

from __future__ import annotations

import pytest

from countylines.lookup.texts import QUOTE_KINDS, find_claims, find_quotes, find_speakers, find_topics
from countylines.record.dataset import Dataset
from tests.made import claim, organisation, person, quote, record, source, topic

ARTICLE = "london-economic-2019"


def test_the_articles_quotes(dataset: Dataset) -> None:
    """By line: 8 has two fragments, 9 to 13 one each and 11 a paraphrase besides, 17 to 22 one each."""
    lines = [quote.paragraph for quote in find_quotes(dataset) if quote.source == ARTICLE]
    assert sorted(lines) == [8, 8, 9, 10, 11, 11, 12, 13, 17, 18, 19, 20, 21, 22]


@pytest.mark.parametrize(
    ("speaker", "lines"),
    [
        pytest.param("nikki-holland", [8, 8, 9, 10, 11, 11, 12, 13], id="Holland"),
        pytest.param("duncan-ball", [17, 18, 19, 20, 21, 22], id="Ball"),
    ],
)
def test_a_speakers_quotes_in_reading_order(dataset: Dataset, speaker: str, lines: list[int]) -> None:
    quotes = find_quotes(dataset, speaker=speaker)
    assert [quote.paragraph for quote in quotes if quote.source == ARTICLE] == lines


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        pytest.param("partial", [8, 8], id="fragments"),
        pytest.param("indirect", [11], id="a paraphrase"),
    ],
)
def test_quotes_of_a_kind(dataset: Dataset, kind: str, lines: list[int]) -> None:
    assert kind in QUOTE_KINDS
    assert [quote.paragraph for quote in find_quotes(dataset, kind=kind) if quote.source == ARTICLE] == lines


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        pytest.param(["crimestoppers"], [22], id="a word"),
        pytest.param(["million", "pounds"], [11], id="two words"),
        pytest.param(["a million pounds"], [11], id="a phrase is its words"),
        pytest.param(["force"], [10], id="singular for plural"),
        pytest.param(["DAC", "Crimestoppers"], [22], id="the speaker's title"),
        pytest.param(["holland", "crimestoppers"], [], id="said by somebody else"),
        pytest.param(["“"], [], id="a mark alone"),
    ],
)
def test_quotes_are_found_by_words(dataset: Dataset, words: list[str], lines: list[int]) -> None:
    assert [quote.paragraph for quote in find_quotes(dataset, words) if quote.source == ARTICLE] == lines


@pytest.fixture
def small() -> Dataset:
    """Return three people, two of whom are quoted, and three topics, one of which nobody speaks of."""
    return record(
        people=[person("Ann One"), person("Bob Two"), person("Cy Three")],
        topics=[topic("money"), topic("violence"), topic("weather")],
        quotes=[
            quote("one-01", "ann-one", "We seized cash."),
            quote("one-02", "ann-one", "They hurt people.", ("violence",), "indirect"),
            quote("two-01", "bob-two", "Cash and knives.", ("money", "violence")),
        ],
    )


def test_conditions_are_combined(small: Dataset) -> None:
    def found(**asked: str) -> list[str]:
        return [quote.id for quote in find_quotes(small, **asked)]

    assert found(topic="violence") == ["one-02", "two-01"]
    assert found(topic="violence", speaker="ann-one") == ["one-02"]
    assert found(topic="money", kind="direct") == ["one-01", "two-01"]
    assert found(topic="weather") == []
    assert [quote.id for quote in find_quotes(small, ["cash"], speaker="bob-two")] == ["two-01"]
    assert [quote.id for quote in find_quotes(small, ["violence"])] == ["one-02", "two-01"]


def test_speakers_are_those_who_are_quoted(small: Dataset) -> None:
    assert [(person.id, count) for person, count in find_speakers(small)] == [("ann-one", 2), ("bob-two", 1)]


def test_counts_can_be_limited_to_some_quotes(small: Dataset) -> None:
    ann = find_quotes(small, speaker="ann-one")
    assert [(topic.id, count) for topic, count in find_topics(small, ann)] == [("money", 1), ("violence", 1)]
    direct = find_quotes(small, kind="direct")
    assert [(one.id, count) for one, count in find_speakers(small, direct)] == [("ann-one", 1), ("bob-two", 1)]
    assert (find_topics(small, ()), find_speakers(small, ())) == ((), ())


def test_topics_without_quotes_are_listed(small: Dataset) -> None:
    assert [(topic.id, count) for topic, count in find_topics(small)] == [
        ("money", 2),
        ("violence", 2),
        ("weather", 0),
    ]


@pytest.fixture
def two_claims() -> Dataset:
    """Return two claims, of a body and of the source itself."""
    return record(
        sources=[source("a", publisher="The Gazette")],
        organisations=[organisation("Police")],
        claims=[
            claim("claim-1", "Lines were closed.", "police", "phone lines shut"),
            claim("claim-2", "Children carried knives.", "a", "armed youngsters"),
        ],
    )


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param([], ["claim-1", "claim-2"], id="all, in order"),
        pytest.param(["knife"], ["claim-2"], id="in the claim, in the singular"),
        pytest.param(["PHONE"], ["claim-1"], id="in the evidence"),
        pytest.param(["police"], ["claim-1"], id="a body that asserts it"),
        pytest.param(["gazette"], ["claim-2"], id="a source that asserts it"),
        pytest.param(["police", "knives"], [], id="all of the words"),
    ],
)
def test_claims_are_found_by_words(two_claims: Dataset, words: list[str], found: list[str]) -> None:
    assert [claim.id for claim in find_claims(two_claims, words)] == found


def test_the_article_has_claims_on_most_lines(dataset: Dataset) -> None:
    """Each of these lines asserts something without a number."""
    lines = {claim.paragraph for claim in find_claims(dataset) if claim.source == "london-economic-2019"}
    assert lines >= {1, 2, 10, 12, 13, 15, 16, 18, 23, 24}
