"""Words that show that a number is no figure of one week, each beside a sentence in which they do not."""

from __future__ import annotations

import pytest

from countylines.checker.mentions.exclusions import (
    corrected_until,
    find_operation_tokens,
    find_other_time_token,
    names_week_in_words,
)
from countylines.checker.mentions.numbers import reason_beside
from countylines.checker.passages import Passage

SUPPOSED = "it is only supposed"
NEGATED = "it is negated"
COMPARED = "it is compared with"
REST = "it is a part of something"
OF_A_DAY = "it is of one day"
OWN = "it is somebody's own count"
RATIO = "it is part of a ratio"
RATE = "it is a rate"
SPOKEN_OF = "it is spoken of"
WRITTEN = "it is what somebody else has written"
MISTAKE = "it is told as a mistake"


def reason_of(text: str, number: str = "743", words_of_number: int = 1) -> str | None:
    """Return why a number of a sentence is no figure of the week."""
    words = Passage(text, 0).words
    place = words.index(number)
    return reason_beside(words, 0, place, place + words_of_number, len(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Operation Venetic led to 746 arrests.", ["Operation"], id="a name"),
        pytest.param("It was Op Venetic.", ["Op"], id="in short"),
        pytest.param("It was Operation Venetic", ["Operation"], id="the last word"),
        pytest.param("It was in Operation Venetic", ["Operation"], id="in, before it"),
        pytest.param("They (Operation Venetic) won", ["Operation"], id="a mark before it"),
        pytest.param("Operation Venetic and Operation Elland", ["Operation", "Operation"], id="two"),
        pytest.param("OPERATION Venetic", ["OPERATION"], id="only the word in capitals"),
        pytest.param("OPERATION VENETIC", [], id="a headline in capitals"),
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
    ("text", "token"),
    [
        pytest.param("There were 743 arrests since May", "since", id="since"),
        pytest.param("Since May there were 743 arrests", "since", id="since, the first word"),
        pytest.param("So far, and to date, 743", "so", id="the first of two"),
        pytest.param("Since 2015 there have been 743 arrests", "since", id="since a year"),
        pytest.param("743 to date they say", "to", id="to date, before a subject"),
        pytest.param("The largest haul so far: 743", None, id="a superlative"),
        pytest.param("The most arrests since May: 743", None, id="most"),
        pytest.param("A record haul to date: 743", None, id="a record"),
        pytest.param("The best week so far: 743", None, id="best"),
        pytest.param("743 were held, more than was planned since the launch", "since", id="more than in a year"),
        pytest.param("The west week so far: 743", "so", id="a word of four letters is no superlative"),
        pytest.param("The finest week so far: 743", None, id="a word of six letters is one"),
        pytest.param("So far the largest haul: 743", "so", id="a superlative behind it"),
        pytest.param("The largest haul previously: 743", "previously", id="a superlative, and another time"),
        pytest.param("It was 116 more than the year before and 743 in all", None, id="what is only compared with"),
        pytest.param("743, more than in any week since 2015", None, id="more than in any"),
        pytest.param("Since you ask, it was 743", None, id="a reason"),
        pytest.param("I have since read of 743 arrests", None, id="since heard of"),
        pytest.param("In the year before, 586", "the", id="a comma without a comparison"),
        pytest.param("There were 743 arrests in the last six months", "last", id="months"),
        pytest.param("743 in the past couple of months", "past", id="months, the third word"),
        pytest.param("743 in the past few very busy months", None, id="months, the fourth word"),
        pytest.param("743 in the last five crackdowns", None, id="five of a thing"),
        pytest.param("743 in the last raid", None, id="one of a thing"),
        pytest.param("743 over the past year", "past", id="over the past year"),
        pytest.param("743 in recent years", "recent", id="recent years"),
        pytest.param("743 by Saturday", "by", id="a part of the week"),
        pytest.param("743 by Sunday", None, id="the end of the week"),
        pytest.param("743 in the first two days", "first", id="its first days"),
        pytest.param("743 for the first time", None, id="the first of something else"),
        pytest.param("743 have been held since", "since", id="since, at the end"),
        pytest.param("October is the past month of the tale: 743", None, id="the month that is past"),
        pytest.param("The three before it had 1,882", "before", id="the three before it"),
        pytest.param("Three before that had 1,882", "before", id="three before that"),
        pytest.param("In weeks before this there were 1,882", "before", id="weeks before this"),
        pytest.param("The raids before it had 1,882", None, id="other things before it"),
        pytest.param("There were 743 in 2019/20", "2019/20", id="a year of two years"),
        pytest.param("Between them they spent 743 hours", None, id="between them, before a pronoun"),
        pytest.param("Between them the counters spent 743 hours", None, id="between them, before a subject"),
        pytest.param("The counters saw 743 birds between them", None, id="between them, behind what they saw"),
        pytest.param("There were 743 in 2019 as a whole", "2019", id="a year as a whole"),
        pytest.param("In 2019 as a whole it was 743", "2019", id="a year as a whole, in the middle"),
        pytest.param("There were 743 in 2019 as a rule", None, id="a year alone"),
        pytest.param("It was the 20th raid", None, id="a rank"),
        pytest.param("There were 743 arrests", None, id="no time"),
    ],
)
def test_words_about_another_time(text: str, token: str | None) -> None:
    words = Passage(text, 0).words
    found = find_other_time_token(words, 0, len(words))
    assert (None if found is None else words[found]) == token


def test_only_the_words_of_the_sentence_tell_another_time() -> None:
    words = Passage("It was the largest. So far there were 743. Since May there are more", 0).words
    first, last = words.index("so"), words.index("since")
    assert find_other_time_token(words, first, last) == first
    assert find_other_time_token(words, first + 1, last) is None


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        pytest.param("That week 743 were held", True, id="that week, the first words"),
        pytest.param("In the week 743 were held", True, id="the week"),
        pytest.param("They held 743 that week", True, id="the last words"),
        pytest.param("They held 743 a week", False, id="a rate"),
        pytest.param("Week one was the same", False, id="a week before the article"),
        pytest.param("The raids held 743", False, id="no week"),
    ],
)
def test_a_week_in_words(text: str, *, is_so: bool) -> None:
    words = Passage(text, 0).words
    assert names_week_in_words(words, 0, len(words)) is is_so


