"""The numbers of a passage: which of them count nothing and why, and which hedge governs each."""

from __future__ import annotations

import pytest

from countylines.checker.mentions.read_passages import are_joined_in_list
from countylines.checker.number_mention import PreviousCounts
from countylines.checker.reason import Reason
from countylines.text.tokens import tokenize
from tests.checker.drafts import numbers_in


def reason_of(text: str) -> Reason | None:
    """Return why the last number of a text counts nothing."""
    return numbers_in(text)[-1].why_no_count


FEW, YEAR, SUM, PERCENTAGE = Reason.FEW, "a year", Reason.IN_EQUATION, Reason.PERCENTAGE
RANK, COMPOUND = Reason.NAME, "part of a compound word"
RATIO, DIFFERENCE, AGE, TIME = Reason.RATIO, Reason.DIFFERENCE, Reason.AGE, Reason.LENGTH


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("They held one man.", FEW, id="one"),
        pytest.param("They held two men.", None, id="two"),
        pytest.param("They held 0 men.", FEW, id="none"),
        pytest.param("They held a couple of men.", FEW, id="a couple"),
        pytest.param("They took £1.50 in cash.", None, id="more than one"),
        pytest.param("It was planned in 2019", Reason.DATE, id="a year that is a date"),
        pytest.param("They made 743 arrests on 7 October 2019.", Reason.DATE, id="the end of a date"),
        pytest.param("By 7 October 743 men were held.", None, id="a number right after a date"),
        pytest.param("On 7 October they held 13 men.", None, id="a number after a date"),
    ],
)
def test_one_a_few_and_dates_count_nothing(text: str, reason: Reason | None) -> None:
    assert reason_of(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Our 1899 raids", None, id="of the century before it"),
        pytest.param("Our 2100 raids", None, id="of the next century"),
        pytest.param("The 2,019 raids", None, id="a thousand, with a comma"),
        pytest.param("The 20191 raids", None, id="five digits"),
        pytest.param("The 2018 - 19 raids", Reason.DATE, id="with a hyphen"),
        pytest.param("The 2018–19 raids", Reason.DATE, id="two years with a dash"),
        pytest.param("The 2018–2019 raids", Reason.DATE, id="two years in full"),
        pytest.param("The 700–19 raids", None, id="after a number that is no year"),
        pytest.param("The 2018 - 193 raids", None, id="three digits after a year"),
        pytest.param("The 2018 men, 19 raids", None, id="no dash"),
    ],
)
def test_years_count_nothing(text: str, reason: Reason | None) -> None:
    assert reason_of(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Arrests 652 / lines", None, id="before a slash that separates"),
        pytest.param("24.2 men", RANK, id="the number of a paragraph"),
        pytest.param("24.2kg of tea", None, id="an amount at the beginning"),
        pytest.param("we took 24.2 men", None, id="no number of a paragraph"),
        pytest.param("1.2 million men", None, id="a large number at the beginning"),
        pytest.param("at 45 and 90 days", TIME, id="a length that shares its unit"),
        pytest.param("Arrests: **652** in all", None, id="between asterisks"),
        pytest.param("652 men + 91 women", None, id="after a plus that joins two nouns"),
        pytest.param("+ 91 arrests", None, id="a plus at the beginning"),
        pytest.param("fewer - 91 arrests", None, id="a minus with spaces"),
        pytest.param("743 % of them", PERCENTAGE, id="a sign"),
        pytest.param("43 percent of them", PERCENTAGE, id="a word"),
        pytest.param("43 per cent of them", PERCENTAGE, id="two words"),
        pytest.param("They were 43 per cent", PERCENTAGE, id="two words at the end"),
        pytest.param("43 per force", None, id="per something else"),
        pytest.param("the 4 th raid", RANK, id="an ordinal"),
        pytest.param("on page 43 of it", RANK, id="a page"),
        pytest.param("in week 43 (at sea)", RANK, id="the number of a week"),
        pytest.param("in the week 43 men came", None, id="a number of things, after a week"),
        pytest.param("(1) men, (21) women", None, id="more than a list has"),
        pytest.param("men (2), women (3)", None, id="no first item"),
        pytest.param("(1) men, (£2) women", None, id="an amount in brackets"),
        pytest.param("(1) men, (2 women)", None, id="a number that is not alone in its brackets"),
        pytest.param("(1) men, 2) women", None, id="one bracket"),
    ],
)
def test_sums_shares_ranks_and_items_count_nothing(text: str, reason: Reason | None) -> None:
    assert reason_of(text) == reason


