"""A sentence of a passage with its own dates, and the last before it."""

from __future__ import annotations

import pytest

from countylines.checker.mentions.date_mentions import DateMention
from countylines.checker.number_mention import Sentence, sentences_of
from countylines.checker.passages import Passage, TokenRange
from tests.checker.drafts import numbers_in, sentence_of


@pytest.mark.parametrize(
    ("place", "before", "inside"),
    [
        pytest.param(0, None, [0, 3], id="the first"),
        pytest.param(1, 3, [4, 7], id="the last date before it, and those at its ends"),
        pytest.param(2, 7, [], id="none inside"),
    ],
)
def test_the_dates_before_and_in_a_sentence(place: int, before: int | None, inside: list[int]) -> None:
    dates = [DateMention(at, at + 1) for at in (0, 3, 4, 7)]
    found = list(sentences_of(Passage("They came in. Then they left. All is well.", 0), dates))[place]
    assert (found.date_before and found.date_before.first) == before
    assert [one.first for one in found.dates] == inside


def test_a_part_of_a_sentence_has_the_dates_that_begin_there() -> None:
    sentence = sentence_of("a b c d e", dates=[DateMention(at, at + 1) for at in (0, 1, 3, 4)])
    part = sentence.within(TokenRange(1, 4))
    assert list(part.own_words) == ["b", "c", "d"]
    assert [one.first for one in part.dates] == [1, 3]


def test_the_counted_numbers_of_a_sentence_have_no_reason() -> None:
    numbers = numbers_in("On 7 October 2019 they held 743 people, one woman and 91 men.")
    sentence: Sentence = numbers[0].sentence
    assert sentence.numbers == numbers
    assert [int(one.value) for one in sentence.numbers_that_count] == [743, 91]
