"""The pages of weeks and events."""

from __future__ import annotations

import pytest

from countylines.record.dataset import Dataset
from tests.made import dating, period, record, source
from tests.output.views.rows import page_row


def test_an_event_has_the_words_of_its_date(dataset: Dataset) -> None:
    row = page_row(dataset, "nclcc-launch")
    assert (row.data["date"], row.data["printed"], row.text("printed")) == (
        "2018",
        "last year",
        "“last year”",
    )
    assert row.text("organisation") == "National County Lines Coordination Centre"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({"wording": "week-long"}, "A: “week-long”", id="its words"),
        pytest.param({"start": "2019-10-07", "end": "2019-10-13", "days": 7}, None, id="no words, but days"),
        pytest.param({"ordinal": 4}, "A: fourth of the series", id="no words, but a place"),
        pytest.param({"days": 14, "rank": "deprecated", "reason": "Alone."}, None, id="a length, deprecated"),
    ],
)
def test_what_a_source_prints_of_a_weeks_days(fields: dict[str, str | int], words: str | None) -> None:
    dataset = record(
        sources=[source("a")],
        periods=[period("2019-10")],
        datings=[dating("2019-10", "a", **fields)],  # type: ignore[arg-type]
    )
    words_of_datings = page_row(dataset, "2019-10").text("datings")
    assert words is None or words_of_datings == words
    for value in fields.values():
        assert not isinstance(value, int) or value == 4 or f"{value} days" in words_of_datings
    assert ("deprecated: Alone." in words_of_datings) is ("reason" in fields)
    assert "7\N{EN DASH}13 October 2019" in words_of_datings or "start" not in fields


def test_a_week_has_its_figures(dataset: Dataset) -> None:
    row = page_row(dataset, "2019-10")
    figures = row.data["figures"]
    assert isinstance(figures, tuple)
    assert {figure["id"] for figure in figures} >= {"2019-10/arrests", "2019-10/weapons.axes"}
    assert row.data["weeks"] == ()
    assert row.text("ordinal") == "fourth of the series"
