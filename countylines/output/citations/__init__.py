"""Citations as text. A style is one module with one function, ``write``, which takes citations and returns text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from countylines.lookup.citing.citation import Citation

CITATION_STYLES = {
    "plain": "plain",
    "bibtex": "bibtex",
    "ris": "ris",
    "csl-json": "csl_json",
    "wikipedia": "wikipedia",
    "markdown": "markdown",
}
"""Style to the module that writes it."""


def render_citations(citations: Sequence[Citation], style: str, *, plain: bool = False) -> str:
    """Return citations as one text in a style; *plain* keeps to ASCII. Every line ends with a newline."""
    module = import_module(f"countylines.output.citations.{CITATION_STYLES[style]}")
    write: Callable[..., str] = module.write
    return write(citations, plain=plain)
