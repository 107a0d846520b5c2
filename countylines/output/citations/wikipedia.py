"""Wikipedia: a ``<ref>`` a source, with the template that its kind calls for, as an editor pastes it behind a sentence.

What the template has no parameter for, and its readers need not see, stands in a comment for other editors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from countylines.lookup.citing.nouns import Citation, Entry
from countylines.output.citations.addresses import safe_address
from countylines.output.citations.words import UNTITLED, day, notes, one_line, paragraphs_in_words
from countylines.text.dates import date_in_words

TEMPLATES = {
    "official": ("cite press release", "publisher"),
    "news": ("cite news", "work"),
    "reprint": ("cite web", "website"),
    "letter": ("cite news", "work"),
    "tracker": ("cite web", "website"),
}
"""A source's kind to its template, and to the parameter that takes the publisher."""

SPECIAL = re.compile(r"[&<>\[\]{}|]|'(?=')|(?<=')'|~(?=~)|(?<=~)~|_(?=_)|(?<=_)_|:(?=//)|-(?=-)|(?<=-)-")
"""What would be markup, a signature, a switch, a link, or the end of a comment.

An equals sign is none: it stands in the value of a parameter that has a name.
"""


def write(citations: Sequence[Citation], *, plain: bool) -> str:
    """Write a reference for each source, a line each; *plain* writes what is beyond ASCII as ``&#8220;``."""
    told = "".join(f"{_reference(citation, entry)}\n" for citation in citations for entry in citation.entries)
    return told.encode("ascii", "xmlcharrefreplace").decode("ascii") if plain else told


def escaped(text: str) -> str:
    """Write what the wiki would take for markup as ``&#124;``, on one line."""
    return SPECIAL.sub(lambda match: f"&#{ord(match[0])};", one_line(text))


def _reference(citation: Citation, entry: Entry) -> str:
    template, _ = TEMPLATES[entry.source.kind]
    parameters = " ".join(f"|{name}={value}" for name, value in _parameters(citation, entry))
    warnings = "".join(f" {escaped(warning)}" for warning in citation.warnings)
    told = escaped(" ".join(notes(citation, entry)))
    return f'<ref name="{entry.key}">{{{{{template} {parameters}}}}}{warnings}<!-- {told} --></ref>'


def _parameters(citation: Citation, entry: Entry) -> Iterator[tuple[str, str]]:
    source = entry.source
    yield "author", "<!-- not recorded -->"
    yield "title", escaped(source.title or UNTITLED)
    yield "url", safe_address(source.url).replace("'", "%27")
    if source.kind == "letter":
        yield "department", "Letters"
    yield TEMPLATES[source.kind][1], escaped(source.publisher)
    yield "date", day(source)
    yield "access-date", date_in_words(citation.consulted)
    place = paragraphs_in_words(sorted({number for passage in entry.passages for number in passage.paragraphs}))
    if place:
        yield "at", place
    said = [passage for passage in entry.passages if passage.paraphrased_by is None]
    words = [escaped(words) for passage in said for words in passage.words]
    if words:
        yield "quote", '"; "'.join(words)  # the template itself puts a mark at either end
