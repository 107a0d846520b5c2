"""The anchors of the fact sheet: one for each id, the same as long as the id is."""

from __future__ import annotations

import pytest

from countylines.export.page import SECTION_NAMES, find_anchors
from countylines.lookup.items import find_items
from countylines.record.dataset import Dataset
from tests.made import claim, measure, observation, record, source, term, topic


def test_no_anchor_is_given_twice(dataset: Dataset) -> None:
    anchors = list(find_anchors(dataset).values())
    assert len(anchors) == len(set(anchors))


def test_an_anchor_is_the_id() -> None:
    anchors = find_anchors(record(measures=[measure("birds")], observations=[observation("birds", "bare", 5)]))
    assert anchors["figure", "2019-10/birds"] == "2019-10/birds"
    assert anchors["observation", "2019-10/birds/a"] == "2019-10/birds/a"


def test_of_two_nouns_with_one_id_the_second_is_named() -> None:
    made = record(
        measures=[measure("birds")], terms=[term("birds")], topics=[topic("birds")], sources=[source("a")],
        claims=[claim("claim-01", "Birds fly.", "a", "fly")],
    )  # fmt: skip
    anchors = find_anchors(made)
    assert [anchors[noun, "birds"] for noun in ("measure", "term", "topic")] == ["birds", "term:birds", "topic:birds"]


@pytest.mark.parametrize("name", SECTION_NAMES)
def test_no_record_takes_the_anchor_of_a_section(name: str) -> None:
    anchors = find_anchors(record(measures=[measure(name)]))
    assert anchors["measure", name] == f"measure:{name}"


def test_show_understands_every_anchor_of_what_it_can_show(dataset: Dataset) -> None:
    """What no command looks up by id is a topic, a disagreement, a dating or a sum."""
    anchors = find_anchors(dataset)
    for noun, name in (("term", "modern-slavery"), ("quote", "holland-06"), ("source", "metro-2019-10-18")):
        (item,) = find_items(dataset, anchors[noun, name])
        assert (item.noun, item.record.id) == (noun, name)
    assert anchors["topic", "modern-slavery"] == "topic:modern-slavery"
