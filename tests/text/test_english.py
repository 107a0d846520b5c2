from __future__ import annotations

import pytest

from countylines.text import capitalized, count_in_words, join_phrases, shortened
from countylines.text.english import ONES, SCALES, TENS


@pytest.mark.parametrize(("text", "written"), [("men", "Men"), ("NCA staff", "NCA staff"), ("£9", "£9"), ("", "")])
def test_a_capital_is_given_to_the_first_letter_alone(text: str, written: str) -> None:
    assert capitalized(text) == written


@pytest.mark.parametrize(
    ("text", "written"), [("cash", "cash"), ("money", "money"), ("arrests", "arre…"), ("men and", "men…")]
)
def test_a_long_text_ends_in_an_ellipsis(text: str, written: str) -> None:
    assert shortened(text, 5) == written


@pytest.mark.parametrize(
    ("phrases", "written"),
    [(["men"], "men"), (["men", "women"], "men and women"), (["a", "b", "c"], "a, b and c")],
)
def test_phrases_are_joined_as_in_a_sentence(phrases: list[str], written: str) -> None:
    assert join_phrases(phrases) == written


@pytest.mark.parametrize(
    ("count", "many", "written"),
    [(0, "entries", "no entries"), (1, None, "1 entry"), (2, "entries", "2 entries"), (1, "entries", "1 entry")],
)
def test_one_is_counted_in_the_singular(count: int, many: str | None, written: str) -> None:
    assert count_in_words(count, "entry", many) == written


def test_a_plural_has_an_s_unless_another_is_given() -> None:
    assert count_in_words(2, "source") == "2 sources"


def test_words_for_numbers_are_in_the_order_of_counting() -> None:
    assert list(ONES.values()) == list(range(20))
    assert list(TENS.values()) == list(range(20, 100, 10))
    assert SCALES == {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