def test_a_number_that_is_divided_counts_nothing() -> None:
    assert numbers_in("652 / 91 men")[0].why_no_count == SUM


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("a 15-year-old", TIME, id="a year is a time"),
        pytest.param("a 12-foot wall", None, id="a word that may be counted"),
        pytest.param("700 strong men", None, id="without a hyphen"),
        pytest.param("two weeks", TIME, id="weeks"),
        pytest.param("13 miles", TIME, id="miles"),
        pytest.param("13 men", None, id="men"),
        pytest.param("nine in ten men", RATIO, id="nine in ten"),
        pytest.param("nine in 10", RATIO, id="the second number of a ratio, in digits"),
        pytest.param("nine in 100", RATIO, id="the largest ratio"),
        pytest.param("men in 10 towns", None, id="in, without a number before it"),
        pytest.param("12 fewer men", DIFFERENCE, id="fewer"),
        pytest.param("arrests - 12", None, id="a dash"),
        pytest.param("arrests–12", None, id="a dash right after a word"),
        pytest.param("a man aged 43", AGE, id="aged"),
        pytest.param("hens as young as 12", AGE, id="as young as"),
        pytest.param("arrests under 18 people", None, id="a bound before a noun"),
        pytest.param("men aged 39, and 43", None, id="aged, and a comma"),
        pytest.param("a man, age 43", AGE, id="age"),
        pytest.param("Mr Smith, 43, was held.", AGE, id="between commas after a name"),
        pytest.param("Mr Smith, 109, was held.", AGE, id="the highest age"),
        pytest.param("The man, 43, was held.", None, id="after no name"),
        pytest.param("He was a keeper at 12.", AGE, id="what somebody was at an age"),
        pytest.param("The total stood at 12.", None, id="where a total stood"),
        pytest.param("He was a keeper at 12 farms.", None, id="what somebody was in so many places"),
        pytest.param("a roll of £20 notes", Reason.UNIT_PRICE, id="the value of each note"),
        pytest.param("£200 notes", None, id="more than a price"),
        pytest.param("£20 in notes", None, id="an amount in notes"),
        pytest.param("Men, 43, were held.", None, id="after a plural"),
        pytest.param("Mr Smith, 43 times", TIME, id="another unit"),
        pytest.param("Mr Smith, 43 men", None, id="one comma"),
        pytest.param("Mr Smith 43, was", None, id="a comma after it alone"),
    ],
)
def test_compounds_ratios_differences_and_ages_count_nothing(text: str, reason: Reason | None) -> None:
    assert reason_of(text) == reason


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        pytest.param("743 in 2019 alone", [None, Reason.DATE], id="a year after in"),
        pytest.param("one thousand, one thousand men", [None, None], id="no hundreds"),
        pytest.param("two hundred, nine hundred men", [None, None], id="no thousands"),
        pytest.param("one thousand; nine hundred men", [None, None], id="a semicolon"),
        pytest.param("1000, nine hundred men", [None, None], id="digits before words"),
        pytest.param("one thousand, 900 men", [None, None], id="words before digits"),
    ],
)
def test_numbers_that_belong_together(text: str, reasons: list[Reason | None]) -> None:
    assert [one.why_no_count for one in numbers_in(text)] == reasons


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        pytest.param("more than £250,000 of cocaine and £100,000 of crack", ["more-than"] * 2, id="two amounts"),
        pytest.param(
            "more than £250,000 of cocaine, £100,000 of crack and £72,000 of heroin", ["more-than"] * 3, id="three"
        ),
        pytest.param("more than £250,000 and nearly £100,000", ["more-than", "nearly"], id="a hedge of its own"),
        pytest.param("more than £250,000 of cocaine and 12 kg of crack", ["more-than", "bare"], id="other units"),
        pytest.param("more than 700 men and 91 women", ["more-than", "bare"], id="counts"),
        pytest.param("£250,000 of cocaine and £100,000 of crack", ["bare"] * 2, id="no hedge"),
        pytest.param("£650 to £700 of cocaine and £900 of crack", ["range", "bare"], id="a range"),
        pytest.param("more than £250,000 was found and £100,000 of crack", ["more-than", "bare"], id="another verb"),
        pytest.param(
            "more than £250,000 of cocaine as well as £100,000 of crack", ["more-than", "bare"], id="as well as"
        ),
        pytest.param("more than £250,000 of cocaine for £100,000 of crack", ["more-than", "bare"], id="no joint"),
        pytest.param("more than £250,000, crack £100,000 and heroin £72,000", ["more-than"] * 3, id="labels before"),
    ],
)
def test_a_hedge_governs_a_list_of_like_amounts(text: str, hedges: list[str]) -> None:
    assert [one.hedge for one in numbers_in(text)] == hedges


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param("of cocaine and", True, id="and"),
        pytest.param("of cocaine ,", True, id="a comma"),
        pytest.param("of cocaine & the", True, id="an article after the joint"),
        pytest.param("of cocaine and some", True, id="some after the joint"),
        pytest.param("of cocaine", False, id="no joint"),
        pytest.param(", crack cocaine", True, id="a label after the joint"),
        pytest.param("", False, id="nothing"),
        pytest.param("of cocaine . and", False, id="another sentence"),
        pytest.param("were held and", False, id="a verb"),
        pytest.param("seized and", False, id="a participle"),
        pytest.param(", and wardens went to", False, id="a verb in the past tense"),
        pytest.param("of it as well as and", False, id="as well as"),
        pytest.param("of cocaine as well as heroin and", False, id="as well as another"),
        pytest.param("of a b c d e f g h i j and", True, id="twelve words"),
    ],
)
def test_numbers_are_joined_in_a_list(between: str, expected: bool) -> None:
    words = ["7", *tokenize(between).words, "9"]
    assert are_joined_in_list(words, 1, len(words) - 1) is expected


def test_a_number_has_its_tokens() -> None:
    (mention,) = numbers_in("They made more than 743 arrests.")
    assert (mention.first, mention.last, mention.hedge) == (2, 5, "more-than")


def test_nothing_is_known_of_a_number_that_only_stands_there() -> None:
    (number,) = numbers_in("743 arrests")
    assert [number.is_part, number.is_inferred, number.is_guess, number.is_joint] == [False] * 4
    assert PreviousCounts() == ((), frozenset(), False, None, ())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Of those held the total, 47, was lower.", None, id="the total"),
        pytest.param("The weapons held, 47, were shown.", None, id="no article"),
        pytest.param("Police held a few men, 47, in all.", None, id="several"),
        pytest.param("They met a councillor, 47 of them did.", None, id="no second comma"),
    ],
)
def test_a_number_after_one_person_is_an_age(text: str, reason: Reason | None) -> None:
    assert reason_of(text) == reason


def test_the_first_number_of_an_equation_counts_nothing() -> None:
    assert [one.why_no_count for one in numbers_in("743 - 91 = 652")] == [SUM, None, None]
    assert [one.why_no_count for one in numbers_in("743 - 91 of them")] == [None, None]
