"""What several sources print of a number: quoted only where all of them print the same."""

from collections import defaultdict

import pytest

from countylines.figures.wordings import common_quotation, common_wording, hedged_number_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.figures import Observation
from tests.made import measure, observation

CASH = measure("cash", unit="GBP", count=False)


def of_cash(hedge: str, wording: str | None) -> Observation:
    return observation("cash", hedge, 2_400_000, wording=wording)


@pytest.mark.parametrize(
    ("wordings", "common", "quoted"),
    [
        pytest.param(["around £2,400,000 in cash"], "around £2,400,000", "“around £2,400,000 in cash”", id="one"),
        pytest.param(
            ["around £2.4 million in cash"],
            "“around £2.4 million in cash”",
            "“around £2.4 million in cash”",
            id="in words",
        ),
        pytest.param(
            ["around £2.4 million in cash", "Approx. 2.4 million cash"],
            "about £2,400,000",
            "about £2,400,000",
            id="other words",
        ),
        pytest.param(
            ["around £2,400,000 in cash", "around £2,400,000 seized"],
            "around £2,400,000",
            "“around £2,400,000”",
            id="the same up to the number",
        ),
        pytest.param(["Around £2.4m", "around £2.4m"], "“Around £2.4m”", "“around £2.4m”", id="letter case aside"),
        pytest.param([None, "around £2.4m"], "about £2,400,000", "about £2,400,000", id="one without a wording"),
    ],
)
def test_only_words_that_all_print_are_quoted(wordings: list[str | None], common: str, quoted: str) -> None:
    printed = [of_cash("about", wording) for wording in wordings]
    assert common_wording(printed, CASH) == common
    assert (common_quotation(printed) or hedged_number_in_words(printed[0], CASH)) == quoted


@pytest.mark.parametrize(
    ("hedge", "of_people", "of_cash"),
    [
        pytest.param("bare", "700", "£700", id="bare"),
        pytest.param("more-than", "more than 700", "more than £700", id="more than"),
        pytest.param("fewer-than", "fewer than 700", "less than £700", id="fewer than"),
        pytest.param("nearly", "nearly 700", "nearly £700", id="nearly"),
    ],
)
def test_a_hedge_has_plain_words(hedge: str, of_people: str, of_cash: str) -> None:
    one = observation("arrests", hedge, 700)
    assert hedged_number_in_words(one, measure("arrests")) == of_people
    assert hedged_number_in_words(one, CASH) == of_cash


def test_in_the_record_nobody_is_quoted_with_words_of_others(dataset: Dataset) -> None:
    groups = defaultdict(list)
    for one in dataset.observations:
        groups[one.period, one.measure, one.hedge, one.value, one.upper].append(one)
    quoted = {key: common_quotation(group).strip("“”").rpartition("] ")[2] for key, group in groups.items()}
    misquoted = [
        (one.id, quoted[key])
        for key, group in groups.items()
        for one in group
        if quoted[key].casefold() not in str(one.wording).casefold()
    ]
    assert misquoted == []
    assert sum(map(bool, quoted.values())) > len(quoted) / 2


@pytest.mark.parametrize(
    ("wording", "told"),
    [
        pytest.param("Scores of people", "scores", id="as printed"),
        pytest.param(None, "at least 40, under 100", id="without a wording"),
    ],
)
def test_an_order_of_magnitude_is_told_as_it_is_printed(wording: str | None, told: str) -> None:
    one = observation("arrests", "order", 40, upper=100, wording=wording)
    assert hedged_number_in_words(one, measure("arrests")) == told
