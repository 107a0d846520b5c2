"""What things are found by."""

from __future__ import annotations

import pytest

import countylines
from countylines.search.documents import make_documents
from countylines.text.stems import Stems
from tests.records.scoring import FOLDER


@pytest.mark.parametrize(
    ("measure", "name"),
    [
        pytest.param("nests", {"occupy", "nest"}, id="the only measure of its unit that is no part"),
        pytest.param("nests.treetop", {"tree"}, id="a part: its unit does not name it"),
    ],
)
def test_the_name_of_a_measure(measure: str, name: set[str]) -> None:
    documents = make_documents(countylines.load(FOLDER / "herons"), Stems())
    (found,) = (one for one in documents if one.noun == "measure" and one.id == measure)
    assert found.names[0] == name
