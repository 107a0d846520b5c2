"""The week of a number, by the dates of its sentence, paragraph, section and draft; several weeks together."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from countylines.checker.mentions.numbers import CountedNumber, NumberMention
from countylines.checker.mentions.resolved_dates import DatedSentence, DateResolver
from countylines.checker.mentions.weeks import Calendar, DateMention
from countylines.checker.passages import Passage, Sentence
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.number_week import (
    Scope,
    WeekSource,
    WeekTracker,
    can_be_date_of_number,
)
from countylines.checker.scope.several_weeks import SpanFinder
from countylines.figures.quantity import Quantity
from countylines.record.dataset import Dataset
from countylines.text.tokens import PhraseTable
from countylines.vocabulary.campaigns import CampaignVocabulary
from countylines.vocabulary.counted_nouns import CountedNoun
from tests import made
from tests.checker.mentions.test_resolved_dates import resolve

MAY, OCTOBER, SEPTEMBER, LATER, MARCH = "2019-05", "2019-10", "2020-09", "2021-10", "2023-02"
SPAN, LONG_SPAN = "2019-05..2019-10", "2019-05..2021-10"
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
) -> Scope:
    """Return the scope of a number of the last sentence of a text, whose other sentences come before it."""
    passage, resolver = Passage(text, 0), DateResolver(CALENDAR, NAMES, date(*published, 1) if published else None)
    tracker = WeekTracker(main, CALENDAR)
    if section:
        (tracker.section,) = resolver.resolve(Passage(section, 0))
    dates = resolver.resolve(passage)
    *before, last = passage.sentences
    for sentence in before:
        inside = [one for one in dates if sentence.first <= one.first < sentence.last]
        tracker.move_over(DatedSentence(passage.words, sentence, inside))
    own = [one for one in dates if last.first <= one.first < last.last]
    place = passage.words.index(number)
    return tracker.scope_of_number(DatedSentence(passage.words, last, own), place, place + 1)


OTHER_TIME = Scope(reason="the words beside it are about another time, or a part of the week")
SEVERAL_NAMED = Scope(reason="its sentence names several weeks")
NO_WEEK = "its date is in no recorded week"


def dated(week: str, source: WeekSource = WeekSource.SENTENCE) -> Scope:
    return Scope((week,), source=source)


def said_before(week: str) -> Scope:
    return dated(week, WeekSource.PARAGRAPH)


OF_DRAFT = Scope((LATER,))
OF_DRAFT_OR_MAY = Scope((LATER, MAY))
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
            dated(OCTOBER),
            id="the last of the parts before",
        ),
        pytest.param("So far they held 586.", OTHER_TIME, id="another time before it"),
        pytest.param("They held 586 so far.", OTHER_TIME, id="another time behind it"),
        pytest.param("They held 586, so far the most.", OF_DRAFT, id="another time in the next clause"),
        pytest.param("So far men were held; they took 586.", OF_DRAFT, id="another time in another part"),
        pytest.param("A year earlier, back in May 2019, they held 586.", OTHER_TIME, id="three tokens behind it"),
        pytest.param("A year earlier, in May 2019, they held 586.", dated(MAY), id="the same time in a date"),
        pytest.param("A year earlier in May 2019 they held 586.", OTHER_TIME, id="no comma"),
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
        pytest.param("They held 586, on 9 October 2019.", dated(OCTOBER), id="a day behind a comma"),
        pytest.param("They held 586 on 7 October 2019.", dated(OCTOBER), id="on the first day"),
        pytest.param("They held 586 on 13 October 2019.", dated(OCTOBER), id="on the last day"),
        pytest.param("They held 586 on 8–12 October 2019.", dated(OCTOBER), id="on several days"),
        pytest.param("They held 586 on 1 September 2020.", dated(SEPTEMBER), id="a day of a week without days"),
        pytest.param("They held 586 on October 2019.", dated(OCTOBER), id="on a month"),
        pytest.param("They held 586 on wave four.", dated(OCTOBER), id="on the name of a week"),
        pytest.param("In 2021 they held 586.", OF_DRAFT, id="the year of the draft's week"),
        pytest.param("In 2020 they held 586.", Scope((SEPTEMBER,), reason="its date is only a year"), id="only a year"),
        pytest.param("In 2019 they held 586.", Scope(reason="its date can mean several weeks"), id="a year of two"),
        pytest.param("In October they held 586.", OF_DRAFT, id="a month of the draft's week and of another"),
        pytest.param("In September they held 586.", Scope((SEPTEMBER,)), id="a month of another week, of no year"),
        pytest.param("On 20 October 2021 they held 586.", OF_DRAFT, id="a day after the draft's week"),
        pytest.param("On 20 October 2019 they held 586.", Scope((OCTOBER,)), id="a day after another week"),
        pytest.param("In July 2021 they held 586.", Scope(reason=NO_WEEK), id="a month of no week"),
        pytest.param(
            "On 1 October 2021 they held 586.", Scope((LATER,), reason=NO_WEEK), id="in the month of the week"
        ),
        pytest.param(
            "On 1 October 2023 they held 586.", Scope((LATER,), reason=NO_WEEK), id="in that month of another year"
        ),
    ],
)
def test_the_week_of_a_number(text: str, expected: Scope) -> None:
    assert scope_of(text) == expected


@pytest.mark.parametrize(
    ("named", "main", "expected"),
    [
        pytest.param(None, (LATER,), Scope((MAY,)), id="no time: that of the section"),
        pytest.param([OCTOBER], (LATER,), dated(OCTOBER), id="one week"),
    ],
)
def test_the_week_of_a_cell(named: list[str] | None, main: tuple[str, ...], expected: Scope) -> None:
    tracker = WeekTracker(main, CALENDAR)
    (tracker.section,) = DateResolver(CALENDAR, NAMES, None).resolve(Passage("In May 2019.", 0))
    assert tracker.scope_of_cell(named) == expected


def test_a_cell_without_a_time_is_of_the_draft_where_the_section_is_of_no_one_week() -> None:
    tracker = WeekTracker((LATER,), CALENDAR)
    assert tracker.scope_of_cell(None) == OF_DRAFT
    (tracker.section,) = DateResolver(CALENDAR, NAMES, None).resolve(Passage("In 2019.", 0))
    assert tracker.scope_of_cell(None) == OF_DRAFT


def test_a_date_of_no_week_is_near_a_week_in_the_month_where_that_ends() -> None:
    assert scope_of("On 1–8 April 2023 they held 586.", main=(MARCH,)) == Scope(reason=NO_WEEK)
    assert scope_of("On 8–20 March 2023 they held 586.", main=(MARCH,)) == Scope((MARCH,), reason=NO_WEEK)
    assert scope_of("On 1–8 February 2023 they held 586.", main=(MARCH,)) == Scope((MARCH,), reason=NO_WEEK)
    assert scope_of("On 1–8 February 2023 they held 586.", main=("2024-01",)) == Scope(reason=NO_WEEK)
    assert scope_of("On 20–28 October they held 586.", main=(LATER,), published=None) == Scope((LATER,), reason=NO_WEEK)


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
            Scope((LATER,), reason=NO_WEEK),
            id="the article farther off",
        ),
        pytest.param(
            "They met in the June 2018 and left. They took 586.",
            Scope((LATER,), reason=NO_WEEK),
            id="no noun behind it",
        ),
        pytest.param(
            "Men were held in May 2019, in October 2021 and in October. They held 586.",
            Scope((LATER,), reason=NO_WEEK),
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
            Scope((LATER,), reason=NO_WEEK),
            id="two weeks in the sentence before",
        ),
        pytest.param(
            "In May 2019 and by 20 May 2019 men were held. They took 586.", said_before(MAY), id="one week said twice"
        ),
        pytest.param(
            "In October and October 2019 men were held. They took 586.", said_before(OCTOBER), id="vague and certain"
        ),
        pytest.param("In July 2021 men were held. They took 586.", Scope((LATER,), reason=NO_WEEK), id="of no week"),
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
            said_before(MAY)._replace(reason="it is of the time of writing"),
            id="this month",
        ),
        pytest.param(
            "In May 2019 men were held. This year they took 586.",
            said_before(MAY)._replace(reason="it is of the time of writing"),
            id="this year",
        ),
        pytest.param(
            "In May 2019 it was 41. Stock now: 586.",
            said_before(MAY)._replace(reason="it is of the time of writing"),
            id="now",
        ),
        pytest.param("In May 2019 it was 41; then they took 586.", dated(MAY), id="a part without a date"),
        pytest.param(
            "Months earlier, in May 2019, it was 41; they took 586.", dated(MAY), id="a part behind an earlier date"
        ),
        pytest.param("In May 2019 men were held. This town took 586.", said_before(MAY), id="this town"),
        pytest.param(
            "In May 2019 men were held. Men of this year left; they took 586.",
            said_before(MAY),
            id="this year in another part",
        ),
        pytest.param(
            "In July 2019 men were held. This year they took 586.",
            Scope((LATER,), reason="it is of the time of writing"),
            id="this year, of no week",
        ),
        pytest.param("They took 586 this year.", OF_DRAFT, id="this year, and nothing before"),
    ],
)
def test_the_week_said_before_a_number(text: str, expected: Scope) -> None:
    assert scope_of(text) == expected


def test_the_week_of_the_section_and_of_the_draft() -> None:
    of_section = dated(OCTOBER, WeekSource.SECTION)
    assert scope_of("They held 586.", section="October 2019") == of_section
    assert scope_of("They held 586.", section="October 2019", main=()) == of_section
    assert scope_of("They held 586.", main=()) == Scope(reason="the text is about another time")
    assert scope_of("They held 586.", main=(LATER, MAY)) == Scope((LATER, MAY))
    assert scope_of("In May 2019 men were held. They took 586.", section="October 2019") == said_before(MAY)
    assert scope_of("In October 2019 they held 586.", main=()) == dated(OCTOBER)
    assert scope_of("In October they held 586.", main=(LATER, OCTOBER)) == OF_DRAFT
    assert scope_of("On 1–8 January 2020 they held 586.", main=(SEPTEMBER,)) == Scope(reason=NO_WEEK)
    of_writing = said_before(MAY)._replace(reason="it is of the time of writing")
    assert scope_of("In May 2019 men were held. They took 586 this year") == of_writing
    assert scope_of("In July 2019 they held 586.", main=()) == Scope(reason=NO_WEEK)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In May 2019 men and in October 2019 women were held, 586.", dated(OCTOBER), id="the last before it"
        ),
        pytest.param("Men held in May 2019 were many, and 586 in October 2019.", dated(OCTOBER), id="right behind it"),
        pytest.param("It was 586 in May 2019 and men in October 2019.", dated(MAY), id="the first, right behind it"),
        pytest.param("It was 586 in wave four, not in May 2019.", dated(OCTOBER), id="a name right behind it"),
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
            id="told behind a comparison",
        ),
        pytest.param(
            "The men of that time, held in May 2019, were 91, in October 2019 they held 586.",
            dated(OCTOBER),
            id="the one of its clause",
        ),
    ],
)
def test_which_of_several_dates_a_number_belongs_to(text: str, expected: Scope) -> None:
    assert scope_of(text) == expected


ARRESTS = CountedNoun("arrests", None, ("arrests",), frozenset(), frozenset(), describes=False, whole=None, rank=0)
DATASET = made.record(
    periods=(
        *WEEKS,
        made.period(SPAN, weeks=(MAY, OCTOBER)),
        made.period(LONG_SPAN, weeks=(MAY, OCTOBER, SEPTEMBER, LATER)),
        made.period("2020-09..2021-10", weeks=(SEPTEMBER, LATER)),
    ),
    measures=(made.measure("arrests"), made.measure("money", count=False)),
    observations=(
        made.observation("arrests", "exactly", 1329, period=SPAN),
        made.observation("arrests", "exactly", 4000, period=LONG_SPAN),
        made.observation("money", "exactly", 900, period=LONG_SPAN),
        made.observation("arrests", "exactly", 586, period=MAY),
    ),
)


def number_of(value: int, *measures: CountedNoun, unit: str | None = None) -> CountedNumber:
    quantity = Quantity("bare", Decimal(value), None, unit, 0, 1)
    return CountedNumber(NumberMention(quantity, "bare", 0, 1), None, measures, 0, 1)


def spans_of(
    *passages: str,
    value: int = 1329,
    weeks: tuple[str, ...] = (OCTOBER,),
    named: tuple[str, ...] = (),
    dataset: Dataset = DATASET,
) -> list[Scope | None]:
    """Return the scope of several weeks that a number of each sentence of some passages has."""
    finder = SpanFinder(dataset, DecidedWeeks(weeks, has_support=True, asked=LATER, named=named))
    found = []
    for passage in (Passage(text, 0) for text in passages):
        dates = DateResolver(CALENDAR, NAMES, None).resolve(passage)
        dated = DatedSentence(passage.words, Sentence(0, len(passage.words)), dates)
        finder.begin_paragraph()
        found += [finder.scope_of_number(dated.within(one), number_of(value, ARRESTS)) for one in passage.sentences]
    return found


def span_of(
    text: str, value: int = 1329, weeks: tuple[str, ...] = (OCTOBER,), named: tuple[str, ...] = ()
) -> Scope | None:
    """Return the scope of several weeks that a number of the last sentence of a text has."""
    return spans_of(text, value=value, weeks=weeks, named=named)[-1]


TWO_WEEKS = Scope((SPAN,), source=WeekSource.SPAN)
FOUR_WEEKS = Scope((LONG_SPAN,), source=WeekSource.SPAN)
UNKNOWN_SPAN = Scope(reason="it is of several weeks together")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In the two weeks they made 1,329 arrests.", TWO_WEEKS, id="two weeks"),
        pytest.param("In the 2 weeks they made 1,329 arrests.", TWO_WEEKS, id="in digits"),
        pytest.param("In the four weeks they made 1,329 arrests.", FOUR_WEEKS, id="four weeks"),
        pytest.param("In the three weeks they made 1,329 arrests.", UNKNOWN_SPAN, id="weeks that are no span"),
        pytest.param("In the ten weeks they made 1,329 arrests.", UNKNOWN_SPAN, id="the most in words"),
        pytest.param("In the 8 weeks they made 1,329 arrests.", UNKNOWN_SPAN, id="the most in digits"),
        pytest.param("In the 9 weeks they made 1,329 arrests.", None, id="more in digits"),
        pytest.param("In the one weeks they made 1,329 arrests.", None, id="one"),
        pytest.param("In the two such long national weeks they made 1,329.", TWO_WEEKS, id="three words between"),
        pytest.param("In the two such very long national weeks they made 1,329.", None, id="four words between"),
        pytest.param("All two of them had 1,329 arrests.", None, id="all two of them"),
        pytest.param("All two districts had 1,329 arrests.", None, id="all two of something else"),
        pytest.param("All two weeks had 1,329 arrests.", TWO_WEEKS, id="all two weeks"),
        pytest.param("In the two or four weeks they made 1,329 arrests.", None, id="different numbers"),
        pytest.param("Two campaign men made 1,329 arrests.", None, id="a word for one"),
        pytest.param("They made 1,329 arrests.", None, id="no words for several weeks"),
        pytest.param("Between them they made 1,329 arrests.", None, id="together, but nothing says what"),
        pytest.param("In the two weeks men were held. They made 1,329 arrests.", TWO_WEEKS, id="said before"),
        pytest.param(
            "In the two weeks men were held. In May 2019 men were held. They made 1,329 arrests.",
            None,
            id="a week said since",
        ),
        pytest.param("Since the launch they made 1,329 arrests.", TWO_WEEKS, id="since the launch"),
        pytest.param("Since October they made 1,329 arrests.", None, id="since a month"),
        pytest.param("Up to the launch they made 1,329 arrests.", None, id="up to the launch"),
        pytest.param(
            "Since what all of the men there now know as the launch, 1,329.", TWO_WEEKS, id="a launch eleven tokens on"
        ),
        pytest.param("Since the launch, up to October, they made 1,329 arrests.", TWO_WEEKS, id="a month of two weeks"),
        pytest.param("Since the launch in July 2018 they made 1,329 arrests.", TWO_WEEKS, id="a month of no week"),
        pytest.param("Two districts campaign and made 1,329 arrests.", None, id="districts that campaign"),
    ],
)
def test_the_span_of_a_number(text: str, expected: Scope | None) -> None:
    assert span_of(text) == expected


def test_a_sentence_as_long_as_the_one_in_the_passage_before_is_read_anew() -> None:
    two = "In the two weeks they made 1,329 arrests.", "In this short week they made 1,329 arrests."
    assert spans_of(*two) == [TWO_WEEKS, None]


def test_of_several_spans_the_longest_is_meant() -> None:
    weeks = {"b": (MAY, OCTOBER, LATER), "a": (OCTOBER, LATER), "c": (SEPTEMBER, LATER)}
    dataset = made.record(
        periods=(*WEEKS, *(made.period(name, weeks=span) for name, span in weeks.items())),
        measures=(made.measure("arrests"),),
        observations=[made.observation("arrests", "exactly", 1329, period=name) for name in weeks],
    )
    (found,) = spans_of("Since the launch they made 1,329 arrests.", weeks=(LATER,), dataset=dataset)
    assert found == Scope(("b",), source=WeekSource.SPAN)


def test_a_number_that_one_of_the_weeks_has_is_of_that_week() -> None:
    assert span_of("In the two weeks they made 586 arrests.", 586) is None
    assert span_of("In the two weeks they made 587 arrests.", 587) == TWO_WEEKS


def test_the_week_asked_about_ends_a_span_where_the_draft_has_none() -> None:
    assert span_of("Since the launch they made 1,329 arrests.", weeks=()) == FOUR_WEEKS
    assert span_of("Since the launch they made 1,329 arrests.", weeks=(MAY,)) == UNKNOWN_SPAN


@pytest.mark.parametrize(
    ("span", "unit", "measures"),
    [
        pytest.param(LONG_SPAN, "GBP", ["money"], id="the only one of its unit"),
        pytest.param(LONG_SPAN, "kg", [], id="another unit"),
        pytest.param(LONG_SPAN, None, [], id="no unit"),
        pytest.param(SPAN, "GBP", [], id="a span of which none is printed"),
        pytest.param("2019-01..2019-05", "GBP", [], id="no span of the record"),
    ],
)
def test_a_sum_of_money_is_the_only_one_that_a_span_has(span: str, unit: str | None, measures: list[str]) -> None:
    finder = SpanFinder(DATASET, DecidedWeeks((OCTOBER,), has_support=True, asked=LATER))
    counted = number_of(1329)
    number = counted.number._replace(quantity=counted.number.quantity._replace(unit=unit))
    found = finder.told_by_span(counted._replace(number=number), span)
    assert [one.measure for one in found.measures] == measures


def test_the_spans_that_end_with_a_week() -> None:
    finder = SpanFinder(DATASET, DecidedWeeks((OCTOBER,), has_support=True, asked=LATER))
    assert finder.spans_ending_with(OCTOBER) == [SPAN]
    assert finder.spans_ending_with(MAY) == []


def test_nothing_is_known_of_a_scope_without_weeks() -> None:
    assert Scope() == ((), None, WeekSource.DRAFT)
    tracker = WeekTracker((OCTOBER,), CALENDAR)
    assert (tracker.paragraph, tracker.section) == (None, None)
    assert DateMention(0, 1)[2:] == (None, 0, 0, 0, 0, None, None, frozenset(), False, None, False, False)


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("In May 2019 they held 586", "586", True, id="a date of the sentence"),
        pytest.param("It rose to 743 compared with 586 in May 2019", "586", True, id="between the word and the date"),
        pytest.param("It rose to 743 compared with 586 in May 2019", "743", False, id="before the word"),
        pytest.param("It rose compared with May 2019 to 743", "743", False, id="behind the date"),
        pytest.param("Compared with May 2019, when 586 were held", "586", True, id="behind when"),
        pytest.param("Compared with May 2019, the week which saw 586 held", "586", False, id="which is farther off"),
        pytest.param("Compared with May 2019 (a week) 586 held", "586", False, id="behind brackets"),
        pytest.param("Compared with 586 in May 2019 when men were held", "586", True, id="when is behind both"),
        pytest.param("In the previous week, in May 2019, 586 were held", "586", True, id="behind the previous week"),
        pytest.param("The 586 of the previous week, in May 2019", "586", False, id="before the previous week"),
        pytest.param("There were 743 arrests, and a similar week in May 2019", "743", False, id="a comma between"),
        pytest.param("In a similar week in May 2019 there were 586", "586", True, id="behind a similar week"),
        pytest.param("Besides, in May 2019 they held 586", "586", True, id="behind a word with a comma"),
        pytest.param("They held 743 (May 2019: 586)", "743", False, id="brackets with another number"),
        pytest.param("They held 743 (May 2019: 586)", "586", True, id="in the brackets"),
        pytest.param("They held 743 (in May 2019)", "743", True, id="brackets without another number"),
        pytest.param("They held 743, and in May 2019 none", "743", True, id="and, before no number"),
        pytest.param("They held 743 and 586 in May 2019", "743", True, id="and, without a comma"),
        pytest.param("In May 2019 it rose from 586 to 743", "586", True, id="from it"),
    ],
)
def test_a_date_can_be_that_of_a_number(text: str, number: str, expected: bool) -> None:
    passage = Passage(text, 0)
    dated = DatedSentence(passage.words, passage.sentences[0], resolve(text))
    (date,) = dated.dates
    assert can_be_date_of_number(dated, date, passage.words.index(number)) is expected
