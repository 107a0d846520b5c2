"""Plain text: for each citation a line for each source, which ends with its address, and a line on what is cited.

An empty line stands between two citations.
"""

from __future__ import annotations

from collections.abc import Sequence

from countylines.lookup.citing.citation import Citation
from countylines.output.cells import to_ascii
from countylines.output.citations.words import citation_in_a_sentence, cited_data_in_words, one_line


def write(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return the lines of each citation: one for each source, the last for the dataset."""
    written = []
    for citation in citations:
        lines = [f"{citation_in_a_sentence(entry)} {entry.source.url}" for entry in citation.entries]
        lines.append(cited_data_in_words(citation))
        written.append("".join(f"{one_line(line)}\n" for line in lines))
    text = "\n".join(written)
    return to_ascii(text) if plain else text
