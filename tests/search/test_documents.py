"""What things are found by."""

from __future__ import annotations

import pytest

import countylines
from countylines.record.nouns.figures import CountedAs
from countylines.search.documents import make_documents
from countylines.text.stems import Stems
from countylines.vocabulary import synonym_sets
from tests.made import measure as made_measure
from tests.made import record, word_group
from tests.records.scoring import FOLDER

RECORD = record(
    measures=[
        made_measure(
            "birds", counted_as=(CountedAs(("birds", "ringed")),), asked_as=("fowl", "@flying", "seen at the lake")
        ),
        made_measure(
            "birds.grey",
            part_of="birds",
            counted_as=(
                CountedAs(("greys",), ("@ringing", "nests"), ("@toys",)),
                CountedAs(("grey birds",), (), ("@toys", "paper")),
            ),
        ),
        made_measure("nests", counted_as=(CountedAs(("nests",)),)),
    ],
    vocabulary=[
        word_group("flying", "wing*"),
        word_group("ringing", "ringed", "band*"),
        word_group("shore", "bank", "beach"),
        word_group("setting", "lake"),
        word_group("toys", "toy*", "kite"),
    ],
)


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


def test_the_words_of_a_measure() -> None:
    birds, greys, _ = (one for one in make_documents(RECORD, Stems()) if one.noun == "measure")
    assert birds.counted[2:] == ("birds", "ringed", "fowl", "winging"), "a long phrase says more than what is counted"
    assert greys.counted[2:] == ("greys", "grey birds")
    assert greys.done == ("ringed", "banding"), "what counts the whole was done, what counts others not"
    assert greys.excluded == ("kite", "toy*"), "only what every way of counting excludes"
    assert greys.wholes == ("birds",)


def test_groups_that_count_or_that_the_engine_asks_for_have_no_meaning() -> None:
    assert synonym_sets(RECORD) == [("wing*",), ("bank", "beach")]
