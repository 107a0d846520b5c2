"""Unknown publishers: a figure is no answer to whether somebody printed it whom the record does not know."""

from __future__ import annotations

import pytest

from countylines.record.dataset import Dataset
from countylines.search import answer_question


@pytest.mark.parametrize(
    ("question", "name"),
    [
        pytest.param("did the Daily Mirror report 743 arrests", "the Daily Mirror", id="two words"),
        pytest.param("did the Sun report 49 lines", "the Sun", id="a word of ordinary English"),
        pytest.param("did the daily mirror report 743 arrests", "the daily mirror", id="in lower case"),
        pytest.param("how many arrests did the Daily Mirror report", "the Daily Mirror", id="how many"),
        pytest.param("how many arrests according to the Telegraph", "the Telegraph", id="according to"),
    ],
)
def test_no_figure_is_that_of_an_unknown_publisher(question: str, name: str, dataset: Dataset) -> None:
    answer = answer_question(dataset, question)
    assert not answer.results
    assert answer.refusal == f"The record has no source called {name!r}."


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        pytest.param("did the police report 743 arrests", "2019-10/arrests", id="a body"),
        pytest.param("did the paper print 743", "2019-10/arrests", id="no name"),
        pytest.param("did the gang have 12 guns", "2019-10/weapons.firearms", id="no publisher's verb"),
        pytest.param("did Metro report 743 arrests", "2019-10/arrests", id="a publisher"),
        pytest.param("did the Independent report 169 weapons", "2019-10/weapons", id="one with an article"),
    ],
)
def test_whom_the_record_knows_is_no_unknown_publisher(question: str, answer: str, dataset: Dataset) -> None:
    assert answer_question(dataset, question).results[0].item.record.id == answer
