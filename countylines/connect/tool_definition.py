"""Tools for agents: their arguments, the fields of their answers, and the JSON Schemas of both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from countylines.errors import (
    AmbiguousName,
    ConflictingSource,
    ConflictingWeek,
    CountylinesError,
    NoAnswer,
    NotAFigure,
    NotCitable,
    NotInWeek,
    UnknownName,
    did_you_mean,
    similar_names,
)
from countylines.lookup.lists import SourceUse
from countylines.output.answers import FIELDS, schema_of_object, schemas_within
from countylines.output.table import Field, data_of
from countylines.output.views.sources import SOURCE_ANSWER
from countylines.record.dataset import Dataset

TYPES = {"text": "a text", "texts": "a list of one text or more", "whole": "a whole number from 1"}
"""The types of arguments, each with the words for it in messages."""

SCHEMA_LIMITS = {"texts": {"minItems": 1}, "whole": {"minimum": 1}}
"""Further keywords of the JSON Schema of a type."""

CITED_SOURCE = "cited source"
CITED_SOURCE_NAMES = ("id", "publisher", "title", "published", "url", "kind", "archived")
CITED_SOURCE_FIELDS = tuple(field for field in SOURCE_ANSWER.fields if field.name in CITED_SOURCE_NAMES)
"""The fields of each source in an answer: the fields of ``countylines sources`` that a citation needs."""

SUMMARY = Field("summary", "text", "the answer in words; repeat its hedges")
REFUSAL = Field("refusal", "text", "why the record does not answer; null if it does", nullable=True)
NEAREST = Field("nearest", "ids", "what comes nearest, where the record does not answer")
SOURCES = Field("sources", "objects", "the sources that the answer names", of=CITED_SOURCE)

SEARCH_TOOL = "search"
LOOK_UP = f"the tool {SEARCH_TOOL}"
"""What messages to agents suggest for looking up a name, in place of a command."""

ToolAnswer = dict[str, Any]


class Parameter(NamedTuple):
    """An argument that a tool takes. If it has *choices*, it must be one of them."""

    name: str
    type: str
    meaning: str
    required: bool = False
    choices: tuple[str, ...] = ()

    def accepts(self, value: Any) -> bool:
        """Return whether a value has the type of this argument."""
        match value:
            case str():
                return self.type == "text"
            case int():
                return self.type == "whole" and not isinstance(value, bool) and value >= 1
            case [_, *_]:
                return self.type == "texts" and all(isinstance(entry, str) for entry in value)
        return False


class Tool(NamedTuple):
    """A tool: its name, its description, its arguments, the fields of its answer, and the function that answers.

    *meaning* and the meanings of arguments have placeholders for names of the record, such as ``{measure}``:
    ``output/examples.py`` has the list, to which the server adds ``{weeks}`` and ``{measures}``. *run* returns a
    summary and the tool's *own_fields*. It may add other keys that name sources; they are left out of the answer.
    """

    name: str
    title: str
    meaning: str
    parameters: tuple[Parameter, ...]
    own_fields: tuple[Field, ...]
    run: Callable[[Dataset, Mapping[str, Any]], ToolAnswer]

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields of its answer: its own fields, and those that every answer has."""
        return (SUMMARY, *self.own_fields, SOURCES, REFUSAL, NEAREST)

    @property
    def input_schema(self) -> dict[str, Any]:
        """The JSON Schema of its arguments."""
        schema = schema_of_object(
            [Field(one.name, one.type, one.meaning, always=one.required) for one in self.parameters]
        )
        for parameter in self.parameters:
            choices = {"enum": list(parameter.choices)} if parameter.choices else {}
            schema["properties"][parameter.name] |= {**choices, **SCHEMA_LIMITS.get(parameter.type, {})}
        return {**schema, "additionalProperties": False}

    @property
    def output_schema(self) -> dict[str, Any]:
        """The JSON Schema of its answer."""
        nouns = {**FIELDS, CITED_SOURCE: CITED_SOURCE_FIELDS}
        return {**schema_of_object(self.fields), "$defs": schemas_within(self.fields, nouns)}

    def complete(self, dataset: Dataset, answer: Mapping[str, Any]) -> ToolAnswer:
        """Return *answer* with all fields: the sources that it names are added, and missing fields are empty."""
        empty = {field.name: [] if field.type.endswith("s") else "" for field in self.fields}
        sources = dataset.index("sources")
        named = [sources[name] for name in dict.fromkeys(_source_ids_in(answer)) if name in sources]
        cited = [data_of(CITED_SOURCE_FIELDS, dataset, SourceUse(source, {})) for source in named]
        whole = {**empty, "refusal": None, **answer, "sources": cited}
        return {field.name: whole[field.name] for field in self.fields}


