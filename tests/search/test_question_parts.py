"""What people type around a question."""

from __future__ import annotations

import pytest

from countylines.search.question_parts import (
    names_sources,
    only_asking_sentence,
    places_of_owners,
    quoted_words,
    single_questions,
)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param("who said “we will not treat them” there", "we will not treat them", id="five words"),
        pytest.param("who said “we will not treat” there", "", id="four words"),
        pytest.param("who said we will not treat them", "", id="no marks"),
    ],
)
def test_the_words_of_a_quotation_in_a_question(text: str, quoted: str) -> None:
    assert quoted_words(text) == quoted


def test_a_text_is_split_into_its_questions() -> None:
    text = "I need to know how many; when was it, and who led it? Thank you."
    assert [one.strip() for one in single_questions(text)] == [
        "how many;",
        "when was it",
        "and who led it?",
        "Thank you.",
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("the dealers' phones", {1}, id="of many"),
        pytest.param("the county’s roads", {1}, id="of one"),
        pytest.param("phones of the dealers", set(), id="behind of"),
        pytest.param("the 'dealers' phones", set(), id="a word in marks"),
    ],
)
def test_whose_something_is(text: str, places: set[int]) -> None:
    assert places_of_owners(text) == places


@pytest.mark.parametrize(
    ("words", "are_sources"),
    [
        pytest.param(["the", "report"], True, id="a source of any record"),
        pytest.param(["the", "papers"], True, id="several"),
        pytest.param(["the", "officer"], False, id="somebody"),
        pytest.param(["the"], False, id="nothing"),
    ],
)
def test_sources_are_nobody_who_speaks(words: list[str], *, are_sources: bool) -> None:
    assert names_sources(words) is are_sources


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("One says so. Who is right?", ["", "", "", "who", "is", "right"], id="the last of two"),
        pytest.param("Who is right? Who says so?", ["who", "is", "right", "who", "says", "so"], id="both ask"),
        pytest.param("who is right", ["who", "is", "right"], id="one"),
    ],
)
def test_only_the_sentence_that_asks_tells_the_type(text: str, words: list[str]) -> None:
    assert only_asking_sentence(text, text.lower().replace(".", "").replace("?", "").split()) == words
