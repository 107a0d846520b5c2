"""The parts of a citation."""

from collections.abc import Iterable
from typing import NamedTuple

from countylines.record.dataset import grouped
from countylines.record.nouns.evidence import Span
from countylines.record.nouns.source import Source


class CitedPassage(NamedTuple):
    """Words of a source: what they are about or who says them, where they are, and what to be careful about.

    *words* are as printed, several pieces if they are not next to each other; *paragraphs* are counted from 1, empty if
    not known. *paraphrased_by* is the source whose own words these are, if they report what somebody else said.
    """

    about: str | None
    words: tuple[str, ...]
    paragraphs: tuple[int, ...]
    remarks: tuple[str, ...] = ()
    paraphrased_by: str | None = None


class Entry(NamedTuple):
    """A source with the passages for which it is cited: none if it is cited as a whole.

    *key* is the key of the entry in a bibliography.
    """

    key: str
    source: Source
    passages: tuple[CitedPassage, ...]


BUNDLED_NAME = "countylines"
"""What the record that comes with the tool is called in citations."""


class Citation(NamedTuple):
    """What a reader needs to check an item: its id, what it says, and an entry for each source.

    *warnings* must be printed with every citation: that the item is disputed, derived, or follows from several sources.
    *remarks* are other things to be careful about. *version* is the record's, *consulted* an ISO date,
    and *dataset* what the record is called.
    """

    subject: str
    says: str
    warnings: tuple[str, ...]
    remarks: tuple[str, ...]
    entries: tuple[Entry, ...]
    version: str
    consulted: str
    dataset: str = BUNDLED_NAME


class SharedReference(NamedTuple):
    """A source in a bibliography: an entry with the passages of all *citations* that share the source."""

    entry: Entry
    citations: tuple[Citation, ...]


def make_shared_references(citations: Iterable[Citation]) -> dict[str, SharedReference]:
    """Return a reference for each source of several citations, by the source's id, in the order of first use.

    The key of a source names all that it is cited for, so that no two entries collected in one file have the same key.
    """
    cited = ((entry, citation) for citation in dict.fromkeys(citations) for entry in citation.entries)
    references = {}
    for source, used in grouped((entry.source.id, (entry, citation)) for entry, citation in cited).items():
        entry = used[0][0]
        if len(used) > 1:
            passages = dict.fromkeys(passage for one, _ in used for passage in one.passages)
            subjects = dict.fromkeys(citation.subject for _, citation in used)
            entry = Entry(bibliography_key(".".join((source, *subjects))), entry.source, tuple(passages))
        references[source] = SharedReference(entry, tuple(citation for _, citation in used))
    return references


def bibliography_key(text: str) -> str:
    """Make a key of ASCII letters, digits, dots, hyphens and underscores, which every bibliography format accepts."""
    return "".join(mark if mark.isascii() and (mark.isalnum() or mark in "._-") else "-" for mark in text)


class UnsortedCitation(NamedTuple):
    """A citation before its passages are sorted by source and it is dated.

    *passages* are pairs of a source's id and a passage of it, or None for the source as a whole.
    """

    subject: str
    says: str
    passages: tuple[tuple[str, CitedPassage | None], ...]
    warnings: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def proving_words(spans: Iterable[Span]) -> tuple[str, ...]:
    """List the words of the spans that prove a text; of all spans if none is said to."""
    spans = tuple(spans)
    texts = tuple(span.text for span in spans if span.proves == "text")
    return texts or tuple(span.text for span in spans)


def paragraph_numbers_of(spans: Iterable[Span]) -> tuple[int, ...]:
    """List the numbers of the paragraphs that contain spans, in order."""
    return tuple(sorted({span.paragraph for span in spans}))
