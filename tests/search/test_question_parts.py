"""Numbers in questions, with their hedges and what they count."""

from __future__ import annotations

import pytest

from countylines.search.question_parts import find_number_words, find_words_beside, is_of_age_or_size


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("were 743 arrested", [("743", "bare", 1, 2)], id="no hedge"),
        pytest.param("were fewer than 700 arrested", [("fewer than 700", "fewer-than", 1, 4)], id="a hedge before"),
        pytest.param("were 700 or more arrested", [("700 or more", "at-least", 1, 4)], id="a hedge behind"),
        pytest.param("650 to 700", [("650", "bare", 0, 1), ("700", "bare", 2, 3)], id="a range is two numbers"),
        pytest.param("did it exceed 700", [("exceed 700", "more-than", 2, 4)], id="a verb that hedges"),
        pytest.param("did it reach 700", [("reach 700", "at-least", 2, 4)], id="another verb"),
        pytest.param("more than five or ten", [("ten", "bare", 4, 5)], id="a small number in words"),
        pytest.param("was it more", [], id="no number"),
    ],
)
def test_a_number_with_its_hedge(text: str, found: list[tuple[str, str, int, int]]) -> None:
    assert [(one.wording, one.hedge, one.start, one.end) for one in find_number_words(text, ())] == found


def test_used_places_are_passed_over() -> None:
    assert [one.written for one in find_number_words("743 in 2019", {2})] == ["743"]


@pytest.mark.parametrize(
    ("text", "is_of_age"),
    [
        pytest.param("people under 18", True, id="behind a noun"),
        pytest.param("were under 18", False, id="behind a verb"),
        pytest.param("people about 18", False, id="another hedge"),
        pytest.param("people under 800", False, id="older than anybody"),
    ],
)
def test_a_number_of_an_age(text: str, *, is_of_age: bool) -> None:
    words, (number,) = text.split(), find_number_words(text, ())
    assert is_of_age_or_size(words, number, {0} if words[0] == "people" else ()) == is_of_age


def test_the_words_beside_a_number_end_before_a_verb() -> None:
    words = ["3000", "people", "include", "children"]
    terms = {1: "people", 2: "include", 3: "children"}
    assert find_words_beside(words, 1, terms, {"include"}) == ("people",)
