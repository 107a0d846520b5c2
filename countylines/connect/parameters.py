"""What a tool of agents consists of; its arguments, the JSON Schema that an agent is shown of them, and their check."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from countylines.connect.tool_answers import Answer
from countylines.errors import CountylinesError, did_you_mean
from countylines.output.json_schema import schema_of_object
from countylines.output.table import Field
from countylines.record.dataset import Dataset

TYPES = {"text": "a text", "texts": "a list of texts", "whole": "a whole number from 1", "flag": "true or false"}
"""The types of arguments, and what messages call them."""


class Parameter(NamedTuple):
    """An argument that a tool takes. If it has *choices*, it must be one of them."""

    name: str
    type: str
    meaning: str
    required: bool = False
    choices: tuple[str, ...] = ()


class Tool(NamedTuple):
    """A tool: its name, what it is for, its arguments, the fields of its answer, and the function that answers.

    *meaning* and the meanings of arguments have placeholders for names of the record, such as ``{measure}``:
    ``output/examples.py`` has the list, to which the server adds ``{weeks}`` and ``{measures}``.
    """

    name: str
    title: str
    meaning: str
    parameters: tuple[Parameter, ...]
    fields: tuple[Field, ...]
    run: Callable[[Dataset, Mapping[str, Any]], Answer]


class WrongArguments(CountylinesError):
    """The arguments of a tool are not what it takes; *why* is a sentence."""

    reason = "wrong-arguments"

    def __init__(self, tool: str, why: str, parameters: Sequence[Parameter]) -> None:
        self.tool, self.why, self.parameters = tool, why, tuple(parameters)

    def __str__(self) -> str:
        taken = ", ".join(f"{one.name}{'' if one.required else ' (optional)'}" for one in self.parameters)
        return f"{self.why} Arguments of {self.tool}: {taken}"


def schema_of_parameters(parameters: Sequence[Parameter]) -> dict[str, Any]:
    """Return the JSON Schema of a tool's arguments."""
    fields = [Field(one.name, one.type, one.meaning, always=one.required) for one in parameters]
    schema = schema_of_object(fields)
    for one in parameters:
        described = schema["properties"][one.name]
        if one.choices:
            described["enum"] = list(one.choices)
        if one.type == "whole":
            described["minimum"] = 1
        if one.type == "texts" and one.required:
            described["minItems"] = 1
    return {**schema, "additionalProperties": False}


def check_arguments(tool: str, parameters: Sequence[Parameter], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments that were given, without those that are null. Raises WrongArguments."""
    arguments = {name: value for name, value in given.items() if value is not None}
    known = {one.name: one for one in parameters}
    for name, value in arguments.items():
        if name not in known:
            near = did_you_mean(get_close_matches(name, known))
            raise WrongArguments(tool, f"There is no argument {name!r}.{near}", parameters)
        why = _why_wrong(known[name], value)
        if why:
            raise WrongArguments(tool, why, parameters)
    for one in parameters:
        if one.required and one.name not in arguments:
            raise WrongArguments(tool, f"The argument {one.name!r} is missing.", parameters)
    return arguments


def _why_wrong(parameter: Parameter, value: Any) -> str:
    """Return what is wrong with the value of an argument, or an empty string."""
    if not _has_type(parameter, value):
        return f"The argument {parameter.name!r} must be {TYPES[parameter.type]}."
    if parameter.choices and value not in parameter.choices:
        return f"The argument {parameter.name!r} must be one of: {', '.join(parameter.choices)}."
    return ""


def _has_type(parameter: Parameter, value: Any) -> bool:
    match parameter.type:
        case "text":
            return isinstance(value, str)
        case "flag":
            return isinstance(value, bool)
        case "whole":
            return isinstance(value, int) and not isinstance(value, bool) and value >= 1
    is_list = isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    return is_list and (bool(value) or not parameter.required)
