"""Reading a copy: its words with their distances, and its paragraphs counted in three ways."""

from __future__ import annotations

import pytest

from countylines.documents.document import QUOTE_START
from countylines.verify.source_copy import (
    Paragraphs,
    find_words,
    fold_word,
    paragraph_candidates,
    read_copy,
    split_lines,
)


@pytest.mark.parametrize(
    ("text", "collapsed_starts"),
    [
        pytest.param("a bc d", [0, 2, 5], id="as it is"),
        pytest.param("a  bc\r\n\t d", [0, 2, 5], id="spaces and line ends are one space"),
        pytest.param("  a bc", [1, 3], id="so are those at the beginning"),
        pytest.param("a – bc", [0, 4], id="a dash with its spaces"),
        pytest.param("a  –  bc", [0, 4], id="a dash with many spaces"),
        pytest.param("a-bc", [0, 2], id="a hyphen"),
        pytest.param("a, bc", [0, 3], id="a comma and a space"),
        pytest.param("a – … – bc", [0, 8], id="several marks"),
        pytest.param("£5 m", [0, 1, 3], id="nothing between"),
    ],
)
def test_distances_in_the_collapsed_text(text: str, collapsed_starts: list[int]) -> None:
    assert list(read_copy(text, "text", {}).collapsed_starts) == collapsed_starts


def test_words_with_numbers_are_found_by_them() -> None:
    copy = read_copy("of the men of the women of", "text", {"of": 7, "the": 3})
    assert list(copy.word_ids) == [7, 3, -1, 7, 3, -1, 7]
    assert list(copy.places_of[7]) == [0, 3, 6]
    assert list(copy.find_places_of_word_pair(7, 3)) == [0, 3]
    assert list(copy.find_places_of_word_pair(3, 7)) == []
    assert list(copy.places_between_collapsed_offsets(7, 1, 24)) == [3, 6]
    assert [copy.has_word(7, place) for place in (-1, 0, 1, 6, 7)] == [False, True, False, True, False]


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [
        pytest.param(0, 2, True, id="a word"),
        pytest.param(0, 6, True, id="two words"),
        pytest.param(1, 6, False, id="from the middle of a word"),
        pytest.param(0, 5, False, id="to the middle of a word"),
        pytest.param(4, 6, False, id="the tail of the last word"),
        pytest.param(3, 8, False, id="to after all words"),
        pytest.param(6, 8, False, id="after all words"),
    ],
)
def test_words_are_whole(start: int, end: int, *, whole: bool) -> None:
    assert read_copy("of men", "text", {}).starts_and_ends_with_words(start, end) is whole


def test_html_is_read_as_prose_with_the_way_back() -> None:
    source = "<p>Caf&eacute; <b>men</b></p>\n<p>women</p>"
    copy = read_copy(source, "html", {})
    assert copy.text == "Café men\n\nwomen"
    assert copy.document.origin(10) == source.index("women")


def parts(text: str, paragraphs: Paragraphs) -> list[str]:
    return [text[start:end] for start, end in zip(paragraphs.starts, paragraphs.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "filled", "blocks", "lines"),
    [
        pytest.param("a\nb", "a|b", "a\nb", "a|b", id="a line a paragraph"),
        pytest.param("a\r\n\r\nb\rc", "a|b|c", "a|b\rc", "a||b|c", id="every line end"),
        pytest.param("\n \na\n", "a", "a", "| |a|", id="empty lines around"),
        pytest.param("", "", "", "", id="nothing"),
        pytest.param(f"{QUOTE_START}a\nb", "a|b", "a\nb", f"{QUOTE_START}a|b", id="without the mark of a quoted block"),
    ],
)
def test_paragraphs_are_counted_in_three_ways(text: str, filled: str, blocks: str, lines: str) -> None:
    found = ["|".join(parts(text, way)) for way in paragraph_candidates(text)]
    assert found == [filled, blocks, lines]


def test_where_a_paragraph_s_span_is() -> None:
    lines = split_lines("abc\nde")
    assert lines.span(2, 0, 2) == (4, 6)
    assert lines.span(2, 1, 2) == (5, 6)
    assert lines.span(1, 0, 3) == (0, 3)
    assert lines.span(1, 2, 4) is None
    assert lines.span(3, 0, 1) is None
    assert lines.span(0, 0, 1) is None
    assert [lines.paragraph_number_at(offset) for offset in (0, 3, 4, 6)] == [1, 1, 2, 2]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param("week-long crackdown – on", "week long crackdown on", id="hyphens and dashes part words"),
        pytest.param("don’t don't donʼt", "don t don t don t", id="every apostrophe parts them"),
        pytest.param("Chiefs’ Council", "Chiefs Council", id="an apostrophe after a word"),
        pytest.param("more than £250,000, 3.5% & 7th.", "more than £ 250,000 3.5 % & 7th", id="numbers and signs"),
        pytest.param("1, 2, 3", "1 2 3", id="a list of numbers is no number"),
        pytest.param("_so_ called", "so called", id="underscores are marks"),
        pytest.param("cafe\u0301s", "cafe\u0301s", id="an accent after its letter"),
        pytest.param("ex\u00adploit", "ex\u00adploit", id="a soft hyphen"),
    ],
)
def test_the_words_of_a_text(text: str, words: str) -> None:
    assert [word[0] for word in find_words(text)] == words.split()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("café", "cafe\u0301", True, id="composed or not"),
        pytest.param("ﬁned", "fined", True, id="a ligature"),
        pytest.param("ex\u00adploit", "exploit", True, id="a soft hyphen"),
        pytest.param("ex\u200bploit", "exploit", True, id="a space of no width"),
        pytest.param("café", "cafe", False, id="another letter"),
        pytest.param("Record", "record", False, id="another case"),
        pytest.param("3,000", "3000", False, id="a number written otherwise"),
    ],
)
def test_words_that_are_the_same(one: str, other: str, *, same: bool) -> None:
    assert (fold_word(one) == fold_word(other)) is same
