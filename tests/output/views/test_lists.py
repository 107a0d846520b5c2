"""What people read in the lists of quotes, people, terms, measures, claims and sources."""

from __future__ import annotations

import pytest

from countylines.lookup.coverage import find_measures, find_sources
from countylines.lookup.people import find_who
from countylines.lookup.texts import find_claims, find_quotes, find_speakers, find_topics
from countylines.output.table import Row, Table
from countylines.output.views.claims import claim_table
from countylines.output.views.measures import measure_table
from countylines.output.views.quotes import quote_table, speaker_table, topic_table
from countylines.output.views.sources import SourceUse, counts_in_words, source_table
from countylines.output.views.who import who_table
from countylines.record.dataset import Dataset
from tests.made import claim, organisation, person, quote, record, source, topic


def row_of(table: Table, name: str) -> Row:
    """Give the row of one thing."""
    return next(row for row in table.rows if row.data["id"] == name)


def test_a_verbatim_quote_has_marks_for_people_alone(dataset: Dataset) -> None:
    row = row_of(quote_table(dataset, find_quotes(dataset)), "holland-01")
    assert row.data["text"] == "dismantling these criminal networks piece by piece"
    assert row.text("text") == "“dismantling these criminal networks piece by piece”"
    assert row.data["post"] == "director of investigations, National Crime Agency"
    assert row.text("speaker_name") == "Nikki Holland, director of investigations, National Crime Agency"


def test_a_paraphrase_has_no_marks_and_says_so(dataset: Dataset) -> None:
    row = row_of(quote_table(dataset, find_quotes(dataset)), "holland-05")
    assert (row.data["kind"], row.text("kind"), row.data["verbatim"]) == ("indirect", "paraphrase", False)
    assert row.text("text") == row.data["text"]


def test_a_speaker_without_post_or_title() -> None:
    dataset = record(
        sources=[source("a")],
        people=[person("Ann One")],
        topics=[topic("money"), topic("weather")],
        quotes=[quote("one-01", "ann-one", "Yes.")],
    )
    (row,) = quote_table(dataset, find_quotes(dataset)).rows
    assert (row.data["post"], row.text("speaker_name")) == (None, "Ann One")
    assert [dict(row.data) for row in speaker_table(dataset, find_speakers(dataset)).rows] == [
        {"id": "ann-one", "name": "Ann One", "post": None, "quotes": 1}
    ]
    assert [row.data["quotes"] for row in topic_table(find_topics(dataset)).rows] == [1, 0]


def test_a_rank_stands_before_the_name(dataset: Dataset) -> None:
    row = row_of(quote_table(dataset, find_quotes(dataset)), "ball-01")
    assert row.text("speaker_name").startswith("Deputy Assistant Commissioner Duncan Ball, lead for county lines, ")


def test_who_leads_what_in_words(dataset: Dataset) -> None:
    table = who_table(dataset, find_who(dataset))
    centre = row_of(table, "nclcc")
    assert centre.text("led_by") == "led by National Crime Agency and National Police Chiefs' Council"
    assert centre.text("name") == "National County Lines Coordination Centre (NCLCC)"
    assert row_of(table, "nca").data["leads"] == ("nclcc",)
    assert row_of(table, "crimestoppers").text("led_by") == ""


def test_who_is_in_what() -> None:
    dataset = record(people=[person("Ann One", ("Dr",), "body")], organisations=[organisation("Body", "BDY")])
    table = who_table(dataset, find_who(dataset))
    assert row_of(table, "body").data["people"] == ("ann-one",)
    assert (row_of(table, "ann-one").text("name"), row_of(table, "ann-one").text("role")) == (
        "Dr Ann One",
        "director, Body",
    )
    assert row_of(table, "ann-one").data["role"] is None


def test_a_claim_names_who_asserts_it() -> None:
    dataset = record(
        sources=[source("a")],
        organisations=[organisation("The Police")],
        claims=[claim("claim-1", "It was a record.", "the-police", "record numbers")],
    )
    (row,) = claim_table(dataset, find_claims(dataset)).rows
    assert (row.data["asserted_by"], row.data["asserted_by_name"]) == ("the-police", "The Police")


def test_the_weeks_of_a_measure_are_a_list_and_a_line(dataset: Dataset) -> None:
    row = row_of(measure_table(find_measures(dataset)), "arrests")
    periods = row.data["periods"]
    assert isinstance(periods, tuple)
    assert "2019-10" in periods
    assert row.text("periods") == ", ".join(map(str, periods))


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        pytest.param({}, "nothing", id="nothing"),
        pytest.param({"observations": 1, "quotes": 2}, "1 figure, 2 quotes", id="one and several"),
        pytest.param({"people": 1}, "1 entry", id="an entry"),
        pytest.param({"people": 1, "terms": 2, "datings": 1}, "1 dating, 3 entries", id="entries of several nouns"),
    ],
)
def test_what_rests_on_a_source(counts: dict[str, int], words: str) -> None:
    assert counts_in_words(SourceUse(source("a"), counts)) == words


def test_a_source_without_title_or_date() -> None:
    dataset = record(sources=[source("a")])
    (row,) = source_table(find_sources(dataset)).rows
    assert (row.data["title"], row.data["published"]) == (None, None)
    assert (row.text("title"), row.text("published"), row.text("observations")) == (
        "title not known",
        "date not known",
        "nothing",
    )
