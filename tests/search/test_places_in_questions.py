"""Places in questions: figures of a whole country are those of no force and of no county."""

from __future__ import annotations

import pytest

from countylines.record.dataset import Dataset
from countylines.search import answer_question
from countylines.search.index import search_index
from countylines.search.places_in_questions import find_forces


@pytest.mark.parametrize(
    ("question", "place"),
    [
        pytest.param("how many arrests did the Met make", "the Met", id="one word"),
        pytest.param("how many men did the met arrest", "the met", id="in lower case"),
        pytest.param("did the Met arrest 743 people", "the Met", id="with a number"),
        pytest.param("how many weapons did Essex Police seize", "Essex Police", id="county in a publisher's name"),
        pytest.param("how many arrests by Kent Police", "Kent Police", id="after by"),
        pytest.param("how many arrests did the GMP make", "GMP", id="initials"),
        pytest.param("how many arrests in Essex", "Essex", id="county"),
    ],
)
def test_no_figure_of_the_country_is_that_of_a_part(question: str, place: str, dataset: Dataset) -> None:
    answer = answer_question(dataset, question)
    assert not answer.results
    assert answer.refusal == f"The record has no figures for {place!r} alone."


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("how many people met the police", id="verb"),
        pytest.param("how many people did police arrest", id="police"),
        pytest.param("how many arrests in the country, not just the Met", id="not just the force"),
    ],
)
def test_no_force_is_asked_for(question: str, dataset: Dataset) -> None:
    assert find_forces(dataset, search_index(dataset).reader.read(question)) == ()


def test_figures_of_the_country_without_a_force(dataset: Dataset) -> None:
    answer = answer_question(dataset, "arrests nationwide in March 2022, not just the Met")
    assert answer.results[0].item.record.id == "2022-03/arrests"
