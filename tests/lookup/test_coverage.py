"""Coverage: the periods of each measure, and what rests on each source."""

from __future__ import annotations

import pytest

from countylines.lookup.coverage import find_measures, find_sources
from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import WITH_ONE_SOURCE, WITH_SEVERAL_SOURCES
from tests.made import claim, event, measure, observation, period, record, source


@pytest.fixture
def small() -> Dataset:
    """Return two weeks and a span that ends with the second, and a measure that nobody prints."""
    return record(
        periods=[
            period("2019-05"),
            period("2019-05..2019-10", weeks=("2019-05", "2019-10")),
            period("2019-10"),
        ],
        measures=[measure("arrests"), measure("cash"), measure("dogs"), measure("lines")],
        observations=[
            observation("arrests", "bare", 1),
            observation("arrests", "bare", 1, period="2019-05"),
            observation("cash", "bare", 1, period="2019-05..2019-10"),
            observation("lines", "bare", 1, period="2019-05"),
        ],
    )


@pytest.mark.parametrize(
    ("week", "found"),
    [
        pytest.param("2019-10", ["arrests", "cash"], id="a week, and the span that ends with it"),
        pytest.param("2019-05", ["arrests", "lines"], id="a week that no span ends with"),
        pytest.param("all", ["arrests", "cash", "dogs", "lines"], id="all, those that nobody prints too"),
    ],
)
def test_measures_of_a_week(small: Dataset, week: str, found: list[str]) -> None:
    assert [measure.id for measure, _ in find_measures(small, week)] == found


def test_each_measure_has_all_its_periods(small: Dataset) -> None:
    assert {measure.id: periods for measure, periods in find_measures(small)} == {
        "arrests": ("2019-05", "2019-10"),
        "cash": ("2019-05..2019-10",),
        "dogs": (),
        "lines": ("2019-05",),
    }
    assert dict(find_measures(small, "2019-10"))[small.index("measures")["arrests"]] == ("2019-05", "2019-10")


def test_records_are_counted_by_source() -> None:
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


def test_every_record_is_counted_once(dataset: Dataset) -> None:
    found = find_sources(dataset)
    assert [source for source, _ in found] == list(dataset.sources)
    for noun in WITH_ONE_SOURCE:
        assert sum(counts.get(noun, 0) for _, counts in found) == len(dataset.read(noun))
    for noun in WITH_SEVERAL_SOURCES:
        assert sum(counts.get(noun, 0) for _, counts in found) >= sum(bool(one.evidence) for one in dataset.read(noun))


def test_the_article_has_14_quotes_and_16_figures(dataset: Dataset) -> None:
    counts = {source.id: counts for source, counts in find_sources(dataset)}["london-economic-2019"]
    assert (counts["quotes"], counts["observations"]) == (14, 16)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        pytest.param(["guardian"], "guardian-2019-10-18", id="a publisher, and another source's note or name"),
        pytest.param(["Metro", "October", "2019"], "metro-2019-10-18", id="a publisher and a week"),
        pytest.param(["unicorns"], None, id="nothing"),
        pytest.param(["?"], None, id="no word"),
    ],
)
def test_sources_are_found_by_words(words: list[str], found: str | None, dataset: Dataset) -> None:
    ids = [source.id for source, _ in find_sources(dataset, words)]
    assert ids == [] if found is None else found in ids
    assert len(ids) < len(dataset.sources) // 4


def test_without_words_all_sources_are_listed(dataset: Dataset) -> None:
    assert [source for source, _ in find_sources(dataset)] == list(dataset.sources)
    assert dict(find_sources(dataset, ["metro", "2019-10-18"])) == {
        source: counts for source, counts in find_sources(dataset) if source.id == "metro-2019-10-18"
    }


def test_measures_are_found_by_what_people_call_them(dataset: Dataset) -> None:
    """Cash is also asked for as money; the week of October 2018 has no knives."""
    assert "cash" in [measure.id for measure, _ in find_measures(dataset, words=["money"])]
    assert [measure.id for measure, _ in find_measures(dataset, words=["arrests", "women"])] == ["arrests.women"]
    assert find_measures(dataset, "2018-10", ["knives"]) == ()
    assert find_measures(dataset, words=["unicorns"]) == ()
