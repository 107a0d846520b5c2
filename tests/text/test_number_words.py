"""Runs of number words, and the numbers that are read in them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from countylines.text.number_words import ends_word, find_runs_of_number_words, read_numbers_in_run


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        pytest.param("seven hundred and forty-three", ["seven hundred and forty-three"], id="one run"),
        pytest.param("so a dozen came", ["a dozen"], id="with an article"),
        pytest.param("a big dozen", ["dozen"], id="an article farther off"),
        pytest.param("a-dozen", ["a-dozen"], id="an article and a hyphen"),
        pytest.param("x-a dozen", ["dozen"], id="an article after a hyphen"),
        pytest.param("half of a million", ["half of a million"], id="of a"),
        pytest.param("seven, eight", ["seven", "eight"], id="a comma between"),
        pytest.param("seven to eight", ["seven", "eight"], id="another word between"),
        pytest.param("seven - eight", ["seven", "eight"], id="a dash between"),
        pytest.param("seven -eight", ["seven"], id="a space and a hyphen"),
        pytest.param("seven- eight", ["seven", "eight"], id="a hyphen and a space"),
        pytest.param("seven--eight", ["seven"], id="two hyphens"),
        pytest.param("seven(eight", ["seven", "eight"], id="a bracket between"),
        pytest.param("sevenfold", [], id="within a word"),
        pytest.param("seven_ eight", ["eight"], id="an underscore after"),
        pytest.param("seven¹", ["seven"], id="a footnote after"),
        pytest.param("x-seven eight", ["eight"], id="after a hyphen"),
        pytest.param("nobody came", [], id="none"),
        pytest.param("one", ["one"], id="at the beginning"),
    ],
)
def test_runs_of_number_words(text: str, runs: list[str]) -> None:
    assert [text[start:end] for start, end in find_runs_of_number_words(text, 0, len(text))] == runs


def test_only_a_part_of_the_text_is_read() -> None:
    assert list(find_runs_of_number_words("one two three", 4, 7)) == [(4, 7)]


@pytest.mark.parametrize(
    ("text", "end", "does"),
    [
        ("ten", 3, True),
        ("ten.", 3, True),
        ("tent", 3, False),
        ("ten_", 3, False),
        ("ten2", 3, False),
        ("ten²", 3, True),
    ],
)
def test_a_word_ends(text: str, end: int, *, does: bool) -> None:
    assert ends_word(text, end) is does


@pytest.mark.parametrize(
    ("run", "numbers"),
    [
        pytest.param("twenty-one", {"twenty-one": 21}, id="tens and ones"),
        pytest.param("twenty", {"twenty": 20}, id="tens"),
        pytest.param("twenty ten", {}, id="a year"),
        pytest.param("twenty zero", {}, id="no unit"),
        pytest.param("one two three", {}, id="a telephone number"),
        pytest.param("three hundred", {"three hundred": 300}, id="hundreds"),
        pytest.param("one thousand, one hundred", {"one thousand, one hundred": 1100}, id="a comma after thousands"),
        pytest.param("a hundred and five", {"a hundred and five": 105}, id="a hundred"),
        pytest.param("two hundred three hundred", {"two hundred": 200, "three hundred": 300}, id="two hundreds"),
        pytest.param(
            "two thousand three million", {"two thousand": 2000, "three million": 3_000_000}, id="a larger scale"
        ),
        pytest.param(
            "two thousand three thousand", {"two thousand": 2000, "three thousand": 3000}, id="the same scale"
        ),
        pytest.param("two million three thousand", {"two million three thousand": 2_003_000}, id="a smaller scale"),
        pytest.param(
            "three quarters of a million", {"three quarters of a million": 750_000}, id="quarters of a million"
        ),
        pytest.param("half a billion", {"half a billion": 500_000_000}, id="half a billion"),
        pytest.param("a quarter", {}, id="a share"),
        pytest.param("one quarter of one million", {"one quarter of one million": 250_000}, id="one for the article"),
        pytest.param("a million and a thousand", {"a million and a thousand": 1_001_000}, id="two articles"),
        pytest.param("half a dozen", {"half a dozen": 6}, id="half a dozen"),
        pytest.param("two dozen", {"two dozen": 24}, id="dozens"),
        pytest.param("ten a dozen", {"ten": 10, "a dozen": 12}, id="a price of a dozen"),
        pytest.param("a couple", {"a couple": 2}, id="a couple"),
        pytest.param("a couple of dozen", {}, id="a couple of dozen"),
        pytest.param("couple", {}, id="a couple without its article"),
        pytest.param("two and a half million", {"two and a half million": 2_500_000}, id="and a half"),
        pytest.param("a million and a half", {"a million and a half": 1_500_000}, id="and a half, after"),
        pytest.param("two and a half", {"two": 2}, id="and a half, of no scale"),
        pytest.param("hundred and fifty", {}, id="a scale alone"),
        pytest.param("thousand dozen", {}, id="scales alone"),
        pytest.param("twenty first", {}, id="an ordinal"),
        pytest.param("one hundred and first", {}, id="an ordinal of a hundred"),
        pytest.param("three first", {"three": 3}, id="a number and an ordinal"),
        pytest.param("two thirds", {}, id="thirds"),
        pytest.param("seven\n\nhundred", {"seven": 7}, id="another paragraph"),
        pytest.param("seven\nhundred", {"seven\nhundred": 700}, id="another line"),
    ],
)
def test_numbers_in_a_run(run: str, numbers: dict[str, int]) -> None:
    found = {run[start:end]: value for start, end, value in read_numbers_in_run(run, 0, len(run))}
    assert found == {words: Decimal(value) for words, value in numbers.items()}


def test_a_comma_parts_two_numbers() -> None:
    text = "one thousand, two of them"
    assert [text[slice(*run)] for run in find_runs_of_number_words(text, 0, len(text))] == ["one thousand", "two"]
