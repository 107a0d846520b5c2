"""What people type around a question."""

from __future__ import annotations

import pytest

from countylines.search.question_parts import (
    names_sources,
    only_asking_sentence,
    parts_by_quantities,
    quoted_words,
    single_questions,
    without_opening,
    without_who_reports,
)
from countylines.text.stems import Stems


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("A neighbour says that 12 hens were there", "12 hens were there", id="a number is passed on"),
        pytest.param("My friend thinks hens were there", "hens were there", id="of those who ask"),
        pytest.param("A neighbour says hens were there", None, id="no number, and not of those who ask"),
        pytest.param("Who said 12 hens were there", None, id="who is asked for"),
        pytest.param("Did the paper say 12 hens were there", None, id="a question of yes or no"),
        pytest.param("Miller said 12 hens were there", None, id="somebody of the record"),
        pytest.param("There were 12 hens, says the paper of 2024", None, id="after what is said"),
    ],
)
def test_who_passes_a_number_on_is_no_part_of_the_question(text: str, rest: str | None) -> None:
    assert without_who_reports(text, {"miller"}, Stems()) == (rest or text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param(
            "I should be grateful to learn, if I may ask, what number of hens", "what number of hens", id="politely"
        ),
        pytest.param("I saw hens, how many were there", None, id="a word of the record"),
        pytest.param("Kindly tell how many hens", None, id="nobody who asks"),
        pytest.param("A lady would like to know how many hens", "how many hens", id="whoever asks"),
        pytest.param("A lady needs the number of hens", "the number of hens", id="who needs a number"),
        pytest.param("I'd like to know, if you can say, how many hens", "how many hens", id="politely, within"),
        pytest.param("Who wants to know how many hens", None, id="who asks is asked for"),
        pytest.param("Sorry, but can someone say how many hens", "how many hens", id="whoever answers"),
        pytest.param(
            "I draw, paint and keep hens: how many are there", "how many are there", id="mostly unknown words"
        ),
        pytest.param("I keep hens: how many are there", None, id="mostly words of the record"),
    ],
)
def test_an_opening_of_those_who_ask_is_no_part_of_the_question(text: str, rest: str | None) -> None:
    assert without_opening(text, {"hens"}.__contains__) == (rest or text)


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("how many hens and how much corn", ["how many hens", "how much corn"], id="and"),
        pytest.param(
            "how many hens, how many ducks, and how much corn in May",
            ["how many hens", "how many ducks", "how much corn in May"], id="commas",
        ),
        pytest.param(
            "In May, how many hens and how much corn", ["In May, how many hens", "how much corn"], id="words before"
        ),
        pytest.param("In May, how many hens", [], id="one, after a comma"),
        pytest.param("how many hens and ducks", [], id="a list"),
    ],
)  # fmt: skip
def test_each_quantity_is_a_question(text: str, found: list[str]) -> None:
    assert parts_by_quantities(text) == found


def test_a_text_is_split_into_its_questions() -> None:
    text = "I need to know how many; when was it, and who led it? Thank you."
    assert [one.strip() for one in single_questions(text, {"hens"}.__contains__)] == [
        "how many;",
        "when was it",
        "and who led it?",
        "Thank you.",
    ]


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
