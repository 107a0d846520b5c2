"""Numbers of a draft that tell of each other: of which week they are, and which one puts another right."""

from __future__ import annotations

import pytest

import countylines
from countylines.checker.cross_checks import CrossChecker, discard_explained
from countylines.checker.number_mention import EvidenceOfCountry, NumberMention, Verdict
from countylines.checker.reason import Reason
from countylines.checker.scope.document_week import DecidedWeeks
from countylines.figures.figure import figure_of
from tests.checker.drafts import WEEK, figure_at, found

W = "In the national county lines week of October 2019 police visited 655 cuckooed addresses."
LATER = "The week of 25 November to 1 December 2024 had 1,660 arrests. It was five years since that of October 2019."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{W}\n\nArrests came to 743, after 586 arrests in May 2019.", [], id="each of its own week"),
        pytest.param(
            f"{LATER}\n\nThe figures then: 743 arrests, 169 weapons.", [], id="two of a week that is mentioned"
        ),
    ],
)
def test_numbers_beside_each_other(text: str, expected: list[str], dataset: countylines.Dataset) -> None:
    assert [one for one in found(text, dataset, week=None) if "unequal" not in one] == expected


@pytest.mark.parametrize(
    ("mentions", "is_lead"),
    [
        pytest.param([figure_at(0, "WRONG", "dozens"), figure_at(9, "SUPPORTED")], True, id="before the number"),
        pytest.param([figure_at(9, "WRONG", "dozens"), figure_at(0, "SUPPORTED")], True, id="after it"),
        pytest.param([figure_at(0, "WRONG", "dozens"), figure_at(9, "WRONG")], False, id="before a wrong number"),
        pytest.param([figure_at(0, "WRONG", "dozens")], False, id="alone"),
        pytest.param([figure_at(0, "SUPPORTED", "hundreds"), figure_at(9, "SUPPORTED")], False, id="one that is right"),
        pytest.param([figure_at(0, "WRONG", "734"), figure_at(9, "SUPPORTED")], False, id="no order word"),
        pytest.param(
            [figure_at(0, "WRONG", "dozens"), figure_at(9, "SUPPORTED", measure="weapons")],
            False,
            id="of another measure",
        ),
        pytest.param(
            [figure_at(0, "WRONG", "dozens"), figure_at(9, "SUPPORTED", week="2019-05")], False, id="of another week"
        ),
    ],
)
def test_an_order_word_beside_its_number_is_of_something_else(
    mentions: list[NumberMention], dataset: countylines.Dataset, *, is_lead: bool
) -> None:
    reasons = [one.why_not_compared for one in discard_explained(dataset, mentions) if one.start == mentions[0].start]
    assert reasons == [Reason.RIGHT_ELSEWHERE if is_lead else None]


@pytest.mark.parametrize(
    ("mentions", "is_so"),
    [
        pytest.param([figure_at(1, "WRONG"), figure_at(9, "SUPPORTED", noun=None)], True, id="no noun"),
        pytest.param([figure_at(1, "WRONG"), figure_at(9, "SUPPORTED")], False, id="its own noun"),
        pytest.param([figure_at(1, "LOST_HEDGE"), figure_at(9, "SUPPORTED", noun=None)], False, id="a lost hedge"),
        pytest.param([figure_at(1, "WRONG"), figure_at(9, "WRONG", noun=None)], False, id="by a wrong number"),
        pytest.param(
            [figure_at(1, "WRONG"), figure_at(9, "SUPPORTED", noun=None, measure="cash")],
            False,
            id="of another measure",
        ),
        pytest.param(
            [figure_at(1, "WRONG"), figure_at(9, "SUPPORTED", noun=None, week="2019-05")], False, id="of another week"
        ),
        pytest.param([figure_at(1, "WRONG")], False, id="nothing after it"),
    ],
)
def test_a_wrong_number_may_be_put_right_after_it(
    mentions: list[NumberMention], dataset: countylines.Dataset, *, is_so: bool
) -> None:
    first, *others = discard_explained(dataset, mentions)
    assert first.why_not_compared == (Reason.PUT_RIGHT if is_so else None)
    assert others == mentions[1:]


