from __future__ import annotations

from decimal import Decimal

import pytest

from countylines.figures.figure import figure_of
from countylines.figures.verdict import HedgedNumber, verdict_on_figure, verdict_on_numbers
from countylines.record.dataset import Dataset
from tests.made import addition, disagreement, measure, observation, record, source

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
            "B and C print “more-than 700”, which agrees with the best. “bare 700” (D) is rejected: Its hedge is lost.",
            id="with a hedge, and rejected without it",
        ),
        pytest.param("650", "No source prints 650; the best is 743.", id="printed by nobody"),
        pytest.param("1000000", "No source prints 1,000,000; the best is 743.", id="a large number"),
    ],
)
def test_a_number_has_a_verdict(number: str, verdict: str) -> None:
    figure = figure_of(COUNTED, "2019-10", "birds")
    assert figure is not None
    assert verdict_on_numbers(COUNTED, figure, [HedgedNumber(Decimal(number))]) == verdict


@pytest.mark.parametrize(
    ("measure_id", "number", "verdict"),
    [
        pytest.param(
            "cash", "180000",
            "The London Economic prints “more than £180,000 cash”, which agrees with the best. "
            "No source prints £180,000 without a hedge.",
            id="printed with a hedge alone",
        ),
        pytest.param("cash", "185000", "No source prints £185,000; the best is £183,976.", id="an amount has its sign"),
    ],
)  # fmt: skip
def test_an_amount_has_a_verdict(measure_id: str, number: str, verdict: str, dataset: Dataset) -> None:
    """The article has "more than £180,000 cash"; The Sun has "cash totalling £183,976"."""
    figure = figure_of(dataset, "2019-10", measure_id)
    assert figure is not None
    assert verdict_on_numbers(dataset, figure, [HedgedNumber(Decimal(number))]) == verdict


@pytest.mark.parametrize(
    ("hedge", "number", "wording", "verdict"),
    [
        pytest.param(
            "fewer-than", "700", "fewer than 700",
            "“Fewer than 700” does not agree with the best, 743. "
            "B and C print “more-than 700”, which agrees with the best. "
            "“bare 700” (D) is rejected: Its hedge is lost.",
            id="does not agree",
        ),
        pytest.param(
            "more-than", "600", "over 600", "“Over 600” agrees with the best, 743. No source prints 600.", id="agrees",
        ),
        pytest.param(
            "at-least", "743", "", "743 is the figure (A).", id="its words are not to be judged",
        ),
    ],
)  # fmt: skip
def test_a_hedge_in_question_has_a_verdict(hedge: str, number: str, wording: str, verdict: str) -> None:
    figure = figure_of(COUNTED, "2019-10", "birds")
    assert figure is not None
    assert verdict_on_numbers(COUNTED, figure, [HedgedNumber(Decimal(number), hedge, wording)]) == verdict


@pytest.mark.parametrize(
    ("hedge", "number", "verdict"),
    [
        pytest.param("more-than", "800", "“So many” may be so: the best is more than 700.", id="some of the best"),
        pytest.param("more-than", "600", "“So many” agrees with the best, more than 700.", id="all of it"),
        pytest.param("fewer-than", "700", "“So many” does not agree with the best, more than 700.", id="none of it"),
    ],
)
def test_a_hedge_is_judged_by_all_values_of_the_best(hedge: str, number: str, verdict: str) -> None:
    dataset = record(measures=[measure("birds")], observations=[observation("birds", "more-than", 700)])
    figure = figure_of(dataset, "2019-10", "birds")
    assert figure is not None
    found = verdict_on_numbers(dataset, figure, [HedgedNumber(Decimal(number), hedge, "so many")])
    assert found.startswith(verdict)


def test_of_a_disputed_figure_no_number_is_the_best() -> None:
    figure = figure_of(DISPUTED, "2019-10", "birds")
    assert figure is not None
    assert verdict_on_numbers(DISPUTED, figure, [HedgedNumber(Decimal(5)), HedgedNumber(Decimal(7))]) == (
        "5 is printed (A). No source prints 7; the sources disagree."
    )


