"""Why a number is no figure of the week: it is supposed, compared, somebody's own, or a rate."""

from __future__ import annotations

import pytest

from countylines.checker.mentions.words_beside import reason_from_nearby_words
from countylines.checker.passages import Passage
from countylines.checker.reason import Reason
from countylines.figures.quantity import read_quantity
from tests.checker.drafts import number_at, sentence_of


def reason_beside_number(text: str, number: str = "743", words_of_number: int = 1) -> Reason | None:
    """Return why a number of a sentence is no figure of the week."""
    sentence = sentence_of(text)
    place = sentence.own_words.index(number)
    return reason_from_nearby_words(number_at(sentence, place, place + words_of_number, read_quantity("743")))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("It would be good if 743 were held", Reason.SUPPOSED, id="if"),
        pytest.param("If the 743 weapons were real", None, id="if the: they are known"),
        pytest.param("We would like 743 helpers", Reason.SUPPOSED, id="a wish"),
        pytest.param("They will hold 743", Reason.SUPPOSED, id="what is to come"),
        pytest.param("It was not 743", Reason.NEGATED, id="not"),
        pytest.param("It was not the 743", Reason.NEGATED, id="not the"),
        pytest.param("They held not only 743 people", None, id="not only"),
        pytest.param("Do not say 743", Reason.NEGATED, id="an order"),
        pytest.param("Don't say 743", Reason.NEGATED, id="an order in one word"),
        pytest.param("Were 743 people arrested?", Reason.SUPPOSED, id="a question"),
        pytest.param("The papers say 743 or 753", Reason.SUPPOSED, id="the first of a choice"),
        pytest.param("The papers say 753 or 743", Reason.SUPPOSED, id="the last of a choice"),
        pytest.param("Were the 743 people arrested?", None, id="a question about known ones"),
        pytest.param("Order 743 new red lamps right now?", None, id="a question of eight tokens"),
        pytest.param("Order 743 lamps!", None, id="no question mark"),
        pytest.param("Order the 743 lamps?", None, id="a short question about known ones"),
        pytest.param("I reckon 743 were held", Reason.SUPPOSED, id="a guess"),
        pytest.param("You will have read that 743 were held", None, id="what somebody will have read"),
        pytest.param(
            "You may not have seen in the news that 743 were held", None, id="what somebody may not have seen"
        ),
        pytest.param("You may not have 743 that were held", Reason.NEGATED, id="have, and not what was read"),
        pytest.param("It was not enough: 743 were held", None, id="a colon between"),
        pytest.param("It was not enough, but 743 were held", None, id="but between"),
        pytest.param("It was not enough, but all 743 were held", None, id="but, two words before"),
        pytest.param("It was hot, but not 743 were held", Reason.NEGATED, id="not, after but"),
        pytest.param("It was not: 743 were held", None, id="not, before a colon"),
        pytest.param("It was not enough, 743 were held", None, id="a comma between, and its own verb"),
        pytest.param("Police held 743 people", None, id="nothing of the kind"),
    ],
)
def test_a_number_that_is_supposed(text: str, reason: Reason | None) -> None:
    assert reason_beside_number(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param('The line "743 hens and ducks" came later', None, id="in marks, and another verb"),
        pytest.param('The line 743 people" is too long', None, id="no mark before it"),
        pytest.param('The line "743 people is too long', None, id="no mark after it"),
        pytest.param("They wrote that 743 were held", None, id="they wrote"),
        pytest.param("You heard that 743 were held", None, id="you heard"),
    ],
)
def test_a_number_that_is_spoken_of_or_written_by_others(text: str, reason: Reason | None) -> None:
    assert reason_beside_number(text) == reason


@pytest.mark.parametrize(
    ("between", "reason"), [pytest.param(13, Reason.SUPPOSED, id="near"), pytest.param(14, None, id="too far")]
)
def test_how_far_before_a_number_a_word_may_suppose_it(between: int, reason: Reason | None) -> None:
    assert reason_beside_number(f"if {'very ' * between}743") == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("It rose from 743", Reason.COMPARED_WITH, id="from"),
        pytest.param('He says there were "743 of them or so", no mate', None, id="not alone in marks"),
        pytest.param("It was done by 743 people", None, id="by so many"),
        pytest.param("It was outdone by 743 to 91", Reason.CHANGE, id="by so many to so many"),
        pytest.param("Arrests rose by 743 from May", Reason.CHANGE, id="a rise"),
        pytest.param("Arrests rose by 743.", Reason.CHANGE, id="a rise at the end"),
        pytest.param("It was versus 743", Reason.COMPARED_WITH, id="versus"),
        pytest.param("It was compared in 743", None, id="compared, without its preposition"),
        pytest.param("Police dealt with 743", None, id="with, and nothing compared"),
        pytest.param("They saw a rise in towns of 743", None, id="a comparison two words before"),
        pytest.param("Police rounded up 743", None, id="a verb with up"),
        pytest.param("743 raids, up", None, id="up, the last word"),
        pytest.param("They held all but 743", Reason.COMPARED_WITH, id="all but"),
        pytest.param("They held none but 743", None, id="none but"),
    ],
)
def test_a_number_that_is_compared(text: str, reason: Reason | None) -> None:
    assert reason_beside_number(text) == reason


