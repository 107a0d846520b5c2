"""Citations in words: the styles for plain text and Markdown, and the words that all styles share."""

from collections.abc import Iterator, Sequence

from countylines.lookup.citing.citation import Citation, Entry, SharedReference, make_shared_references
from countylines.output.cells import escape_address, show_control_characters, to_ascii
from countylines.record.nouns.source import Source
from countylines.text import as_sentence, capitalized
from countylines.text.english import date_in_words

UNDATED = "n.d."
UNTITLED = "[title not known]"


def write_plain(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return, for each citation, a line for each source that ends with its address, then a line on what is cited.

    Citations are separated by an empty line.
    """
    written = []
    for citation in citations:
        lines = [f"{citation_in_a_sentence(entry)} {entry.source.url}" for entry in citation.entries]
        lines.append(cited_data_in_words(citation))
        written.append("".join(f"{one_line(line)}\n" for line in lines))
    text = "\n".join(written)
    return to_ascii(text) if plain else text


def write_markdown(citations: Sequence[Citation], *, plain: bool) -> str:
    """Return a footnote for each source, to be referred to as ``[^key]``, with markup escaped.

    With *plain*, characters outside ASCII are written as ``&#8220;``.
    """
    from countylines.output.formats.markdown import escape_markdown  # noqa: PLC0415  plain text does not need it

    written = ""
    for entry, cited_for in make_shared_references(citations).values():
        texts = (citation_in_a_sentence(entry), " ".join(map(cited_data_in_words, cited_for)))
        source, data = (escape_markdown(one_line(text)) for text in texts)
        written += f"[^{entry.key}]: {source} <{escape_address(entry.source.url)}> {data}\n"
    return written.encode("ascii", "xmlcharrefreplace").decode("ascii") if plain else written


def one_line(text: str) -> str:
    """Return a text on one line, with control characters made visible."""
    return show_control_characters(text.replace("\r\n", "\n").replace("\n", " ").replace("\t", " "))


def publication_date(source: Source) -> str:
    """Return the date of publication in words, as far as it is known; "n.d." if it is unknown."""
    return date_in_words(source.published) if source.published else UNDATED


def quoted_title(source: Source) -> str:
    """Return a source's title in quotation marks, or a note in brackets that it is not known."""
    return f"“{source.title}”" if source.title else UNTITLED


def paragraph_numbers_in_words(paragraphs: Sequence[int]) -> str:
    """Return the numbers of *paragraphs* in words: ``paragraph 1``, ``paragraphs 1, 3``; "" if there are none."""
    if not paragraphs:
        return ""
    return f"paragraph{'s' if len(paragraphs) > 1 else ''} {', '.join(map(str, paragraphs))}"


def passages_with_remarks(entry: Entry) -> str:
    """Return all passages of an entry, each with its subject, its paragraph and remarks."""
    written = []
    for passage in entry.passages:
        words = ", ".join(f"“{words}”" for words in passage.words) or "wording not recorded"
        if passage.paraphrased_by is not None:
            words = f"paraphrased by {passage.paraphrased_by}: {words}"
        place = ", ".join(filter(None, (passage.about, paragraph_numbers_in_words(passage.paragraphs))))
        details = "; ".join(filter(None, (place, *passage.remarks)))
        written.append(f"{words} ({details})" if details else words)
    return "; ".join(written)


def cited_data_in_words(citation: Citation) -> str:
    """Return the cited statement, warnings and remarks, the dataset's version and the day it was consulted."""
    subject = f"{citation.subject}: {citation.says}" if citation.says else citation.subject
    remarks = map(as_sentence, (*citation.warnings, *citation.remarks))
    record = f"Dataset: {citation.dataset} {citation.version}, consulted {date_in_words(citation.consulted)}."
    return " ".join([f"Cited for {as_sentence(subject)}", *remarks, record])


def notes_of_reference(reference: SharedReference) -> Iterator[str]:
    """Yield sentences with the facts for which reference managers have no field, the cited words first."""
    entry = reference.entry
    if entry.passages:
        yield as_sentence(capitalized(passages_with_remarks(entry)))
    yield "Author not recorded."
    if entry.source.title is None:
        yield "Title not known."
    if entry.source.published is None:
        yield "Date not known."
    yield from _source_notes(entry.source)
    yield from map(cited_data_in_words, reference.citations)


def archive_notes(source: Source) -> Iterator[str]:
    """Yield, in brackets, a note on the archived copy of a source's page, if there is one."""
    for copy in source.archived[:1]:
        yield f"(Archived on {date_in_words(copy.date)}: {escape_address(copy.url)})"


def citation_in_a_sentence(entry: Entry) -> str:
    """Return a citation of one source in words, without its address: publisher, title, date, cited words, archive."""
    source = entry.source
    words = f"{source.publisher}, {quoted_title(source)}, {publication_date(source)}, author not recorded"
    if entry.passages:
        words += f": {passages_with_remarks(entry)}"
    return " ".join([as_sentence(words), *_source_notes(source), *archive_notes(source)])


def _source_notes(source: Source) -> Iterator[str]:
    """Yield the record's note on a source, and where its title was read if not on the page."""
    if source.note:
        yield as_sentence(source.note)
    if source.title_from:
        yield f"The title is read off the page's {source.title_from}."
