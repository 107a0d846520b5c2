"""``--source``: a publisher of several pages means the one about the week, and stderr says which."""

from __future__ import annotations

import json

import pytest

from tests.cli.running import run

SAID = "'metro' was taken to mean metro-2019-10-18, the only one about 2019-10.\n"


@pytest.mark.parametrize("line", ["get arrests", "show arrests", "cite arrests", "stats", "get arrests women"])
def test_the_only_page_about_the_week_is_taken(line: str) -> None:
    typed = run(*line.split(), "--source", "metro")
    by_id = run(*line.split(), "--source", "metro-2019-10-18")
    assert (typed.code, typed.out) == (0, by_id.out)
    assert SAID in typed.err
    assert typed.err.replace(SAID, "") == by_id.err
    assert run(*line.split(), "--source", "metro", "-q").err == ""


def test_json_says_which_page_was_taken() -> None:
    for typed, count in (("arrests", 1), ("arrests arrests.women", 2)):
        values = json.loads(run("get", *typed.split(), "--source", "metro", "--json").out)
        assert [value["remarks"][0] for value in values] == [SAID.rstrip()] * count


@pytest.mark.parametrize("command", ["get", "show", "cite"])
def test_the_week_is_that_of_the_figure(command: str) -> None:
    typed = run(command, "2020-09/arrests", "--source", "Metro")
    assert typed[:2] == run(command, "2020-09/arrests", "--source", "metro-2020-09-25")[:2]
    assert "'Metro' was taken to mean metro-2020-09-25, the only one about 2020-09.\n" in typed.err


def test_pages_about_the_week_are_named_first() -> None:
    outcome = run("stats", "--week", "all", "--source", "metro")
    assert (outcome.code, outcome.out) == (2, "")
    assert "'metro' may mean more than one source. Use one of: metro-2019-10-18, metro-2020-09-25, " in outcome.err
    late = run("stats", "--week", "2021-10", "--source", "npcc")
    assert late.code == 0
    assert "'npcc' was taken to mean npcc-2021-10-21, the only one about 2021-10.\n" in late.err
