"""The cases of `judge`, one by one, and what it makes of a number."""

from __future__ import annotations

from decimal import Decimal

import pytest

import countylines
from countylines.checker.judge import claimed_interval, judge, judge_as
from countylines.checker.number_mention import EvidenceOfCountry, Verdict
from countylines.checker.reason import Reason
from countylines.figures.figure import figure_of
from countylines.figures.quantity import read_quantity
from tests.checker.drafts import figure_at, number_at, numbers_in, sentence_of
from tests.made import addition, disagreement, measure, observation, record

COUNTS: dict[str, list[tuple[str, int, int | None]]] = {
    "exact": [("bare", 655, None)],
    "hedged": [("more-than", 700, None), ("bare", 743, None)],
    "bounded": [("more-than", 700, None)],
    "least": [("at-least", 700, None)],
    "capped": [("more-than", 600, None), ("up-to", 900, None)],
    "ranged": [("range", 700, 750)],
    "twice": [("bare", 500, None), ("more-than", 400, None)],
    "both": [("bare", 30, None), ("about", 30, None)],
}
MONEY: dict[str, list[tuple[str, int | str, int | None]]] = {
    "cash": [("bare", 183976, None)],
    "drugs": [("bare", 426040, None), ("more-than", 400000, None)],
    "haul": [("more-than", 250000, None)],
    "vague": [("order", 200000, 1000000)],
    "spread": [("range", 1197000, 1300000)],
    "pence": [("bare", "1284729.88", None)],
}


@pytest.fixture(scope="module")
def made() -> countylines.Dataset:
    """Give a record with a figure of every kind."""
    printed = [
        observation(name, hedge, value, upper, source=f"s{number}")
        for name, rows in (COUNTS | MONEY).items()
        for number, (hedge, value, upper) in enumerate(rows)
    ]
    printed += [
        observation("deprecated", "bare", 665, source="s0", rank="deprecated", reason="One against six."),
        observation("deprecated", "bare", 655, source="s1"),
        observation("disputed", "about", 100000, source="s0"),
        observation("disputed", "order", 20000, 100000, source="s1"),
        observation("men", "more-than", 650, source="s0"),
        observation("women", "bare", 91, source="s0"),
        observation("people", "more-than", 700, source="s0"),
    ]
    return record(
        measures=[
            *(measure(name) for name in [*COUNTS, "deprecated", "people"]),
            measure("men", "people"),
            measure("women", "people"),
            *(measure(name, count=False) for name in [*MONEY, "disputed"]),
        ],
        observations=printed,
        sums=[addition("people", ("men", "women"), "exhaustive")],
        disagreements=[disagreement("2019-10/disputed", ("s0",), ("s1",))],
    )


