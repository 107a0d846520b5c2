"""Sources: the documents, and what rests on each."""

from __future__ import annotations

from countylines.lookup.sources import find_sources
from countylines.record.dataset import Dataset
from countylines.record.evidence import ATTESTED, STATED
from tests.made import claim, event, measure, observation, record, source


def test_what_rests_on_each() -> None:
    dataset = record(
        sources=[source("a"), source("b"), source("c")],
        measures=[measure("arrests"), measure("cash")],
        observations=[
            observation("arrests", "bare", 1, source="a"),
            observation("cash", "bare", 1, source="a"),
            observation("cash", "bare", 1, source="b"),
        ],
        claims=[claim("claim-1", "Something.", "a", "words")],
        events=[event("launch", "2018")],
    )
    assert [(source.id, dict(counts)) for source, counts in find_sources(dataset)] == [
        ("a", {"observations": 2, "claims": 1, "events": 1}),
        ("b", {"observations": 1}),
        ("c", {}),
    ]


def test_everything_stated_is_counted_once(dataset: Dataset) -> None:
    found = find_sources(dataset)
    assert [source for source, _ in found] == list(dataset.sources)
    for noun in STATED:
        assert sum(counts.get(noun, 0) for _, counts in found) == len(dataset.read(noun))
    for noun in ATTESTED:
        assert sum(counts.get(noun, 0) for _, counts in found) >= sum(bool(one.evidence) for one in dataset.read(noun))


def test_the_article_has_14_quotes_and_16_figures(dataset: Dataset) -> None:
    counts = {source.id: counts for source, counts in find_sources(dataset)}["london-economic-2019"]
    assert (counts["quotes"], counts["observations"]) == (14, 16)