class WrongArguments(CountylinesError, reason="wrong-arguments"):
    """The arguments of a tool are wrong; *why* is a sentence."""

    def __init__(self, tool: Tool, why: str) -> None:
        self.tool, self.why = tool, why

    def __str__(self) -> str:
        taken = ", ".join(f"{one.name}{'' if one.required else ' (optional)'}" for one in self.tool.parameters)
        return f"{self.why} Arguments of {self.tool.name}: {taken}"


class Refusal(NoAnswer, reason="refusal"):
    """The record has no answer; *nearest* maps ids of related entries to a line on each."""

    def __init__(self, why: str, nearest: Mapping[str, str]) -> None:
        self.why, self.nearest = why, nearest

    def __str__(self) -> str:
        return self.why


def check_arguments(tool: Tool, given: Mapping[str, Any]) -> dict[str, Any]:
    """Check the arguments *given*, and return them without those that are null. Raises WrongArguments."""
    arguments = {name: value for name, value in given.items() if value is not None}
    known = {one.name: one for one in tool.parameters}
    for name, value in arguments.items():
        if name not in known:
            raise WrongArguments(tool, f"There is no argument {name!r}.{did_you_mean(similar_names(name, known))}")
        if not known[name].accepts(value):
            raise WrongArguments(tool, f"The argument {name!r} must be {TYPES[known[name].type]}.")
        if known[name].choices and value not in known[name].choices:
            raise WrongArguments(tool, f"The argument {name!r} must be one of: {', '.join(known[name].choices)}.")
    for parameter in tool.parameters:
        if parameter.required and parameter.name not in arguments:
            raise WrongArguments(tool, f"The argument {parameter.name!r} is missing.")
    return arguments


def refusal_of(error: NoAnswer) -> ToolAnswer:
    """Return the answer for an error: it has a refusal that says why the record has no answer."""
    lines, nearest = [str(error)], []
    if isinstance(error, Refusal):
        nearest = list(error.nearest)
        lines += [f"Nearest: {name}: {words}" for name, words in error.nearest.items()]
    elif isinstance(error, NotInWeek):
        nearest = [f"{period}/{error.measure}" for period in error.periods]
    return {"summary": "\n".join(lines), "refusal": str(error), "nearest": nearest}


def error_in_words(error: CountylinesError) -> str:
    """Return an error's message for an agent: it mentions tools and arguments instead of commands and options."""
    match error:
        case UnknownName():
            return str(UnknownName(error.kind, error.name, error.nearest, LOOK_UP))
        case AmbiguousName():
            return str(AmbiguousName(error.kind, error.name, error.candidates, LOOK_UP))
        case NotAFigure():
            return str(NotAFigure(error.name, error.noun, error.option.lstrip("-")))
        case ConflictingWeek() | ConflictingSource():
            return _conflict_in_words(error)
        case NotCitable():
            near = did_you_mean(error.nearest)
            return f"{error.name!r} cannot be cited: it is of the kind {error.noun}.{near}"
    return str(error)


def _conflict_in_words(error: ConflictingWeek | ConflictingSource) -> str:
    """Return the message for a week or source argument that contradicts the name or question."""
    if isinstance(error, ConflictingSource):
        contradiction = f"The question is about {error.publisher}, but source is {error.source!r}."
    else:
        contradiction = f"{error.name!r} belongs to {error.period}, but week is {error.week!r}."
    return f"{contradiction} Leave one of the two out."


def _source_ids_in(data: Any) -> Iterator[str]:
    """Yield the ids of all sources that an answer names, at any depth, in order."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            if key == "source" and isinstance(value, str):
                yield value
            else:
                yield from _source_ids_in(value)
        if data.get("noun") == "source":
            yield data["id"]
    elif isinstance(data, Iterable) and not isinstance(data, str):
        for entry in data:
            yield from _source_ids_in(entry)
