"""Lengths of time and ordinals, and which of them a sentence states of weeks."""

from __future__ import annotations

import pytest

from countylines.checker.mentions.lengths_and_ordinals import (
    StatedNumber,
    WeekStatementFinder,
    lengths_in,
    ordinals_in,
)
from countylines.checker.passages import Passage, TokenRange
from countylines.text.tokens import PhraseTable, tokenize

CAMPAIGNS = PhraseTable([("crackdown", False), ("crackdowns", False), ("intensification", True)])
"""Words for the weeks of a record; the record prints the last for its weeks."""
TITLE = frozenset({"county", "lines"})
FINDER = WeekStatementFinder(CAMPAIGNS, TITLE)


def said_of_weeks(words: list[str], sentence: TokenRange) -> list[tuple[str, int]]:
    """Return each length that is said of a week, with its words."""
    found = FINDER.lengths(words, sentence, (), is_of_week=False, ends_of_figures=())
    return [(" ".join(words[first:last]), days) for first, last, days in found]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("the two-week crackdown", [14], id="weeks, with a number"),
        pytest.param("the 10 day crackdown", [10], id="days, in digits"),
        pytest.param("the 100 day crackdown", [], id="more days than a campaign has"),
        pytest.param("the one-week crackdown", [7], id="one week, in words"),
        pytest.param("the week-long crackdown", [7], id="a week"),
        pytest.param("the month-long crackdown", [30], id="a month"),
        pytest.param("a fortnight's crackdown", [14], id="a fortnight"),
        pytest.param("the fortnight crackdown", [14], id="a fortnight, without an apostrophe"),
        pytest.param("the fortnightly crackdown", [14], id="every fortnight"),
        pytest.param("in the fortnight after the crackdown", [], id="a fortnight after it"),
        pytest.param("two weeks before the crackdown", [], id="weeks before it"),
        pytest.param("the crackdown lasted two weeks .", [14], id="lasted"),
        pytest.param("the crackdown lasted two weeks", [14], id="lasted, and no point"),
        pytest.param("the crackdown lasted a week .", [7], id="lasted a week"),
        pytest.param("the crackdown ran for three months .", [90], id="ran for"),
        pytest.param("the crackdown lasted fourteen days .", [14], id="the longest in words"),
        pytest.param("the crackdown lasted for just two weeks .", [14], id="just"),
        pytest.param("the crackdown lasted only", [], id="only, and no more"),
        pytest.param("the crackdown lasted zero days .", [], id="no days"),
        pytest.param("a week crackdown", [], id="a week, which is no length"),
        pytest.param("a day crackdown", [], id="a day, which is no length"),
        pytest.param("a month crackdown", [30], id="one month"),
        pytest.param("the next year crackdown", [], id="in a year"),
        pytest.param("the two year crackdown", [], id="years that may be its age"),
        pytest.param("two weeks , the crackdown", [], id="a comma between"),
        pytest.param("two week local police crackdown", [14], id="three words before"),
        pytest.param("two week local county police crackdown", [14], id="four words before"),
        pytest.param("two week big local county police crackdown", [], id="five words before"),
        pytest.param(
            "the crackdown that began on a very cold October Monday lasted two weeks .", [14], id="nine words after"
        ),
    ],
)
def test_the_days_said_of_a_crackdown(text: str, days: list[int]) -> None:
    words = tokenize(text).words
    assert [one for _, one in said_of_weeks(words, TokenRange(0, len(words)))] == days


@pytest.mark.parametrize(
    ("text", "words_said"),
    [
        pytest.param("the two-week crackdown", "two week crackdown", id="from its number"),
        pytest.param("the week-long crackdown", "week long crackdown", id="from its unit, without a number"),
        pytest.param("the crackdown lasted two weeks .", "crackdown lasted two weeks", id="to the unit after it"),
        pytest.param("the crackdown ran for two weeks .", "crackdown ran for two weeks", id="to the unit after for"),
    ],
)
def test_the_words_that_say_how_long_a_crackdown_was(text: str, words_said: str) -> None:
    words = tokenize(text).words
    assert [one for one, _ in said_of_weeks(words, TokenRange(0, len(words)))] == [words_said]


