"""Questions that ask to calculate: what they ask for, and what is said beside the figures."""

from __future__ import annotations

import pytest

from countylines.record.dataset import Dataset
from countylines.search import answer_question
from countylines.search.index import search_index
from countylines.search.questions import Question
from countylines.search.remarks import DIFFERENCE, RATE, SHARE, explain_what_is_not_done, find_calculation

NO_DIFFERENCE = "Search calculates no difference and no ratio"


def read(text: str, dataset: Dataset) -> Question:
    return search_index(dataset).reader.read(text)


@pytest.mark.parametrize(
    ("text", "calculation"),
    [
        pytest.param("were half of the arrests of women", SHARE, id="half of them"),
        pytest.param("what fraction were women", SHARE, id="fraction"),
        pytest.param("arrests in the third week", None, id="the third week"),
        pytest.param("half a million in drugs", None, id="half a million"),
        pytest.param("arrests of women", None, id="no share"),
        pytest.param("daily arrests", RATE, id="daily"),
        pytest.param("arrests a day", RATE, id="two words"),
        pytest.param("on which day were the arrests", None, id="a day"),
        pytest.param("how many more men than women", DIFFERENCE, id="more than"),
        pytest.param("more than 700 people", None, id="more than a number"),
        pytest.param("one or more than one", None, id="more than a small number"),
        pytest.param("ratio of men to women", DIFFERENCE, id="ratio"),
    ],
)
def test_what_is_to_be_calculated(text: str, calculation: str | None, dataset: Dataset) -> None:
    assert find_calculation(read(text, dataset)) == calculation


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("arrests per officer", "The record has no rate per officer.", id="a rate of something"),
        pytest.param("arrests per day", "", id="a rate a day"),
        pytest.param("how many per cent were women", "", id="a share"),
        pytest.param("which force made the most arrests", "The record has no figures by force.", id="no week"),
        pytest.param("which week had the most arrests", "", id="a week"),
        pytest.param("which drug was worth the most", "", id="what is counted"),
        pytest.param("which were the biggest", "", id="no noun"),
        pytest.param("which newspaper got it wrong", "Search does not judge who is wrong.", id="a fault"),
        pytest.param("which newspaper was wrong about 665", "", id="a number to look for"),
    ],
)
def test_why_no_answer_is_sought(text: str, reason: str, dataset: Dataset) -> None:
    explained = explain_what_is_not_done(read(text, dataset))
    assert explained.startswith(reason)
    assert bool(explained) == bool(reason)


@pytest.mark.parametrize(
    ("question", "answer", "verdict"),
    [
        pytest.param(
            "what percentage of arrests were women", "2019-10/arrests.women",
            "The figure is not a share, but one follows from it: 12.2% to 12.3%, see countylines show "
            "2019-10/arrests.women/share.",
            id="a share that is derived",
        ),
        pytest.param(
            "what share of arrests were men", "2019-10/arrests.men",
            "The figure is not a share; shares that follow from the record: countylines stats --derived.",
            id="a share that is not",
        ),
        pytest.param(
            "how many people were arrested per day in October 2019", "2019-10/arrests",
            "The figure is not a rate, but one follows from it: 106.1 to 106.2, see countylines show "
            "2019-10/arrests/day.",
            id="a rate that is derived",
        ),
        pytest.param(
            "how many fewer weapons in 2019 than in 2021", "2019-10/weapons",
            f"{NO_DIFFERENCE}: see countylines compare weapons.", id="a difference of weeks",
        ),
        pytest.param("arrests per week", "2019-10/arrests", None, id="each figure is of a week"),
    ],
)  # fmt: skip
def test_a_figure_is_said_not_to_be_calculated(
    question: str, answer: str, verdict: str | None, dataset: Dataset
) -> None:
    """The derived figures are those of ``countylines stats --derived``."""
    first = answer_question(dataset, question).results[0]
    assert (first.item.record.id, first.verdict) == (answer, verdict)


@pytest.mark.parametrize(
    ("question", "refusal"),
    [
        pytest.param("cash per arrest", "The record has no rate per arrest.", id="a rate"),
        pytest.param("which force arrested the most people", "The record has no figures by force.", id="a rank"),
    ],
)
def test_what_is_not_done_is_refused(question: str, refusal: str, dataset: Dataset) -> None:
    answer = answer_question(dataset, question)
    assert (answer.results, answer.refusal.startswith(refusal)) == ((), True)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        pytest.param("arrests and weapons in may 2021", ["2021-05/arrests", "2021-05/weapons"], id="keywords"),
        pytest.param(
            "how many firearms, knives and swords in october 2021",
            ["2021-10/weapons.firearms", "2021-10/weapons.knives", "2021-10/weapons.samurai-swords"],
            id="three",
        ),
        pytest.param(
            "how many adults and children were safeguarded in May 2019",
            ["2019-05/safeguarded.adults", "2019-05/safeguarded.children"],
            id="words behind them",
        ),
        pytest.param("how many men and women were arrested", ["2019-10/arrests"], id="a figure has both"),
        pytest.param("how many weapons and zombie knives in October 2019", [], id="one of them has no figure"),
        pytest.param("how many arrests and weapons but not knives in October 2019", [], id="something is left out"),
    ],
)
def test_several_measures_are_answered_one_by_one(question: str, figures: list[str], dataset: Dataset) -> None:
    assert [one.item.record.id for one in answer_question(dataset, question).results] == figures


@pytest.mark.parametrize(
    "question",
    [
        "how many more men than women were arrested",
        "difference between men and women arrested",
        "ratio of men to women arrested",
    ],
)
def test_what_is_compared_is_answered_by_both_and_no_total(question: str, dataset: Dataset) -> None:
    results = answer_question(dataset, question).results
    assert [(one.item.record.id, one.verdict) for one in results] == [
        ("2019-10/arrests.men", f"{NO_DIFFERENCE}."),
        ("2019-10/arrests.women", None),
    ]
