"""Sources: the list of them, and the page of one."""

from __future__ import annotations

import pytest

from countylines.lookup.lists import SourceUse, find_sources
from countylines.output.views.sources import counts_in_words, source_page, source_table
from countylines.record.dataset import Dataset
from countylines.record.nouns.source import Copy
from tests.made import measure, observation, period, record, source
from tests.output.views.rows import page_row

ARTICLE = "london-economic-2019"


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        pytest.param({}, "nothing", id="nothing"),
        pytest.param({"observations": 1, "quotes": 2}, "1 figure, 2 quotes", id="one and several"),
        pytest.param({"people": 1}, "1 entry", id="an entry"),
        pytest.param(
            {"people": 1, "terms": 2, "datings": 1}, "1 set of dates, 3 entries", id="entries of several nouns"
        ),
    ],
)
def test_what_a_source_is_the_source_of_in_words(counts: dict[str, int], words: str) -> None:
    assert counts_in_words(SourceUse(source("a"), counts)) == words


def test_a_source_without_title_or_date() -> None:
    dataset = record(sources=[source("a")])
    (row,) = source_table(dataset, find_sources(dataset)).rows
    assert (row.data["title"], row.data["published"]) == (None, None)
    assert (row.text("title"), row.text("published"), row.text("observations")) == (
        "title not known",
        "date not known",
        "nothing",
    )


def test_the_page_of_a_source_has_its_counts(dataset: Dataset) -> None:
    row = page_row(dataset, ARTICLE)
    assert (row.data["quotes"], row.data["observations"]) == (14, 16)
    assert "14 quotes" in row.text("entries")
    assert isinstance(row.data["entries"], int)


def test_a_source_has_its_archived_copies_and_says_where_its_title_was_read() -> None:
    copy = Copy("https://archive.example/a", "2019-10-19")
    made = record(sources=[source("a", title="Held", title_from="address", archived=(copy,))])
    (row,) = source_page(made, made.sources[0]).rows
    assert row.data["archived"] == ({"url": "https://archive.example/a", "date": "2019-10-19"},)
    assert row.text("archived") == "https://archive.example/a (19 October 2019)"
    assert row.text("title") == "Held (read off the address)"
    assert row.data["title"] == "Held"


def test_in_brief_there_is_a_line_for_each_source_of_the_week() -> None:
    dataset = record(
        sources=[source("a", periods=("2019-10",)), source("b", periods=("2018-10..2019-10",)), source("c")],
        observations=[observation("arrests", "bare", 5)],
        measures=[measure("arrests")],
        periods=[
            period("2018-10..2019-10", weeks=("2018-10", "2019-10")),
            period("2019-10", label="October 2019"),
        ],
    )
    brief = source_table(dataset, find_sources(dataset)).brief
    assert brief is not None
    assert [(row.data["id"], row.is_detail) for row in brief.rows] == [("a", False), ("b", False), ("c", True)]
    assert [row.text("observations") for row in brief.rows] == ["1", "0", "0"]
    assert brief.title == "Sources for October 2019"


def test_where_no_source_is_of_the_week_all_are_listed_in_brief() -> None:
    dataset = record(sources=[source("a"), source("b")])
    brief = source_table(dataset, find_sources(dataset)).brief
    assert brief is not None
    assert [row.is_detail for row in brief.rows] == [False, False]
    assert brief.title == ""