def test_the_verdict_on_the_arrests(dataset: Dataset) -> None:
    """Compiled by hand from the record: three accounts print 743, eight more than 700, and a letter 700."""
    figure = figure_of(dataset, "2019-10", "arrests")
    assert figure is not None
    assert verdict_on_figure(dataset, figure) == (
        "743. Metro, Sputnik and The i (inews) print it; 652 men and 91 women make it up; eight accounts print more "
        "than 700, which agrees; York Press's bare 700 drops the hedge."
    )


COUNTS = ("a", "b", "c", "d", "e")
MORE_THAN_700 = {"wording": "More than 700 birds"}


@pytest.mark.parametrize(
    ("observations", "verdict"),
    [
        pytest.param([("bare", 5, {})], "5. A prints it.", id="one account"),
        pytest.param([("bare", 5, {})] * 4, "5. Four accounts print it.", id="many accounts"),
        pytest.param([("more-than", 700, MORE_THAN_700)] * 2, "More than 700. A and B print it.", id="a hedged best"),
        pytest.param(
            [("bare", 743, {}), ("more-than", 700, MORE_THAN_700), ("about", 750, {"wording": "750 birds or so"})],
            "743. A prints it; B prints more than 700, which agrees; C prints “750 birds or so”, which agrees.",
            id="what agrees, in quotation marks where it goes on after the number",
        ),
        pytest.param(
            [("bare", 743, {})] + [("more-than", 700 + place, {"wording": None}) for place in range(4)],
            "743. A prints it; B prints more than 700, which agrees; C prints more than 701, which agrees; two other "
            "accounts put it differently.",
            id="more wordings than a sentence has room for",
        ),
        pytest.param(
            [("more-than", 700, MORE_THAN_700)]
            + [("bare", 700, {"wording": "700 birds", "rank": "deprecated", "reason": "Lost."})] * 2,
            "More than 700. A prints it; B and C print a bare 700, which drops the hedge.",
            id="several that drop the hedge",
        ),
        pytest.param(
            [("bare", 655, {}), ("bare", 665, {"wording": "665 birds", "rank": "deprecated", "reason": "Wrong."})],
            "655. A prints it; B's 665 is rejected.",
            id="a wrong number",
        ),
        pytest.param(
            [("bare", 655, {})] + [("bare", 665, {"wording": "665", "rank": "deprecated", "reason": "Wrong."})] * 3,
            "655. A prints it; three accounts print 665, which is rejected.",
            id="a wrong number of several accounts",
        ),
        pytest.param(
            [("bare", 655, {}), ("bare", 41, {"wording": "ringed 41 birds", "rank": "deprecated", "reason": "Wrong."})],
            "655. A prints it; B's “ringed 41 birds” is rejected.",
            id="a wrong number after another word",
        ),
        pytest.param(
            [("bare", 655, {})]
            + [("bare", 1 + place, {"rank": "deprecated", "reason": "Wrong."}) for place in range(3)],
            "655. A prints it; three other wordings are rejected.",
            id="several wrong numbers",
        ),
        pytest.param(
            [("bare", 5, {"wording": "5 birds"}), ("bare", 6, {"wording": "6 birds"})],
            "Disputed. A prints 5; B prints 6; this is undecided.",
            id="a dispute",
        ),
    ],
)
def test_a_figure_has_a_verdict(observations: list[tuple[str, int, dict[str, str]]], verdict: str) -> None:
    dataset = record(
        measures=[measure("birds")],
        sources=[source(name) for name in COUNTS],
        observations=[
            observation("birds", hedge, value, source=name, **more)
            for name, (hedge, value, more) in zip(COUNTS, observations, strict=False)
        ],
    )
    figure = figure_of(dataset, "2019-10", "birds")
    assert figure is not None
    assert verdict_on_figure(dataset, figure) == verdict


@pytest.mark.parametrize(
    ("rank", "verdict"),
    [
        pytest.param("normal", "5. newsio (a copy) prints it.", id="normal"),
        pytest.param("deprecated", "Disputed. newsio (a copy) prints 5, which is rejected.", id="rejected"),
    ],
)
def test_a_publisher_keeps_its_small_letter_and_a_bracket_gets_no_s(rank: str, verdict: str) -> None:
    dataset = record(
        measures=[measure("birds")],
        sources=[source("newsio", publisher="newsio (a copy)")],
        observations=[observation("birds", "bare", 5, source="newsio", wording="5 birds", rank=rank, reason="Wrong.")],
    )
    figure = figure_of(dataset, "2019-10", "birds")
    assert figure is not None
    assert verdict_on_figure(dataset, figure) == verdict


