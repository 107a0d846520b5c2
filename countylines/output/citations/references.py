"""Citations with one entry per source: BibTeX, RIS and CSL-JSON for reference managers, and Wikipedia references.

Unknown facts have no field, and a note says that they are unknown. Facts for which a Wikipedia template has no
parameter are put in a comment, which only editors see.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from countylines.lookup.citing.citation import Citation, SharedReference, make_shared_references
from countylines.output.cells import escape_address, to_ascii
from countylines.output.citations.prose import (
    UNTITLED,
    archive_notes,
    notes_of_reference,
    one_line,
    paragraph_numbers_in_words,
    publication_date,
)
from countylines.output.formats.json import json_text
from countylines.text.english import MONTHS, date_in_words

TEX_COMMANDS = {
    **{mark: f"\\{mark}" for mark in "&%$#_"}, "{": "{\\textbraceleft}", "}": "{\\textbraceright}",
    "\\": "{\\textbackslash}", "~": "{\\textasciitilde}", "^": "{\\textasciicircum}", "<": "{\\textless}",
    ">": "{\\textgreater}", "|": "{\\textbar}", '"': '{"}', "£": "{\\textsterling}", "‘": "{\\textquoteleft}",
    "’": "{\\textquoteright}", "“": "``", "”": "''", "`": "{\\textasciigrave}", "–": "--", "—": "---",
    "…": "{\\ldots}", "\u00a0": "~",
}  # fmt: skip
"""Characters to their TeX commands. Braces are written by name, because BibTeX also counts escaped braces."""

TEX_LIGATURES = ("--", "''", "``", "?`", "!`", "<<", ">>", ",,")
"""Pairs of characters that TeX would turn into one mark (ligatures) if nothing separated them."""

WIDTH = len("howpublished")


class ReferenceType(NamedTuple):
    """The types of a kind of source in RIS and CSL-JSON, and its template in Wikipedia.

    *genre* is used in CSL-JSON where the type is too general. *parameter* is the parameter of the Wikipedia *template*
    that takes the publisher.
    """

    ris: str
    csl: str
    template: str
    parameter: str
    genre: str | None = None


REFERENCE_TYPES = {
    "official": ReferenceType("ELEC", "webpage", "cite press release", "publisher"),
    "news": ReferenceType("NEWS", "article-newspaper", "cite news", "work"),
    "reprint": ReferenceType("ELEC", "webpage", "cite web", "website"),
    "letter": ReferenceType("NEWS", "article-newspaper", "cite news", "work", genre="Letter to the editor"),
    "tracker": ReferenceType("ELEC", "webpage", "cite web", "website"),
}
"""The reference types by kind of source."""

WIKI_SYNTAX = re.compile(r"[&<>\[\]{}|]|'(?=')|(?<=')'|~(?=~)|(?<=~)~|_(?=_)|(?<=_)_|:(?=//)|-(?=-)|(?<=-)-")
"""Characters that would be markup, a signature, a switch, a link or the end of a comment.

The equals sign is not included, because it is harmless in the value of a named parameter.
"""


def write_bibtex(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return an ``@misc`` entry for each source, with everything that is special to TeX escaped.

    ``@misc`` is the only type without required fields: an ``@article`` without a date causes a warning. Titles are put
    in double braces, so that styles keep their capitals.
    """
    entries = []
    for reference in make_shared_references(citations).values():
        fields = "".join(f"  {name:<{WIDTH}} = {value},\n" for name, value in _bibtex_fields(reference, plain=plain))
        entries.append(f"@misc{{{reference.entry.key},\n{fields}}}\n")
    return "\n".join(entries)


def escape_for_tex(text: str, *, plain: bool = False) -> str:
    """Escape a text so that TeX prints every character as it is; *plain* means ASCII only."""
    written = ""
    for mark in one_line(text):
        command = TEX_COMMANDS.get(mark)
        if command is None:
            command = mark if mark.isascii() or not plain else escape_for_tex(to_ascii(mark))
        written += f"{{}}{command}" if written and written[-1] + command[:1] in TEX_LIGATURES else command
    return written


