"""What the styles have in common: the words for passages, for what is not known, and for where a citation is from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from countylines.lookup.citing.nouns import Citation, Entry, Passage
from countylines.output.cells import visible
from countylines.record.nouns.source import Source
from countylines.text.dates import date_in_words

UNDATED = "n.d."
UNTITLED = "[title not known]"


def one_line(text: str) -> str:
    """Put a text on one line, control characters shown."""
    return visible(text.replace("\r\n", "\n").replace("\n", " ").replace("\t", " "))


def day(source: Source) -> str:
    """Write when a source was published, as far as that is known, or that it is not."""
    return date_in_words(source.published) if source.published else UNDATED


def quoted_title(source: Source) -> str:
    """Write a source's title in quotation marks, or in brackets that it is not known."""
    return f"“{source.title}”" if source.title else UNTITLED


def paragraphs_in_words(paragraphs: Sequence[int]) -> str:
    """Write where words stand: ``paragraph 1``, ``paragraphs 1, 3``; nothing where that is not known."""
    if not paragraphs:
        return ""
    return f"paragraph{'s' if len(paragraphs) > 1 else ''} {', '.join(map(str, paragraphs))}"


def passage_in_words(passage: Passage) -> str:
    """Write the words of a passage, and in brackets what they are about, where they stand, what to beware of."""
    words = ", ".join(f"“{words}”" for words in passage.words) or "no wording kept"
    if passage.paraphrased_by is not None:
        words = f"paraphrased by {passage.paraphrased_by}: {words}"
    place = ", ".join(told for told in (passage.about, paragraphs_in_words(passage.paragraphs)) if told)
    aside = "; ".join([*([place] if place else []), *passage.remarks])
    return f"{words} ({aside})" if aside else words


def passages_in_words(entry: Entry) -> str:
    """Write all passages of an entry in a row."""
    return "; ".join(passage_in_words(passage) for passage in entry.passages)


def provenance(citation: Citation) -> str:
    """Say for what it is cited, what to beware of, and out of which edition of the record, consulted when."""
    told = f"{citation.subject}: {citation.says}" if citation.says else citation.subject
    day_in_words = date_in_words(citation.consulted)
    record = f"Dataset: countylines {citation.version}, consulted {day_in_words}."
    aside = map(_as_sentence, (*citation.warnings, *citation.remarks))
    return " ".join([f"Cited for {_as_sentence(told)}", *aside, record])


def notes(citation: Citation, entry: Entry) -> Iterator[str]:
    """List what a reference manager has no field for, sentence by sentence: the words come first."""
    if entry.passages:
        told = passages_in_words(entry)
        yield _as_sentence(f"{told[0].upper()}{told[1:]}")
    yield "Author not recorded."
    if entry.source.title is None:
        yield "Title not known."
    if entry.source.published is None:
        yield "Date not known."
    if entry.source.note:
        yield _as_sentence(entry.source.note)
    yield provenance(citation)


def sentence(entry: Entry) -> str:
    """Cite one source in words, as far as its address: publisher, title, date, words."""
    source = entry.source
    told = f"{source.publisher}, {quoted_title(source)}, {day(source)}, author not recorded"
    if entry.passages:
        told += f": {passages_in_words(entry)}"
    return " ".join([_as_sentence(told), *([_as_sentence(source.note)] if source.note else [])])


def _as_sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
