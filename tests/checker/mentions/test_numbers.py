"""The numbers of a passage: which of them count nothing and why, and which hedge governs each."""

from __future__ import annotations

import pytest

from countylines.checker.mentions.date_mentions import find_dates
from countylines.checker.mentions.numbers import (
    A_DATE,
    Context,
    CountedNumber,
    NumberMention,
    are_joined_in_list,
    find_numbers_in,
    find_operation_tokens,
    reason_beside,
)
from countylines.checker.passages import Passage
from countylines.text.tokens import tokenize


def numbers_of(text: str, counted: tuple[str, ...] = ()) -> list[NumberMention]:
    passage = Passage(text, 0)
    return find_numbers_in(passage, [(one.first, one.last) for one in find_dates(passage)], counted)


def reason_of(text: str) -> str | None:
    """Return why the last number of a text counts nothing."""
    return numbers_of(text)[-1].reason


FEW, YEAR, SUM, PERCENTAGE = "one of something, or a few", "a year", "part of a sum", "a percentage"
RANK, COMPOUND = "a rank or a name", "part of a compound word"
RATIO, DIFFERENCE, AGE, TIME = "a ratio", "a difference", "an age", "a time or a length"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("They held one man.", FEW, id="one"),
        pytest.param("They held two men.", None, id="two"),
        pytest.param("They held 0 men.", FEW, id="none"),
        pytest.param("They held a couple of men.", FEW, id="a couple"),
        pytest.param("They took £1.50 in cash.", None, id="more than one"),
        pytest.param("It was planned in 2019", A_DATE, id="a year that is a date"),
        pytest.param("They made 743 arrests on 7 October 2019.", A_DATE, id="the end of a date"),
        pytest.param("By 7 October 743 men were held.", None, id="a number right behind a date"),
        pytest.param("On 7 October they held 13 men.", None, id="a number behind a date"),
    ],
)
def test_one_a_few_and_dates_count_nothing(text: str, reason: str | None) -> None:
    assert reason_of(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Our 1899 raids", None, id="of the century before it"),
        pytest.param("Our 2100 raids", None, id="of the next century"),
        pytest.param("The 2,019 raids", None, id="a thousand, with a comma"),
        pytest.param("The 20191 raids", None, id="five digits"),
        pytest.param("The 2018 - 19 raids", A_DATE, id="with a hyphen"),
        pytest.param("The 2018–19 raids", A_DATE, id="two years with a dash"),
        pytest.param("The 2018–2019 raids", A_DATE, id="two years in full"),
        pytest.param("The 700–19 raids", None, id="behind a number that is no year"),
        pytest.param("The 2018 - 193 raids", None, id="three digits behind a year"),
        pytest.param("The 2018 men, 19 raids", None, id="no dash"),
    ],
)
def test_years_count_nothing(text: str, reason: str | None) -> None:
    assert reason_of(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Arrests 652 / lines", None, id="before a slash that separates"),
        pytest.param("24.2 men", RANK, id="the number of a paragraph"),
        pytest.param("we took 24.2 men", None, id="no number of a paragraph"),
        pytest.param("1.2 million men", None, id="a large number at the beginning"),
        pytest.param("at 45 and 90 days", TIME, id="a length that shares its unit"),
        pytest.param("Arrests: **652** in all", None, id="between asterisks"),
        pytest.param("652 men + 91 women", None, id="behind a plus that joins two nouns"),
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
        pytest.param("in the week 43 men came", None, id="a number of things, behind a week"),
        pytest.param("(1) men, (21) women", None, id="more than a list has"),
        pytest.param("men (2), women (3)", None, id="no first item"),
        pytest.param("(1) men, (£2) women", None, id="an amount in brackets"),
        pytest.param("(1) men, (2 women)", None, id="a number that is not alone in its brackets"),
        pytest.param("(1) men, 2) women", None, id="one bracket"),
    ],
)
def test_sums_shares_ranks_and_items_count_nothing(text: str, reason: str | None) -> None:
    assert reason_of(text) == reason


