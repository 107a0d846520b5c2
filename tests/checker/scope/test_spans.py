"""Numbers of several weeks together, where a draft lists the weeks."""

from __future__ import annotations

from decimal import Decimal

import pytest

import countylines
from countylines.checker.analysis import DraftAnalysis
from countylines.checker.mentions.numbers import CountedNumber, NumberMention
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.checker.scope.number_week import Scope
from countylines.checker.scope.spans import SEVERAL_WEEKS, SpanFinder
from countylines.documents.document import read
from countylines.figures.quantity import Quantity
from countylines.vocabulary.counted_nouns import counting_vocabulary

SPAN = "2018-10..2019-05"
SUPPORTED, WRONG = "SUPPORTED", "WRONG"
LIST = "The weeks of October 2018, January 2019 and May 2019"


@pytest.mark.parametrize(
    ("text", "week", "outcome"),
    [
        pytest.param(f"{LIST} led to 1,882 arrests.", SPAN, SUPPORTED, id="the weeks of a span"),
        pytest.param(f"{LIST} led to 1,822 arrests.", SPAN, WRONG, id="another number"),
        pytest.param(f"{LIST} led to 1,882 county lines arrests and 391 weapons.", SPAN, SUPPORTED, id="two numbers"),
        pytest.param(f"{LIST} led to 2,019 fines.", None, "the record does not count this", id="not counted"),
        pytest.param(f"{LIST} led to £900,123 of cash.", None, SEVERAL_WEEKS, id="nothing of all of them"),
        pytest.param(
            "The weeks of May 2019 and October 2019 led to 1,329 arrests.", None, SEVERAL_WEEKS, id="weeks of no span"
        ),
        pytest.param(
            "In October 2019, 7–13 October 2019, police made 743 arrests.", "2019-10", SUPPORTED, id="one week twice"
        ),
        pytest.param(
            "October 2018 and January 2019 were quiet, and May 2019 led to 568 arrests.",
            "2019-05",
            WRONG,
            id="other words between",
        ),
        pytest.param(
            "September 2020: 196 weapons. Compared with May 2019 and October 2019, the 1,041 arrests were many.",
            "2020-09",
            SUPPORTED,
            id="weeks that are compared with",
        ),
    ],
)
def test_weeks_in_a_list(text: str, week: str | None, outcome: str, dataset: countylines.Dataset) -> None:
    found = DraftAnalysis(read(text, "text"), dataset, None).read.figures
    assert {(one.week, one.reason or one.verdict.name) for one in found} == {(week, outcome)}


def test_a_list_of_weeks_is_of_its_own_sentence(dataset: countylines.Dataset) -> None:
    text = f"{LIST} led to 1,882 arrests. In May 2019 police made 586 arrests."
    found = DraftAnalysis(read(text, "text"), dataset, None).read.figures
    assert [(one.week, one.verdict.name) for one in found] == [(SPAN, SUPPORTED), ("2019-05", SUPPORTED)]


@pytest.mark.parametrize(
    ("weeks", "measure", "expected"),
    [
        pytest.param("2018-10 2019-01 2019-05", "arrests", Scope((SPAN,), is_dated=True, is_span=True), id="a span"),
        pytest.param("2018-10 2019-01 2019-05", "", Scope((SPAN,), is_dated=True, is_span=True), id="no measure"),
        pytest.param("2018-10 2019-01 2019-05", "cash", Scope(reason=SEVERAL_WEEKS), id="not printed of the span"),
        pytest.param("2018-10 2019-05", "arrests", Scope(reason=SEVERAL_WEEKS), id="some of its weeks"),
        pytest.param("2018-10 2019-01 2019-05 2020-09", "arrests", Scope(reason=SEVERAL_WEEKS), id="one week more"),
    ],
)
def test_the_scope_of_weeks_that_are_known(
    weeks: str, measure: str, expected: Scope, dataset: countylines.Dataset
) -> None:
    finder = SpanFinder(dataset, DecidedWeeks(("2019-10",), has_support=True, asked="2019-10"))
    measures = (counting_vocabulary(dataset).of_measure[measure],) if measure else ()
    number = NumberMention(Quantity("bare", Decimal(1882), None, None, 0, 1), "bare", 0, 1)
    assert finder.scope_of_weeks(frozenset(weeks.split()), CountedNumber(number, None, measures, 0, 1)) == expected
