from __future__ import annotations

import pytest

from countylines.checker.passages import (
    MOST_TOKENS,
    Passage,
    SpanSet,
    TokenRange,
    clause_around,
    part_between_semicolons,
    split_passages,
)
from countylines.text.tokens import tokenize


def sentences(text: str) -> list[str]:
    passage = Passage(text, 0)
    return [text[passage.tokens.starts[first] : passage.tokens.ends[last - 1]] for first, last in passage.sentences]


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(["Police held 743.", "They took 49 knives."], id="two"),
        pytest.param(["Who?", "Nobody!", "743."], id="other points, and a digit"),
        pytest.param(["Mr. Ball spoke.", "He left."], id="a title"),
        pytest.param(["It was J. Smith.", "He left."], id="an initial"),
        pytest.param(["They met at St. Mary’s in Kent."], id="a saint"),
        pytest.param(["They took approx. 49 knives."], id="an abbreviation"),
        pytest.param(["They took item i.", "They left."], id="a small letter is no initial"),
        pytest.param(["They came at 7 a.m. in Kent."], id="a small letter follows"),
        pytest.param(["He said “Stop.”", "Then he left."], id="a quotation mark closes"),
        pytest.param(["(It grew.)", "It fell."], id="a bracket closes"),
        pytest.param(["It grew.[4]", "It fell."], id="a note"),
        pytest.param(["It grew.[4][5]", "It fell."], id="two notes"),
        pytest.param(["It grew.", "[4] It fell."], id="a note for what follows"),
        pytest.param(["See police.uk for more.", "It fell."], id="an address"),
        pytest.param(["They took 49. knives."], id="no capital"),
        pytest.param(["They took 49.", "“Knives” he said."], id="a quotation opens"),
        pytest.param(["Addresses visited ....... 655"], id="points that lead to a number"),
        pytest.param([".", "He spoke to Mr"], id="a point before all words, and a title after them"),
        pytest.param(["They waited...", "655 were visited"], id="points that trail off"),
    ],
)
def test_sentences(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_a_long_list_is_cut() -> None:
    words = "knife " * (MOST_TOKENS + 1)
    assert Passage(words, 0).sentences == [TokenRange(0, MOST_TOKENS), TokenRange(MOST_TOKENS, MOST_TOKENS + 1)]


def test_the_longest_sentence_has_220_tokens() -> None:
    assert Passage("knife " * 219 + ".", 0).sentences == [TokenRange(0, 220)]
    assert Passage("knife " * 220 + ".", 0).sentences == [TokenRange(0, 220), TokenRange(220, 221)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("News from Kent", True),
        ("Police held 743.", False),
        ("Police held these:", False),
        ("“They held 743.”", False),
        ("x" * 90, True),
        ("x" * 91, False),
    ],
)
def test_a_paragraph_is_a_heading(text: str, expected: bool) -> None:
    assert Passage(text, 0).is_heading is expected


def test_a_text_may_begin_with_an_empty_passage() -> None:
    assert [(one.text, one.start) for one in split_passages("\n\nOne.")] == [("", 0), ("One.", 2)]


def test_the_words_of_a_passage() -> None:
    passage = Passage("The force's men held 7.", 0)
    assert {"force's", "force", "s", "men"} <= passage.distinct
    assert passage.has_digit
    assert not Passage("The men held seven.", 0).has_digit
    assert Passage("men", 0).distinct == {"men"}


@pytest.mark.parametrize(
    ("place", "expected"), [(0, False), (2, True), (4, True), (5, False), (7, False), (8, True), (9, False)]
)
def test_a_place_is_inside_a_span(place: int, expected: bool) -> None:
    assert (place in SpanSet([(8, 9), (2, 5)])) is expected


def test_a_span_may_lie_within_another() -> None:
    spans = SpanSet([(2, 9), (4, 6)])
    assert [place for place in range(12) if place in spans] == [*range(2, 9)]


def test_no_place_is_inside_no_span() -> None:
    assert (0 in SpanSet(), bool(SpanSet()), bool(SpanSet([(2, 5)]))) == (False, False, True)