def _bibtex_fields(reference: SharedReference, *, plain: bool) -> Iterator[tuple[str, str]]:
    source = reference.entry.source
    publisher = escape_for_tex(source.publisher, plain=plain)
    yield "key", f"{{{publisher}}}"  # styles sort and label entries without an author by this field
    if source.title is not None:
        yield "title", f"{{{{{escape_for_tex(source.title, plain=plain)}}}}}"
    yield "howpublished", f"{{{publisher}}}"
    year, month, day = [*(source.published or "").split("-"), "", ""][:3]
    if year:
        yield "year", f"{{{year}}}"
    if month:
        yield "month", MONTHS[int(month) - 1][:3].lower()  # a macro that all styles define
    if day:
        yield "day", f"{{{int(day)}}}"
    yield "url", f"{{{escape_address(source.url)}}}"
    yield "urldate", f"{{{reference.citations[0].consulted}}}"
    yield "note", f"{{{escape_for_tex(' '.join(_notes(reference)), plain=plain)}}}"


def write_ris(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return the RIS lines of each source: a tag of two letters, two spaces, a hyphen, a space, a value, and CRLF."""
    written = "\r\n".join(
        "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in _tags_and_values(reference))
        for reference in make_shared_references(citations).values()
    )
    return to_ascii(written) if plain else written


def _tags_and_values(reference: SharedReference) -> Iterator[tuple[str, str]]:
    source = reference.entry.source
    yield "TY", REFERENCE_TYPES[source.kind].ris
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
    """Return a date in the RIS format, always with three slashes: ``2019/10/18/``, ``2019///``."""
    return "/".join([*iso.split("-"), "", "", ""][:3]) + "/"


def write_csl_json(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return a list with an item for each source."""
    items = []
    for reference in make_shared_references(citations).values():
        source = reference.entry.source
        kind = REFERENCE_TYPES[source.kind]
        item = {
            "id": reference.entry.key,
            "type": kind.csl,
            "genre": kind.genre,
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


def write_wikipedia(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return a ``<ref>`` line for each source of each citation; with *plain*, non-ASCII is written as ``&#8220;``.

    A source that was already cited is referred to by the name of its reference, with a comment on what is cited.
    """
    shared = make_shared_references(citations)
    written: set[str] = set()
    lines = ""
    for citation in dict.fromkeys(citations):
        for entry in citation.entries:
            reference = shared[entry.source.id]
            again = f'<ref name="{reference.entry.key}" /><!-- {escape_wiki_markup(citation.subject)} -->'
            lines += f"{again if reference.entry.key in written else _reference_tag(reference)}\n"
            written.add(reference.entry.key)
    return lines.encode("ascii", "xmlcharrefreplace").decode("ascii") if plain else lines


def escape_wiki_markup(text: str) -> str:
    """Return a text on one line, with markup written as ``&#124;``."""
    return WIKI_SYNTAX.sub(lambda match: f"&#{ord(match[0])};", one_line(text))


def _reference_tag(reference: SharedReference) -> str:
    template = REFERENCE_TYPES[reference.entry.source.kind].template
    parameters = " ".join(f"|{name}={value}" for name, value in _template_parameters(reference))
    is_shared = len(reference.citations) > 1  # if so, each warning names its subject
    warnings = dict.fromkeys(
        f"{citation.says or citation.subject}: {warning}" if is_shared else warning
        for citation in reference.citations
        for warning in citation.warnings
    )
    warned = "".join(f" {escape_wiki_markup(warning)}" for warning in warnings)
    comment = escape_wiki_markup(" ".join(notes_of_reference(reference)))
    return f'<ref name="{reference.entry.key}">{{{{{template} {parameters}}}}}{warned}<!-- {comment} --></ref>'


def _template_parameters(reference: SharedReference) -> Iterator[tuple[str, str]]:
    entry = reference.entry
    source = entry.source
    yield "author", "<!-- not recorded -->"
    yield "title", escape_wiki_markup(source.title or UNTITLED)
    yield "url", escape_address(source.url).replace("'", "%27")
    if source.kind == "letter":
        yield "department", "Letters"
    for copy in source.archived[:1]:
        yield "archive-url", escape_address(copy.url).replace("'", "%27")
        yield "archive-date", date_in_words(copy.date)
    yield REFERENCE_TYPES[source.kind].parameter, escape_wiki_markup(source.publisher)
    yield "date", publication_date(source)
    yield "access-date", date_in_words(reference.citations[0].consulted)
    place = paragraph_numbers_in_words(sorted({number for passage in entry.passages for number in passage.paragraphs}))
    if place:
        yield "at", place
    verbatim = [passage for passage in entry.passages if passage.paraphrased_by is None]
    quoted = [escape_wiki_markup(words) for passage in verbatim for words in passage.words]
    if quoted:
        yield "quote", '"; "'.join(quoted)  # the template adds the outer quotation marks
