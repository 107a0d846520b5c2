"""What is said wrongly of a week's days, its length and its place in the series, on a small record."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.mentions.date_mentions import lengths_in, ordinals_in
from countylines.checker.mentions.resolved_dates import DateResolver, find_dates_before_and_in
from countylines.checker.mentions.weeks import Calendar
from countylines.checker.passages import Passage, Sentence
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.resolution import ResolvedSentence
from countylines.checker.wrong_dates import (
    WrongDate,
    WrongDateFinder,
    end_of_noun_after_ordinal,
    end_of_ordinal_predicate,
    lengths_of_weeks,
    next_about_same,
)
from countylines.text.tokens import PhraseTable, tokenize
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
CALENDAR = Calendar(DATASET)


def wrong_in(
    text: str, main: str | None = OCTOBER, *, is_sure: bool = True, named: bool = False, is_about: bool = False
) -> list[str]:
    """List what a text says wrongly: its words, and what the record has."""
    weeks = (main,) if main else ()
    decided = DecidedWeeks(weeks, has_support=is_sure, asked=OCTOBER, named=weeks if named else ())
    finder = WrongDateFinder(DATASET, CALENDAR, decided)
    passage = Passage(text, 0)
    dates = DateResolver(CALENDAR, campaign_vocabulary(DATASET), None).resolve(passage)
    found: list[WrongDate] = []
    for sentence in passage.sentences:
        before, own = find_dates_before_and_in(dates, sentence)
        scoped = ResolvedSentence(passage, sentence, (), own, None, before, is_below_figures=is_about)
        found += finder.find_in(scoped)
    return [f"{text[one.start : one.end]}: {one.recorded.words}" for one in found]


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
        pytest.param("On 8 October 2019 the crackdown began.", [], id="the verb behind it"),
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
            id="behind the months",
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
        pytest.param(f"On 8–13 October 2019 {'x ' * 39}crackdown.", True, id="forty tokens behind"),
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
        pytest.param("A two-week crackdown. It was seven days.", [], id="put right as seven days"),
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


FOURTH = "the fourth of the series"


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
        pytest.param("The crackdown was the fifth.", [f"fifth: {FOURTH}"], id="said of a crackdown"),
        pytest.param("In May 2019 came the third such week.", [], id="of another week"),
        pytest.param(
            "In May 2019 came the fourth such week.", ["fourth such week: the third of the series"], id="wrong of it"
        ),
        pytest.param("In October 2021 came the fourth such week.", [], id="of a week without a place"),
        pytest.param(
            "The week of intensification of 7 to 13 October 2019, the third since the centre opened, was long.",
            [f"third: {FOURTH}"],
            id="behind the days, since an event",
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
        pytest.param("The week of 7 October 2019 was the third of its", ["third of its"], id="no noun behind its"),
    ],
)
def test_a_draft_may_break_off_anywhere(text: str, found: list[str], dataset: countylines.Dataset) -> None:
    assert [one.found for one in countylines.check(text, dataset)] == found


CAMPAIGNS = PhraseTable([("crackdown", False), ("crackdowns", False), ("intensification", True)])
"""Words for the weeks of a record; the record prints the last of nothing else."""
TITLE = frozenset({"county", "lines"})


def said_of_weeks(words: list[str], sentence: Sentence) -> list[tuple[str, int]]:
    """Return each length that is said of a week, with its words."""
    found = lengths_of_weeks(words, sentence, CAMPAIGNS, (), is_of_it=False)
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
            "the crackdown that began on a very cold October Monday lasted two weeks .", [14], id="nine words behind"
        ),
    ],
)
def test_the_days_said_of_a_crackdown(text: str, days: list[int]) -> None:
    words = tokenize(text).words
    assert [one for _, one in said_of_weeks(words, Sentence(0, len(words)))] == days


@pytest.mark.parametrize(
    ("text", "words_said"),
    [
        pytest.param("the two-week crackdown", "two week crackdown", id="from its number"),
        pytest.param("the week-long crackdown", "week long crackdown", id="from its unit, without a number"),
        pytest.param("the crackdown lasted two weeks .", "crackdown lasted two weeks", id="to the unit behind it"),
        pytest.param("the crackdown ran for two weeks .", "crackdown ran for two weeks", id="to the unit behind for"),
    ],
)
def test_the_words_that_say_how_long_a_crackdown_was(text: str, words_said: str) -> None:
    words = tokenize(text).words
    assert [one for one, _ in said_of_weeks(words, Sentence(0, len(words)))] == [words_said]


@pytest.mark.parametrize(
    ("text", "begins", "ends", "days"),
    [
        pytest.param("two fortnight crackdown", 1, 3, [14], id="a number before the sentence"),
        pytest.param("two fortnight crackdown", 0, 3, [28], id="a number at its beginning"),
        pytest.param("phase two week crackdown", 1, 4, [14], id="a phase before the sentence"),
        pytest.param("crackdown lasted for two weeks", 0, 5, [14], id="a unit at its end"),
        pytest.param("crackdown lasted for two weeks", 0, 4, [], id="a unit behind it"),
    ],
)
def test_only_the_words_of_the_sentence_say_how_long_a_crackdown_was(
    text: str, begins: int, ends: int, days: list[int]
) -> None:
    words = tokenize(text).words
    assert [one for _, one in said_of_weeks(words, Sentence(begins, ends))] == days


@pytest.mark.parametrize(
    ("following", "is_about_same"),
    [
        pytest.param("It was seven days.", True, id="it"),
        pytest.param("That was seven days.", True, id="that"),
        pytest.param("This took seven days.", True, id="this"),
        pytest.param("In all seven days.", False, id="in all"),
        pytest.param("Police took seven days.", False, id="somebody else"),
    ],
)
def test_the_next_sentence_goes_on_about_the_same(following: str, is_about_same: bool) -> None:
    passage = Passage(f"The crackdown was long. {following} It ended.", 0)
    before, after, _ = passage.sentences
    assert next_about_same(passage, before) == (after if is_about_same else (0, 0))


def test_no_sentence_follows_the_last_one() -> None:
    passage = Passage("It was seven days.", 0)
    assert next_about_same(passage, passage.sentences[0]) == (0, 0)


def test_a_length_ends_with_its_sentence() -> None:
    words = tokenize("Duration: 8 days").words
    assert list(lengths_in(words, Sentence(0, 3))) == []
    assert list(lengths_in(words, Sentence(0, 4))) == [(2, 4, 8)]


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
    assert [one for _, _, one in lengths_in(words, Sentence(0, len(words)))] == days


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        pytest.param("It was the fourth week of the series .", [("fourth", 4)], id="in words"),
        pytest.param("It was the 4th week of the series .", [("4 th", 4)], id="in digits"),
        pytest.param("It was the 12th week of the series .", [("12 th", 12)], id="two digits"),
        pytest.param("It was the 120th week of the series .", [("120 th", 120)], id="three digits"),
        pytest.param("A third of them were women .", [], id="a fraction"),
        pytest.param("One fifth of them were women .", [], id="a fraction of one"),
        pytest.param("Two fifth of them were women .", [], id="a fraction of two"),
        pytest.param("The third of its kind .", [("third", 3)], id="no fraction without a number"),
        pytest.param("A third week began .", [("third", 3)], id="no fraction without of"),
        pytest.param("The 1st and the second", [("1 st", 1), ("second", 2)], id="two, the last at the end"),
    ],
)
def test_the_ordinals_of_a_sentence(text: str, ordinals: list[tuple[str, int]]) -> None:
    passage = Passage(f"Listen. {text}", 0)
    words, sentence = passage.words, Sentence(2, len(passage.words))
    assert [(" ".join(words[at:place]), number) for at, number, place in ordinals_in(words, sentence)] == ordinals


def test_an_ending_of_an_ordinal_has_its_number_in_its_sentence() -> None:
    words = tokenize("4th week").words
    assert list(ordinals_in(words, Sentence(0, 3))) == [(0, 4, 2)]
    assert list(ordinals_in(words, Sentence(1, 3))) == []


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
    place = next(after for _, _, after in ordinals_in(words, Sentence(0, len(words))))
    end = end_of_noun_after_ordinal(words, place, len(words), CAMPAIGNS, TITLE)
    assert " ".join(words[place:end]) == noun
    assert bool(end) is bool(noun)


def test_a_word_of_the_title_may_be_a_sure_name() -> None:
    words = tokenize("fourth intensification week").words
    assert end_of_noun_after_ordinal(words, 1, 3, CAMPAIGNS, {"intensification"}) == 3


def test_the_name_of_a_campaign_has_three_words_at_most() -> None:
    names = PhraseTable([("week of long action", True), ("week of action", True)])
    words = tokenize("fourth week of action").words
    assert end_of_noun_after_ordinal(words, 1, 4, names, TITLE) == 4
    words = tokenize("fourth week of long action").words
    assert end_of_noun_after_ordinal(words, 1, 5, names, TITLE) == 0


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
    end = end_of_ordinal_predicate(words, sentence, at, at + 1, CAMPAIGNS, is_week_told=False)
    assert end == (at + 1 if is_said else 0)


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        pytest.param("It was the twelfth.", True, id="it"),
        pytest.param("The one in May was the twelfth.", True, id="the one"),
        pytest.param("The week was the twelfth since May.", True, id="the week"),
        pytest.param("It was the twelfth in a series of talks.", False, id="in a series of something else"),
    ],
)
def test_an_ordinal_said_of_a_week_whose_days_are_told(text: str, is_said: bool) -> None:
    passage = Passage(f"Police held it from 7 to 13 October. {text}", 0)
    words, sentence = passage.words, passage.sentences[1]
    at = words.index("twelfth")
    end = end_of_ordinal_predicate(words, sentence, at, at + 1, CAMPAIGNS, is_week_told=True)
    assert (end > at) is is_said
    assert end_of_ordinal_predicate(words, sentence, at, at + 1, CAMPAIGNS, is_week_told=False) == 0
