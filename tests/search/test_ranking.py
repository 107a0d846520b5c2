"""What a question is ranked by: its places, and the figures with the numbers in it."""

from __future__ import annotations

import pytest

import countylines
from countylines.search.index import search_index
from countylines.search.ranking import Ranking


def ranking_of(question: str, dataset: countylines.Dataset) -> Ranking:
    index = search_index(dataset)
    return Ranking(index.reader.read(question), index)


@pytest.mark.parametrize(
    ("question", "places"),
    [
        pytest.param("how many arrests in Kent", {"kent"}, id="a place that the record says nothing of"),
        pytest.param("how many arrests", set(), id="no place"),
    ],
)
def test_places_restrict_what_is_counted(question: str, places: set[str], dataset: countylines.Dataset) -> None:
    assert ranking_of(question, dataset).places == places


@pytest.mark.parametrize(
    ("question", "numbered"),
    [
        pytest.param("was it 743 in October 2019", {"2019-10"}, id="the week that has it"),
        pytest.param("was it 743", {"2019-10"}, id="no week"),
        pytest.param("was it 743 in May 2019", None, id="another week"),
    ],
)
def test_figures_with_the_number_in_question(
    question: str, numbered: set[str] | None, dataset: countylines.Dataset
) -> None:
    assert ranking_of(question, dataset).numbered.get("arrests") == numbered
