"""Markdown: a footnote a source. In the text stands ``[^key]``."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.lookup.citing.nouns import Citation
from countylines.output.citations.addresses import safe_address
from countylines.output.citations.words import one_line, provenance, sentence
from countylines.output.formats.markdown import escaped


def write(citations: Sequence[Citation], *, plain: bool) -> str:
    """Write a footnote for each source; text is never taken for markup. *plain* writes ``&#8220;``."""
    told = "".join(
        f"[^{entry.key}]: {_text(sentence(entry))} <{safe_address(entry.source.url)}> {_text(provenance(citation))}\n"
        for citation in citations
        for entry in citation.entries
    )
    return told.encode("ascii", "xmlcharrefreplace").decode("ascii") if plain else told


def _text(words: str) -> str:
    return escaped(one_line(words))
