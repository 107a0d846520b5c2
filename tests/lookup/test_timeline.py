"""The timeline: weeks, spans and events in the order of their dates."""

from __future__ import annotations

from countylines.lookup.timeline import find_moments
from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import Span
from tests.made import dating, event, period, record, source


def test_moments_are_sorted_by_date_then_kind() -> None:
    dataset = record(
        sources=[source("a")],
        periods=[
            period("2018-10"),
            period("2018-10..2019-10", weeks=("2018-10", "2019-10")),
            period("2019-01", start="2019-01-21", end="2019-01-27"),
            period("2019-10", start="2019-10-07", end="2019-10-13"),
        ],
        events=[event("launch", "2018"), event("raids", "2019-10-07"), event("talk", "2019-01")],
    )
    assert [moment.id for moment in find_moments(dataset)] == [
        "launch", "2018-10", "talk", "2019-01", "2019-10", "2018-10..2019-10", "raids",
    ]  # fmt: skip


def test_a_span_stands_where_it_ends() -> None:
    dataset = record(
        periods=[
            period("2018-10"),
            period("2018-10..2019-01", weeks=("2018-10", "2019-01"), end="2019-01-27"),
            period("2019-01", start="2019-01-21", end="2019-01-27"),
            period("2019-10", start="2019-10-07", end="2019-10-13"),
        ],
    )
    assert [moment.id for moment in find_moments(dataset)] == ["2018-10", "2019-01", "2018-10..2019-01", "2019-10"]


def test_wordings_of_the_lead_source_come_first_and_deprecated_ones_last() -> None:
    dataset = record(
        sources=[source(name) for name in "abc"],
        periods=[period("2019-10", lead="b", ordinal=4)],
        datings=[
            dating("2019-10", "a", "two-week crackdown", rank="deprecated", reason="Alone."),
            dating("2019-10", "b", "Monday October 7th"),
            dating("2019-10", "c", "Monday October 7th"),
        ],
    )
    (moment,) = find_moments(dataset)
    assert moment.printed == ("Monday October 7th", "two-week crackdown")
    assert moment.sources == ("b", "c", "a")
    assert (moment.kind, moment.ordinal, moment.start) == ("week", 4, None)


def test_only_spans_that_prove_a_date_are_printed() -> None:
    spans = (Span(1, 0, 6, "fourth", "ordinal"), Span(2, 0, 4, "2019", "year"))
    dataset = record(sources=[source("a")], periods=[period("2019-10")], datings=[dating("2019-10", "a", spans=spans)])
    assert find_moments(dataset)[0].printed == ("fourth",)


def test_the_articles_moments(dataset: Dataset) -> None:
    moments = {moment.id: moment for moment in find_moments(dataset)}
    assert moments["2019-10"].ordinal == 4
    assert "fourth week" in " ".join(moments["2019-10"].printed)
    assert "Monday October 7th" in moments["2019-10"].printed
    assert moments["nclcc-launch"].start == "2018"
    assert moments["nclcc-launch"].printed == ("last year",)


def test_a_wording_is_rejected_if_no_normal_dating_prints_it() -> None:
    dataset = record(
        sources=[source(name) for name in "abcd"],
        periods=[period("2019-10")],
        datings=[
            dating("2019-10", "a", "two-week crackdown", rank="deprecated", reason="Alone."),
            dating("2019-10", "b", "last week", rank="deprecated", reason="Late."),
            dating("2019-10", "c", "last week"),
            dating("2019-10", "d", None, rank="deprecated", reason="Odd."),
        ],
    )
    assert find_moments(dataset)[0].rejected == ("two-week crackdown",)


def test_words_of_a_rejected_dating_are_rejected_wherever_they_stand() -> None:
    spans = (Span(1, 0, 8, "two-week", "days"),)
    dataset = record(
        sources=[source(name) for name in "ab"],
        periods=[period("2019-10")],
        datings=[
            dating("2019-10", "a", spans=spans, rank="deprecated", reason="Alone."),
            dating("2019-10", "b", "week-long"),
        ],
    )
    (moment,) = find_moments(dataset)
    assert (moment.printed, moment.rejected) == (("week-long", "two-week"), ("two-week",))


def test_moments_are_found_by_words_in_their_order(dataset: Dataset) -> None:
    everything = [moment.id for moment in find_moments(dataset)]
    found = [moment.id for moment in find_moments(dataset, ["week", "2019"])]
    assert {"2019-01", "2019-05", "2019-10"} <= set(found)
    assert "2018-10" not in found
    assert found == [name for name in everything if name in found]
    assert "nclcc-launch" in [moment.id for moment in find_moments(dataset, ["event", "launched"])]
    assert "nclcc-launch" in [moment.id for moment in find_moments(dataset, ["2018"])], 'printed as "last year"'
    assert find_moments(dataset, ["unicorns"]) == ()
