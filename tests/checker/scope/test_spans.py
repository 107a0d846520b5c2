"""Numbers of several weeks together: of as many as a sentence says, or of all up to a week."""

from __future__ import annotations

from decimal import Decimal

import pytest

import countylines
from countylines.checker.mentions.weeks import DateResolver
from countylines.checker.number_mention import NumberMention, Sentence, sentences_of
from countylines.checker.passages import Passage
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.spans import SpanTracker, spans_ending_with, with_measure_of_span
from countylines.figures.quantity import Quantity
from countylines.record.dataset import Dataset
from countylines.vocabulary.counted_nouns import CountedNoun
from tests import made
from tests.checker.drafts import number_at, sentence_of
from tests.checker.scope.test_week_of_a_number import CALENDAR, LATER, MAY, NAMES, OCTOBER, SEPTEMBER, WEEKS

SPAN, LONG_SPAN = "2019-05..2019-10", "2019-05..2021-10"
ARRESTS = CountedNoun("arrests", None, ("arrests",), frozenset(), frozenset(), describes=False, wholes=(), rank=0)
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


def number_of(sentence: Sentence, value: int, *measures: CountedNoun, unit: str | None = None) -> NumberMention:
    """Return a number that stands at the beginning of a sentence."""
    quantity = Quantity("bare", Decimal(value), None, unit, 0, 1)
    return number_at(sentence, sentence.first, sentence.first + 1, quantity)._replace(candidates=measures)


def spans_of(
    *passages: str,
    value: int = 1329,
    weeks: tuple[str, ...] = (OCTOBER,),
    named: tuple[str, ...] = (),
    dataset: Dataset = DATASET,
) -> list[str | None]:
    """Return the span that a number of each sentence of some passages has, UNKNOWN_SPAN if the record lacks it."""
    tracker = SpanTracker(dataset, DecidedWeeks(weeks, has_support=True, default=LATER, named_weeks=named))
    found = []
    for passage in (Passage(text, 0) for text in passages):
        dates = DateResolver(CALENDAR, NAMES, None).resolve(passage)
        tracker.begin_paragraph()
        numbers = [number_of(sentence, value, ARRESTS) for sentence in sentences_of(passage, dates)]
        scopes = [tracker.scope_of_several_weeks(number, None) for number in numbers]
        found += [scope and "".join(scope.weeks) for scope in scopes]
    return found


def span_of(
    text: str, value: int = 1329, weeks: tuple[str, ...] = (OCTOBER,), named: tuple[str, ...] = ()
) -> str | None:
    """Return the span that a number of the last sentence of a text has."""
    return spans_of(text, value=value, weeks=weeks, named=named)[-1]


