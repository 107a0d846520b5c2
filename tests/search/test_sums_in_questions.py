"""Sums in questions: numbers that add up to another one are told to do so, and others what they come to."""

from __future__ import annotations

import pytest

import countylines
from countylines.connect.tool_definition import error_in_words
from countylines.errors import ConflictingSource
from countylines.search import answer_question


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param(
            "do 652 men and 91 women come to 743",
            "2019-10/arrests.men",
            "652 and 91 add up to 743. 652 is the figure",
            id="parts with their nouns",
        ),
        pytest.param(
            "do 652 men and 92 women make 743",
            "2019-10/arrests.men",
            "652 and 92 add up to 744, not 743. 652 is the figure",
            id="another sum",
        ),
        pytest.param(
            "do 652 and 91 add up to 743", "2019-10/arrests", "652 and 91 add up to 743. ", id="numbers alone"
        ),
        pytest.param(
            "do £253,200, £100,170 and £72,670 add up to £426,040",
            "2019-10/drugs.value",
            "£253,200, £100,170 and £72,670 add up to £426,040.",
            id="amounts",
        ),
        pytest.param(
            "do 466, 96 and 98 add up to 660", "2024-03/weapons", "466, 96 and 98 add up to 660. ", id="of another week"
        ),
    ],
)
def test_what_numbers_add_up_to(dataset: countylines.Dataset, question: str, answer: str, verdict: str) -> None:
    results = answer_question(dataset, question).results
    assert results[0].item.record.id == answer
    assert str(results[0].verdict).startswith(verdict)
    assert not any("No source prints 743" in str(one.verdict) for one in results)


def test_a_sum_that_nothing_is_printed_for_is_told_with_the_refusal(dataset: countylines.Dataset) -> None:
    answer = answer_question(dataset, "do 88001 and 11002 come to 99003")
    assert not answer.results
    assert answer.refusal.startswith("88,001 and 11,002 add up to 99,003. ")


def test_the_source_of_an_option_is_not_another_than_that_of_the_question(dataset: countylines.Dataset) -> None:
    with pytest.raises(ConflictingSource) as raised:
        answer_question(dataset, "what did metro print for arrests", source="guardian-2019-10-18")
    told = "The question is about Metro, but --source is guardian-2019-10-18. Remove one of the two."
    assert str(raised.value) == told
    for_agents = "The question is about Metro, but source is 'guardian-2019-10-18'. Leave one of the two out."
    assert error_in_words(raised.value) == for_agents
    assert answer_question(dataset, "what did the guardian print for arrests", source="guardian-2019-10-18").results
