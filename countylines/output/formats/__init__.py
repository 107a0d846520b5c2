"""Tables as text. A format is one module with one function, ``write``, which takes a table and options."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from countylines.output.table import Table


class RenderOptions(NamedTuple):
    """How an answer is written.

    *fields*: the chosen fields; None for those that the format shows by default. *plain*: keep to ASCII. *width*,
    *colour*, *links* (the terminal has them) and *brief* (leave out details) are for the terminal only.
    """

    fields: tuple[str, ...] | None = None
    header: bool = True
    plain: bool = False
    width: int = 80
    colour: bool = False
    links: bool = False
    brief: bool = False


FORMATS = {
    "table": "terminal",
    "tsv": "tsv",
    "csv": "csv",
    "json": "json",
    "jsonl": "jsonl",
    "md": "markdown",
}
"""Format to the module that writes it."""

FORMATS_WITH_HEADER = ("table", "tsv", "csv")
"""The formats with a line of field names that can be left out."""


def render(table: Table, name: str, options: RenderOptions) -> str:
    """Return *table* in the format called *name*. Every line ends with a newline.

    Only that format is imported, because Rich alone takes 19 ms to import.
    """
    module = import_module(f"countylines.output.formats.{FORMATS[name]}")
    write: Callable[[Table, RenderOptions], str] = module.write
    return write(table, options)
