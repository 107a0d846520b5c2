"""RIS, the tagged lines that reference managers import: two letters, two spaces, a hyphen, CRLF at the end.

Facts that are not known have no tag: without a date PY and DA are left out, and a note says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from countylines.lookup.citing.citation import Citation, SharedReference, make_shared_references
from countylines.output.cells import to_ascii
from countylines.output.citations.words import archive_notes, notes_of_reference, one_line

REFERENCE_TYPES = {"official": "ELEC", "news": "NEWS", "reprint": "ELEC", "letter": "NEWS", "tracker": "ELEC"}
"""The kind of a source to the type of reference: a newspaper article or a web page."""


def write(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return a record for each source, with an empty line between two."""
    written = "\r\n".join(
        "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in _tags_and_values(reference))
        for reference in make_shared_references(citations).values()
    )
    return to_ascii(written) if plain else written


def _tags_and_values(reference: SharedReference) -> Iterator[tuple[str, str]]:
    source = reference.entry.source
    yield "TY", REFERENCE_TYPES[source.kind]
    if source.title is not None:
        yield "TI", source.title
    yield "T2", source.publisher
    yield "PB", source.publisher
    if source.published is not None:
        yield "PY", source.published[:4]
        yield "DA", _ris_date(source.published)
    yield "UR", source.url
    yield "Y2", _ris_date(reference.citations[0].consulted)
    for note in (*notes_of_reference(reference), *archive_notes(source)):
        yield "N1", note
    yield "ER", ""


def _ris_date(iso: str) -> str:
    """Return a date in the form of RIS, always with three slashes: ``2019/10/18/``, ``2019///``."""
    return "/".join([*iso.split("-"), "", "", ""][:3]) + "/"
