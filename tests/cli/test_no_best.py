"""A figure without a best interval: no answer prints Python's None, or a number that the sources do not support."""

from __future__ import annotations

import re

import pytest

from countylines.figures.figure import figures_of_period
from countylines.record.dataset import Dataset
from tests.cli.running import run, run_on_terminal

NONE = re.compile(r"\bNone\b")
"""No text of the bundled record has this word."""

ANSWERS = ("show {}", "search {}", "cite {}", "get {}", "get {} --low", "get {} --high", "get {} --reported")
TABLES = (
    "stats --week all",
    "stats",
    "compare",
    "compare {}",
    "conflicts --week all",
    "timeline",
    "measures",
)


@pytest.fixture(scope="module")
def disputed(dataset: Dataset) -> list[str]:
    """List the figures of which nothing is best, in the record's order."""
    figures = [one for period in dataset.periods for one in figures_of_period(dataset, period.id)]
    found = [figure.id for figure in figures if figure.best is None]
    assert found
    return found


@pytest.mark.parametrize("line", [*ANSWERS, *TABLES])
@pytest.mark.parametrize("form", ["table", "tsv", "csv", "md"])
def test_none_is_never_printed(line: str, form: str, disputed: list[str]) -> None:
    is_bare = line.startswith(("get", "cite"))
    for figure in disputed[:1] if "compare" in line else disputed:
        measure = figure.partition("/")[2]
        words = line.format(measure if "compare" in line else figure).split()
        outcome = run(*words, *([] if is_bare else ["--format", form]))
        assert outcome.code in (0, 1)
        assert not NONE.search(outcome.out + outcome.err)


@pytest.mark.parametrize("line", ["show {}", "search {}", *TABLES])
def test_none_is_never_shown_on_a_terminal(line: str, disputed: list[str]) -> None:
    for figure in disputed[:2]:
        measure = figure.partition("/")[2]
        words = line.format(measure if "compare" in line else figure).split()
        assert not NONE.search(run_on_terminal(*words, env={"NO_COLOR": "1"}).out)


def test_there_is_no_value_to_get(disputed: list[str]) -> None:
    for figure in disputed:
        assert run("get", figure)[:2] == run("get", figure, "--low")[:2] == run("get", figure, "--high")[:2] == (1, "")
        assert run("get", figure, "--reported").code == 0