def test_a_number_that_is_divided_counts_nothing() -> None:
    assert numbers_of("652 / 91 men")[0].reason == SUM


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
        pytest.param("arrests–12", None, id="a dash right behind a word"),
        pytest.param("a man aged 43", AGE, id="aged"),
        pytest.param("arrests under 18 people", None, id="a bound before a noun"),
        pytest.param("no defendant under 18 was held", "an age", id="a limit of age"),
        pytest.param("men aged 39, and 43", None, id="aged, and a comma"),
        pytest.param("a man, age 43", AGE, id="age"),
        pytest.param("Mr Smith, 43, was held.", AGE, id="between commas behind a name"),
        pytest.param("Mr Smith, 109, was held.", AGE, id="the highest age"),
        pytest.param("The man, 43, was held.", None, id="behind no name"),
        pytest.param("Men, 43, were held.", None, id="behind a plural"),
        pytest.param("Mr Smith, 43 times", TIME, id="another unit"),
        pytest.param("Mr Smith, 43 men", None, id="one comma"),
        pytest.param("Mr Smith 43, was", None, id="a comma behind it alone"),
    ],
)
def test_compounds_ratios_differences_and_ages_count_nothing(text: str, reason: str | None) -> None:
    assert reason_of(text) == reason


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        pytest.param("743 in 2019 alone", [None, A_DATE], id="a year behind in"),
        pytest.param("one thousand, one thousand men", [None, None], id="no hundreds"),
        pytest.param("two hundred, nine hundred men", [None, None], id="no thousands"),
        pytest.param("one thousand; nine hundred men", [None, None], id="a semicolon"),
        pytest.param("1000, nine hundred men", [None, None], id="digits before words"),
        pytest.param("one thousand, 900 men", [None, None], id="words before digits"),
    ],
)
def test_numbers_that_belong_together(text: str, reasons: list[str | None]) -> None:
    assert [one.reason for one in numbers_of(text)] == reasons


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
    assert [one.hedge for one in numbers_of(text)] == hedges


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        pytest.param("of cocaine and", True, id="and"),
        pytest.param("of cocaine ,", True, id="a comma"),
        pytest.param("of cocaine & the", True, id="an article behind the joint"),
        pytest.param("of cocaine and some", True, id="some behind the joint"),
        pytest.param("of cocaine", False, id="no joint"),
        pytest.param(", crack cocaine", True, id="a label behind the joint"),
        pytest.param("", False, id="nothing"),
        pytest.param("of cocaine . and", False, id="another sentence"),
        pytest.param("were held and", False, id="a verb"),
        pytest.param("seized and", False, id="a participle"),
        pytest.param("of it as well as and", False, id="as well as"),
        pytest.param("of cocaine as well as heroin and", False, id="as well as another"),
        pytest.param("of a b c d e f g h i j and", True, id="twelve words"),
    ],
)
def test_numbers_are_joined_in_a_list(between: str, expected: bool) -> None:
    words = ["7", *tokenize(between).words, "9"]
    assert are_joined_in_list(words, 1, len(words) - 1) is expected


def test_a_number_has_its_tokens() -> None:
    (mention,) = numbers_of("They made more than 743 arrests.")
    assert (mention.first, mention.last, mention.hedge) == (2, 5, "more-than")


def test_nothing_is_known_of_a_number_that_only_stands_there() -> None:
    (mention,) = numbers_of("743 arrests")
    counted = CountedNumber(mention, None, (), 0, 3)
    assert [counted.is_part, counted.is_inferred, counted.is_unsaid, counted.is_joint] == [False] * 4
    assert Context() == ((), frozenset(), False, None)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Of those held the total, 47, was lower.", None, id="the total"),
        pytest.param("The weapons held, 47, were shown.", None, id="no article"),
        pytest.param("Police held a few men, 47, in all.", None, id="several"),
        pytest.param("They met a councillor, 47 of them did.", None, id="no second comma"),
    ],
)
def test_a_number_behind_one_person_is_an_age(text: str, reason: str | None) -> None:
    assert reason_of(text) == reason


SUPPOSED = "it is only supposed"
NEGATED = "it is negated"
COMPARED = "it is compared with"
REST = "it is a part of something"
OWN = "it is somebody's own count"
RATIO = "it is part of a ratio"
RATE = "it is a rate"