UNKNOWN_SPAN = ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("In the two weeks they made 1,329 arrests.", SPAN, id="two weeks"),
        pytest.param("In the 2 weeks they made 1,329 arrests.", SPAN, id="in digits"),
        pytest.param("In the four weeks they made 1,329 arrests.", LONG_SPAN, id="four weeks"),
        pytest.param("In the three weeks they made 1,329 arrests.", UNKNOWN_SPAN, id="weeks that are no span"),
        pytest.param("In the ten weeks they made 1,329 arrests.", UNKNOWN_SPAN, id="the most in words"),
        pytest.param("In the 8 weeks they made 1,329 arrests.", UNKNOWN_SPAN, id="the most in digits"),
        pytest.param("In the 9 weeks they made 1,329 arrests.", None, id="more in digits"),
        pytest.param("In the one weeks they made 1,329 arrests.", None, id="one"),
        pytest.param("In the two such long national weeks they made 1,329.", SPAN, id="three words between"),
        pytest.param("In all four of the weeks they made 1,329 arrests.", LONG_SPAN, id="all of the weeks"),
        pytest.param("In four of these weeks put together they made 1,329.", LONG_SPAN, id="weeks put together"),
        pytest.param("In four of the weeks they made 1,329 arrests.", None, id="some of the weeks"),
        pytest.param("In the two such very long national weeks they made 1,329.", None, id="four words between"),
        pytest.param("All two of them had 1,329 arrests.", None, id="all two of them"),
        pytest.param("All two districts had 1,329 arrests.", None, id="all two of something else"),
        pytest.param("All two weeks had 1,329 arrests.", SPAN, id="all two weeks"),
        pytest.param("In the two or four weeks they made 1,329 arrests.", None, id="different numbers"),
        pytest.param("Two campaign men made 1,329 arrests.", None, id="a word for one"),
        pytest.param("They made 1,329 arrests.", None, id="no words for several weeks"),
        pytest.param("Between them they made 1,329 arrests.", None, id="together, but nothing says what"),
        pytest.param("In the two weeks men were held. They made 1,329 arrests.", SPAN, id="said before"),
        pytest.param(
            "In the two weeks men were held. In May 2019 men were held. They made 1,329 arrests.",
            None,
            id="a week said since",
        ),
        pytest.param("Since the launch they made 1,329 arrests.", SPAN, id="since the launch"),
        pytest.param("Since October they made 1,329 arrests.", None, id="since a month"),
        pytest.param("Up to the launch they made 1,329 arrests.", None, id="up to the launch"),
        pytest.param(
            "Since what all of the men there now know as the launch, 1,329.", SPAN, id="a launch eleven tokens on"
        ),
        pytest.param("Since the launch, up to October, they made 1,329 arrests.", SPAN, id="a month of two weeks"),
        pytest.param("Since the launch in July 2018 they made 1,329 arrests.", SPAN, id="a month of no week"),
        pytest.param("Two districts campaign and made 1,329 arrests.", None, id="districts that campaign"),
    ],
)
def test_the_span_of_a_number(text: str, expected: str | None) -> None:
    assert span_of(text) == expected


def test_a_sentence_as_long_as_the_one_in_the_passage_before_is_read_anew() -> None:
    two = "In the two weeks they made 1,329 arrests.", "In this short week they made 1,329 arrests."
    assert spans_of(*two) == [SPAN, None]


def test_of_several_spans_the_longest_is_meant() -> None:
    weeks = {"b": (MAY, OCTOBER, LATER), "a": (OCTOBER, LATER), "c": (SEPTEMBER, LATER)}
    dataset = made.record(
        periods=(*WEEKS, *(made.period(name, weeks=span) for name, span in weeks.items())),
        measures=(made.measure("arrests"),),
        observations=[made.observation("arrests", "exactly", 1329, period=name) for name in weeks],
    )
    (found,) = spans_of("Since the launch they made 1,329 arrests.", weeks=(LATER,), dataset=dataset)
    assert found == "b"


def test_a_number_that_one_of_the_weeks_has_is_of_that_week() -> None:
    assert span_of("In the two weeks they made 586 arrests.", 586) is None
    assert span_of("In the two weeks they made 587 arrests.", 587) == SPAN


def test_the_week_asked_about_ends_a_span_where_the_draft_has_none() -> None:
    assert span_of("Since the launch they made 1,329 arrests.", weeks=()) == LONG_SPAN
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
    found = with_measure_of_span(DATASET, number_of(sentence_of("1,329"), 1329, unit=unit), span)
    assert [one.measure for one in found.candidates] == measures


def test_the_spans_that_end_with_a_week() -> None:
    assert spans_ending_with(DATASET, OCTOBER) == [SPAN]
    assert spans_ending_with(DATASET, MAY) == []


@pytest.mark.parametrize(
    ("text", "is_compared"),
    [
        pytest.param("Over the four weeks of county lines intensification £2m was seized.", True, id="what was done"),
        pytest.param("The four weeks of county lines intensification cost £2m.", False, id="something else"),
    ],
)
def test_an_amount_of_several_weeks_needs_what_was_done(
    text: str, is_compared: bool, dataset: countylines.Dataset
) -> None:
    assert bool(countylines.check(text, dataset)) is is_compared
