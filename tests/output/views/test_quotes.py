"""Quotes: the lists of quotes, speakers and topics, and the page of a quote."""

from __future__ import annotations

from countylines.lookup.lists import find_quotes, find_speakers, find_topics
from countylines.output.views.quotes import quote_table, speaker_table, speaker_with_posts, topic_table
from countylines.record.dataset import Dataset
from tests.made import person, quote, record, source, topic
from tests.output.views.rows import page_row, row_of


def test_only_people_see_quotation_marks_around_a_verbatim_quote(dataset: Dataset) -> None:
    row = row_of(quote_table(dataset, find_quotes(dataset)), "holland-01")
    assert row.data["text"] == "dismantling these criminal networks piece by piece"
    assert row.text("text") == "“dismantling these criminal networks piece by piece”"
    assert row.data["post"] == "director of investigations, National Crime Agency"
    assert row.text("speaker_name") == "Nikki Holland, director of investigations, National Crime Agency"


def test_a_paraphrase_has_no_quotation_marks_and_is_called_so(dataset: Dataset) -> None:
    row = row_of(quote_table(dataset, find_quotes(dataset)), "holland-05")
    assert (row.data["kind"], row.text("kind"), row.data["verbatim"]) == ("indirect", "indirect", False)
    assert row.text("text") == f"In our words: {row.data['text']}"
    assert row.tones == {"text": "paraphrase"}


def test_the_source_of_a_quote_is_a_link(dataset: Dataset) -> None:
    row = row_of(quote_table(dataset, find_quotes(dataset)), "holland-01")
    assert row.tones == {}
    assert row.links == {"source": dataset.index("sources")["london-economic-2019"].url}


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


def test_the_page_of_a_quote_names_the_longer_quotation(dataset: Dataset) -> None:
    """The article's lines 11 to 13 stand inside one pair of quotation marks."""
    row = page_row(dataset, "holland-06")
    assert row.text("statement") == "one longer quotation: holland-06 to holland-08"
    assert "more than a million pounds" not in row.text("spans"), "its own words are no evidence for themselves"
    assert page_row(dataset, "holland-01").text("statement") == ""


def test_a_paraphrase_shows_the_words_it_stands_for(dataset: Dataset) -> None:
    row = page_row(dataset, "holland-05")
    assert row.data["verbatim"] is False
    assert row.text("text") == f"In our words: {row.data['text']}"
    assert "paragraph 11, for the text: “" in row.text("spans")


def test_the_evidence_of_a_verbatim_quote_is_for_its_speaker(dataset: Dataset) -> None:
    """Without that, the word "adding" would be taken for a proof of what was said."""
    assert page_row(dataset, "holland-06").text("spans") == "paragraph 11, for the speaker: “adding”"


def test_a_quotation_mark_alone_is_not_shown_as_evidence(dataset: Dataset) -> None:
    """The closing mark of line 10 is typed as an opening one: the note says so, and the data have its place."""
    row = page_row(dataset, "holland-04")
    assert row.text("spans") == ""
    assert "marks" in str(row.data["spans"])
    assert "opening" in row.text("note")


def test_the_rank_of_a_speaker_is_data(dataset: Dataset) -> None:
    quotes = {quote.id: quote for quote in find_quotes(dataset)}
    rows = {row.data["id"]: row.data for row in quote_table(dataset, tuple(quotes.values())).rows}
    assert rows["ball-06"]["titles"] == ("Deputy Assistant Commissioner", "DAC")
    assert rows["holland-01"]["titles"] == ()
    assert speaker_with_posts(dataset, quotes["ball-06"]).startswith("Deputy Assistant Commissioner Duncan Ball, ")