def reason_beside_number(text: str, number: str = "743", words_of_number: int = 1) -> str | None:
    """Return why a number of a sentence is no figure of the week."""
    words = Passage(text, 0).words
    place = words.index(number)
    return reason_beside(words, 0, place, place + words_of_number, len(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Operation Venetic led to 746 arrests.", ["Operation"], id="a name"),
        pytest.param("It was Operation Venetic", ["Operation"], id="the last word"),
        pytest.param("It was in Operation Venetic", ["Operation"], id="in, before it"),
        pytest.param("They (Operation Venetic) won", ["Operation"], id="a mark before it"),
        pytest.param("Operation Venetic and Operation Elland", ["Operation", "Operation"], id="two"),
        pytest.param("OPERATION Venetic", ["OPERATION"], id="only the word in capitals"),
        pytest.param("The operation began.", [], id="no name"),
        pytest.param("It was led by the operation", [], id="nothing behind it"),
        pytest.param("The National Crime Agency led it.", [], id="another name"),
    ],
)
def test_operations_with_a_name(text: str, expected: list[str]) -> None:
    passage = Passage(text, 0)
    starts, ends = passage.tokens.starts, passage.tokens.ends
    assert [text[starts[at] : ends[at]] for at in find_operation_tokens(passage)] == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("It would be good if 743 were held", SUPPOSED, id="if"),
        pytest.param("If the 743 weapons were real", None, id="if the: they are known"),
        pytest.param("We would like 743 helpers", SUPPOSED, id="a wish"),
        pytest.param("They will hold 743", SUPPOSED, id="what is to come"),
        pytest.param("It was not 743", NEGATED, id="not"),
        pytest.param("It was not the 743", NEGATED, id="not the"),
        pytest.param("They held not only 743 people", None, id="not only"),
        pytest.param("Do not say 743", NEGATED, id="an order"),
        pytest.param("Don't say 743", NEGATED, id="an order in one word"),
        pytest.param("Were 743 people arrested?", SUPPOSED, id="a question"),
        pytest.param("Were the 743 people arrested?", None, id="a question about known ones"),
        pytest.param("Order 743 new red lamps right now?", None, id="a question of eight tokens"),
        pytest.param("Order 743 lamps!", None, id="no question mark"),
        pytest.param("Order the 743 lamps?", None, id="a short question about known ones"),
        pytest.param("It was not enough: 743 were held", None, id="a colon between"),
        pytest.param("It was not enough, but 743 were held", None, id="but between"),
        pytest.param("It was not enough, but all 743 were held", None, id="but, two words before"),
        pytest.param("It was hot, but not 743 were held", NEGATED, id="not, behind but"),
        pytest.param("It was not: 743 were held", None, id="not, before a colon"),
        pytest.param("It was not enough, 743 were held", NEGATED, id="a comma between"),
        pytest.param("Police held 743 people", None, id="nothing of the kind"),
    ],
)
def test_a_number_that_is_supposed(text: str, reason: str | None) -> None:
    assert reason_beside_number(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param('The line "743 people" came later', None, id="in marks, and another verb"),
        pytest.param('The line 743 people" is too long', None, id="no mark before it"),
        pytest.param('The line "743 people is too long', None, id="no mark behind it"),
        pytest.param("They wrote that 743 were held", None, id="they wrote"),
        pytest.param("You heard that 743 were held", None, id="you heard"),
    ],
)
def test_a_number_that_is_spoken_of_or_written_by_others(text: str, reason: str | None) -> None:
    assert reason_beside_number(text) == reason


@pytest.mark.parametrize(
    ("between", "reason"), [pytest.param(13, SUPPOSED, id="near"), pytest.param(14, None, id="too far")]
)
def test_how_far_before_a_number_a_word_may_suppose_it(between: int, reason: str | None) -> None:
    assert reason_beside_number(f"if {'very ' * between}743") == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("It rose from 743", COMPARED, id="from"),
        pytest.param('He says there were "743 of them", no mate', None, id="not alone in marks"),
        pytest.param("It was done by 743 people", None, id="by so many"),
        pytest.param("It was outdone by 743 to 91", None, id="by so many to so many"),
        pytest.param("It was versus 743", COMPARED, id="versus"),
        pytest.param("It was compared in 743", None, id="compared, without its preposition"),
        pytest.param("Police dealt with 743", None, id="with, and nothing compared"),
        pytest.param("They saw a rise in towns of 743", None, id="a comparison two words before"),
        pytest.param("Police rounded up 743", None, id="a verb with up"),
        pytest.param("743 raids, up", None, id="up, the last word"),
        pytest.param("They held all but 743", COMPARED, id="all but"),
        pytest.param("They held none but 743", None, id="none but"),
    ],
)
def test_a_number_that_is_compared(text: str, reason: str | None) -> None:
    assert reason_beside_number(text) == reason


