"""The weeks that the dates of a draft mean, the year by which each is read, and dates that are only compared with."""

from __future__ import annotations

from datetime import date

import pytest

from countylines.checker.mentions.date_mentions import DateMention
from countylines.checker.mentions.resolved_dates import (
    DateResolver,
    find_dates_before_and_in,
    find_other_time_token,
)
from countylines.checker.mentions.weeks import Calendar
from countylines.checker.passages import Passage, Sentence
from countylines.text.tokens import PhraseTable
from countylines.vocabulary.campaigns import CampaignVocabulary
from tests import made

MAY, OCTOBER, SEPTEMBER, LATER, LAST = "2019-05", "2019-10", "2020-09", "2021-10", "2022-09"
CALENDAR = Calendar(
    made.record(
        periods=(
            made.period(MAY, start="2019-05-13", end="2019-05-20"),
            made.period(OCTOBER, start="2019-10-07", end="2019-10-13"),
            made.period(SEPTEMBER),
            made.period(LATER, start="2021-10-11", end="2021-10-17"),
            made.period(LAST, start="2022-09-05", end="2022-09-11"),
        )
    )
)
CAMPAIGNS = CampaignVocabulary(
    PhraseTable([("crackdown", False)]),
    PhraseTable(
        [
            ("wave four", frozenset({OCTOBER})),
            ("autumn campaign", frozenset({OCTOBER, LATER})),
            ("school campaign", frozenset({MAY, SEPTEMBER})),
            ("harvest campaign", frozenset({OCTOBER, SEPTEMBER, LATER})),
            ("2019 drive", frozenset({MAY})),
        ]
    ),
)


def resolve(text: str, published: tuple[int, int] | None = None) -> list[DateMention]:
    day = date(*published, 1) if published else None
    return DateResolver(CALENDAR, CAMPAIGNS, day).resolve(Passage(text, 0))


def last_of(text: str, published: tuple[int, int] | None = None) -> DateMention:
    return resolve(text, published)[-1]


@pytest.mark.parametrize(
    ("text", "published", "year"),
    [
        pytest.param("It was in October.", None, None, id="never said"),
        pytest.param("It was in October 2019.", (2021, 6), 2019, id="its own"),
        pytest.param("In May 2019 it began. In October it ended.", None, 2019, id="said before"),
        pytest.param("Since May 2021 it went on. It was in October.", None, None, id="said of a date compared with"),
        pytest.param("It was in May.", (2021, 6), 2021, id="of publication"),
        pytest.param("It was in October this year.", (2021, 6), 2021, id="this year"),
        pytest.param("It was in May last month.", (2021, 6), 2021, id="last of something else"),
        pytest.param("It was this October.", (2022, 6), 2022, id="this before a later month"),
        pytest.param("It was last October.", (2022, 11), 2022, id="last before an earlier month"),
        pytest.param("It was last October.", (2022, 10), 2021, id="last before the same month"),
        pytest.param("It was last October.", (2023, 6), 2022, id="last before a later month"),
        pytest.param("It was in October last year.", None, None, id="last year of no year"),
        pytest.param("On 3 June 2021 we met. It was last October.", None, 2020, id="from the first day named"),
        pytest.param(
            "On 3 June 2021 we met. On 4 June 2020 we left. It was last October.", None, 2020, id="not a later"
        ),
        pytest.param("In June 2021 we met. It was last May.", None, 2021, id="a month is no time of writing"),
        pytest.param("In October 2019 it ended. Compare May of that year.", (2021, 6), 2019, id="of that year"),
        pytest.param("It was in October.", (2021, 6), 2021, id="a later month, a week in that year"),
        pytest.param("It was in October.", (2024, 6), 2024, id="a later month, no week the year before"),
        pytest.param("It was in October.", (2022, 10), 2022, id="the month itself"),
        pytest.param("It was in October.", (2022, 11), 2022, id="an earlier month"),
        pytest.param("In 2022 we met. It was in October.", None, 2022, id="behind a year alone"),
        pytest.param(
            "From 30 March to 2 November 2022 we met. It was in October.", None, 2022, id="a range's last month"
        ),
        pytest.param(
            "In October 2019 it began. In November 2021 we met. It was in October.",
            None,
            2021,
            id="a month that has a week in the year said last",
        ),
        pytest.param(
            "In July 2019 it began. In August 2022 we met. It was in July.",
            None,
            2022,
            id="a month named without a week",
        ),
        pytest.param(
            "It has risen since May 2019. In June 2022 we met. It was in May.", None, 2022, id="a month compared with"
        ),
        pytest.param(
            "In 2022 we met. It ended on 13 October.", (2019, 11), 2019, id="the last day in the year of writing"
        ),
        pytest.param(
            "In 2022 we met. It began on 7 October.", (2019, 11), 2019, id="the first day in the year of writing"
        ),
        pytest.param("In 2022 we met. On 9 October we left.", (2019, 11), 2022, id="a day inside a week"),
        pytest.param(
            "In 2021 we met. It began on 11 October.", (2019, 11), 2021, id="the first day in the year said last"
        ),
        pytest.param(
            "In 2022 we met. It ended on Sunday 13 October.", (2019, 11), 2019, id="the weekday of the last day"
        ),
        pytest.param("In 2022 we met. It ended on 13 October.", None, 2022, id="nothing says when it was written"),
    ],
)
def test_the_year_by_which_a_month_is_read(text: str, published: tuple[int, int] | None, year: int | None) -> None:
    assert last_of(text, published).read_year == year


