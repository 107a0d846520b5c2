"""What a tool of agents consists of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from countylines.connect.parameters import Parameter
from countylines.connect.tool_answers import Answer
from countylines.output.table import Field
from countylines.record.dataset import Dataset


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