def test_more_than_the_number_is_compared() -> None:
    assert reason_beside_number("It was more than the 743", "743") == COMPARED
    assert reason_beside_number("It was more than 743", "more", 3) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Monday saw many raids: 743 arrests", None, id="the fourth word before the colon"),
        pytest.param("Monday: rain; 743 arrests", None, id="another mark between"),
        pytest.param("Monday, 743 arrests", None, id="no colon"),
        pytest.param("The result: 743 arrests", None, id="no day"),
        pytest.param("The result: Monday had 743 arrests", None, id="a day behind the colon"),
        pytest.param("The other 743 people were let go", REST, id="the other"),
        pytest.param("The other 743 were women", None, id="the other, and what they were"),
        pytest.param("There were other raids, 743 in all", None, id="other, two words before"),
    ],
)
def test_a_number_of_one_day_or_of_the_rest(text: str, reason: str | None) -> None:
    assert reason_beside_number(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("I counted 743", OWN, id="I"),
        pytest.param("I understand 743 were held", None, id="I understand"),
        pytest.param("I hear that 743 were held", None, id="I hear that"),
        pytest.param("They are our 743", OWN, id="our"),
        pytest.param("They are our own 743", OWN, id="our own"),
        pytest.param("I saw very many young men hold 743", OWN, id="seven words before"),
        pytest.param("I saw very many young men all hold 743", None, id="eight words before"),
        pytest.param("There were 743 we know", None, id="we, right behind it"),
        pytest.param("There were 743 arrests, we know", None, id="we, behind a comma"),
        pytest.param("It was 743 in all", None, id="nobody"),
    ],
)
def test_a_number_that_is_somebodys_own(text: str, reason: str | None) -> None:
    assert reason_beside_number(text) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("There were 743 of 800", RATIO, id="of a number"),
        pytest.param(
            "How many of the 743 were held", "it is a group, of which something is told", id="some of a group"
        ),
        pytest.param("There were 743 of them", None, id="of things"),
        pytest.param("That is what there were 743 of", None, id="of, the last word"),
        pytest.param("There were 743 and 800", None, id="and a number"),
        pytest.param("It was in the town of 743", None, id="of, and not out of"),
        pytest.param("It was 743 out of a thousand", RATIO, id="out of others"),
        pytest.param("It was 743 in every thousand", RATIO, id="in every"),
        pytest.param("It was 743 in all", None, id="in all"),
        pytest.param("It was shared among some of 743", RATIO, id="shared, four words before"),
        pytest.param("It was shared among some more of 743", None, id="shared, five words before"),
    ],
)
def test_a_number_of_a_ratio_or_share(text: str, reason: str | None) -> None:
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
        pytest.param("There were 743 arrests a week", RATE, id="a week"),
        pytest.param("There were 743 in a week", None, id="in a week"),
        pytest.param("There were 743 arrests in a week", None, id="a plural in a week"),
        pytest.param("It was 743 a head", RATE, id="a head"),
        pytest.param("They got 743 apiece", RATE, id="apiece"),
        pytest.param("They got 743 each", RATE, id="each, behind it"),
        pytest.param("They got 743 each, of course", RATE, id="each, and of behind a comma"),
        pytest.param("There were per force 743", RATE, id="per, before it"),
        pytest.param("There were 12 per cent or 743", None, id="per cent, before it"),
        pytest.param("There were 743 arrests per week", RATE, id="per, behind it"),
        pytest.param("There were 743 arrests or 12 per cent", None, id="per cent, behind it"),
        pytest.param("There were 743 men held each for theft", RATE, id="each for"),
        pytest.param("There were 743 men held for theft", None, id="for alone"),
    ],
)
def test_a_rate(text: str, reason: str | None) -> None:
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
    words = Passage("It was not I and 743 were held per week respectively", 0).words
    number, after = words.index("743"), words.index("per")
    assert reason_beside(words, words.index("and"), number, number + 1, after) is None
    assert reason_beside(words, words.index("not"), number, number + 1, after) == NEGATED
    assert reason_beside(words, words.index("i"), number, number + 1, after) == OWN
    assert reason_beside(words, words.index("and"), number, number + 1, after + 1) == RATE
