r"""BibTeX: an ``@misc`` entry for each source, with everything escaped that is special to TeX.

``@misc`` is the one type without required fields: an ``@article`` without a date is a warning. Titles stand in double
braces, so that styles keep their capitals.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from countylines.lookup.citing.citation import Citation, Entry
from countylines.output.cells import to_ascii
from countylines.output.citations.words import archive_notes, notes_of_entry, one_line, safe_address
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
    return "\n".join(
        _bibtex_entry(citation, entry, plain=plain) for citation in citations for entry in citation.entries
    )


def escape_for_tex(text: str, *, plain: bool = False) -> str:
    """Return a text in which TeX sets every character as it is; *plain* keeps to ASCII."""
    written = ""
    for mark in one_line(text):
        command = TEX_COMMANDS.get(mark)
        if command is None:
            command = mark if mark.isascii() or not plain else escape_for_tex(to_ascii(mark))
        written += f"{{}}{command}" if written and written[-1] + command[:1] in JOINED else command
    return written


def _bibtex_entry(citation: Citation, entry: Entry, *, plain: bool) -> str:
    fields = "".join(f"  {name:<{WIDTH}} = {value},\n" for name, value in _bibtex_fields(citation, entry, plain=plain))
    return f"@misc{{{entry.key},\n{fields}}}\n"


def _bibtex_fields(citation: Citation, entry: Entry, *, plain: bool) -> Iterator[tuple[str, str]]:
    source = entry.source
    publisher = escape_for_tex(source.publisher, plain=plain)
    yield "key", f"{{{publisher}}}"  # by which a style sorts and labels what has no author
    if source.title is not None:
        yield "title", f"{{{{{escape_for_tex(source.title, plain=plain)}}}}}"
    yield "howpublished", f"{{{publisher}}}"
    yield from _date_fields(source.published)
    yield "url", f"{{{safe_address(source.url)}}}"
    yield "urldate", f"{{{citation.consulted}}}"
    yield (
        "note",
        f"{{{escape_for_tex(' '.join((*notes_of_entry(citation, entry), *archive_notes(source))), plain=plain)}}}",
    )


def _date_fields(published: str | None) -> Iterator[tuple[str, str]]:
    """Yield the year, the month by the name that all styles know, and the day, as far as they are known."""
    year, month, day = [*(published or "").split("-"), "", ""][:3]
    if year:
        yield "year", f"{{{year}}}"
    if month:
        yield "month", MONTHS[int(month) - 1][:3].lower()
    if day:
        yield "day", f"{{{int(day)}}}"
