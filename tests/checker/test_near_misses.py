"""Near misses: a number far from the record counts something else, unless a slip or a clear sentence explains it."""

from __future__ import annotations

import pytest

import countylines
from tests.checker.drafts import found

# The week's 743 arrests, 655 addresses, 49 deal lines and more than £180,000 in cash (183,976 in one paper).


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param("Officers made 4 arrests.", id="far too few"),
        pytest.param("Thirty-one people were arrested.", id="far too few, in words"),
        pytest.param("Police made 9,400 arrests.", id="far too many"),
        pytest.param("Police made 4,900 arrests.", id="more than six times as many"),
        pytest.param("Police made 110 arrests.", id="less than a sixth"),
        pytest.param("Dozens of people were arrested.", id="an order word far below"),
        pytest.param("Fewer than 80 people were arrested.", id="a bound far below"),
        pytest.param("They found more than £1,000 in cash.", id="true, and far below"),
        pytest.param("They found £11,000 in cash.", id="money"),
    ],
)
def test_a_number_far_from_the_record_is_not_compared(draft: str, dataset: countylines.Dataset) -> None:
    assert found(draft, dataset) == []


@pytest.mark.parametrize("number", ["4,400", "130"])
def test_up_to_six_times_too_many_or_too_few_are_wrong(number: str, dataset: countylines.Dataset) -> None:
    assert found(f"Police made {number} arrests.", dataset) == [f"wrong-figure: {number} arrests"]


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        pytest.param("Across the country police made 4 arrests.", "4 arrests", id="the sentence names the country"),
        pytest.param("In October 2019 police made 4 arrests.", "4 arrests", id="the sentence names the week"),
        pytest.param("Police made 74 arrests.", "74 arrests", id="a digit lost"),
        pytest.param("Police made 7,433 arrests.", "7,433 arrests", id="a digit doubled"),
        pytest.param("Police made 91 arrests.", "91 arrests", id="another figure of the week"),
        pytest.param("Police found £18,000 in cash.", "£18,000 in cash", id="a nought lost"),
        pytest.param("Police made 140 arrests.", "140 arrests", id="not so far"),
    ],
)
def test_a_slip_or_a_number_of_a_clear_sentence_is_compared(
    draft: str, words: str, dataset: countylines.Dataset
) -> None:
    assert found(draft, dataset) == [f"wrong-figure: {words}"]


def test_a_count_of_something_else_does_not_contradict_the_figure(dataset: countylines.Dataset) -> None:
    assert found("Police made 743 arrests. Two arrests were made on the island.", dataset) == []
