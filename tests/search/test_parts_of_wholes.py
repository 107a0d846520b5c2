"""Questions that compare parts of a whole, add them up, or ask for the largest."""

import pytest

from countylines.record.dataset import Dataset
from countylines.search import answer_question
from tests.made import measure, observation, record

MEN, WOMEN, ARRESTS = "2019-10/arrests.men", "2019-10/arrests.women", "2019-10/arrests"
COCAINE, CRACK, HEROIN = (f"2019-10/drugs.{drug}.value" for drug in ("cocaine", "crack", "heroin"))
CHILDREN, ADULTS, SAFEGUARDED = (
    "2019-10/safeguarded.children", "2019-10/safeguarded.adults", "2019-10/safeguarded",
)  # fmt: skip


def ids(dataset: Dataset, question: str) -> list[str]:
    return [result.item.record.id for result in answer_question(dataset, question).results]


def verdict(dataset: Dataset, question: str) -> str:
    return str(answer_question(dataset, question).results[0].verdict)


@pytest.mark.parametrize(
    ("question", "answers"),
    [
        pytest.param("was it more men or women", [MEN, WOMEN], id="more or"),
        pytest.param("were fewer women than men arrested", [WOMEN, MEN], id="fewer than"),
        pytest.param("heroin versus crack by value", [CRACK, HEROIN], id="versus"),
        pytest.param("which drug was worth the most", [COCAINE, CRACK, HEROIN], id="parts that are not named"),
        pytest.param(
            "Which one made up the biggest share of the money: heroin, crack or powder cocaine?",
            [COCAINE, CRACK, HEROIN],
            id="a superlative, and what it is of",
        ),
        pytest.param("men and women together", [ARRESTS, MEN, WOMEN], id="the parts make up the whole"),
        pytest.param("do 652 and 91 add up to 743", [ARRESTS, MEN, WOMEN], id="parts named by their numbers"),
        pytest.param("681 = kids plus grown-ups?", [SAFEGUARDED, ADULTS, CHILDREN], id="the whole by its number"),
        pytest.param("the sum of cocaine and crack", [COCAINE, CRACK], id="the sum of the parts"),
        pytest.param("crack and heroin combined value", [CRACK, HEROIN], id="not all of the parts"),
        pytest.param(
            "Was the cocaine worth more than crack and heroin together?",
            [COCAINE, CRACK, HEROIN],
            id="a part and a sum",
        ),
        pytest.param("guns, blades and other weapons altogether", ["2019-10/weapons"], id="the whole named"),
    ],
)
def test_parts_are_set_beside_each_other(dataset: Dataset, question: str, answers: list[str]) -> None:
    assert ids(dataset, question)[: len(answers)] == answers


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("were more men or women convicted", id="another outcome"),
        pytest.param("which drug is the most addictive", id="another property"),
        pytest.param("which crime had the most arrests", id="another division"),
        pytest.param("which gang was the biggest", id="something that is not counted"),
        pytest.param("how many men and women were strip-searched altogether", id="another deed"),
        pytest.param("did more men or women reoffend", id="an unknown verb"),
    ],
)
def test_what_is_not_recorded_of_parts_is_refused(dataset: Dataset, question: str) -> None:
    assert ids(dataset, question) == []


@pytest.mark.parametrize(
    ("question", "start"),
    [
        pytest.param("which drug was worth the most", "This is the largest of 3 figures.", id="the largest"),
        pytest.param("were fewer women than men arrested", "This is the smaller of the two.", id="the smaller"),
        pytest.param(
            "which weapon was seized most", "It is not certain that this is the largest of 3 figures.", id="open ends"
        ),
        pytest.param(
            "crack and heroin together",
            "Added up, the 2 figures are £172,840, a sum that no source prints.",
            id="a sum",
        ),
        pytest.param(
            "what is the sum of cocaine, crack and heroin in May 2019",
            "Added up, the 3 figures are £231,280, a sum that no source prints.",
            id="a whole that has no figure",
        ),
        pytest.param(
            "do 652 and 91 add up to 743", "652 and 91 add up to 743. 743 is the figure (", id="the whole's number"
        ),
    ],
)
def test_the_verdict_says_what_follows(dataset: Dataset, question: str, start: str) -> None:
    assert verdict(dataset, question).startswith(start)


def test_two_numbers_that_are_alternatives_name_no_parts(dataset: Dataset) -> None:
    assert ids(dataset, "June 2025: were 620 or 559 children supported?")[0] == "2025-06/safeguarded.children"


@pytest.mark.parametrize(
    ("geese", "verdict"),
    [
        pytest.param(("bare", 2), "This is the largest of 3 figures.", id="all exact"),
        pytest.param(("at-least", 2), "It is not certain that this is the largest of 3 figures.", id="an open end"),
    ],
)
def test_the_largest_is_certain_only_if_no_other_may_be_larger(geese: tuple[str, int], verdict: str) -> None:
    parts = {"hens": ("bare", 5), "ducks": ("bare", 3), "geese": geese}
    dataset = record(
        measures=[
            measure("birds", label="Birds", unit="birds"),
            *(measure(name, label=name.capitalize(), unit="birds", part_of="birds") for name in parts),
        ],
        observations=[observation(name, *number) for name, number in parts.items()],
    )
    results = answer_question(dataset, "were more hens, ducks or geese counted").results
    assert (results[0].item.record.measure.id, results[0].verdict) == ("hens", verdict)


def test_numbers_in_keywords_are_answered_one_by_one(dataset: Dataset) -> None:
    expected = ["2019-10/arrests", "2019-10/arrests.men", "2019-10/arrests.women"]
    assert ids(dataset, "743 arrests 652 men 91 women") == expected
    assert ids(dataset, "743 arrests, 652 men, 91 women") == expected
