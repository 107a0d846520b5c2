"""Doubts: numbers that are not compared, as they may be worked out, or of something else than the figure."""

from __future__ import annotations

import pytest

import countylines
from tests.records.scoring import FOLDER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The Courier printed 1,454 chicks for April 2023.", [], id="a rejected account, named"),
        pytest.param("There were 1,454 chicks in April 2023.", ["1,454 chicks"], id="not named"),
        pytest.param("The Courier printed 1,455 chicks for April 2023.", ["1,455 chicks"], id="not its number"),
        pytest.param("In April 2024 there were 1,700 young birds.", [], id="a kind that the measure has not"),
        pytest.param("In April 2024 there were 1,700 adult birds.", ["1,700 adult birds"], id="its own kind"),
        pytest.param(
            "In April 2024 they found 638 volunteers across the Aldmark, and on the list 14 nests.",
            ["14 nests"],
            id="beside a figure of something else",
        ),
        pytest.param(
            "In April 2024 they saw herons; chicks were two in three of the birds (1,730).",
            [],
            id="another noun before",
        ),
    ],
)
def test_a_number_that_may_be_of_something_else(text: str, expected: list[str]) -> None:
    dataset = countylines.load(FOLDER / "herons")
    assert [one.found for one in countylines.check(text, dataset) if one.rule == "wrong-figure"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Put “more than” before 700 people arrested.", [], id="about a hedge"),
        pytest.param("“Wow”, they said: 700 people arrested.", ["700 people"], id="other words in quotation marks"),
    ],
)
def test_a_sentence_about_hedges_has_lost_none(dataset: countylines.Dataset, text: str, expected: list[str]) -> None:
    draft = f"The county lines week of October 2019 was long. {text}"
    assert [one.found for one in countylines.check(draft, dataset) if one.rule == "lost-hedge"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("734 people arrested across the UK were freed later.", [], id="a participle and a verb"),
        pytest.param("Most of the 734 people arrested across the UK were men.", ["734 people"], id="some of the whole"),
    ],
)
def test_a_noun_with_a_participle_names_the_whole(dataset: countylines.Dataset, text: str, expected: list[str]) -> None:
    draft = f"The county lines week of October 2019 was long. {text}"
    assert [one.found for one in countylines.check(draft, dataset) if one.rule == "wrong-figure"] == expected
