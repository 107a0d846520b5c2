"""Words about another time than one week."""

from __future__ import annotations

import pytest

from countylines.checker.passages import Passage
from countylines.checker.scope.other_times import find_other_time_token


@pytest.mark.parametrize(
    ("text", "token"),
    [
        pytest.param("There were 743 arrests since May", "since", id="since"),
        pytest.param("Since May there were 743 arrests", "since", id="since, the first word"),
        pytest.param("So far, and to date, 743", "so", id="the first of two"),
        pytest.param("Since 2015 there have been 743 arrests", "since", id="since a year"),
        pytest.param("The largest haul so far: 743", None, id="a superlative"),
        pytest.param("The most arrests since May: 743", None, id="most"),
        pytest.param("A record haul to date: 743", None, id="a record"),
        pytest.param("The best week so far: 743", None, id="best"),
        pytest.param("It was the fourth since 2018, and led to 743 arrests", None, id="an ordinal"),
        pytest.param("743 were held, more than was planned since the launch", "since", id="more than in a year"),
        pytest.param("The finest week so far: 743", None, id="a word of six letters is one"),
        pytest.param("So far the largest haul: 743", "so", id="a superlative after it"),
        pytest.param("It was 116 more than the year before and 743 in all", None, id="what is only compared with"),
        pytest.param("Twelve months later they held 743", "months", id="a distance"),
        pytest.param("By the following summer it was 743", "following", id="the next season"),
        pytest.param("743, more than in any week since 2015", None, id="more than in any"),
        pytest.param("Since you ask, it was 743", None, id="a reason"),
        pytest.param("I have since read of 743 arrests", None, id="since heard of"),
        pytest.param("There were 743 arrests in the last six months", "last", id="months"),
        pytest.param("743 in the past couple of months", "past", id="months, the third word"),
        pytest.param("743 in the past few very busy months", None, id="months, the fourth word"),
        pytest.param("743 in the last five crackdowns", None, id="five of a thing"),
        pytest.param("743 in the last raid", None, id="one of a thing"),
        pytest.param("743 over the past year", "past", id="over the past year"),
        pytest.param("743 by Saturday", "by", id="a part of the week"),
        pytest.param("743 by Sunday", None, id="the end of the week"),
        pytest.param("743 in the first two days", "first", id="its first days"),
        pytest.param("743 for the first time", None, id="the first of something else"),
        pytest.param("743 have been held since", "since", id="since, at the end"),
        pytest.param("October is the past month of the tale: 743", None, id="the month that is past"),
        pytest.param("The three before it had 1,882", "three", id="the three before it"),
        pytest.param("Three before that had 1,882", "three", id="three before that"),
        pytest.param("In weeks before this there were 1,882", "weeks", id="weeks before this"),
        pytest.param("The raids before it had 1,882", None, id="other things before it"),
        pytest.param("There were 743 in 2019/20", "2019/20", id="a year of two years"),
        pytest.param("Between them they spent 743 hours", None, id="between them, before a pronoun"),
        pytest.param("Between them the counters spent 743 hours", None, id="between them, before a subject"),
        pytest.param("The counters saw 743 birds between them", None, id="between them, after what they saw"),
        pytest.param("There were 743 in 2019 as a whole", "as", id="a year as a whole"),
        pytest.param("In 2019 as a whole it was 743", "as", id="a year as a whole, in the middle"),
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
