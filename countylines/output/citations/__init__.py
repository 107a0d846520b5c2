"""Citations as text. A style is a function, ``write_STYLE``, which takes citations and returns text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from countylines.lookup.citing.citation import Citation

CITATION_STYLES = {
    "plain": "prose",
    "bibtex": "references",
    "ris": "references",
    "csl-json": "references",
    "wikipedia": "references",
    "markdown": "prose",
}
"""Style to the module with its function."""


def render_citations(citations: Sequence[Citation], style: str, *, plain: bool = False) -> str:
    """Return citations as one text in a style; *plain* means ASCII only. Every line ends with a newline."""
    module = import_module(f"countylines.output.citations.{CITATION_STYLES[style]}")
    write: Callable[..., str] = getattr(module, f"write_{style.replace('-', '_')}")
    return write(citations, plain=plain)