DEFINITE, VAGUE = False, True


@pytest.mark.parametrize(
    ("text", "published", "weeks", "is_vague"),
    [
        pytest.param("In October 2019", None, {OCTOBER}, DEFINITE, id="a month with its year"),
        pytest.param("In October", (2019, 11), {OCTOBER}, VAGUE, id="a month with the year of the text"),
        pytest.param("In October", None, {OCTOBER, LATER}, VAGUE, id="a month of any year"),
        pytest.param("In November 2019", None, set(), DEFINITE, id="a month of no week"),
        pytest.param("In November", None, set(), VAGUE, id="a month of no week and no year"),
        pytest.param("On 10 October 2019", None, {OCTOBER}, DEFINITE, id="a day"),
        pytest.param("On 10 October", (2019, 11), {OCTOBER}, DEFINITE, id="a day with the year of the text"),
        pytest.param("On 20 October 2019", None, {OCTOBER}, VAGUE, id="a day after a week is news of it"),
        pytest.param("On 1 October 2019", None, set(), VAGUE, id="a day before it"),
        pytest.param("On 14–20 October 2019", None, set(), DEFINITE, id="a range after a week is no news of it"),
        pytest.param("On 10 September", (2020, 10), {SEPTEMBER, LAST}, VAGUE, id="a day in a month without days"),
        pytest.param("On 10 September 2020", None, {SEPTEMBER}, DEFINITE, id="such a day with its year"),
        pytest.param("On 10 September", (2022, 10), {LAST}, DEFINITE, id="a day of a week with days"),
        pytest.param("On 20 September", (2020, 10), {SEPTEMBER}, DEFINITE, id="a day that no other week has"),
        pytest.param("On 7–13 October", None, {OCTOBER}, DEFINITE, id="the days of one week"),
        pytest.param("On 11–17 October", (2019, 11), {LATER}, DEFINITE, id="the days of a week of another year"),
        pytest.param("On 8–12 October", (2019, 11), {OCTOBER}, DEFINITE, id="some days of a week"),
        pytest.param("On 8–12 October", None, set(), VAGUE, id="some days of a week of no year"),
        pytest.param("On 8–12 October 2019", None, {OCTOBER}, DEFINITE, id="some days with their year"),
        pytest.param(
            "From Monday 7 October to 12 October", (2019, 11), {OCTOBER}, DEFINITE, id="a weekday of the year"
        ),
        pytest.param("From Sunday 8 October to 12 October", (2019, 11), {OCTOBER}, DEFINITE, id="a weekday of no year"),
        pytest.param("In 2019", None, {MAY, OCTOBER}, VAGUE, id="a year of two weeks"),
        pytest.param("In 2021", None, {LATER}, VAGUE, id="a year of one week"),
        pytest.param("The 2021 big crackdown", None, {LATER}, VAGUE, id="a campaign farther off"),
        pytest.param("The 2019 crackdown", None, {MAY, OCTOBER}, VAGUE, id="the campaign of a year that had two"),
        pytest.param("In spring 2019", None, {MAY}, DEFINITE, id="spring"),
        pytest.param("In the spring of 2019", None, {MAY}, DEFINITE, id="the spring of"),
        pytest.param("In autumn 2019", None, {OCTOBER}, DEFINITE, id="autumn"),
        pytest.param("In fall 2021", None, {LATER}, DEFINITE, id="fall"),
        pytest.param("In 2019-20", None, set(), VAGUE, id="a year of two"),
        pytest.param("In 2019–20", None, set(), VAGUE, id="a year of two, with a dash"),
        pytest.param("In 2019–2020", None, set(), VAGUE, id="a year of two, in full"),
        pytest.param("In 2019–2021", None, set(), VAGUE, id="several years"),
        pytest.param("In summer 2019", None, set(), VAGUE, id="a season without a week"),
        pytest.param("In autumn of the late 2019", None, {MAY, OCTOBER}, VAGUE, id="a season farther off"),
    ],
)
def test_the_weeks_of_a_date(text: str, published: tuple[int, int] | None, weeks: set[str], *, is_vague: bool) -> None:
    found = last_of(text, published)
    assert ({*found.weeks}, found.is_vague) == (weeks, is_vague)


