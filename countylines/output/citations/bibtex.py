r"""BibTeX: an ``@misc`` entry for each source, with everything escaped that is special to TeX.

``@misc`` is the one type without required fields: an ``@article`` without a date is a warning. Titles stand in double
braces, so that styles keep their capitals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from countylines.lookup.citing.citation import Citation, SharedReference, make_shared_references
from countylines.output.cells import escape_address, to_ascii
from countylines.output.citations.words import archive_notes, notes_of_reference, one_line
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


def write(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return an entry for each source, with an empty line between two."""
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
    notes = " ".join((*notes_of_reference(reference), *archive_notes(source)))
    yield "note", f"{{{escape_for_tex(notes, plain=plain)}}}"
