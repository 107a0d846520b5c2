"""What is read of each passage of a draft, and what one passage gives to the next."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.mentions.read_passages import PassageContent, read_passages


def read(text: str, dataset: countylines.Dataset) -> list[PassageContent]:
    return [one for one in read_passages(text, dataset) if one.sentences or one.passage.is_row]


def measures_of_last(text: str, dataset: countylines.Dataset) -> list[str]:
    """List what the numbers of the last passage count, the likeliest measure of each."""
    counted = [one for sentence in read(text, dataset)[-1].sentences for one in sentence.numbers_that_count]
    return [one.candidates[0].measure if one.candidates and not one.is_guess else "" for one in counted]


HELD = "743 people were arrested."
LONG = "Police said that this was a lot."
"""A paragraph without a number that is too long to be passed over."""


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param(HELD, [0], id="a number in digits"),
        pytest.param("Ten people were arrested.", [0], id="a number in words"),
        pytest.param("One man was arrested.", [], id="one"),
        pytest.param("It was in October.", [0], id="a month"),
        pytest.param("It lasted a fortnight.", [0], id="a length"),
        pytest.param("It was the fourth.", [0], id="an ordinal"),
        pytest.param("Arrests | none", [0], id="a row"),
        pytest.param("Nothing is said.", [], id="none of these"),
        pytest.param(f"{LONG}\n\n{HELD}\n\n{LONG}\n\n{HELD}", [1, 3], id="some of the passages"),
    ],
)
def test_the_passages_that_are_read(text: str, places: list[int], dataset: countylines.Dataset) -> None:
    assert [one.passage.position for one in read(text, dataset)] == places


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        pytest.param("There were 91 women.", [""], id="nothing before it"),
        pytest.param(f"{HELD} There were 91 women.", ["arrests", "arrests.women"], id="the sentence before"),
        pytest.param(f"{HELD} It was so. There were 91 women.", ["arrests", "arrests.women"], id="a sentence between"),
        pytest.param(f"{HELD}\n\nThere were 91 women.", ["arrests.women"], id="the paragraph before"),
        pytest.param(f"{HELD}\n\nA lot.\n\nThere were 91 women.", ["arrests.women"], id="an interjection between"),
        pytest.param(f"{HELD}\n\n{LONG}\n\nThere were 91 women.", ["arrests.women"], id="a paragraph between"),
        pytest.param(f"{HELD}\n\nA lot.\n\nSo it is.\n\nThere were 91 women.", [""], id="two interjections between"),
        pytest.param(f"{HELD}\n\n{LONG}\n\n{LONG}\n\nThere were 91 women.", [""], id="two paragraphs between"),
        pytest.param(
            f"{HELD} They took 12 guns. There were 91 women.", ["arrests", "weapons.firearms", ""], id="others"
        ),
    ],
)
def test_what_was_counted_gives_to_what_follows(text: str, measures: list[str], dataset: countylines.Dataset) -> None:
    assert measures_of_last(text, dataset) == measures


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        pytest.param("How many weapons?\n\n169.", ["weapons"], id="a question"),
        pytest.param("How many weapons were taken? They took 169.", ["weapons"], id="a question in the paragraph"),
        pytest.param("**How many weapons were taken?**\n\n169.", ["weapons"], id="a question in bold"),
        pytest.param("How much cash was there?\n\n£183,976.", ["cash"], id="how much"),
        pytest.param("How are so many weapons found here?\n\n169.", [""], id="no question of a number"),
        pytest.param("Which of the weapons were taken?\n\n169.", [""], id="another question"),
        pytest.param("We know how many weapons.\n\n169.", [""], id="no question"),
        pytest.param("Weapons: how many?\n\n169.", [""], id="the noun before the question"),
        pytest.param("Weapons? 169.", ["weapons"], id="two tokens, the first of a text"),
        pytest.param("Really? how many\n\n169.", [""], id="a question that ends in its first words"),
    ],
)
def test_a_question_gives_its_noun(text: str, measures: list[str], dataset: countylines.Dataset) -> None:
    assert measures_of_last(text, dataset) == measures
