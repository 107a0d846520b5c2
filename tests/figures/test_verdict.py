from __future__ import annotations

from decimal import Decimal

import pytest

from countylines.figures.figure import figure_of
from countylines.figures.verdict import verdict_on_numbers
from tests.made import disagreement, measure, observation, record, source

COUNTED = record(
    measures=[measure("birds")],
    sources=[source(name) for name in ("a", "b", "c", "d")],
    observations=[
        observation("birds", "bare", 743, source="a"),
        observation("birds", "more-than", 700, source="b"),
        observation("birds", "more-than", 700, source="c"),
        observation("birds", "bare", 700, source="d", rank="deprecated", reason="Its hedge is lost."),
    ],
)
DISPUTED = record(
    measures=[measure("birds")],
    sources=[source("a"), source("b")],
    observations=[observation("birds", "bare", 5, source="a"), observation("birds", "bare", 6, source="b")],
    disagreements=[disagreement("2019-10/birds", ("a",), ("b",))],
)


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        pytest.param("743", "743 is the figure (A).", id="the figure"),
        pytest.param(
            "700",
            "“more-than 700” is printed by B and C, which agrees with the best. "
            "“bare 700” (D) is rejected: Its hedge is lost.",
            id="with a hedge, and rejected without it",
        ),
        pytest.param("650", "No source prints 650; the best is 743.", id="printed by nobody"),
        pytest.param("1000000", "No source prints 1,000,000; the best is 743.", id="a large number"),
    ],
)
def test_a_number_has_a_verdict(number: str, verdict: str) -> None:
    figure = figure_of(COUNTED, "2019-10", "birds")
    assert figure is not None
    assert verdict_on_numbers(COUNTED, figure, [Decimal(number)]) == verdict


def test_of_a_disputed_figure_no_number_is_the_best() -> None:
    figure = figure_of(DISPUTED, "2019-10", "birds")
    assert figure is not None
    assert verdict_on_numbers(DISPUTED, figure, [Decimal(5), Decimal(7)]) == (
        "5 is printed (A). No source prints 7; the sources disagree."
    )
