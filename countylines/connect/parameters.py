"""What a tool of agents consists of; its arguments, the JSON Schema that an agent is shown of them, and their check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple

from countylines.connect.tool_answers import NOUNS, Answer
from countylines.errors import CountylinesError, did_you_mean
from countylines.output.json_schema import schema_of_object, schemas_within
from countylines.output.table import Field
from countylines.record.dataset import Dataset

TYPES = {"text": "a text", "texts": "a list of texts", "whole": "a whole number from 1"}
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

    @property
    def takes(self) -> dict[str, Any]:
        """The JSON Schema of its arguments."""
        schema = schema_of_object(
            [Field(one.name, one.type, one.meaning, always=one.required) for one in self.parameters]
        )
        for one in self.parameters:
            described = schema["properties"][one.name]
            if one.choices:
                described["enum"] = list(one.choices)
            if one.type == "whole":
                described["minimum"] = 1
            if one.type == "texts" and one.required:
                described["minItems"] = 1
        return {**schema, "additionalProperties": False}

    @property
    def answers(self) -> dict[str, Any]:
        """The JSON Schema of its answer."""
        return {**schema_of_object(self.fields), "$defs": schemas_within(self.fields, NOUNS)}


class WrongArguments(CountylinesError):
    """The arguments of a tool are not what it takes; *why* is a sentence."""

    reason = "wrong-arguments"

    def __init__(self, tool: Tool, why: str) -> None:
        self.tool, self.why = tool, why

    def __str__(self) -> str:
        taken = ", ".join(f"{one.name}{'' if one.required else ' (optional)'}" for one in self.tool.parameters)
        return f"{self.why} Arguments of {self.tool.name}: {taken}"


def check_arguments(tool: Tool, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments that were given, without those that are null. Raises WrongArguments."""
    arguments = {name: value for name, value in given.items() if value is not None}
    for problem in _problems_of_arguments(tool.parameters, arguments):
        raise WrongArguments(tool, problem)
    return arguments


def _problems_of_arguments(parameters: Sequence[Parameter], arguments: Mapping[str, Any]) -> Iterator[str]:
    known = {one.name: one for one in parameters}
    for name, value in arguments.items():
        if name not in known:
            yield f"There is no argument {name!r}.{did_you_mean(get_close_matches(name, known))}"
        elif not _has_type(known[name], value):
            yield f"The argument {name!r} must be {TYPES[known[name].type]}."
        elif known[name].choices and value not in known[name].choices:
            yield f"The argument {name!r} must be one of: {', '.join(known[name].choices)}."
    for one in parameters:
        if one.required and one.name not in arguments:
            yield f"The argument {one.name!r} is missing."


def _has_type(parameter: Parameter, value: Any) -> bool:
    if parameter.type == "text":
        return isinstance(value, str)
    if parameter.type == "whole":
        return isinstance(value, int) and not isinstance(value, bool) and value >= 1
    is_list = isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    return is_list and (bool(value) or not parameter.required)
