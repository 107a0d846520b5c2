"""The words that the record knows of a source text."""

from __future__ import annotations

from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import Span
from countylines.verify.passages import RecordSpan, index_passages, spans_by_source
from tests.made import claim, record, source


def record_span(start: int, text: str, paragraph: int = 1) -> RecordSpan:
    return RecordSpan("claim", "claim-1", "a", Span(paragraph, start, start + len(text), text, "text"))


def test_spans_are_in_the_order_of_the_source(mills: Dataset) -> None:
    found = spans_by_source(mills)
    assert list(found) == ["valley-news"]
    places = [(one.span.paragraph, one.span.start) for one in found["valley-news"]]
    assert places == sorted(places)
    # by file: observations 3 + 2 + 3 + 2, datings 1, quotes 2 + 2 + 3, claims 5, people 3, bodies 2, terms 1, events 1
    assert len(places) == 30
    assert {one.noun for one in found["valley-news"]} == {
        "observation", "dating", "quote", "claim", "person", "organisation", "term", "event",
    }  # fmt: skip


def test_a_record_without_spans_has_none() -> None:
    assert spans_by_source(record(sources=[source("a")])) == {}
    assert list(
        spans_by_source(record(sources=[source("a")], claims=[claim("claim-1", "It was.", "a", "it was")]))
    ) == ["a"]


def test_spans_that_overlap_are_one_run_of_words() -> None:
    # "In all, 49 deal lines": the words between 12 and 17 are in both spans
    index = index_passages(
        [record_span(8, "49 deal"), record_span(11, "deal lines"), record_span(30, "end"), record_span(0, "Then", 2)]
    )
    first, second = index.passages[1], index.passages[2]
    assert list(index.word_ids) == ["49", "deal", "lines", "end", "Then"]
    assert first.words == (0, 1, 2, 3)
    assert first.starts == (8, 11, 16, 30)
    assert first.ends == (10, 15, 21, 33)
    assert first.joined == (True, True, False, False)
    assert (second.words, second.starts, second.joined) == ((4,), (0,), (False,))


def test_words_are_joined_if_the_gap_between_them_is_too_narrow_for_a_word() -> None:
    # "91" at 0, "women" at 3; "held" at 10 leaves two characters, "in" at 17 leaves three: a word and two spaces
    index = index_passages(
        [record_span(0, "91"), record_span(3, "women"), record_span(10, "held"), record_span(17, "in")]
    )
    assert index.passages[1].joined == (True, True, False, False)


def test_a_span_of_marks_has_no_words() -> None:
    assert index_passages([record_span(0, "“")]).passages[1].words == ()


def test_the_first_gap_may_have_room_for_a_word() -> None:
    index = index_passages([record_span(0, "91"), record_span(10, "held")])
    assert index.passages[1].joined == (False, False)