CASES = [
    pytest.param("1", "nothing", "655", "UNRECORDED", id="nothing is counted this way"),
    pytest.param("2", "disputed", "£90,000", "SUPPORTED", id="disputed, and meets a side"),
    pytest.param("2", "disputed", "£105,000", "SUPPORTED", id="disputed, and meets the other"),
    pytest.param("2", "disputed", "£500,000", "NOT_COMPARED", id="disputed, and meets neither"),
    pytest.param("3", "exact", "655", "SUPPORTED", id="the number"),
    pytest.param("3", "exact", "exactly 655", "SUPPORTED", id="exactly, where it is bare"),
    pytest.param("3", "hedged", "more than 700", "SUPPORTED", id="as one of two prints it"),
    pytest.param("3", "hedged", "743", "SUPPORTED", id="as the other prints it"),
    pytest.param("3", "bounded", "over 700", "SUPPORTED", id="the same hedge in other words"),
    pytest.param("3", "ranged", "between 700 and 750", "SUPPORTED", id="the same range"),
    pytest.param("3", "both", "about 30", "SUPPORTED", id="about, as one source has it"),
    pytest.param("10", "exact", "between 655 and 656", "SUPPORTED", id="a range with near ends"),
    pytest.param("4", "hedged", "700", "LOST_HEDGE", id="bare, printed with a hedge alone"),
    pytest.param("4", "bounded", "700", "LOST_HEDGE", id="bare, where nothing else is known"),
    pytest.param("4", "least", "700", "LOST_HEDGE", id="bare, printed as at least"),
    pytest.param("4", "haul", "£250,000", "LOST_HEDGE", id="money, bare"),
    pytest.param("4", "twice", "400", "LOST_HEDGE", id="bare, printed with a hedge beside an exact one"),
    pytest.param("4", "men", "650", "LOST_HEDGE", id="a part, bare"),
    pytest.param("5", "drugs", "£426,000", "ROUNDED", id="three figures"),
    pytest.param("5", "drugs", "£430,000", "ROUNDED", id="two figures"),
    pytest.param("5", "cash", "£184,000", "ROUNDED", id="up"),
    pytest.param("5", "pence", "£1,284,729", "ROUNDED", id="without its pence"),
    pytest.param("5", "cash", "£180,000", "ROUNDED", id="down, where nobody prints it"),
    pytest.param("6", "cash", "£200,000", "WRONG", id="one figure"),
    pytest.param("6", "cash", "£183,000", "WRONG", id="cut, and not rounded"),
    pytest.param("6", "cash", "exactly £184,000", "WRONG", id="exactly is no rounding"),
    pytest.param("6", "cash", "more than £184,000", "WRONG", id="a hedge is no rounding"),
    pytest.param("6", "exact", "660", "WRONG", id="counts are not rounded"),
    pytest.param("6", "exact", "more than 655", "WRONG", id="more than the number"),
    pytest.param("6", "exact", "fewer than 655", "WRONG", id="fewer than the number"),
    pytest.param("6", "bounded", "exactly 700", "WRONG", id="exactly, against more than"),
    pytest.param("6", "bounded", "fewer than 700", "WRONG", id="below a bound"),
    pytest.param("6", "capped", "more than 900", "WRONG", id="above an upper bound"),
    pytest.param("6", "people", "741", "WRONG", id="below what the parts come to"),
    pytest.param("6", "deprecated", "665", "WRONG", id="a number that only a deprecated source has"),
    pytest.param("6", "hedged", "dozens", "WRONG", id="an order word that does not hold it"),
    pytest.param("7", "hedged", "hundreds", "SUPPORTED", id="an order word that does"),
    pytest.param("7", "drugs", "hundreds of thousands of pounds", "SUPPORTED", id="of money"),
    pytest.param("8", "exact", "about 655", "HEDGE_ADDED", id="about"),
    pytest.param("8", "exact", "at least 655", "HEDGE_ADDED", id="at least"),
    pytest.param("8", "exact", "up to 655", "HEDGE_ADDED", id="up to"),
    pytest.param("8", "hedged", "at least 743", "HEDGE_ADDED", id="at least, before the exact one of two"),
    pytest.param("9", "hedged", "more than 500", "UNDERSTATED", id="a far bound"),
    pytest.param("9", "hedged", "at least 600", "UNDERSTATED", id="a far bound, included"),
    pytest.param("9", "hedged", "fewer than 1,000", "UNDERSTATED", id="a far upper bound"),
    pytest.param("9", "hedged", "between 500 and 750", "UNDERSTATED", id="a range with one far end"),
    pytest.param("9", "bounded", "more than 500", "UNDERSTATED", id="far below a bound"),
    pytest.param("9", "exact", "up to 800", "UNDERSTATED", id="far above"),
    pytest.param("9", "ranged", "at least 629", "UNDERSTATED", id="a bound one beyond a tenth"),
    pytest.param("10", "ranged", "at least 630", "SUPPORTED", id="a bound at a tenth"),
    pytest.param("9", "twice", "between 490 and 551", "UNDERSTATED", id="an upper end one beyond a tenth"),
    pytest.param("10", "twice", "between 490 and 550", "SUPPORTED", id="an upper end at a tenth"),
    pytest.param("10", "capped", "fewer than 950", "SUPPORTED", id="an upper bound near the upper end"),
    pytest.param("10", "capped", "at least 590", "SUPPORTED", id="a lower bound near the lower end"),
    pytest.param("10", "hedged", "more than 690", "SUPPORTED", id="a bound within a tenth"),
    pytest.param("10", "hedged", "nearly 750", "SUPPORTED", id="nearly"),
    pytest.param("10", "hedged", "about 740", "SUPPORTED", id="about another number"),
    pytest.param("10", "hedged", "just over 700", "SUPPORTED", id="just over"),
    pytest.param("10", "bounded", "at least 700", "SUPPORTED", id="a bound that is one lower"),
    pytest.param("12", "bounded", "743", "OVERSTATED", id="bare, as near as the bound was rounded"),
    pytest.param("12", "bounded", "770", "OVERSTATED", id="bare, at the end of that"),
    pytest.param("12", "least", "743", "OVERSTATED", id="above at least"),
    pytest.param("11", "spread", "£1.2m", "NOT_CONTRADICTED", id="an amount to which the lower end rounds"),
    pytest.param("12", "spread", "£1.25m", "OVERSTATED", id="an amount within a range"),
    pytest.param("12", "bounded", "771", "OVERSTATED", id="bare, one further"),
    pytest.param("12", "bounded", "exactly 743", "OVERSTATED", id="exactly"),
    pytest.param("12", "least", "exactly 700", "OVERSTATED", id="exactly, against at least"),
    pytest.param("12", "bounded", "more than 800", "OVERSTATED", id="a higher bound"),
    pytest.param("12", "vague", "£426,040", "OVERSTATED", id="a number, where an order word is known"),
    pytest.param("12", "ranged", "725", "OVERSTATED", id="a number within a range"),
    pytest.param("13", "ranged", "more than 720", "NOT_COMPARED", id="an overlap"),
    pytest.param("13", "capped", "between 500 and 700", "NOT_COMPARED", id="a range that begins below"),
]
"""The number of the case in `judge`, the figure, the words of a draft, and the verdict."""