@pytest.mark.parametrize(
    ("text", "begins", "ends", "days"),
    [
        pytest.param("two fortnight crackdown", 1, 3, [14], id="a number before the sentence"),
        pytest.param("two fortnight crackdown", 0, 3, [28], id="a number at its beginning"),
        pytest.param("phase two week crackdown", 1, 4, [14], id="a phase before the sentence"),
        pytest.param("crackdown lasted for two weeks", 0, 5, [14], id="a unit at its end"),
        pytest.param("crackdown lasted for two weeks", 0, 4, [], id="a unit after it"),
    ],
)
def test_only_the_words_of_the_sentence_say_how_long_a_crackdown_was(
    text: str, begins: int, ends: int, days: list[int]
) -> None:
    words = tokenize(text).words
    assert [one for _, one in said_of_weeks(words, TokenRange(begins, ends))] == days


def test_a_length_ends_with_its_sentence() -> None:
    words = tokenize("Duration: 8 days").words
    assert list(lengths_in(words, TokenRange(0, 3))) == []
    assert list(lengths_in(words, TokenRange(0, 4))) == [(2, 4, 8)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("for seven days and two weeks", [7, 14], id="two lengths"),
        pytest.param("for the days of a week .", [7], id="a unit without a number"),
        pytest.param("seven raids in days", [], id="a number without a unit"),
        pytest.param("three days", [3], id="the whole sentence"),
        pytest.param("they paid 1 and raided 12", [], id="numbers alone"),
    ],
)
def test_lengths_of_time(text: str, days: list[int]) -> None:
    words = tokenize(text).words
    assert [one for _, _, one in lengths_in(words, TokenRange(0, len(words)))] == days


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        pytest.param("It was the fourth week of the series .", [("fourth", 4)], id="in words"),
        pytest.param("It was the 4th week of the series .", [("4 th", 4)], id="in digits"),
        pytest.param("It was the 12th week of the series .", [("12 th", 12)], id="two digits"),
        pytest.param("It was the 120th week of the series .", [("120 th", 120)], id="three digits"),
        pytest.param("The third of its kind .", [("third", 3)], id="without a noun"),
        pytest.param("A third week began .", [("third", 3)], id="no fraction without of"),
        pytest.param("The 1st and the second", [("1 st", 1), ("second", 2)], id="two, the last at the end"),
        pytest.param("Was it the third or the fourth ?", [], id="a question that offers a choice"),
        pytest.param("Was it the fourth ?", [("fourth", 4)], id="a question of one"),
    ],
)
def test_the_ordinals_of_a_sentence(text: str, ordinals: list[tuple[str, int]]) -> None:
    passage = Passage(f"Listen. {text}", 0)
    words, sentence = passage.words, TokenRange(2, len(passage.words))
    assert [(" ".join(words[one.first : one.last]), one.number) for one in ordinals_in(words, sentence)] == ordinals