def test_only_the_next_number_puts_one_right(dataset: countylines.Dataset) -> None:
    mentions = [figure_at(1, "WRONG"), figure_at(9, "WRONG"), figure_at(15, "SUPPORTED", noun=None)]
    assert [one.why_not_compared for one in discard_explained(dataset, mentions)] == [None, Reason.PUT_RIGHT, None]


POLICE = "Police arrested 743 people in county lines week, October 2019. "


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("Then burglars: 300 people were arrested.", [], id="the figure is told elsewhere"),
        pytest.param(
            "They arrested 734 people.", ["unequal-figures: 734 people", "wrong-figure: 734 people"], id="a slip of it"
        ),
        pytest.param("They arrested 586 people.", [], id="the figure of another week"),
        pytest.param(
            "They arrested 586 people nationally.",
            ["unequal-figures: 586 people", "wrong-figure: 586 people"],
            id="the figure of another week, told of the country",
        ),
        pytest.param("They took 100 weapons of any kind.", [], id="no figure in its sentence, and not near"),
        pytest.param("They took 160 weapons.", ["lost-hedge: 160 weapons"], id="printed"),
        pytest.param("They took 150 weapons.", ["wrong-figure: 150 weapons"], id="near"),
        pytest.param("They took 100 weapons and 49 deal lines.", ["wrong-figure: 100 weapons"], id="beside a figure"),
        pytest.param("Nationally they took 100 weapons.", ["wrong-figure: 100 weapons"], id="the country is named"),
        pytest.param("\n\n- 100 weapons\n\n", ["wrong-figure: 100 weapons"], id="a line below the figure"),
    ],
)
def test_a_number_that_does_not_resemble_the_figure(text: str, wrong: list[str], dataset: countylines.Dataset) -> None:
    assert found(POLICE + text, dataset, week=None) == wrong


def test_a_rate_is_one_for_all_of_a_list(dataset: countylines.Dataset) -> None:
    text = "In October 2019 prices per kilo were £38,000 for cocaine and £25,000 for heroin."
    assert found(POLICE + text, dataset, week=None) == []
    assert found(POLICE + text.replace("per kilo ", ""), dataset, week=None) != []


@pytest.mark.parametrize(
    ("number", "needed"),
    [
        pytest.param("734", EvidenceOfCountry.NONE, id="a slip"),
        pytest.param("820", EvidenceOfCountry.DRAFT, id="near the figure"),
        pytest.param("1,500", EvidenceOfCountry.CONTEXT, id="twice as many"),
        pytest.param("9,000", EvidenceOfCountry.COUNTRY, id="twelve times as many"),
    ],
)
@pytest.mark.parametrize("evidence", EvidenceOfCountry)
def test_the_farther_a_number_is_the_more_has_to_say_that_it_is_the_countrys(
    number: str, needed: EvidenceOfCountry, evidence: EvidenceOfCountry, dataset: countylines.Dataset
) -> None:
    decided = DecidedWeeks((WEEK,), has_support=True, default=WEEK)
    checker = CrossChecker(dataset, decided)
    one = figure_at(0, "WRONG", number)._replace(figure=figure_of(dataset, WEEK, "arrests"), evidence=evidence)
    (weighed,) = checker.discard_unproven([one], is_listed=False)
    assert (weighed.verdict is Verdict.WRONG) == (evidence >= needed)
    women = figure_at(20, "SUPPORTED", "91", measure="arrests.women")
    beside, _ = checker.discard_unproven([one, women], is_listed=False)
    is_raised = evidence is EvidenceOfCountry.DRAFT and needed is EvidenceOfCountry.CONTEXT
    assert (beside.verdict is Verdict.WRONG) == (evidence >= needed or is_raised)
