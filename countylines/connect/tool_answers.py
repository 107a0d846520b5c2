"""The answers of the tools: rows as ``--json`` prints them, with a summary, the sources they name, and refusals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from countylines.errors import (
    AmbiguousName,
    ConflictingWeek,
    CountylinesError,
    NoAnswer,
    NotAFigure,
    NotCitable,
    NotInWeek,
    UnknownName,
    did_you_mean,
)
from countylines.lookup.coverage import SourceUse
from countylines.output.answers import FIELDS
from countylines.output.table import Field, data_of
from countylines.output.views.sources import SOURCE_ANSWER
from countylines.record.dataset import Dataset

CITED_SOURCE = "cited source"
CITED_SOURCE_NAMES = ("id", "publisher", "title", "published", "url", "kind", "archived")
CITED_SOURCE_FIELDS = tuple(field for field in SOURCE_ANSWER.fields if field.name in CITED_SOURCE_NAMES)
"""What an answer has of each source that it names: the fields of ``countylines sources`` that a citation needs."""

NOUNS = {**FIELDS, CITED_SOURCE: CITED_SOURCE_FIELDS}

SUMMARY = Field("summary", "text", "the answer in words; repeat its hedges")
REFUSAL = Field("refusal", "text", "why the record does not answer; null if it does", nullable=True)
NEAREST = Field("nearest", "ids", "what comes nearest, where the record does not answer")
SOURCES = Field("sources", "objects", "the sources that the answer names", of=CITED_SOURCE)

SEARCH_TOOL = "search"
LOOK_UP = f"the tool {SEARCH_TOOL}"
"""What a message names for looking up a name, in place of a command."""

Answer = dict[str, Any]


def with_common_fields(*own: Field) -> tuple[Field, ...]:
    """Return the fields of a tool's answer: its *own*, and those that every answer has."""
    return (SUMMARY, *own, SOURCES, REFUSAL, NEAREST)


def make_answer(dataset: Dataset, fields: Sequence[Field], summary: str, **own: Any) -> Answer:
    """Return an answer with the sources that its rows name; what is not given is empty.

    Rows that are no field of the answer only name sources.
    """
    empty: Answer = {field.name: [] if field.type.endswith("s") else "" for field in fields}
    answer = {**empty, "summary": summary, "refusal": None, **own}
    answer["sources"] = _cited_sources(dataset, answer)
    return {field.name: answer[field.name] for field in fields}


def refuse(dataset: Dataset, fields: Sequence[Field], why: str, nearest: Mapping[str, str] | None = None) -> Answer:
    """Return an answer that says why the record has none; *nearest* are ids, each with what it says."""
    near = nearest or {}
    lines = [why, *(f"Nearest: {name}: {words}" for name, words in near.items())]
    return make_answer(dataset, fields, "\n".join(lines), refusal=why, nearest=list(near))


def refusal_of(dataset: Dataset, fields: Sequence[Field], error: NoAnswer) -> Answer:
    """Return the refusal that a lookup raised."""
    answer = refuse(dataset, fields, str(error))
    if isinstance(error, NotInWeek):
        answer["nearest"] = [f"{period}/{error.measure}" for period in error.periods]
    return answer


def error_in_words(error: CountylinesError) -> str:
    """Return an error's sentence for an agent, which has tools and arguments where people have commands and options."""
    match error:
        case UnknownName():
            return str(UnknownName(error.kind, error.name, error.nearest, LOOK_UP))
        case AmbiguousName():
            return str(AmbiguousName(error.kind, error.name, error.candidates, LOOK_UP))
        case NotAFigure():
            return str(NotAFigure(error.name, error.noun, error.option.lstrip("-")))
        case ConflictingWeek():
            return f"{error.name!r} belongs to {error.period}, but week is {error.week!r}. Leave one of the two out."
        case NotCitable():
            near = did_you_mean(error.nearest)
            return f"{error.name!r} cannot be cited: it is of the kind {error.noun}.{near}"
    return str(error)


def _cited_sources(dataset: Dataset, answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the sources whose ids stand anywhere in an answer, in the order in which they do."""
    sources = dataset.index("sources")
    named = dict.fromkeys(name for name in _named_sources(answer) if name in sources)
    return [data_of(CITED_SOURCE_FIELDS, dataset, SourceUse(sources[name], {})) for name in named]


def _named_sources(data: Any) -> Iterator[str]:
    if isinstance(data, Mapping):
        for key, value in data.items():
            if key == "source" and isinstance(value, str):
                yield value
            else:
                yield from _named_sources(value)
        if data.get("noun") == "source":
            yield data["id"]
    elif isinstance(data, Iterable) and not isinstance(data, str):
        for entry in data:
            yield from _named_sources(entry)
