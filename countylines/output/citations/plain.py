"""Plain words: of each citation a line a source, its address last, and a line on what is cited."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.lookup.citing.nouns import Citation
from countylines.output.cells import in_ascii
from countylines.output.citations.words import one_line, provenance, sentence


def write(citations: Sequence[Citation], *, plain: bool) -> str:
    """Write of each one line for each source, and a last one for the record."""
    lines = []
    for citation in citations:
        lines += [f"{sentence(entry)} {entry.source.url}" for entry in citation.entries]
        lines.append(provenance(citation))
    told = "".join(f"{one_line(line)}\n" for line in lines)
    return in_ascii(told) if plain else told