@pytest.mark.parametrize(
    ("season", "months"), [("spring", "03 04 05"), ("summer", "06 07 08"), ("autumn", "09 10 11"), ("fall", "09 10 11")]
)
def test_the_months_of_a_season(season: str, months: str) -> None:
    for number in range(2, 13):
        week = f"2024-{number:02}"
        calendar = Calendar(made.record(periods=(made.period("2024-01"), made.period(week))))
        found = DateResolver(calendar, CAMPAIGNS, None).resolve(Passage(f"In {season} 2024", 0))
        assert (found[0].weeks == {week}) is (week[-2:] in months.split())


def test_days_that_two_weeks_had_are_those_of_the_year_said_last() -> None:
    weeks = {"2019-10": "2019-10-07", "2024-10": "2024-10-07"}
    periods = [made.period(name, start=start, end=f"{start[:-2]}13") for name, start in weeks.items()]
    calendar = Calendar(made.record(periods=periods))
    for year, expected in ((2024, {"2024-10"}), (2019, {"2019-10"}), (2021, set())):
        resolver = DateResolver(calendar, CAMPAIGNS, date(year, 11, 1))
        assert resolver.resolve(Passage("On 7–13 October", 0))[0].weeks == expected
    resolver = DateResolver(calendar, CAMPAIGNS, date(2021, 11, 1))
    assert resolver.resolve(Passage("From Monday 7 October to 13 October", 0))[0].weeks == set()


def test_a_weekday_that_fits_the_year_of_the_text_does_not_change_it() -> None:
    periods = [made.period("2019-10", start="2019-10-07", end="2019-10-13"), made.period("2024-03")]
    resolver = DateResolver(Calendar(made.record(periods=periods)), CAMPAIGNS, date(2024, 11, 1))
    assert resolver.resolve(Passage("From Monday 7 October to 12 October", 0))[0].weeks == set()


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("In wave four", [("wave four", {OCTOBER}, DEFINITE)], id="a name of one week"),
        pytest.param("Wave four", [("wave four", {OCTOBER}, DEFINITE)], id="a name at the beginning"),
        pytest.param("The autumn campaign", [("autumn campaign", {OCTOBER, LATER}, VAGUE)], id="a name of two"),
        pytest.param(
            "The harvest campaign October 2020",
            [("harvest campaign", {OCTOBER, SEPTEMBER, LATER}, VAGUE), ("october 2020", set(), DEFINITE)],
            id="with a month of no week",
        ),
        pytest.param(
            "In wave four October 2019",
            [("wave four", {OCTOBER}, DEFINITE), ("october 2019", {OCTOBER}, DEFINITE)],
            id="two that are certain",
        ),
        pytest.param(
            "In 2021 wave four", [("2021", {LATER}, VAGUE), ("wave four", {OCTOBER}, DEFINITE)], id="of other weeks"
        ),
    ],
)
def test_names_of_weeks(text: str, dates: list[tuple[str, set[str], bool]]) -> None:
    passage = Passage(text, 0)
    found = DateResolver(CALENDAR, CAMPAIGNS, None).resolve(passage)
    assert [(" ".join(passage.words[one.first : one.last]), {*one.weeks}, one.is_vague) for one in found] == dates


@pytest.mark.parametrize(
    ("text", "is_compared_with"),
    [
        pytest.param("The previous ones in May 2019, October 2019", True, id="in a list with one compared with"),
        pytest.param("Held four times, most recently in October 2019", False, id="so many times"),
        pytest.param("The week before (13–20 May 2019)", False, id="the one before, with its days"),
        pytest.param("More than usual from 13 May 2019", False, id="than usual"),
        pytest.param("Half as many again as in May 2019", True, id="as in"),
    ],
)
def test_a_word_compares_with_the_dates_right_behind_it(text: str, is_compared_with: bool) -> None:
    assert last_of(text).is_compared_with is is_compared_with


