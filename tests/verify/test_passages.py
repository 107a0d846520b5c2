"""What is known of a text that is not there."""

from __future__ import annotations

from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import Span
from countylines.verify.passages import Claimed, find_claimed, outline_of
from tests.made import claim, record, source


def claimed(start: int, text: str, paragraph: int = 1) -> Claimed:
    return Claimed("claim", "claim-1", Span(paragraph, start, start + len(text), text, "text"))


def test_spans_are_in_the_order_of_the_source(mills: Dataset) -> None:
    found = find_claimed(mills)
    assert list(found) == ["valley-news"]
    places = [(one.span.paragraph, one.span.start) for one in found["valley-news"]]
    assert places == sorted(places)
    # by file: observations 3 + 2 + 3 + 2, datings 1, quotes 2 + 2 + 3, claims 5, people 3, bodies 2, terms 1, events 1
    assert len(places) == 30
    assert {one.noun for one in found["valley-news"]} == {
        "observation", "dating", "quote", "claim", "person", "organisation", "term", "event",
    }  # fmt: skip


def test_a_record_without_spans_has_none() -> None:
    assert find_claimed(record(sources=[source("a")])) == {}
    assert list(find_claimed(record(sources=[source("a")], claims=[claim("claim-1", "It was.", "a", "it was")]))) == [
        "a"
    ]


def test_spans_that_overlap_are_one_run_of_words() -> None:
    # "In all, 49 deal lines": the words between 12 and 17 are in both spans
    outline = outline_of([claimed(8, "49 deal"), claimed(11, "deal lines"), claimed(30, "end"), claimed(0, "Then", 2)])
    first, second = outline.passages[1], outline.passages[2]
    assert list(outline.numbers) == ["49", "deal", "lines", "end", "Then"]
    assert first.words == (0, 1, 2, 3)
    assert first.starts == (8, 11, 16, 30)
    assert first.ends == (10, 15, 21, 33)
    assert first.joined == (True, True, False, False)
    assert (second.words, second.starts, second.joined) == ((4,), (0,), (False,))


def test_no_word_fits_between_spans_that_a_space_or_two_marks_part() -> None:
    # "91" at 0, "women" at 3; "held" at 10 leaves two characters, "in" at 17 leaves three: a word and two spaces
    outline = outline_of([claimed(0, "91"), claimed(3, "women"), claimed(10, "held"), claimed(17, "in")])
    assert outline.passages[1].joined == (True, True, False, False)


def test_a_span_of_marks_has_no_words() -> None:
    assert outline_of([claimed(0, "“")]).passages[1].words == ()
