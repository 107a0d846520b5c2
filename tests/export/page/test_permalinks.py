"""The anchors of the fact sheet: one for each id, the same as long as the id is."""

from __future__ import annotations

import pytest

from countylines.export.page import SECTION_NAMES, Permalinks
from countylines.lookup.items import find_items
from countylines.record.dataset import Dataset
from tests.made import claim, measure, observation, record, source, term, topic


def test_no_anchor_is_given_twice(dataset: Dataset) -> None:
    anchors = list(Permalinks(dataset))
    assert len(anchors) == len(set(anchors))


def test_an_anchor_is_the_id() -> None:
    links = Permalinks(record(measures=[measure("birds")], observations=[observation("birds", "bare", 5)]))
    assert links.of("figure", "2019-10/birds") == "2019-10/birds"
    assert links.address("observation", "2019-10/birds/a") == "#2019-10/birds/a"


def test_of_two_nouns_with_one_id_the_second_is_named() -> None:
    made = record(
        measures=[measure("birds")], terms=[term("birds")], topics=[topic("birds")], sources=[source("a")],
        claims=[claim("claim-01", "Birds fly.", "a", "fly")],
    )  # fmt: skip
    links = Permalinks(made)
    assert [links.of(noun, "birds") for noun in ("measure", "term", "topic")] == ["birds", "term:birds", "topic:birds"]


@pytest.mark.parametrize("name", SECTION_NAMES)
def test_no_record_takes_the_anchor_of_a_section(name: str) -> None:
    links = Permalinks(record(measures=[measure(name)]))
    assert links.of("measure", name) == f"measure:{name}"


def test_show_understands_every_anchor_of_what_it_can_show(dataset: Dataset) -> None:
    """What no command looks up by id is a topic, a disagreement, a dating or a sum."""
    links = Permalinks(dataset)
    for noun, name in (("term", "modern-slavery"), ("quote", "holland-06"), ("source", "metro-2019-10-18")):
        (item,) = find_items(dataset, links.of(noun, name))
        assert (item.noun, item.record.id) == (noun, name)
    assert links.of("topic", "modern-slavery") == "topic:modern-slavery"
