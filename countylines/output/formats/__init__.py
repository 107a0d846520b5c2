"""Tables as text. A format is a function, ``write_FORMAT``, which takes a table and options."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import NamedTuple

from countylines.output.table import Table


class RenderOptions(NamedTuple):
    """How an answer is written.

    *fields*: the chosen fields; None for those that the format shows by default. *plain*: keep to ASCII. *width*,
    *colour*, *links* (the terminal has them) and *brief* (leave out details) are for the terminal only.

    For findings alone: *excerpt*: show the line of the draft below each. *folder*: the folder that paths are written
    relative to, in the formats whose paths must not depend on how they were typed. *version*: that of this tool, and
    *example_words*: the names in the examples of rules, for the formats that name it or describe them.
    """

    fields: tuple[str, ...] | None = None
    header: bool = True
    plain: bool = False
    width: int = 80
    colour: bool = False
    links: bool = False
    brief: bool = False
    excerpt: bool = False
    folder: str = ""
    version: str = ""
    example_words: Mapping[str, str] | None = None


FORMATS = {
    "table": "terminal",
    "tsv": "delimited",
    "csv": "delimited",
    "json": "json",
    "jsonl": "json",
    "md": "markdown",
}
"""Format to the module that has its function."""

FORMATS_WITH_HEADER = ("table", "tsv", "csv")
"""The formats with a line of field names that can be left out."""


def render(table: Table, name: str, options: RenderOptions) -> str:
    """Return *table* in the format called *name*. Every line ends with a newline.

    Only that module is imported, because Rich alone takes 19 ms to import.
    """
    module = import_module(f"countylines.output.formats.{FORMATS[name]}")
    write: Callable[[Table, RenderOptions], str] = getattr(module, f"write_{name}")
    return write(table, options)
