"""The week of a number, by the dates of its sentence, paragraph, section and draft."""

from __future__ import annotations

from datetime import date

import pytest

from countylines.checker.mentions.date_mentions import DateMention
from countylines.checker.mentions.weeks import Calendar, DateResolver
from countylines.checker.number_mention import WeekScope, WeekSource, sentences_of
from countylines.checker.passages import Passage
from countylines.checker.reason import Reason
from countylines.checker.scope.number_week import WeekTracker, can_be_date_of_number
from countylines.figures.quantity import read_quantity
from countylines.text.tokens import PhraseTable
from countylines.vocabulary.campaigns import CampaignVocabulary
from tests import made
from tests.checker.drafts import number_at, sentence_of
from tests.checker.mentions.test_weeks import resolve

MAY, OCTOBER, SEPTEMBER, LATER, MARCH = "2019-05", "2019-10", "2020-09", "2021-10", "2023-02"
WEEKS = (
    made.period(MAY, start="2019-05-13", end="2019-05-20"),
    made.period(OCTOBER, start="2019-10-07", end="2019-10-13"),
    made.period(SEPTEMBER),
    made.period(LATER, start="2021-10-11", end="2021-10-17"),
    made.period(MARCH, start="2023-02-27", end="2023-03-05"),
)
CALENDAR = Calendar(made.record(periods=WEEKS))
NAMES = CampaignVocabulary(PhraseTable(), PhraseTable([("wave four", frozenset({OCTOBER}))]))


def scope_of(
    text: str,
    number: str = "586",
    main: tuple[str, ...] = (LATER,),
    published: tuple[int, int] | None = None,
    section: str | None = None,
) -> WeekScope:
    """Return the scope of a number of the last sentence of a text, whose other sentences come before it."""
    passage, resolver = Passage(text, 0), DateResolver(CALENDAR, NAMES, date(*published, 1) if published else None)
    tracker = WeekTracker(main, CALENDAR)
    if section:
        (tracker.section_date,) = resolver.resolve(Passage(section, 0))
    dates = resolver.resolve(passage)
    *before, last = sentences_of(passage, dates)
    for sentence in before:
        tracker.note_sentence(sentence)
    place = passage.words.index(number)
    return tracker.scope_of_number(number_at(last, place, place + 1, read_quantity(number)))


OTHER_TIME = WeekScope(doubt=Reason.OTHER_TIME)
SEVERAL_NAMED = WeekScope(doubt=Reason.SEVERAL_NAMED)


def dated(week: str, source: WeekSource = WeekSource.SENTENCE) -> WeekScope:
    return WeekScope((week,), source=source)


def said_before(week: str) -> WeekScope:
    return dated(week, WeekSource.PARAGRAPH)


