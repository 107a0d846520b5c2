"""Markdown: a footnote for each source, which the text refers to as ``[^key]``."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.lookup.citing.citation import Citation, make_shared_references
from countylines.output.cells import escape_address
from countylines.output.citations.words import citation_in_a_sentence, cited_data_in_words, one_line
from countylines.output.formats.markdown import escape_markdown


def write(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return a footnote for each source, with markup escaped; *plain* writes ``&#8220;`` for what is not ASCII."""
    written = ""
    for entry, cited_for in make_shared_references(citations).values():
        texts = (citation_in_a_sentence(entry), " ".join(map(cited_data_in_words, cited_for)))
        source, data = (escape_markdown(one_line(text)) for text in texts)
        written += f"[^{entry.key}]: {source} <{escape_address(entry.source.url)}> {data}\n"
    return written.encode("ascii", "xmlcharrefreplace").decode("ascii") if plain else written
