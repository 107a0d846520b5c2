"""Citations to text, one module a style. A style gets whole citations, one or several, and gives back text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from countylines.lookup.citing.nouns import Citation

MODULES = {
    "plain": "plain",
    "bibtex": "bibtex",
    "ris": "ris",
    "csl-json": "csl_json",
    "wikipedia": "wikipedia",
    "markdown": "markdown",
}
"""Style to the module that writes it; each has one function, ``write``."""


def render_citations(citations: Sequence[Citation], style: str, *, plain: bool = False) -> str:
    """Write citations in a style, as one text; *plain* keeps to ASCII. Every line ends with a newline."""
    module = import_module(f"countylines.output.citations.{MODULES[style]}")
    write: Callable[..., str] = module.write
    return write(citations, plain=plain)