def test_more_than_the_number_is_compared() -> None:
    assert reason_beside_number("It was more than the 743", "743") == Reason.COMPARED_WITH
    assert reason_beside_number("It was more than 743", "more", 3) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Monday saw many raids: 743 arrests", None, id="the fourth word before the colon"),
        pytest.param("Monday: rain; 743 arrests", None, id="another mark between"),
        pytest.param("Monday, 743 arrests", None, id="no colon"),
        pytest.param("The result: 743 arrests", None, id="no day"),
        pytest.param("The result: Monday had 743 arrests", None, id="a day after the colon"),
        pytest.param("The other 743 people were let go", Reason.LARGER_NUMBER, id="the other"),
        pytest.param("The other 743 were women", None, id="the other, and what they were"),
        pytest.param("There were other raids, 743 in all", None, id="other, two words before"),
    ],
)
def test_a_number_of_one_day_or_of_the_rest(text: str, reason: Reason | None) -> None:
    assert reason_beside_number(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("I hear that 743 were held", None, id="what I hear"),
        pytest.param("They are our 743", Reason.OWN_COUNT, id="our"),
        pytest.param("They are our own 743", Reason.OWN_COUNT, id="our own"),
        pytest.param("There were 743 we know", None, id="we, right after it"),
        pytest.param("There were 743 arrests, we know", None, id="we, after a comma"),
        pytest.param("It was 743 in all", None, id="nobody"),
    ],
)
def test_a_number_that_is_somebodys_own(text: str, reason: Reason | None) -> None:
    assert reason_beside_number(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("There were 743 of 800", Reason.PART_OF_RATIO, id="of a number"),
        pytest.param("How many of the 743 were held", Reason.WHOLE_OF_PART, id="some of a group"),
        pytest.param("There were 743 of them", None, id="of things"),
        pytest.param("That is what there were 743 of", None, id="of, the last word"),
        pytest.param("There were 743 and 800", None, id="and a number"),
        pytest.param("It was in the town of 743", None, id="of, and not out of"),
        pytest.param("It was 743 out of a thousand", Reason.PART_OF_RATIO, id="out of others"),
        pytest.param("It was 743 in every thousand", Reason.PART_OF_RATIO, id="in every"),
        pytest.param("It was 743 in all", None, id="in all"),
        pytest.param("They are split into 743", Reason.PART_OF_RATIO, id="split"),
        pytest.param("In the split there were 743", None, id="split, a noun"),
        pytest.param("It was shared among some of 743", Reason.PART_OF_RATIO, id="shared, four words before"),
        pytest.param("It was shared among some more of 743", None, id="shared, five words before"),
    ],
)
def test_a_number_of_a_ratio_or_share(text: str, reason: Reason | None) -> None:
    assert reason_beside_number(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Each was given by them 743", None, id="each, too far before"),
        pytest.param("Each was given them 743", None, id="each, four words before"),
        pytest.param("They saw each of the 743", None, id="each of the"),
        pytest.param("They saw each of those 743", None, id="each of those"),
        pytest.param("There were 743 arrests of dealers a busy day", None, id="a busy day"),
        pytest.param("There were 743 people that day", None, id="that day"),
        pytest.param("There were 743 men with a dog", None, id="a dog"),
        pytest.param("There were 743 who met that day a man", None, id="a day, and a man"),
        pytest.param("They closed 743 lines, each of which had dealers", None, id="each, after a comma"),
        pytest.param("They had 743 lines each", Reason.RATE, id="each"),
        pytest.param("There were 743 arrests a week", Reason.RATE, id="a week"),
        pytest.param("There were 743 in a week", None, id="in a week"),
        pytest.param("There were 743 arrests in a week", None, id="a plural in a week"),
        pytest.param("It was 743 a head", Reason.RATE, id="a head"),
        pytest.param("They got 743 apiece", Reason.RATE, id="apiece"),
        pytest.param("They got 743 each", Reason.RATE, id="each, after it"),
        pytest.param("They got 743 each, of course", Reason.RATE, id="each, and of after a comma"),
        pytest.param("There were per force 743", Reason.RATE, id="per, before it"),
        pytest.param("There were 12 per cent or 743", None, id="per cent, before it"),
        pytest.param("There were 743 arrests per week", Reason.RATE, id="per, after it"),
        pytest.param("There were 743 arrests or 12 per cent", None, id="per cent, after it"),
        pytest.param("There were 743 men held each for theft", Reason.RATE, id="each for"),
        pytest.param("There were 743 men held for theft", None, id="for alone"),
    ],
)
def test_a_rate(text: str, reason: Reason | None) -> None:
    assert reason_beside_number(text) == reason


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        pytest.param("They held respectively 743 and 800", False, id="before it"),
    ],
)
def test_a_list_in_another_order(text: str, *, is_so: bool) -> None:
    assert (reason_beside_number(text) is not None) is is_so


def test_only_the_words_of_the_sentence_bear_on_a_number() -> None:
    text = "It was not he and 743 were held per week respectively"
    words = Passage(text, 0).words
    number, after = words.index("743"), words.index("per")

    def reason_between(first: int, last: int) -> Reason | None:
        return reason_from_nearby_words(
            number_at(sentence_of(text, first, last), number, number + 1, read_quantity("743"))
        )

    assert reason_between(words.index("and"), after) is None
    assert reason_between(words.index("not"), after) == Reason.NEGATED
    assert reason_between(words.index("and"), after + 1) == Reason.RATE
