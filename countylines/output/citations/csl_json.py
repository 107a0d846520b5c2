"""CSL-JSON: a list of items for Zotero, pandoc and citeproc. Facts that are not known have no key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from countylines.lookup.citing.citation import Citation, make_shared_references
from countylines.output.citations.words import archive_notes, notes_of_reference
from countylines.output.formats.json import json_text

ITEM_TYPES = {
    "official": ("webpage", None),
    "news": ("article-newspaper", None),
    "reprint": ("webpage", None),
    "letter": ("article-newspaper", "Letter to the editor"),
    "tracker": ("webpage", None),
}
"""The kind of a source to the type of an item and, if that is too general, its genre."""


def write(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return a list with an item for each source."""
    items = []
    for reference in make_shared_references(citations).values():
        source = reference.entry.source
        kind, genre = ITEM_TYPES[source.kind]
        item = {
            "id": reference.entry.key,
            "type": kind,
            "genre": genre,
            "title": source.title,
            "container-title": source.publisher,
            "issued": _csl_date(source.published) if source.published else None,
            "accessed": _csl_date(reference.citations[0].consulted),
            "URL": source.url,
            "note": " ".join((*notes_of_reference(reference), *archive_notes(source))),
        }
        items.append({key: value for key, value in item.items() if value is not None})
    return json_text(items, plain=plain) + "\n"


def _csl_date(iso: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in iso.split("-")]]}