def test_a_figure_that_nobody_prints_is_explained_by_its_parts_and_its_whole() -> None:
    dataset = record(
        measures=[
            measure("all drugs", count=False),
            measure("class a", "all drugs", count=False),
            measure("crack", "class a", count=False, label="Crack"),
        ],
        observations=[
            observation("all drugs", "bare", 400),
            observation("class a", "more-than", 100, wording="more than £100"),
            observation("crack", "bare", 400),
        ],
        sums=[addition("class a", ("crack",), "disjoint")],
    )
    figure = figure_of(dataset, "2019-10", "class a")
    assert figure is not None
    assert verdict_on_figure(dataset, figure) == (
        "£400. £400 of crack are part of it; the whole, all Drugs, is £400; A prints more than £100, which agrees."
    )


@pytest.mark.parametrize(
    ("source", "verdict"),
    [
        pytest.param(
            "york-press-2019-10-28", "700. York Press prints it; the record rejects it.", id="a rejected number"
        ),
        pytest.param("metro-2019-10-18", "743. Metro prints it; 652 men and 91 women make it up.", id="its own parts"),
        pytest.param(
            "london-economic-2019",
            "At least 742. More than 650 men and 91 women make it up; The London Economic prints more than 700, which "
            "agrees.",
            id="its own hedges",
        ),
    ],
)
def test_the_verdict_on_one_source_has_its_parts_alone(source: str, verdict: str, dataset: Dataset) -> None:
    """Only what that source prints can make up its figure: 652 men and 91 women are not 700 people."""
    figure = figure_of(dataset, "2019-10", "arrests", source=source)
    assert figure is not None
    assert verdict_on_figure(dataset, figure) == verdict


@pytest.mark.parametrize(
    ("figure_id", "verdict"),
    [
        pytest.param(
            "2018-10..2019-05/referrals.nrm",
            "About 131. ITV News and Yahoo News UK print it.",
            id="an estimated reach is printed by nobody, and follows from these sources alone",
        ),
        pytest.param(
            "2023-10/weapons",
            "Disputed. 33 firearms, 377 bladed, 3 crossbows, 21 batons and 28 knuckledusters come to 462; four "
            "accounts print 458. Undecided: Were 458 or 462 weapons seized?",
            id="both sides of a sum",
        ),
        pytest.param(
            "2019-10/deal-lines",
            "49. Nine accounts print it; York Press's “Fifty UK drug delivery county lines” is rejected. Undecided: "
            "Were the 49 lines seized or disrupted?",
            id="an open question",
        ),
        pytest.param(
            "2023-10/weapons.knives",
            "Not known. The Irish News and newsio (Sky News copy) print 377, which is rejected.",
            id="only the whole is known",
        ),
        pytest.param(
            "2019-10/drugs.crack.value",
            "£100,170. The Guardian prints it; The London Economic prints “[more than] £100,000 of crack cocaine”, "
            "which agrees.",
            id="a hedge from elsewhere in the list",
        ),
    ],
)
def test_the_verdict_keeps_what_is_not_settled(figure_id: str, verdict: str, dataset: Dataset) -> None:
    """Compiled by hand from the observations, sums and disagreements of the record."""
    figure = figure_of(dataset, *figure_id.split("/"))
    assert figure is not None
    assert verdict_on_figure(dataset, figure) == verdict


def test_a_part_of_which_nothing_is_known_explains_no_whole() -> None:
    dataset = record(
        measures=[measure("birds"), measure("herons", "birds"), measure("geese", "birds")],
        observations=[
            observation("birds", "bare", 49),
            observation("geese", "bare", 9),
            observation("herons", "bare", 49, rank="deprecated", reason="A mix-up."),
        ],
        sums=[addition("birds", ("herons", "geese"), relation="disjoint")],
    )
    figure = figure_of(dataset, "2019-10", "birds")
    assert figure is not None
    assert verdict_on_figure(dataset, figure) == "49. A prints it."
