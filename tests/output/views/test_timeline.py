"""The timeline as a table, the pages of weeks and events, and dates in words."""

from __future__ import annotations

import pytest

from countylines.lookup.lists import find_moments
from countylines.output.views.timeline import timeline_table
from countylines.record.dataset import Dataset
from countylines.text.english import date_in_words, dates_in_words, ordinal_in_words
from tests.made import dating, event, period, record, source
from tests.output.views.rows import page_row

DASH = "\N{EN DASH}"


@pytest.mark.parametrize(
    ("date", "words"),
    [
        pytest.param("2018", "2018", id="a year"),
        pytest.param("2018-10", "October 2018", id="a month"),
        pytest.param("2019-10-07", "7 October 2019", id="a day"),
    ],
)
def test_dates(date: str, words: str) -> None:
    assert date_in_words(date) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        pytest.param(None, None, "days not reported", id="neither"),
        pytest.param(None, "2019-10-13", "to 13 October 2019", id="the last day alone"),
        pytest.param("2019-10-07", None, "7 October 2019", id="the first day alone"),
        pytest.param("2019-10-07", "2019-10-07", "7 October 2019", id="one day"),
        pytest.param("2019-10-07", "2019-10-13", f"7{DASH}13 October 2019", id="one month"),
        pytest.param("2023-02-27", "2023-03-05", f"27 February {DASH} 5 March 2023", id="two months"),
        pytest.param("2019-12-30", "2020-01-05", f"30 December 2019 {DASH} 5 January 2020", id="two years"),
        pytest.param("2018", "2019-10-13", f"2018 {DASH} 13 October 2019", id="a year to a day"),
        pytest.param("2019-10", "2019-10-13", f"October 2019 {DASH} 13 October 2019", id="a month to a day"),
    ],
)
def test_days(start: str | None, end: str | None, words: str) -> None:
    assert dates_in_words(start, end) == words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (1, "first"), (4, "fourth"), (10, "tenth"), (11, "11th"), (12, "12th"), (13, "13th"), (14, "14th"),
        (21, "21st"), (22, "22nd"), (23, "23rd"), (24, "24th"), (111, "111th"), (121, "121st"),
    ],
)  # fmt: skip
def test_places(place: int, words: str) -> None:
    assert ordinal_in_words(place) == words


def test_rows(dataset: Dataset) -> None:
    table = timeline_table(find_moments(dataset))
    crackdown = next(row for row in table.rows if row.data["id"] == "2019-10")
    assert crackdown.data["start"] == "2019-10-07"
    assert crackdown.text("start") == f"7{DASH}13 October 2019"
    assert crackdown.text("label") == "County lines week, the fourth in the series"
    assert "“Monday October 7th”" in crackdown.text("printed")


def test_a_week_does_not_say_its_days_twice(dataset: Dataset) -> None:
    (row,) = [row for row in timeline_table(find_moments(dataset)).rows if row.data["id"] == "2021-10"]
    assert (row.text("start"), row.text("label")) == (f"11{DASH}17 October 2021", "County lines week")


def test_in_brief_there_is_a_line_for_each_moment(dataset: Dataset) -> None:
    table = timeline_table(find_moments(dataset))
    assert table.brief is not None
    assert [column.field for column in table.brief.columns] == ["start", "label", "id"]
    assert (table.brief.rows, table.brief.body) == (table.rows, None)


def test_an_event_keeps_its_label() -> None:
    dataset = record(periods=[], sources=[source("a")], events=[event("launch, at last", "2018")])
    assert [row.text("label") for row in timeline_table(find_moments(dataset)).rows] == ["Launch, At Last"]


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
        pytest.param({"ordinal": 4}, "A: fourth in the series", id="no words, but a place"),
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
    assert ("rejected: Alone." in words_of_datings) is ("reason" in fields)
    assert "7\N{EN DASH}13 October 2019" in words_of_datings or "start" not in fields


def test_a_week_has_its_figures(dataset: Dataset) -> None:
    row = page_row(dataset, "2019-10")
    figures = row.data["figures"]
    assert isinstance(figures, tuple)
    assert {figure["id"] for figure in figures} >= {"2019-10/arrests", "2019-10/weapons.axes"}
    assert row.data["weeks"] == ()
    assert row.text("ordinal") == "fourth in the series"


def test_rejected_words_are_data(dataset: Dataset) -> None:
    """The Cambrian News prints 4 to 8 March, and ITV the 10th; the "two-week crackdown" is one headline's."""
    rows = {row.data["id"]: row.data for row in timeline_table(find_moments(dataset)).rows}
    assert rows["2024-03"]["printed"] == ("the week ending March 10", "(4-8 March)")
    assert rows["2024-03"]["rejected"] == ("(4-8 March)",)
    assert rows["2019-10"]["rejected"] == ("two-week crackdown",)
    assert rows["nclcc-launch"]["rejected"] == ()


def test_a_week_without_days_keeps_the_month_of_its_label(dataset: Dataset) -> None:
    (row,) = (row for row in timeline_table(find_moments(dataset)).rows if row.data["id"] == "2018-10")
    assert row.text("start") == "days not reported"
    assert row.text("label") == "County lines week, October 2018, the first in the series"


def test_words_beside_a_printed_date_say_what_they_prove(dataset: Dataset) -> None:
    """A misprint and the launch of something else are not printed dates of the week."""
    told = page_row(dataset, "2019-10").text("datings").split("\n")
    (article,) = [line for line in told if line.startswith("The London Economic: ")]
    assert article.startswith("The London Economic: “Monday October 7th”; for the length “week-long crackdown”, ")
    assert article.endswith("; for the note “begging on”; for the year “launched last year”")
