"""Tables to text, one module a format. A format gets the whole table and the options, and gives back text."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from countylines.output.table import Table


class RenderOptions(NamedTuple):
    """How an answer is to be written.

    *fields* are the chosen ones, None for those that the format shows by itself. *plain*: nothing beyond
    ASCII is to be relied on. *width* and *colour* concern the terminal alone.
    """

    fields: tuple[str, ...] | None = None
    header: bool = True
    plain: bool = False
    width: int = 80
    colour: bool = False


FORMATS = {
    "table": "terminal",
    "tsv": "tsv",
    "csv": "csv",
    "json": "json",
    "jsonl": "jsonl",
    "md": "markdown",
}
"""Format to the module that writes it; each has one function, ``write``."""


def render(table: Table, name: str, options: RenderOptions) -> str:
    """Write *table* in the format called *name*. Every line ends with a newline.

    Only that format is imported: an answer in a pipe must not wait for a terminal's library.
    """
    module = import_module(f"countylines.output.formats.{FORMATS[name]}")
    write: Callable[[Table, RenderOptions], str] = module.write
    return write(table, options)