OF_DRAFT = WeekScope((LATER,))
OF_DRAFT_OR_MAY = WeekScope((LATER, MAY))
"""With May for a number that only that week's figure supports, with which its sentence compares."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In October 2019 they held 586.", dated(OCTOBER), id="the date of its sentence"),
        pytest.param("They held 586.", OF_DRAFT, id="no date"),
        pytest.param("Men were held; they held 586 in October 2019.", dated(OCTOBER), id="of its part"),
        pytest.param("In October 2019 men were held; they took 586.", dated(OCTOBER), id="of the part before"),
        pytest.param("October 2019 saw men; they took 586.", dated(OCTOBER), id="the first words of the part before"),
        pytest.param("Men left; October 2019 saw 586.", dated(OCTOBER), id="the first words of its part"),
        pytest.param(
            "More than in May 2019 were held; they took 586.", OF_DRAFT_OR_MAY, id="not of a comparison before"
        ),
        pytest.param(
            "In May 2019 men were held; in October 2019 women were held; they took 586.",
            WeekScope((LATER,), doubt=Reason.SEVERAL_NAMED),
            id="several parts before",
        ),
        pytest.param("So far they held 586.", OTHER_TIME, id="another time before it"),
        pytest.param("They held 586 so far.", OTHER_TIME, id="another time after it"),
        pytest.param("They held 586, so far the most.", OF_DRAFT, id="another time in the next clause"),
        pytest.param("So far men were held; they took 586.", OF_DRAFT, id="another time in another part"),
        pytest.param("A year earlier, back in May 2019, they held 586.", dated(MAY), id="three tokens after it"),
        pytest.param("A year earlier, in May 2019, they held 586.", dated(MAY), id="the same time in a date"),
        pytest.param("A year earlier in May 2019 they held 586.", OTHER_TIME, id="no comma"),
        pytest.param(
            "Ten months later, in the week of May 2019, they held 586.", dated(MAY), id="words before its date"
        ),
        pytest.param("They held 586, and in May 2019 they left.", dated(MAY), id="the date of a clause without one"),
        pytest.param("They held 586 in a raid of May 2019, or October 2019.", dated(MAY), id="the date of its clause"),
        pytest.param(
            "In the previous week, in May 2019, they held 586.", dated(MAY), id="the week before, with its date"
        ),
        pytest.param("Men were held the previous week; they took 586.", OF_DRAFT, id="the week before in another part"),
        pytest.param("They held 586, and men the previous week.", OF_DRAFT, id="the week before in the next clause"),
        pytest.param("After 91 men in May 2019 they held 586.", OF_DRAFT_OR_MAY, id="after a number of a date"),
        pytest.param("After 9 men in May 2019 they held 586.", OF_DRAFT_OR_MAY, id="after a number of one digit"),
        pytest.param("After 586 men in May 2019 they held more.", dated(MAY), id="the number after which"),
        pytest.param("After 13 May 2019 they held 586.", dated(MAY), id="after a day"),
        pytest.param("They held 586, on 9 October 2019.", dated(OCTOBER), id="a day after a comma"),
        pytest.param("They held 586 on 7 October 2019.", dated(OCTOBER), id="on the first day"),
        pytest.param("They held 586 on 13 October 2019.", dated(OCTOBER), id="on the last day"),
        pytest.param("They held 586 on 8–12 October 2019.", dated(OCTOBER), id="on several days"),
        pytest.param("They held 586 on 1 September 2020.", dated(SEPTEMBER), id="a day of a week without days"),
        pytest.param("They held 586 on October 2019.", dated(OCTOBER), id="on a month"),
        pytest.param("They held 586 on wave four.", dated(OCTOBER), id="on the name of a week"),
        pytest.param("In 2021 they held 586.", OF_DRAFT, id="the year of the draft's week"),
        pytest.param("In 2020 they held 586.", WeekScope((SEPTEMBER,), doubt=Reason.ONLY_A_YEAR), id="only a year"),
        pytest.param("In 2019 they held 586.", WeekScope(doubt=Reason.SEVERAL_POSSIBLE), id="a year of two"),
        pytest.param("In October they held 586.", OF_DRAFT, id="a month of the draft's week and of another"),
        pytest.param("In September they held 586.", WeekScope((SEPTEMBER,)), id="a month of another week, of no year"),
        pytest.param("On 20 October 2021 they held 586.", OF_DRAFT, id="a day after the draft's week"),
        pytest.param("On 20 October 2019 they held 586.", WeekScope((OCTOBER,)), id="a day after another week"),
        pytest.param("In July 2021 they held 586.", WeekScope(doubt=Reason.IN_NO_WEEK), id="a month of no week"),
        pytest.param(
            "On 1 October 2021 they held 586.",
            WeekScope((LATER,), doubt=Reason.IN_NO_WEEK),
            id="in the month of the week",
        ),
        pytest.param(
            "On 1 October 2023 they held 586.", WeekScope(doubt=Reason.IN_NO_WEEK), id="in that month of another year"
        ),
    ],
)
def test_the_week_of_a_number(text: str, expected: WeekScope) -> None:
    assert scope_of(text) == expected


def test_a_cell_without_a_time_is_of_the_section() -> None:
    tracker = WeekTracker((LATER,), CALENDAR)
    (tracker.section_date,) = DateResolver(CALENDAR, NAMES, None).resolve(Passage("In May 2019.", 0))
    assert tracker.scope_of_section == WeekScope((MAY,))


def test_a_cell_without_a_time_is_of_the_draft_where_the_section_is_of_no_one_week() -> None:
    tracker = WeekTracker((LATER,), CALENDAR)
    assert tracker.scope_of_section == OF_DRAFT
    (tracker.section_date,) = DateResolver(CALENDAR, NAMES, None).resolve(Passage("In 2019.", 0))
    assert tracker.scope_of_section == OF_DRAFT


def test_a_date_of_no_week_is_near_a_week_in_the_month_where_that_ends() -> None:
    assert scope_of("On 1–8 April 2023 they held 586.", main=(MARCH,)) == WeekScope(doubt=Reason.IN_NO_WEEK)
    assert scope_of("On 8–20 March 2023 they held 586.", main=(MARCH,)) == WeekScope((MARCH,), doubt=Reason.IN_NO_WEEK)
    assert scope_of("On 1–8 February 2023 they held 586.", main=(MARCH,)) == WeekScope(
        (MARCH,), doubt=Reason.IN_NO_WEEK
    )
    assert scope_of("On 1–8 February 2023 they held 586.", main=("2024-01",)) == WeekScope(doubt=Reason.IN_NO_WEEK)
    assert scope_of("On 20–28 October they held 586.", main=(LATER,), published=None) == WeekScope(
        (LATER,), doubt=Reason.IN_NO_WEEK
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In May 2019 men were held. They took 586.", said_before(MAY), id="the sentence before"),
        pytest.param(
            "May 2019 was long. They took 586.", said_before(MAY), id="the first words of the sentence before"
        ),
        pytest.param(
            "They left. Since May 2019 men were held. They took 586.",
            said_before(MAY),
            id="a comparison in the second one",
        ),
        pytest.param("In 2019 men were held. They took 586.", OF_DRAFT, id="a year alone says nothing"),
        pytest.param("In wave four men were held. They took 586.", said_before(OCTOBER), id="a name"),
        pytest.param("They met in the May 2019 week. They took 586.", said_before(MAY), id="the noun of a week"),
        pytest.param(
            "At the big June 2018 meeting men spoke. They took 586.",
            WeekScope((LATER,), doubt=Reason.IN_NO_WEEK),
            id="the article farther off",
        ),
        pytest.param(
            "They met in the June 2018 and left. They took 586.",
            WeekScope((LATER,), doubt=Reason.IN_NO_WEEK),
            id="no noun after it",
        ),
        pytest.param(
            "Men were held in May 2019, in October 2021 and in October. They held 586.",
            WeekScope((LATER,), doubt=Reason.IN_NO_WEEK),
            id="two certain dates and a vague one",
        ),
        pytest.param(
            "We met there. Up from May 2019, men were held. They took 586.",
            said_before(MAY),
            id="a comparison that opens the second sentence",
        ),
        pytest.param("In October men were held. They took 586.", OF_DRAFT, id="a vague date"),
        pytest.param(
            "In May 2019 and October 2019 men were held. They took 586.",
            WeekScope((LATER,), doubt=Reason.IN_NO_WEEK),
            id="two weeks in the sentence before",
        ),
        pytest.param(
            "In May 2019 and by 20 May 2019 men were held. They took 586.", said_before(MAY), id="one week said twice"
        ),
        pytest.param(
            "In October and October 2019 men were held. They took 586.", said_before(OCTOBER), id="vague and certain"
        ),
        pytest.param(
            "In July 2021 men were held. They took 586.", WeekScope((LATER,), doubt=Reason.IN_NO_WEEK), id="of no week"
        ),
        pytest.param(
            "Since May 2019 men were held. They took 586.", said_before(MAY), id="a comparison that opens a sentence"
        ),
        pytest.param(
            "It went on and on and up since May 2019. They took 586.",
            OF_DRAFT,
            id="a comparison eight tokens on",
        ),
        pytest.param(
            "It went on and on, since May 2019. They took 586.", said_before(MAY), id="a comparison seven tokens on"
        ),
        pytest.param("Since July 2019 men were held. They took 586.", OF_DRAFT, id="a comparison with no week"),
        pytest.param(
            "In May 2019 men were held. This month they took 586.",
            said_before(MAY)._replace(doubt=Reason.TIME_OF_WRITING),
            id="this month",
        ),
        pytest.param(
            "In May 2019 men were held. This year they took 586.",
            said_before(MAY)._replace(doubt=Reason.TIME_OF_WRITING),
            id="this year",
        ),
        pytest.param("In May 2019 it was 41; then they took 586.", dated(MAY), id="a part without a date"),
        pytest.param(
            "Months earlier, in May 2019, it was 41; they took 586.", dated(MAY), id="a part after an earlier date"
        ),
        pytest.param("In May 2019 men were held. This town took 586.", said_before(MAY), id="this town"),
        pytest.param(
            "In May 2019 men were held. Men of this year left; they took 586.",
            said_before(MAY),
            id="this year in another part",
        ),
        pytest.param(
            "In July 2019 men were held. This year they took 586.",
            WeekScope((LATER,), doubt=Reason.TIME_OF_WRITING),
            id="this year, of no week",
        ),
        pytest.param("They took 586 this year.", OF_DRAFT, id="this year, and nothing before"),
    ],
)
def test_the_week_said_before_a_number(text: str, expected: WeekScope) -> None:
    assert scope_of(text) == expected


def test_the_week_of_the_section_and_of_the_draft() -> None:
    of_section = dated(OCTOBER, WeekSource.SECTION)
    assert scope_of("They held 586.", section="October 2019") == of_section
    assert scope_of("They held 586.", section="October 2019", main=()) == of_section
    assert scope_of("They held 586.", main=()) == WeekScope(doubt=Reason.OTHER_TIME_OF_TEXT)
    assert scope_of("They held 586.", main=(LATER, MAY)) == WeekScope((LATER, MAY))
    assert scope_of("In May 2019 men were held. They took 586.", section="October 2019") == said_before(MAY)
    assert scope_of("In October 2019 they held 586.", main=()) == dated(OCTOBER)
    assert scope_of("In October they held 586.", main=(LATER, OCTOBER)) == OF_DRAFT
    assert scope_of("On 1–8 January 2020 they held 586.", main=(SEPTEMBER,)) == WeekScope(doubt=Reason.IN_NO_WEEK)
    of_writing = said_before(MAY)._replace(doubt=Reason.TIME_OF_WRITING)
    assert scope_of("In May 2019 men were held. They took 586 this year") == of_writing
    assert scope_of("In July 2019 they held 586.", main=()) == WeekScope(doubt=Reason.IN_NO_WEEK)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In May 2019 men and in October 2019 women were held, 586.", dated(OCTOBER), id="the last before it"
        ),
        pytest.param("Men held in May 2019 were many, and 586 in October 2019.", dated(OCTOBER), id="right after it"),
        pytest.param("It was 586 in May 2019 and men in October 2019.", dated(MAY), id="the first, right after it"),
        pytest.param("It was 586 in wave four, not in May 2019.", dated(OCTOBER), id="a name right after it"),
        pytest.param(
            "They left. In May 2019 men and in October 2019 women were held, 586.", dated(OCTOBER), id="dates that lead"
        ),
        pytest.param("It was 586 for May 2019, not October 2019.", dated(MAY), id="for"),
        pytest.param("It was 586 men in May 2019, not October 2019.", dated(MAY), id="with its noun between"),
        pytest.param("It was 586 men, held in May 2019 or October 2019.", SEVERAL_NAMED, id="a comma between"),
        pytest.param("It was 586 in October, not May 2019.", OF_DRAFT, id="the nearer of them, though it is vague"),
        pytest.param("In October and in May 2019 they held 586.", dated(MAY), id="the certain one of two"),
        pytest.param("In 2020 and in May 2019 they held 586.", dated(MAY), id="a year of one week, and a month"),
        pytest.param(
            "Of the very many who were held, in October and in May 2019, they took 586.",
            dated(MAY),
            id="the certain one of two that do not lead",
        ),
        pytest.param(
            "Of the very many who were held, in July and in May 2019, they took 586.",
            dated(MAY),
            id="the one that has a year",
        ),
        pytest.param("In 2019 and in October 2019 they held 586.", dated(OCTOBER), id="a year of two weeks"),
        pytest.param(
            "All those of May 2019, and men of October 2019, were 586.", dated(OCTOBER), id="the fourth token leads"
        ),
        pytest.param(
            "Compared with May 2019 when they held 586, in October 2019 men were held.",
            dated(MAY),
            id="told after a comparison",
        ),
        pytest.param(
            "The men of that time, held in May 2019, were 91, in October 2019 they held 586.",
            dated(OCTOBER),
            id="the one of its clause",
        ),
    ],
)
def test_which_of_several_dates_a_number_belongs_to(text: str, expected: WeekScope) -> None:
    assert scope_of(text) == expected


def test_nothing_is_known_of_a_scope_without_weeks() -> None:
    assert WeekScope() == ((), None, WeekSource.DRAFT)
    tracker = WeekTracker((OCTOBER,), CALENDAR)
    assert (tracker.paragraph_date, tracker.section_date) == (None, None)
    assert DateMention(0, 1)[2:] == (None, 0, 0, 0, 0, None, None, frozenset(), False, None, False, False)


@pytest.mark.parametrize(
    ("title", "before", "expected"),
    [
        pytest.param("The week of May 2019", None, MAY, id="a week"),
        pytest.param("The week of May 2019", "October 2021", MAY, id="another week"),
        pytest.param("Since May 2019", None, None, id="a week compared with"),
        pytest.param("May 2019 and October 2019", None, None, id="two weeks"),
        pytest.param("In 2020", None, SEPTEMBER, id="a year of one week"),
        pytest.param("In July 2019", None, None, id="a month of no week"),
        pytest.param("In July 2019", "May 2019", "no week", id="a month of no week below a week"),
        pytest.param("No date", "May 2019", MAY, id="no date below a week"),
        pytest.param("1–7 May 2019", None, "no week", id="days in the month of another week"),
        pytest.param("1–7 May 2021", None, None, id="days in a month of no week"),
        pytest.param("20–26 October 2021", None, None, id="days in the month of the draft’s week"),
    ],
)
def test_a_title_begins_a_section(title: str, before: str | None, expected: str | None) -> None:
    tracker, resolver = WeekTracker((LATER,), CALENDAR), DateResolver(CALENDAR, NAMES, None)
    for text in (before, title) if before else (title,):
        tracker.begin_passage(resolver.resolve(Passage(text, 0)), is_title=True)
    section = tracker.section_date
    assert (section and (section.only_week or "no week")) == expected


def test_only_a_title_begins_a_section_and_each_passage_begins_without_a_date() -> None:
    tracker, (date,) = WeekTracker((LATER,), CALENDAR), resolve("In May 2019")
    tracker.paragraph_date = date
    tracker.begin_passage([date], is_title=False)
    assert [tracker.paragraph_date, tracker.section_date] == [None, None]


def test_the_day_of_a_page_begins_no_section_of_a_draft_that_agrees_in_much_with_another_week() -> None:
    dates = resolve("21 May 2019")
    for main, has_many_exact_figures, is_begun in ((MAY, True, True), (LATER, True, False), (LATER, False, True)):
        tracker = WeekTracker((main,), CALENDAR, has_many_exact_figures=has_many_exact_figures)
        tracker.begin_passage(dates, is_title=True)
        assert (tracker.section_date is not None) is is_begun


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("In May 2019 they held 586", "586", True, id="a date of the sentence"),
        pytest.param("It rose to 743 compared with 586 in May 2019", "586", True, id="between the word and the date"),
        pytest.param("It rose to 743 compared with 586 in May 2019", "743", False, id="before the word"),
        pytest.param("It rose compared with May 2019 to 743", "743", False, id="after the date"),
        pytest.param("Compared with May 2019, when 586 were held", "586", True, id="after when"),
        pytest.param("Compared with May 2019, the week which saw 586 held", "586", False, id="which is farther off"),
        pytest.param("Compared with May 2019 (a week) 586 held", "586", False, id="after brackets"),
        pytest.param("Compared with 586 in May 2019 when men were held", "586", True, id="when is after both"),
        pytest.param("In the previous week, in May 2019, 586 were held", "586", True, id="after the previous week"),
        pytest.param("The 586 of the previous week, in May 2019", "586", False, id="before the previous week"),
        pytest.param("There were 743 arrests, and a similar week in May 2019", "743", False, id="a comma between"),
        pytest.param("In a similar week in May 2019 there were 586", "586", True, id="after a similar week"),
        pytest.param("Besides, in May 2019 they held 586", "586", True, id="after a word with a comma"),
        pytest.param("They held 743 (May 2019: 586)", "743", False, id="brackets with another number"),
        pytest.param("They held 743 (May 2019: 586)", "586", True, id="in the brackets"),
        pytest.param("They held 743 (in May 2019)", "743", True, id="brackets without another number"),
        pytest.param("They held 743, and in May 2019 none", "743", True, id="and, before no number"),
        pytest.param("They held 743 and 586 in May 2019", "743", True, id="and, without a comma"),
        pytest.param("In May 2019 it rose from 586 to 743", "586", True, id="from it"),
    ],
)
def test_a_date_can_be_that_of_a_number(text: str, number: str, expected: bool) -> None:
    sentence = sentence_of(text, dates=resolve(text))
    (date,) = sentence.dates
    assert can_be_date_of_number(sentence, date, sentence.own_words.index(number)) is expected
