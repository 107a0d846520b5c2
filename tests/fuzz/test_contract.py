from __future__ import annotations

import json

import pytest

from tests.cli.running import Outcome
from tests.fuzz.contract import violations, wants_json

ERROR = json.dumps({"error": "usage", "message": "No.", "exit": 2})


@pytest.mark.parametrize(
    ("arguments", "outcome"),
    [
        pytest.param(["stats"], Outcome(0, "a\tb\n", ""), id="an answer"),
        pytest.param(["stats"], Outcome(2, "", "countylines: No.\n"), id="an error"),
        pytest.param(["stats", "--json"], Outcome(2, "", f"{ERROR}\n"), id="an error in JSON"),
        pytest.param(
            ["check", "a", "--json", "--verbose"], Outcome(2, "[]", f"a:1:1: 7\n{ERROR}\n"), id="a list beside it"
        ),
        pytest.param(["check", "a", "b"], Outcome(2, "a:1:1: error\n", "countylines: b is not there.\n"), id="check"),
        pytest.param(["stats", "--color", "always"], Outcome(0, "\x1b[1mx\x1b[0m\n", ""), id="colour"),
        pytest.param(["stats"], Outcome(130, "", ""), id="interrupted"),
    ],
)
def test_what_keeps_the_contract(arguments: list[str], outcome: Outcome) -> None:
    assert list(violations(arguments, outcome)) == []


@pytest.mark.parametrize(
    ("arguments", "outcome", "what"),
    [
        pytest.param(["stats"], Outcome(5, "", ""), "exit code 5", id="exit code"),
        pytest.param(["stats"], Outcome(-1, "", "x"), "exit code -1", id="an exception came out"),
        pytest.param(["stats"], Outcome(1, "Traceback (most recent call last)", ""), "a traceback", id="traceback"),
        pytest.param(["stats"], Outcome(0, "\x1b[1m", ""), "the control character '\\x1b' on stdout", id="escape"),
        pytest.param(["stats"], Outcome(1, "", "\u202e"), "the control character", id="direction, on stderr"),
        pytest.param(["stats"], Outcome(2, "answer", "No."), "an answer beside exit code 2", id="answer and error"),
        pytest.param(["stats"], Outcome(3, "", ""), "nothing is said", id="silence"),
        pytest.param(
            ["stats", "--json"], Outcome(2, "", "countylines: No."), "an error that is not JSON", id="no JSON"
        ),
        pytest.param(
            ["check", "--json", "--verbose"], Outcome(2, "", "a:1:1: 7"), "no error in JSON", id="a list alone"
        ),
        pytest.param(["stats", "--json"], Outcome(2, "", "[]"), "an error without its keys", id="no object"),
        pytest.param(["stats", "--json"], Outcome(3, "", ERROR), "an error that says exit code 2", id="another code"),
    ],
)
def test_what_breaks_the_contract(arguments: list[str], outcome: Outcome, what: str) -> None:
    (found,) = violations(arguments, outcome)
    assert found.startswith(what)


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (["stats", "--json"], True), (["stats", "--format", "jsonl"], True), (["stats", "--format=json"], True),
        (["cite", "--style", "csl-json"], True), (["stats", "--format", "csv"], False), (["stats", "json"], False),
        (["search", "--", "--json", "zzzz"], False), (["search", "--json", "--", "zzzz"], True),
    ],
)  # fmt: skip
def test_who_wants_json(arguments: list[str], wanted: bool) -> None:
    assert wants_json(arguments) is wanted


@pytest.mark.parametrize("arguments", [["--color", "always", "stats"], ["stats", "--color=always"]])
def test_colour_that_was_asked_for_is_no_violation(arguments: list[str]) -> None:
    assert list(violations(arguments, Outcome(0, "\x1b[1m", ""))) == []
