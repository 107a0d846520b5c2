"""What is said wrongly of a week's days, its length and its place in the series, on a small record."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.draft_weeks import WrongDate
from countylines.checker.mentions.weeks import DateResolver, calendar_of
from countylines.checker.number_mention import sentences_of
from countylines.checker.passages import Passage
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.wrong_dates import WrongDateFinder
from countylines.vocabulary.campaigns import campaign_vocabulary
from tests import made
from tests.checker.drafts import found_by

MAY, OCTOBER, SEPTEMBER, LATER, MARCH = "2019-05", "2019-10", "2020-09", "2021-10", "2023-02"
DATASET = made.record(
    header={"title": "County lines weeks", "headline": ["arrests"]},
    periods=(
        made.period(MAY, start="2019-05-13", end="2019-05-20", ordinal=3),
        made.period(OCTOBER, start="2019-10-07", end="2019-10-13", ordinal=4),
        made.period(SEPTEMBER, label="September 2020", ordinal=5),
        made.period(LATER, start="2021-10-11", end="2021-10-17"),
        made.period(MARCH, start="2023-02-27", end="2023-03-05"),
    ),
    datings=(
        made.dating(OCTOBER, "a", "the week of intensification", start="2019-10-06", end="2019-10-13"),
        made.dating(OCTOBER, "b", start="2019-10-07", end="2019-10-14", rank="deprecated"),
    ),
    measures=(made.measure("arrests"),),
    vocabulary=(made.word_group("campaign", "crackdown", "intensification", "week of intensification"),),
)


def wrong_in(
    text: str, main: str | None = OCTOBER, *, is_sure: bool = True, named: bool = False, is_about: bool = False
) -> list[str]:
    """List what a text says wrongly: its words, and what the record has."""
    weeks = (main,) if main else ()
    decided = DecidedWeeks(weeks, has_support=is_sure, default=OCTOBER, named_weeks=weeks if named else ())
    passage = Passage(text, 0)
    dates = DateResolver(calendar_of(DATASET), campaign_vocabulary(DATASET), None).resolve(passage)
    resolved = list(sentences_of(passage, dates))
    for sentence in resolved:
        sentence.is_below_figures = is_about
    found: list[WrongDate] = [*WrongDateFinder(DATASET, decided, resolved).find()]
    return [f"{text[slice(*one.span)]}: {one.record_words}" for one in found]


DAYS = "7–13 October 2019"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The crackdown ran from 7 to 13 October 2019.", [], id="its days"),
        pytest.param("The crackdown ran from 6 to 13 October 2019.", [], id="days that a source has"),
        pytest.param("The crackdown ran 8–13 October 2019.", [f"8–13 October 2019: {DAYS}"], id="other days"),
        pytest.param("The crackdown ran 7–14 October 2019.", [f"7–14 October 2019: {DAYS}"], id="days it rejects"),
        pytest.param("The crackdown ran 8–13 October.", [f"8–13 October: {DAYS}"], id="without a year"),
        pytest.param("The crackdown ran 8–13 November 2019.", [], id="a month of no week"),
        pytest.param("The crackdown was in October 2019.", [], id="a month"),
        pytest.param(
            "For ten days, from 7 to 13 October 2019, men left.", [f"ten days: one week, {DAYS}"], id="a length beside"
        ),
        pytest.param("For seven days, from 7 to 13 October 2019, men left.", [], id="the right length beside"),
        pytest.param("Ten days of rain, 7 to 13 October 2019.", [], id="a length of something"),
        pytest.param("Of October 2019 they called it a ten-day crackdown.", [], id="what somebody calls it"),
        pytest.param(
            "The crackdown ran from 2 October to 1 November 2019.",
            [f"2 October to 1 November 2019: {DAYS}"],
            id="thirty days from first to last",
        ),
        pytest.param("Men left 9–15 October 2019.", [f"9–15 October 2019: {DAYS}"], id="as many days, two later"),
        pytest.param("Men left 5–11 October 2019.", [f"5–11 October 2019: {DAYS}"], id="as many days, two earlier"),
        pytest.param("Men left 10–16 October 2019.", [], id="as many days, three later"),
        pytest.param("Men left 9–16 October 2019.", [], id="a day more"),
        pytest.param("Men left 8–12 October 2019.", [f"8–12 October 2019: {DAYS}"], id="a day off at both ends"),
        pytest.param("Men left 9–13 October 2019.", [f"9–13 October 2019: {DAYS}"], id="two days off, and little else"),
        pytest.param("Men left 8–16 October 2019.", [], id="three days off, and little else"),
        pytest.param(
            "The crackdown began on 8 October 2019.", [f"began on 8 October 2019: {DAYS}"], id="the first day"
        ),
        pytest.param("The crackdown began 8 October 2019.", [f"began 8 October 2019: {DAYS}"], id="right before it"),
        pytest.param("The crackdown began on 7 October 2019.", [], id="the right first day"),
        pytest.param(
            "The crackdown ended on 12 October 2019.", [f"ended on 12 October 2019: {DAYS}"], id="the last day"
        ),
        pytest.param("The crackdown ended on 13 October 2019.", [], id="the right last day"),
        pytest.param(
            "It ran from 7 October 2019. It ended on 14 October.",
            [f"ended on 14 October: {DAYS}"],
            id="its end",
        ),
        pytest.param("It ran from 7 October 2019. It ended on 16 October.", [], id="long after the first day"),
        pytest.param("It ran from 8 May 2019. It ended on 14 October.", [], id="after a day of no week"),
        pytest.param("The crackdown ended on 7 October 2019.", [f"ended on 7 October 2019: {DAYS}"], id="an end first"),
        pytest.param(
            "The crackdown began on 13 October 2019.", [f"began on 13 October 2019: {DAYS}"], id="a late start"
        ),
        pytest.param(
            "The crackdown began on the Tuesday, 8 October 2019.",
            [f"began on the Tuesday, 8 October 2019: {DAYS}"],
            id="four tokens between",
        ),
        pytest.param("The crackdown began there on 8 October 2019.", [], id="another word between"),
        pytest.param("On 8 October 2019 the crackdown began.", [], id="the verb after it"),
        pytest.param("The crackdown began in September 2020.", [], id="a month of a week without days"),
        pytest.param("The crackdown began on 8 September 2020.", [], id="a day of a week without days"),
        pytest.param(
            "The crackdown was on on Tuesday 8 October 2019, not Tuesday 9 October 2019.",
            ["Tuesday 9 October 2019: 9 October 2019 was a Wednesday"],
            id="a weekday that it was not",
        ),
        pytest.param(
            "The crackdown ran from Monday 7 to Saturday 13 October 2019.",
            ["Saturday 13 October 2019: 13 October 2019 was a Sunday"],
            id="a wrong weekday of the last day",
        ),
        pytest.param(
            "The crackdown ran between Tuesday the 7th and Sunday the 13th of October 2019.",
            ["Tuesday the 7th and Sunday the 13th of October 2019: 7 October 2019 was a Monday"],
            id="a wrong weekday of the first day",
        ),
        pytest.param(
            "The crackdown ran from Monday, October 7 to Saturday, October 13, 2019.",
            ["Saturday, October 13, 2019: 13 October 2019 was a Sunday"],
            id="after the months",
        ),
        pytest.param("The crackdown was on Tuesday 1 October 2019.", [], id="a weekday of another day"),
        pytest.param(
            "The crackdown was on Monday 1 October 2019.",
            ["Monday 1 October 2019: 1 October 2019 was a Tuesday"],
            id="a wrong weekday of a day of no week",
        ),
        pytest.param("The cat came home on Sunday 24 January.", [], id="a weekday of no certain year"),
    ],
)
def test_the_days_of_a_week(text: str, expected: list[str]) -> None:
    assert wrong_in(text) == expected


@pytest.mark.parametrize(
    ("text", "is_campaign"),
    [
        pytest.param("The crackdown ran 8–13 October 2019.", True, id="a crackdown"),
        pytest.param("The fair ran 8–13 October 2019.", False, id="something else"),
        pytest.param("A week of raids ran 8–13 October 2019.", True, id="a week"),
        pytest.param("The weeks ran 8–13 October 2019.", True, id="weeks"),
        pytest.param("The dates are 8–13 October 2019.", True, id="dates"),
        pytest.param("The arrests of 8–13 October 2019.", True, id="what it counted"),
        pytest.param("The raids of 8–13 October 2019.", False, id="what it did not count"),
        pytest.param(
            "The crackdown was long. The big fair of the men was held there on 8–13 October 2019.",
            False,
            id="before a sentence of sixteen tokens",
        ),
        pytest.param(f"The crackdown {'x ' * 37}on 8–13 October 2019.", True, id="forty tokens before"),
        pytest.param(f"On 8–13 October 2019 {'x ' * 39}crackdown.", True, id="forty tokens after"),
    ],
)
def test_days_are_those_of_a_campaign_by_the_words_near_them(text: str, is_campaign: bool) -> None:
    assert bool(wrong_in(text, is_sure=False)) is is_campaign


def test_a_range_as_long_as_the_week_is_meant_for_it_only_where_the_draft_is_about_it() -> None:
    assert wrong_in("Men left 9–15 October 2019.", is_sure=False) == []
    assert wrong_in("Men left 9–15 October 2019.", is_sure=False, named=True) != []
    assert wrong_in("Men left on 9 October 2019.") == []


def test_the_dates_of_a_table_are_those_of_campaigns() -> None:
    assert wrong_in("Fair: 8–12 October 2019", is_sure=False) == []
    assert wrong_in("Fair: 8–12 October 2019", is_sure=False, is_about=True) != []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Men ran from 1 to 12 October 2019.", False, id="somebody ran"),
        pytest.param("It cost much in 1–12 October 2019.", False, id="it did something else"),
    ],
)
def test_a_pronoun_stands_for_what_the_draft_is_about(text: str, expected: bool) -> None:
    assert bool(wrong_in(text)) is expected
    assert wrong_in(text, is_sure=False) == []


def test_another_operation_or_trial_is_of_its_own_sentence() -> None:
    for other in ("Then came Operation Venetic.", "There was a trial.", "Was it?"):
        assert wrong_in(f"The crackdown ran 8–13 October 2019. {other}") != []
        assert wrong_in(f"{other} The crackdown ran 8–13 October 2019.") != []


LENGTH = f"one week, {DAYS}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A two-week crackdown.", [f"two-week crackdown: {LENGTH}"], id="two weeks"),
        pytest.param("A week-long crackdown.", [], id="a week"),
        pytest.param("A seven-day crackdown.", [], id="seven days"),
        pytest.param("A two-week fair.", [], id="of something else"),
        pytest.param("Not a two-week crackdown.", [], id="not"),
        pytest.param("In May 2019 an eight-day crackdown began.", [], id="a week of eight days"),
        pytest.param("In May 2019 a seven-day crackdown began.", [], id="a week may be seven days"),
        pytest.param(
            "In May 2019 a nine-day crackdown began.",
            ["nine-day crackdown: 8 days, 13–20 May 2019"],
            id="too many days of it",
        ),
        pytest.param(
            "In September 2020 a nine-day crackdown began.",
            ["nine-day crackdown: one week, September 2020"],
            id="of a week without days",
        ),
        pytest.param("In May 2019 or March 2023 a nine-day crackdown began.", [], id="of one of two weeks"),
        pytest.param(
            "In May 2019 or October 2019 a nine-day crackdown began.",
            [f"nine-day crackdown: {LENGTH}"],
            id="of the draft's week, or another",
        ),
        pytest.param("In July 2019 a nine-day crackdown began.", [], id="of no week"),
        pytest.param(
            "In May 2019 men left. A nine-day crackdown began.",
            ["nine-day crackdown: 8 days, 13–20 May 2019"],
            id="of the week said before",
        ),
        pytest.param(
            "Since May 2019 men left. A nine-day crackdown began.",
            [f"nine-day crackdown: {LENGTH}"],
            id="of a week compared with before",
        ),
        pytest.param("Duration: 7 days", [], id="a label, seven days"),
        pytest.param("A two-week crackdown. It was ten days.", [f"two-week crackdown: {LENGTH}"], id="not put right"),
        pytest.param("A two-week crackdown. Men took seven days.", [f"two-week crackdown: {LENGTH}"], id="of others"),
        pytest.param(
            "The week of intensification lasted two weeks.",
            [f"week of intensification lasted two weeks: {LENGTH}"],
            id="a name in a longer one",
        ),
        pytest.param(
            "A two-week week of intensification.",
            [f"two-week week of intensification: {LENGTH}"],
            id="a long name once",
        ),
        pytest.param(
            "For ten days from 7 October 2019 police forces acted.", [f"ten days: {LENGTH}"], id="from its first day"
        ),
        pytest.param("For ten days from 8 October 2019 police forces acted.", [], id="from another day"),
    ],
)
def test_the_length_of_a_week(text: str, expected: list[str]) -> None:
    assert wrong_in(text) == expected


def test_the_length_is_that_of_the_draft_s_week_only_where_it_is_about_it() -> None:
    assert wrong_in("A two-week crackdown.", is_sure=False) == []
    assert wrong_in("A two-week crackdown.", None) == []
    assert wrong_in("Duration: 10 days", is_sure=False) == []
    assert wrong_in("Duration: 10 days", None) == []
    assert wrong_in("Duration: 8 days", MAY) == []


FOURTH = "the fourth in the series"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("It was the fifth such week.", [f"fifth such week: {FOURTH}"], id="the fifth"),
        pytest.param("It was the fourth such week.", [], id="the fourth"),
        pytest.param("It was the fifth such officer.", [], id="of something else"),
        pytest.param("It was not the fifth such week.", [], id="not"),
        pytest.param("It would be the fifth such week.", [], id="to come"),
        pytest.param(
            "In May 2019 came the third such week, in October 2019 the third such week.",
            [f"third such week: {FOURTH}"],
            id="two, each with its date",
        ),
        pytest.param("It could come, the fifth such week.", [f"fifth such week: {FOURTH}"], id="in another clause"),
        pytest.param(
            "He could say that it was the fifth such week.", [f"fifth such week: {FOURTH}"], id="could say that"
        ),
        pytest.param("The crackdown was the fifth.", [f"fifth: {FOURTH}"], id="said of a crackdown"),
        pytest.param("In May 2019 came the third such week.", [], id="of another week"),
        pytest.param(
            "In May 2019 came the fourth such week.", ["fourth such week: the third in the series"], id="wrong of it"
        ),
        pytest.param("In October 2021 came the fourth such week.", [], id="of a week without a place"),
        pytest.param(
            "The week of intensification of 7 to 13 October 2019, the third since the centre opened, was long.",
            [f"third: {FOURTH}"],
            id="after the days, since an event",
        ),
        pytest.param("The fifth such week; in May 2019 men left.", [f"fifth such week: {FOURTH}"], id="another part"),
        pytest.param("The fifth such week since May 2019.", [f"fifth such week: {FOURTH}"], id="since another week"),
        pytest.param("It was the fifth such week. It was late.", [f"fifth such week: {FOURTH}"], id="not put right"),
        pytest.param("It was the fifth of October 2019 such week.", [], id="the day of a date"),
    ],
)
def test_the_place_of_a_week_in_the_series(text: str, expected: list[str]) -> None:
    assert wrong_in(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Police arrested 743 people on 7 October 2019.", [], id="the first day"),
        pytest.param("Police arrested 743 people on 13 October 2019.", [], id="the last day"),
        pytest.param("Police arrested 743 people by 14 October 2019.", [], id="by a day"),
        pytest.param("Police arrested 743 people there on 14 October 2019.", [], id="another word between"),
        pytest.param("Police arrested 744 people on 14 October 2019.", [], id="a figure that is not the week's"),
        pytest.param("On 14 October 2019 police arrested 743 people.", [], id="a day before the figure"),
    ],
)
def test_the_day_of_a_figure(text: str, words: list[str], dataset: countylines.Dataset) -> None:
    assert found_by("wrong-date", text, dataset) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The national week began on 7 October 2019 and lasted for ten", [], id="no unit of a length"),
        pytest.param("The week was held from 7 to 13 October 2019. Third", [], id="an ordinal alone"),
        pytest.param("The week of 7 October 2019 was the third of its", [], id="no noun after its"),
    ],
)
def test_a_draft_may_break_off_anywhere(text: str, found: list[str], dataset: countylines.Dataset) -> None:
    assert [one.found for one in countylines.check(text, dataset)] == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("It was the fifth week of intensification.", 1, id="of the series"),
        pytest.param("It was the third week of intensification in 2019.", 0, id="in a year"),
        pytest.param("It was the third week of intensification this year.", 0, id="this year"),
        pytest.param("It was the third week of intensification of the year.", 0, id="of the year"),
        pytest.param("It was the fifth week of intensification in 43 forces.", 1, id="in so many forces"),
    ],
)
def test_an_ordinal_of_a_year_is_not_one_of_the_series(text: str, count: int, dataset: countylines.Dataset) -> None:
    draft = f"County lines week, 7–13 October 2019, brought 743 arrests. {text}"
    assert len(countylines.check(draft, dataset)) == count


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        pytest.param(
            "The county lines crackdown in September 2019 led to 743 arrests, of whom 652 were men.",
            "September 2019",
            id="in",
        ),
        pytest.param(
            "In the county lines week of November 2019 police made 743 arrests and visited 655 cuckooed addresses.",
            "November 2019",
            id="of",
        ),
        pytest.param(
            "The crackdown took place in Oct. 2020: 743 arrests, 655 cuckooed addresses.", "Oct. 2020", id="took place"
        ),
        pytest.param(
            "In November 2019 the results of the crackdown came: 743 arrests, 655 cuckooed addresses.",
            None,
            id="what was announced then",
        ),
        pytest.param(
            "In December 2019 forces spent a week visiting 655 cuckooed addresses. They arrested 743 people.",
            "December 2019",
            id="before its figures",
        ),
        pytest.param(
            "In November 2019 they held the county lines crackdown. There were 743 arrests, and 655 cuckooed addresses "
            "were visited.",
            "November 2019",
            id="before the words for the week",
        ),
        pytest.param(
            "In the last week of October 2019 police made 743 arrests.", "October 2019", id="a later week of the month"
        ),
        pytest.param("In the second week of October 2019 police made 743 arrests.", None, id="its week of the month"),
        pytest.param("In the last week of October 2019 police made 12 arrests.", None, id="without a figure of it"),
        pytest.param(
            "The crackdown, released in November 2019: 743 arrests, 655 cuckooed addresses.", None, id="a release"
        ),
        pytest.param(
            "The county lines crackdown in September 2019 led to 743 arrests.", "September 2019", id="one figure"
        ),
        pytest.param(
            "The county lines crackdown in September 2019 led to more than 700 arrests.", None, id="a round figure"
        ),
        pytest.param(
            "The crackdown in September 2019 led to 743 arrests, of whom 652 were men, 7 to 13 October 2019.",
            None,
            id="the week is named",
        ),
    ],
)
def test_a_month_of_no_week_right_after_the_words_for_one(
    draft: str, found: str | None, dataset: countylines.Dataset
) -> None:
    wrong = [one.found for one in countylines.check(draft, dataset) if one.rule == "wrong-date"]
    assert wrong == [found] * (found is not None)


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        pytest.param(
            "Operation Sceptre, the national knife week, ran from 11 to 17 May 2019.", [], id="of another name"
        ),
        pytest.param(
            "Operation Sceptre, the county lines crackdown, ran from 11 to 17 May 2019.",
            ["11 to 17 May 2019"],
            id="both",
        ),
        pytest.param(
            "The week ran from 7 to 13 October 2019. The third week of Operation Sceptre was put off.",
            [],
            id="a place in its own series",
        ),
    ],
)
def test_the_days_of_an_operation_with_a_name_are_its_own(
    draft: str, found: list[str], dataset: countylines.Dataset
) -> None:
    assert [one.found for one in countylines.check(draft, dataset) if one.rule == "wrong-date"] == found


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        pytest.param(
            "Over eight days in October 2019 police arrested 743 people.", "eight days", id="at the beginning"
        ),
        pytest.param("743 arrests in five days: that was the county lines week.", "five days", id="after a figure"),
        pytest.param(
            "On 7 October 2019 the crackdown began. It lasted ten days and led to 743 arrests.", "ten days", id="it"
        ),
        pytest.param("In the six months after October 2019, 211 of the 743 held were charged.", None, id="a distance"),
        pytest.param("Over eight days in October 2019 police arrested 12 people.", None, id="no figure of a week"),
        pytest.param("743 people were held, 20 of them in two days.", None, id="after another number"),
    ],
)
def test_a_length_beside_figures_of_a_week_is_that_of_the_week(
    draft: str, found: str | None, dataset: countylines.Dataset
) -> None:
    told = [one.found for one in countylines.check(draft, dataset) if one.rule == "wrong-date"]
    assert told == [found] * (found is not None)


def test_days_of_two_months_are_found_by_the_second(dataset: countylines.Dataset) -> None:
    draft = "From 30 September to 6 October 2019 the NCLCC held a week of intensification. There were {} arrests."
    assert found_by("wrong-date", draft.format("743"), dataset) == ["30 September to 6 October 2019"]
    assert found_by("wrong-date", draft.format("12"), dataset) == ["30 September to 6 October 2019"]


def test_days_apart_from_the_week_need_a_name_or_a_figure_of_it(dataset: countylines.Dataset) -> None:
    draft = "In a week against online abuse, between 14 and 20 October 2019, police arrested {} people."
    assert found_by("wrong-date", draft.format("743"), dataset) == ["14 and 20 October 2019"]
    assert found_by("wrong-date", draft.format("131"), dataset) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "The third such week: 586 arrests, £312,649 in cash.", [], id="of the week with the figures beside it"
        ),
        pytest.param(
            "The fourth such week: 586 arrests, £312,649 in cash.",
            ["fourth such week"],
            id="wrong of the week beside it",
        ),
        pytest.param("The third such week: 586 arrests.", ["third such week"], id="a single figure"),
    ],
)
def test_the_place_in_the_series_is_of_the_week_whose_figures_are_beside_it(
    text: str, found: list[str], dataset: countylines.Dataset
) -> None:
    draft = f"In the week of intensification of 7 to 13 October 2019 there were 743 arrests.\n\n{text}"
    assert found_by("wrong-date", draft, dataset) == found
