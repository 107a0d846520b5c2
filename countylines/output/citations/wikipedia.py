"""Wikipedia: a ``<ref>`` for each source, with the template for its kind, ready to paste after a sentence.

What the template has no parameter for stands in a comment, which only editors see.
"""

import re
from collections.abc import Iterator, Sequence

from countylines.lookup.citing.citation import Citation, SharedReference, make_shared_references
from countylines.output.cells import escape_address
from countylines.output.citations.prose import (
    UNTITLED,
    notes_of_reference,
    one_line,
    paragraph_numbers_in_words,
    publication_date,
)
from countylines.text.english import date_in_words

TEMPLATES = {
    "official": ("cite press release", "publisher"),
    "news": ("cite news", "work"),
    "reprint": ("cite web", "website"),
    "letter": ("cite news", "work"),
    "tracker": ("cite web", "website"),
}
"""The kind of a source to its template and to the parameter that takes the publisher."""

WIKI_SYNTAX = re.compile(r"[&<>\[\]{}|]|'(?=')|(?<=')'|~(?=~)|(?<=~)~|_(?=_)|(?<=_)_|:(?=//)|-(?=-)|(?<=-)-")
"""Characters that would be markup, a signature, a switch, a link or the end of a comment.

An equals sign is not among them: it stands in the value of a named parameter.
"""


def write_wikipedia(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return a line for each source of each citation; *plain* writes ``&#8220;`` for what is not ASCII.

    A source that was cited before is referred to by its name, with a comment that says for what.
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
    template, _ = TEMPLATES[reference.entry.source.kind]
    parameters = " ".join(f"|{name}={value}" for name, value in _template_parameters(reference))
    is_shared = len(reference.citations) > 1  # then each warning says what it is about
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
    yield TEMPLATES[source.kind][1], escape_wiki_markup(source.publisher)
    yield "date", publication_date(source)
    yield "access-date", date_in_words(reference.citations[0].consulted)
    place = paragraph_numbers_in_words(sorted({number for passage in entry.passages for number in passage.paragraphs}))
    if place:
        yield "at", place
    verbatim = [passage for passage in entry.passages if passage.paraphrased_by is None]
    quoted = [escape_wiki_markup(words) for passage in verbatim for words in passage.words]
    if quoted:
        yield "quote", '"; "'.join(quoted)  # the template itself puts a mark at either end
