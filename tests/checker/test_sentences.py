"""Sentences in which people tell the figures: right ones are left alone, and most changed numbers are found."""

from __future__ import annotations

import pytest

from countylines.record.dataset import Dataset
from tests.corpus.sentences import findings_in, is_found, sentences, write

KNOWN = {
    "a-120": "not far from: no hedge, but what a reader is told to think of",
}
"""Sentences with a false finding, each with the reason."""
FOUND = 0.775
"""The share of changed numbers that was found when the sentences of the last file had not been read."""


@pytest.mark.parametrize("letter", sorted({one.name[0] for one in sentences()}))
def test_right_sentences_have_no_finding(letter: str, dataset: Dataset) -> None:
    found = {one.name: findings_in(write(one)[0], dataset) for one in sentences() if one.name[0] == letter}
    assert [name for name, findings in found.items() if findings] == [name for name in KNOWN if name[0] == letter]


@pytest.mark.slow
def test_most_changed_numbers_are_found(dataset: Dataset) -> None:
    found = [is_found(one, place, dataset) for one in sentences() for place in range(len(one.placeholders))]
    assert sum(found) / len(found) >= FOUND
