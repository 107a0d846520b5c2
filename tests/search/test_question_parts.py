"""What people type around a question."""

from __future__ import annotations

import pytest

from countylines.search.question_parts import quoted_words, single_questions


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
