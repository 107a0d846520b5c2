"""CSL-JSON: a list of items as Zotero, pandoc and citeproc read it. What is not known has no key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from countylines.lookup.citing.nouns import Citation, Entry
from countylines.output.citations.words import notes
from countylines.output.formats.json import json_text

TYPES = {
    "official": ("webpage", None),
    "news": ("article-newspaper", None),
    "reprint": ("webpage", None),
    "letter": ("article-newspaper", "Letter to the editor"),
    "tracker": ("webpage", None),
}
"""A source's kind to an item's type and, where that does not say it all, its genre."""


def write(citations: Sequence[Citation], *, plain: bool) -> str:
    """Write an item for each source."""
    items = [_item(citation, entry) for citation in citations for entry in citation.entries]
    return json_text(items, plain=plain) + "\n"


def _item(citation: Citation, entry: Entry) -> dict[str, Any]:
    source = entry.source
    kind, genre = TYPES[source.kind]
    item = {
        "id": entry.key,
        "type": kind,
        "genre": genre,
        "title": source.title,
        "container-title": source.publisher,
        "issued": _date(source.published) if source.published else None,
        "accessed": _date(citation.consulted),
        "URL": source.url,
        "note": " ".join(notes(citation, entry)),
    }
    return {key: value for key, value in item.items() if value is not None}


def _date(iso: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in iso.split("-")]]}