@pytest.mark.parametrize(
    ("paragraphs", "passages"),
    [
        pytest.param(["74", "hens", "19", "nests"], ["74\n\nhens", "19\n\nnests"], id="labels below"),
        pytest.param(["Hens", "74", "Nests", "19"], ["Hens\n\n74", "Nests\n\n19"], id="labels above"),
        pytest.param(["Week", "74", "hens", "19", "nests"], ["Week", "74\n\nhens", "19\n\nnests"], id="a heading"),
        pytest.param(["74", "hens", "More than £19k"], ["74\n\nhens", "More than £19k"], id="a number without a label"),
        pytest.param(["74", "hens"], ["74", "hens"], id="a single number"),
        pytest.param(["2018", "Hens", "2019", "Nests"], ["2018", "Hens", "2019", "Nests"], id="years"),
        pytest.param(["Page 7", "Hens", "Page 8", "Nests"], ["Page 7", "Hens", "Page 8", "Nests"], id="no hedges"),
        pytest.param(["74", "They were hens.", "19", "No."], ["74", "They were hens.", "19", "No."], id="sentences"),
    ],
)
def test_numbers_alone_are_joined_to_their_labels(paragraphs: list[str], passages: list[str]) -> None:
    assert [one.text for one in split_passages("\n\n".join(paragraphs))] == passages


def test_passages_know_where_they_begin() -> None:
    assert [(one.text, one.start) for one in split_passages("One.\n\nTwo.\n\n")] == [("One.", 0), ("Two.", 6), ("", 12)]


def around(text: str, word: str, *, clause: bool) -> str:
    tokens = tokenize(text)
    find = clause_around if clause else part_between_semicolons
    first, last = find(tokens.words, TokenRange(0, len(tokens.words)), tokens.words.index(word))
    return text[tokens.starts[first] : tokens.ends[last - 1]]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("It grew by 7; it fell by 8; it stood", "7", "It grew by 7", id="the first"),
        pytest.param("It grew by 7; it fell by 8; it stood", "8", "it fell by 8", id="between"),
        pytest.param("It grew by 7; it fell by 8; it stood", "stood", "it stood", id="the last"),
        pytest.param("It grew (by 7) in Kent", "7", "It grew (by 7", id="up to the end of brackets"),
        pytest.param("It grew (by about 7) in Kent", "7", "It grew (by about 7", id="a longer way into brackets"),
        pytest.param("It grew (by 7) in Kent", "kent", "It grew (by 7) in Kent", id="after brackets"),
        pytest.param("It grew (by 7; by 8) in Kent", "grew", "It grew (by 7", id="before brackets"),
        pytest.param("( 7 fell", "7", "( 7 fell", id="brackets that do not close"),
    ],
)
def test_the_part_of_a_sentence(text: str, word: str, expected: str) -> None:
    assert around(text, word, clause=False) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("It grew, but 7 fell, and 8 rose", "grew", "It grew", id="the first"),
        pytest.param("It grew, but 7 fell, and 8 rose", "7", "7 fell", id="between"),
        pytest.param("It grew, but 7 fell, and 8 rose", "8", "and 8 rose", id="the last"),
        pytest.param("It grew (by 7) in Kent", "7", "by 7", id="in brackets"),
        pytest.param("( by 7 in Kent", "7", "by 7 in Kent", id="after a mark that comes first"),
        pytest.param("743 were held while 49 fled", "49", "49 fled", id="a word between"),
    ],
)
def test_a_clause(text: str, word: str, expected: str) -> None:
    assert around(text, word, clause=True) == expected


@pytest.mark.parametrize(
    ("text", "token"),
    [
        pytest.param("Operation Venetic led to 746 arrests.", 0, id="a name"),
        pytest.param("It was Operation Venetic", 2, id="the last word"),
        pytest.param("It was in Operation Venetic", 3, id="in, before it"),
        pytest.param("They (Operation Venetic) won", 2, id="a mark before it"),
        pytest.param("It was Operation Venetic and Operation Elland", 2, id="the first of two"),
        pytest.param("The operation was Operation Venetic", 3, id="after the word alone"),
        pytest.param("OPERATION Venetic", 0, id="only the word in capitals"),
        pytest.param("The operation began.", 4, id="no name"),
        pytest.param("It was led by the operation", 6, id="nothing after it"),
        pytest.param("The National Crime Agency led it.", 7, id="another name"),
    ],
)
def test_where_an_operation_is_named_first(text: str, token: int) -> None:
    assert Passage(text, 0).token_of_operation == token
