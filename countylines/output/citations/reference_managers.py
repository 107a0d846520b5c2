"""Citations for reference managers: BibTeX, RIS and CSL-JSON. Each has one record for each source.

Facts that are not known have no field, and a note says so.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from countylines.lookup.citing.citation import Citation, SharedReference, make_shared_references
from countylines.output.cells import escape_address, to_ascii
from countylines.output.citations.prose import archive_notes, notes_of_reference, one_line
from countylines.output.formats.json import json_text
from countylines.text.english import MONTHS

TEX_COMMANDS = {
    **{mark: f"\\{mark}" for mark in "&%$#_"}, "{": "{\\textbraceleft}", "}": "{\\textbraceright}",
    "\\": "{\\textbackslash}", "~": "{\\textasciitilde}", "^": "{\\textasciicircum}", "<": "{\\textless}",
    ">": "{\\textgreater}", "|": "{\\textbar}", '"': '{"}', "£": "{\\textsterling}", "‘": "{\\textquoteleft}",
    "’": "{\\textquoteright}", "“": "``", "”": "''", "`": "{\\textasciigrave}", "–": "--", "—": "---",
    "…": "{\\ldots}", "\u00a0": "~",
}  # fmt: skip
"""Character to what TeX sets it with. Braces are written by name: BibTeX counts escaped ones as braces too."""

JOINED = ("--", "''", "``", "?`", "!`", "<<", ">>", ",,")
"""Pairs that TeX would set as one mark if nothing stood between them."""

WIDTH = len("howpublished")

REFERENCE_TYPES = {
    "official": ("ELEC", "webpage", None),
    "news": ("NEWS", "article-newspaper", None),
    "reprint": ("ELEC", "webpage", None),
    "letter": ("NEWS", "article-newspaper", "Letter to the editor"),
    "tracker": ("ELEC", "webpage", None),
}
"""The kind of a source to its type in RIS and in CSL-JSON and, if that is too general, its genre."""


def write_bibtex(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return an ``@misc`` entry for each source, with everything escaped that is special to TeX.

    ``@misc`` is the one type without required fields: an ``@article`` without a date is a warning. Titles stand in
    double braces, so that styles keep their capitals.
    """
    entries = []
    for reference in make_shared_references(citations).values():
        fields = "".join(f"  {name:<{WIDTH}} = {value},\n" for name, value in _bibtex_fields(reference, plain=plain))
        entries.append(f"@misc{{{reference.entry.key},\n{fields}}}\n")
    return "\n".join(entries)


def escape_for_tex(text: str, *, plain: bool = False) -> str:
    """Return a text in which TeX sets every character as it is; *plain* keeps to ASCII."""
    written = ""
    for mark in one_line(text):
        command = TEX_COMMANDS.get(mark)
        if command is None:
            command = mark if mark.isascii() or not plain else escape_for_tex(to_ascii(mark))
        written += f"{{}}{command}" if written and written[-1] + command[:1] in JOINED else command
    return written


def _bibtex_fields(reference: SharedReference, *, plain: bool) -> Iterator[tuple[str, str]]:
    source = reference.entry.source
    publisher = escape_for_tex(source.publisher, plain=plain)
    yield "key", f"{{{publisher}}}"  # by which a style sorts and labels what has no author
    if source.title is not None:
        yield "title", f"{{{{{escape_for_tex(source.title, plain=plain)}}}}}"
    yield "howpublished", f"{{{publisher}}}"
    year, month, day = [*(source.published or "").split("-"), "", ""][:3]
    if year:
        yield "year", f"{{{year}}}"
    if month:
        yield "month", MONTHS[int(month) - 1][:3].lower()  # the name that all styles know
    if day:
        yield "day", f"{{{int(day)}}}"
    yield "url", f"{{{escape_address(source.url)}}}"
    yield "urldate", f"{{{reference.citations[0].consulted}}}"
    yield "note", f"{{{escape_for_tex(' '.join(_notes(reference)), plain=plain)}}}"


def write_ris(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return for each source the lines of RIS: two letters, two spaces, a hyphen, and CRLF at the end."""
    written = "\r\n".join(
        "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in _tags_and_values(reference))
        for reference in make_shared_references(citations).values()
    )
    return to_ascii(written) if plain else written


def _tags_and_values(reference: SharedReference) -> Iterator[tuple[str, str]]:
    source = reference.entry.source
    yield "TY", REFERENCE_TYPES[source.kind][0]
    if source.title is not None:
        yield "TI", source.title
    yield "T2", source.publisher
    yield "PB", source.publisher
    if source.published is not None:
        yield "PY", source.published[:4]
        yield "DA", _ris_date(source.published)
    yield "UR", source.url
    yield "Y2", _ris_date(reference.citations[0].consulted)
    for note in _notes(reference):
        yield "N1", note
    yield "ER", ""


def _ris_date(iso: str) -> str:
    """Return a date in the form of RIS, always with three slashes: ``2019/10/18/``, ``2019///``."""
    return "/".join([*iso.split("-"), "", "", ""][:3]) + "/"


def write_csl_json(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return a list with an item for each source."""
    items = []
    for reference in make_shared_references(citations).values():
        source = reference.entry.source
        _, kind, genre = REFERENCE_TYPES[source.kind]
        item = {
            "id": reference.entry.key,
            "type": kind,
            "genre": genre,
            "title": source.title,
            "container-title": source.publisher,
            "issued": _csl_date(source.published) if source.published else None,
            "accessed": _csl_date(reference.citations[0].consulted),
            "URL": source.url,
            "note": " ".join(_notes(reference)),
        }
        items.append({key: value for key, value in item.items() if value is not None})
    return json_text(items, plain=plain) + "\n"


def _csl_date(iso: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in iso.split("-")]]}


def _notes(reference: SharedReference) -> tuple[str, ...]:
    return (*notes_of_reference(reference), *archive_notes(reference.entry.source))
