from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from countylines.connect.tool_definition import Parameter, Tool, WrongArguments, check_arguments

PARAMETERS = (
    Parameter("names", "texts", "the names", required=True),
    Parameter("style", "text", "the style", choices=("plain", "fancy")),
    Parameter("limit", "whole", "how many"),
)
SHOW = Tool("show", "Show", "Show things", PARAMETERS, (), lambda _dataset, arguments: dict(arguments))

RIGHT = [
    pytest.param({"names": ["a"]}, id="only what is required"),
    pytest.param({"names": ["a", "b"], "style": "fancy", "limit": 1}, id="all"),
]
WRONG = [
    pytest.param({}, "The argument 'names' is missing.", id="missing"),
    pytest.param({"names": []}, "The argument 'names' must be a list of one text or more.", id="an empty list"),
    pytest.param({"names": "a"}, "The argument 'names' must be a list of one text or more.", id="a text for a list"),
    pytest.param({"names": [1]}, "The argument 'names' must be a list of one text or more.", id="a list of numbers"),
    pytest.param({"names": ["a"], "limit": 0}, "The argument 'limit' must be a whole number from 1.", id="too small"),
    pytest.param({"names": ["a"], "limit": "3"}, "The argument 'limit' must be a whole number from 1.", id="a text"),
    pytest.param({"names": ["a"], "limit": True}, "The argument 'limit' must be a whole number from 1.", id="a flag"),
    pytest.param({"names": ["a"], "style": "x"}, "The argument 'style' must be one of: plain, fancy.", id="no choice"),
    pytest.param({"names": ["a"], "styl": "x"}, "There is no argument 'styl'. Did you mean style?", id="misspelt"),
]


@pytest.mark.parametrize("given", RIGHT)
def test_right_arguments_are_taken_and_fit_the_schema(given: dict[str, Any]) -> None:
    assert check_arguments(SHOW, given) == given
    assert Draft202012Validator(SHOW.input_schema).is_valid(given)


@pytest.mark.parametrize(("given", "why"), WRONG)
def test_wrong_arguments_are_refused_and_do_not_fit_the_schema(given: dict[str, Any], why: str) -> None:
    with pytest.raises(WrongArguments) as refused:
        check_arguments(SHOW, given)
    listing = "Arguments of show: names, style (optional), limit (optional)"
    assert str(refused.value) == f"{why} {listing}"
    assert not Draft202012Validator(SHOW.input_schema).is_valid(given)


def test_a_null_argument_is_one_that_is_not_given() -> None:
    assert check_arguments(SHOW, {"names": ["a"], "limit": None}) == {"names": ["a"]}


def test_the_schema_says_what_each_argument_means() -> None:
    schema = SHOW.input_schema
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["style"]["description"] == "The style."
    assert schema["required"] == ["names"]