def test_a_name_is_no_date_and_may_be_compared_with() -> None:
    named, compared = resolve("In wave four it rose, compared with wave four")
    assert (named.is_name, named.is_compared_with) == (True, False)
    assert (compared.is_name, compared.is_compared_with) == (True, True)


@pytest.mark.parametrize(
    ("text", "is_compared"),
    [
        pytest.param("It rose in May 2019", False, id="no such word"),
        pytest.param("It rose compared with May 2019", True, id="compared"),
        pytest.param("They print it before it goes out on 22 May 2019", False, id="before, and a clause"),
        pytest.param("It was higher before the week of May 2019", True, id="before a noun"),
        pytest.param("Arrests have grown since they began in May 2019", False, id="since, and a clause"),
        pytest.param("They check more lorries than in the week of 6 May 2019", True, id="than in a week"),
        pytest.param("They gave out 12,000 lamps after more than 8,000 in May 2019", True, id="after more than"),
        pytest.param("They took £900 after almost £800 in May 2019", True, id="after almost an amount"),
        pytest.param("They left after a raid on 12 homes in May 2019", False, id="after something else"),
        pytest.param("It has risen since May 2019", True, id="since"),
        pytest.param("They seized it rather than in May 2019", True, id="than"),
        pytest.param("More than in May 2019", True, id="more than in"),
        pytest.param("More than 586 in May 2019", False, id="more than a number"),
        pytest.param("Fewer than 586 in May 2019", False, id="fewer than a number"),
        pytest.param("Less than £586 in May 2019", False, id="less than an amount"),
        pytest.param("It rose against 586 in May 2019", True, id="against a number"),
        pytest.param("It rose against £586 in May 2019", True, id="against an amount"),
        pytest.param("It rose against the 586 in May 2019", True, id="against the number"),
        pytest.param("A drive against dealers in May 2019", False, id="against somebody"),
        pytest.param("He spoke as chief in May 2019", False, id="as something"),
        pytest.param("It rose from 586 in May 2019", True, id="from a number"),
        pytest.param("It rose from 5 in May 2019", True, id="from a number of one digit"),
        pytest.param("Police from Kent in May 2019", False, id="from a place"),
        pytest.param("They held 743 from Kent in May 2019", False, id="a number before from"),
        pytest.param("In May 2019 it was as before", False, id="such a word at the end of the text"),
        pytest.param("It rose compared with the other week. In May 2019", False, id="in another sentence"),
        pytest.param("It rose since then; in May 2019", False, id="before a semicolon"),
        pytest.param("It rose since then – in May 2019", False, id="before a dash"),
        pytest.param("Since then it rose in a few of the May 2019", True, id="nine tokens before"),
        pytest.param("Since May 2019", True, id="the first word"),
        pytest.param("Against May 2019", False, id="against and the date itself"),
    ],
)
def test_a_date_is_only_compared_with(text: str, is_compared: bool) -> None:
    assert last_of(text).is_compared_with is is_compared


@pytest.mark.parametrize(
    ("sentence", "before", "inside"),
    [
        pytest.param(Sentence(0, 4), [], [0, 3], id="the first"),
        pytest.param(Sentence(1, 3), [0], [], id="one date before it"),
        pytest.param(Sentence(4, 8), [3], [4, 7], id="the last date before it, and those at its ends"),
        pytest.param(Sentence(8, 12), [7], [], id="none inside"),
    ],
)
def test_the_dates_before_and_in_a_sentence(sentence: Sentence, before: list[int], inside: list[int]) -> None:
    dates = [DateMention(place, place + 1) for place in (0, 3, 4, 7)]
    found = find_dates_before_and_in(dates, sentence)
    assert [[one.first for one in some] for some in found] == [before, inside]


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
        pytest.param("So far the largest haul: 743", "so", id="a superlative behind it"),
        pytest.param("It was 116 more than the year before and 743 in all", None, id="what is only compared with"),
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
        pytest.param("The three before it had 1,882", "before", id="the three before it"),
        pytest.param("Three before that had 1,882", "before", id="three before that"),
        pytest.param("In weeks before this there were 1,882", "before", id="weeks before this"),
        pytest.param("The raids before it had 1,882", None, id="other things before it"),
        pytest.param("There were 743 in 2019/20", "2019/20", id="a year of two years"),
        pytest.param("Between them they spent 743 hours", None, id="between them, before a pronoun"),
        pytest.param("Between them the counters spent 743 hours", None, id="between them, before a subject"),
        pytest.param("The counters saw 743 birds between them", None, id="between them, behind what they saw"),
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
