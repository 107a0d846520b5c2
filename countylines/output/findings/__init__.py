"""Findings to text, one module a format. A format gets all checked drafts, and gives back text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from countylines.checker.findings import Checked


class RenderOptions(NamedTuple):
    """How findings are to be written.

    *excerpt*: each with the line of the draft, fitted to *width*. *plain*: nothing beyond ASCII is to be relied on.
    *folder*: where relative paths begin, for the formats whose addresses must not depend on how a path was typed.
    *version*: the tool's, for those that say who wrote them.
    """

    excerpt: bool = False
    colour: bool = False
    plain: bool = False
    width: int = 80
    folder: str = ""
    version: str = ""


MODULES = {
    "text": "text",
    "json": "json",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
}
"""Format to the module that writes it; each has one function, ``write``."""


def render_findings(checked: Sequence[Checked], name: str, options: RenderOptions) -> str:
    """Write the findings of all drafts in the format called *name*. Every line ends with a newline."""
    module = import_module(f"countylines.output.findings.{MODULES[name]}")
    write: Callable[[Sequence[Checked], RenderOptions], str] = module.write
    return write(checked, options)