def test_an_ending_of_an_ordinal_has_its_number_in_its_sentence() -> None:
    words = tokenize("4th week").words
    assert list(ordinals_in(words, TokenRange(0, 3))) == [(0, 2, 4)]
    assert list(ordinals_in(words, TokenRange(1, 3))) == []


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        pytest.param("the fourth such week .", "such week", id="such"),
        pytest.param("the fourth national week .", "national week", id="national"),
        pytest.param("the fourth such week", "such week", id="at the end of the text"),
        pytest.param("the fourth such", "", id="such, and nothing else"),
        pytest.param("the fourth week .", "", id="a week of anything"),
        pytest.param("the fourth county lines week .", "county lines week", id="all words of the title"),
        pytest.param("the fourth county lines intensification .", "county lines intensification", id="a sure name"),
        pytest.param("the fourth intensification .", "intensification", id="a name of nothing else"),
        pytest.param("the fourth crackdown .", "", id="a name of other things too"),
        pytest.param("the fourth very large and long intensification .", "", id="other words between"),
        pytest.param("the fourth crackdown before 2018 .", "", id="before"),
        pytest.param("the fourth crackdown of its kind .", "crackdown of its kind", id="of its kind"),
        pytest.param("the fourth crackdown of the kind .", "crackdown of the kind", id="of the kind"),
        pytest.param("the fourth crackdown of the series .", "crackdown of the series", id="of the series"),
        pytest.param("the fourth crackdown of the year .", "", id="of the year"),
        pytest.param("the fourth crackdown of", "", id="of nothing"),
        pytest.param("the fourth such week of October .", "", id="a week of a month"),
        pytest.param("the fourth such week in October .", "such week", id="a week of the series, in a month"),
        pytest.param("the fourth week of the crackdown .", "week of the crackdown", id="of the crackdown"),
        pytest.param("the fourth week of this long crackdown .", "week of this long crackdown", id="four tokens on"),
        pytest.param("the fourth week of this big very very long crackdown .", "", id="seven tokens on"),
        pytest.param("the fourth week with the crackdown .", "", id="with the crackdown"),
        pytest.param("the fourth week run jointly by the national agency .", "", id="two words between"),
        pytest.param("the fourth week by the local force .", "", id="by a force"),
        pytest.param("the fourth held since 2018 .", "", id="held since"),
        pytest.param("the fourth of its kind .", "of its kind", id="of its kind, without a noun"),
        pytest.param("a third of them were women .", "", id="a fraction"),
        pytest.param("the fourth officer of its kind .", "", id="a noun that is no week"),
        pytest.param("the fourth time this week he was held .", "", id="the time of this week"),
        pytest.param("the fourth time police were asked .", "", id="the time of nothing"),
        pytest.param("the fourth in the series of days .", "", id="in a series of days"),
        pytest.param("the fourth in a group of weeks .", "", id="in a group"),
        pytest.param("the fourth in a series for weeks .", "", id="in a series for"),
        pytest.param("the fourth on a series of weeks .", "", id="on a series"),
        pytest.param("the fourth in a series", "", id="in a series of nothing"),
        pytest.param("the crackdown's fourth in a series of days .", "", id="of a crackdown, in a series of days"),
        pytest.param("for weeks second in a series of polls .", "", id="for weeks, in a series of polls"),
        pytest.param("the fourth in a", "", id="in the middle of a phrase"),
        pytest.param(
            "the fourth in a series of long and very hard national weeks .", "", id="a series whose weeks are farther"
        ),
    ],
)
def test_what_an_ordinal_counts(text: str, noun: str) -> None:
    words = tokenize(text).words
    place = next(ordinals_in(words, TokenRange(0, len(words)))).last
    end = FINDER.end_of_noun(words, place, len(words))
    assert " ".join(words[place:end]) == noun
    assert bool(end) is bool(noun)


def test_a_word_of_the_title_may_be_a_sure_name() -> None:
    words = tokenize("fourth intensification week").words
    assert WeekStatementFinder(CAMPAIGNS, {"intensification"}).end_of_noun(words, 1, 3) == 3


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        pytest.param("The crackdown lasted nine days and was the twelfth.", True, id="was the"),
        pytest.param("The crackdown is the twelfth.", True, id="is the"),
        pytest.param("Crackdown was the twelfth", True, id="at the end of the text"),
        pytest.param("The crackdown was the twelfth, police said.", True, id="before a comma"),
        pytest.param("The crackdown was the twelfth on drugs.", True, id="before on"),
        pytest.param("The crackdown was the twelfth story today.", False, id="before a noun"),
        pytest.param("The crackdown became the twelfth.", False, id="became"),
        pytest.param("The crackdown was a twelfth.", False, id="a twelfth"),
        pytest.param("The trial was the twelfth.", False, id="of something else"),
        pytest.param("The big and very long crackdown was the twelfth.", True, id="a long subject"),
    ],
)
def test_an_ordinal_said_of_a_crackdown(text: str, is_said: bool) -> None:
    passage = Passage(f"Police spoke of it at some length. {text}", 0)
    words, sentence = passage.words, passage.sentences[1]
    at = words.index("twelfth")
    ordinal = StatedNumber(at, at + 1, 12)
    end = FINDER.end_of_predicate(words, sentence, ordinal, is_week_named=False)
    assert end == (at + 1 if is_said else 0)


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        pytest.param("It was the twelfth.", True, id="it"),
        pytest.param("The one in May was the twelfth.", True, id="the one"),
        pytest.param("The week was the twelfth since May.", True, id="the week"),
        pytest.param("The twelfth, who is 83, was the last.", False, id="a person"),
        pytest.param("The twelfth, in May, was the last.", True, id="the twelfth alone"),
        pytest.param("It was the twelfth in a series of talks.", False, id="in a series of something else"),
    ],
)
def test_an_ordinal_said_of_a_week_whose_days_are_told(text: str, is_said: bool) -> None:
    passage = Passage(f"Police held it from 7 to 13 October. {text}", 0)
    words, sentence = passage.words, passage.sentences[1]
    at = words.index("twelfth")
    ordinal = StatedNumber(at, at + 1, 12)
    end = FINDER.end_of_predicate(words, sentence, ordinal, is_week_named=True)
    assert (end > at) is is_said
    assert FINDER.end_of_predicate(words, sentence, ordinal, is_week_named=False) == 0
