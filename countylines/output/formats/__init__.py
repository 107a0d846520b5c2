"""Tables as text. A format is a function, ``write_FORMAT``, which takes a table and options."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import NamedTuple

from countylines.output.table import Table


class RenderOptions(NamedTuple):
    """How an answer is written.

    *fields* are the chosen fields; None means those that the format shows by default. *plain* means ASCII only.
    *width*, *colour*, *links* (the terminal supports links) and *brief* (leave out details) are for the terminal only.

    The options from *excerpt* on are for findings only. *excerpt*: show the line of the draft below each finding.
    *folder*: the base of relative paths, for formats whose paths must not depend on how they were typed. *version* (of
    countylines) and *example_words* (for the examples of rules) are for SARIF.
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
"""Format to the module with its function."""

FORMATS_WITH_HEADER = ("table", "tsv", "csv")
"""The formats with a line of field names, which ``--no-header`` leaves out."""


def render(table: Table, name: str, options: RenderOptions) -> str:
    """Return *table* in the format called *name*. Every line ends with a newline.

    Only the module of that format is imported: Rich, for example, takes 19 ms to import.
    """
    module = import_module(f"countylines.output.formats.{FORMATS[name]}")
    write: Callable[[Table, RenderOptions], str] = getattr(module, f"write_{name}")
    return write(table, options)