@pytest.mark.parametrize(("case", "name", "words", "verdict"), CASES)
def test_the_first_case_that_applies_decides(
    case: str, name: str, words: str, verdict: str, made: countylines.Dataset
) -> None:
    quantity = read_quantity(words)
    known = figure_of(made, "2019-10", name) if name != "nothing" else None
    assert judge(made, quantity, quantity.hedge, known) is Verdict[verdict], case


def test_the_hedge_that_governs_is_the_one_that_counts(made: countylines.Dataset) -> None:
    quantity = read_quantity("£250,000")
    assert judge(made, quantity, "more-than", figure_of(made, "2019-10", "haul")) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("words", "count", "low", "is_in"),
    [
        pytest.param("more than 700", True, "701", True, id="a count is whole"),
        pytest.param("more than £700", False, "700", False, id="an amount is not"),
        pytest.param("more than 1.5 million", True, "1500001", True, id="a count in millions is whole"),
        pytest.param("more than 1.5", True, "1.5", False, id="a count with a fraction is left as it is"),
    ],
)
def test_what_a_wording_allows(words: str, low: str, *, count: bool, is_in: bool) -> None:
    quantity = read_quantity(words)
    claim = claimed_interval(quantity, quantity.hedge, count=count)
    assert (claim.low, claim.low_included) == (Decimal(low), is_in)


def test_a_number_is_judged_as_a_measure_of_a_week_under_its_hedge(made: countylines.Dataset) -> None:
    number = numbers_in("655 homes")[0]
    judged = judge_as(made, number, "exact", "2019-10")
    assert (judged.measure, judged.week) == ("exact", "2019-10")
    assert judged.figure == figure_of(made, "2019-10", "exact")
    assert judged.verdict is Verdict.SUPPORTED
    judged = judge_as(made, number._replace(hedge="more-than"), "exact", "2019-10")
    assert (judged.hedge, judged.verdict) == ("more-than", Verdict.WRONG)


def test_a_figure_has_the_span_of_its_number_with_its_hedge() -> None:
    quantity = read_quantity("more than 700")._replace(start=5, end=18)
    number = number_at(sentence_of("They more than 700 people", start=100), 1, 4, quantity)._replace(end=125)
    assert number.span_without_noun == (105, 118)
    assert (number.number_start, number.end) == (105, 125)
    assert number.evidence is EvidenceOfCountry.NONE


def test_a_figure_that_is_passed_over_has_no_week_and_the_reason() -> None:
    one = figure_at(0, "WRONG").discarded(Reason.CORRECTED)
    assert (one.week, one.figure, one.verdict, one.why_not_compared) == (
        None,
        None,
        Verdict.NOT_COMPARED,
        Reason.CORRECTED,
    )