def test_a_week_in_words_is_named_within_the_sentence() -> None:
    words = Passage("all the week that", 0).words
    assert names_week_in_words(words, 1, 3)
    assert not names_week_in_words(words, 2, 4)
    assert not names_week_in_words(words, 0, 2)


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        pytest.param("It said 743. It should have been 655", "been", id="should have been"),
        pytest.param("It should have said 655. It was not read", "said", id="a sentence before the last"),
        pytest.param("It was right", None, id="none"),
        pytest.param("743 of those should have been in bed", None, id="no number that should have been"),
        pytest.param("It said 743. That was our mistake", "mistake", id="a mistake"),
        pytest.param('"743 were held." False as it stands', "false", id="a claim that is judged"),
        pytest.param("743 were held. False alarms rose", None, id="no claim"),
    ],
)
def test_what_is_corrected(text: str, behind: str | None) -> None:
    words = Passage(text, 0).words
    assert corrected_until(words) == (words.index(behind) + 1 if behind else 0)


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
    assert reason_of(text) == reason


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
    assert reason_of(text) == reason


@pytest.mark.parametrize(
    ("between", "reason"), [pytest.param(13, SUPPOSED, id="near"), pytest.param(14, None, id="too far")]
)
def test_how_far_before_a_number_a_word_may_suppose_it(between: int, reason: str | None) -> None:
    assert reason_of(f"if {'very ' * between}743") == reason


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
    assert reason_of(text) == reason


def test_more_than_the_number_is_compared() -> None:
    assert reason_of("It was more than the 743", "743") == COMPARED
    assert reason_of("It was more than 743", "more", 3) is None


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
    assert reason_of(text) == reason


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
    assert reason_of(text) == reason


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
    assert reason_of(text) == reason


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
    assert reason_of(text) == reason


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        pytest.param("They held respectively 743 and 800", False, id="before it"),
    ],
)
def test_a_list_in_another_order(text: str, *, is_so: bool) -> None:
    assert (reason_of(text) is not None) is is_so


def test_only_the_words_of_the_sentence_bear_on_a_number() -> None:
    words = Passage("It was not I and 743 were held per week respectively", 0).words
    number, after = words.index("743"), words.index("per")
    assert reason_beside(words, words.index("and"), number, number + 1, after) is None
    assert reason_beside(words, words.index("not"), number, number + 1, after) == NEGATED
    assert reason_beside(words, words.index("i"), number, number + 1, after) == OWN
    assert reason_beside(words, words.index("and"), number, number + 1, after + 1) == RATE


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("One paper prints 743 arrests by mistake.", MISTAKE, id="by mistake"),
        pytest.param("The 743 arrests are a rounding error.", None, id="a rounding error"),
        pytest.param("The Echo wrongly says that 743 were held.", MISTAKE, id="wrongly"),
        pytest.param("The 743 of the leaflet is a misprint.", MISTAKE, id="a misprint"),
        pytest.param("The Echo had it wrongly, but police held 743 people.", None, id="a word before but"),
        pytest.param("Police held 743 people; another paper has less by mistake.", None, id="behind a semicolon"),
        pytest.param("Police held 743 people, but the Echo wrongly says fewer.", None, id="behind but"),
        pytest.param("Police held 743 people by day.", None, id="no such word"),
    ],
)
def test_a_number_that_is_told_as_a_mistake(text: str, reason: str | None) -> None:
    assert reason_of(text) == reason
