"""The glossary."""

from __future__ import annotations

import pytest

from countylines.errors import AmbiguousName, UnknownName
from countylines.lookup.glossary import find_terms
from countylines.record.dataset import Dataset
from tests.made import record, term


def test_all_terms_in_order(dataset: Dataset) -> None:
    assert find_terms(dataset) == dataset.terms


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        pytest.param("cuckooed", "cuckooed", id="the term"),
        pytest.param("Cuckooing", "cuckooed", id="another form"),
        pytest.param("deal lines", "deal-line", id="the plural"),
        pytest.param("‘county lines’", "county-lines", id="in marks"),
        pytest.param("NRM", "national-referral-mechanism", id="the abbreviation"),
        pytest.param("whole system approach", "whole-system-approach", id="without its hyphen"),
    ],
)
def test_one_term(dataset: Dataset, name: str, meant: str) -> None:
    assert [term.id for term in find_terms(dataset, name)] == [meant]


def test_refused_names(dataset: Dataset) -> None:
    with pytest.raises(UnknownName) as caught:
        find_terms(dataset, "cuckoed")
    assert caught.value.nearest[0] == "cuckooed"
    with pytest.raises(UnknownName):
        find_terms(dataset, "")
    with pytest.raises(AmbiguousName):
        find_terms(record(terms=[term("One", "line"), term("Two", "line")]), "Line")
