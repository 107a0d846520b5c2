"""Markdown: a footnote for each source, which the text refers to as ``[^key]``."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.lookup.citing.citation import Citation
from countylines.output.citations.words import one_line, provenance, safe_address, sentence
from countylines.output.formats.markdown import escaped


def write(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return a footnote for each source, with markup escaped; *plain* writes ``&#8220;`` for what is not ASCII."""
    written = "".join(
        f"[^{entry.key}]: {_text(sentence(entry))} <{safe_address(entry.source.url)}> {_text(provenance(citation))}\n"
        for citation in citations
        for entry in citation.entries
    )
    return written.encode("ascii", "xmlcharrefreplace").decode("ascii") if plain else written


def _text(words: str) -> str:
    return escaped(one_line(words))
