"""Citing: what has to be named so that others can look up what a figure, a quote or a claim says.

A citation has an entry for each source that supports what is said, with what that source prints. What the record
does not know, a date or a title, stays None: nothing is made up.
"""

from __future__ import annotations

from countylines.errors import NotCitable
from countylines.lookup.citing.figures import cite_derived, cite_figure, cite_observation
from countylines.lookup.citing.nearest import nearest_citable
from countylines.lookup.citing.nouns import Citation, Cited, Entry, Passage
from countylines.lookup.citing.statements import cite_claim, cite_quote
from countylines.lookup.lookup import Thing, find_things
from countylines.record.dataset import Dataset

CITED = ("measure", "observation", "quote", "claim", "source")
"""The nouns that can be cited; a measure means its figure."""


def citations_of(
    dataset: Dataset, name: str, *, week: str | None = None, source: str | None = None, consulted: str
) -> tuple[Citation, ...]:
    """Cite what *name* means: a figure (derived ones too), an observation, a quote, a claim or a source.

    *week* and *source* are as in ``get``: for all weeks there is a citation of each. Raises NotCitable of any other
    noun, and what ``find_thing`` does.
    """
    things = find_things(dataset, name, week=week, source=source, nouns=CITED)
    return tuple(_dated(dataset, _cited(dataset, name, thing, source), consulted) for thing in things)


def _dated(dataset: Dataset, cited: Cited, consulted: str) -> Citation:
    passages: dict[str, list[Passage]] = {}
    for printer, passage in cited.passages:
        passages.setdefault(printer, []).extend([passage] if passage else [])
    entries = [
        Entry(_key(cited.subject, printer), dataset.index("sources")[printer], tuple(found))
        for printer, found in passages.items()
    ]
    return Citation(
        cited.subject, cited.says, cited.warnings, cited.remarks, tuple(entries), dataset.version, consulted
    )


def _key(subject: str, source: str) -> str:
    """Make a key of letters, digits, dots, hyphens and underscores, which no reader of citations stumbles over."""
    whole = subject if source in subject.split("/") else f"{source}.{subject}"
    return "".join(mark if mark.isascii() and (mark.isalnum() or mark in "._-") else "-" for mark in whole)


def _cited(dataset: Dataset, name: str, thing: Thing, source: str | None) -> Cited:
    record = thing.record
    match thing.noun:
        case "figure":
            return cite_figure(dataset, record, source)
        case "derived":
            return cite_derived(dataset, record, source)
        case "observation":
            return cite_observation(dataset, record)
        case "quote":
            return cite_quote(dataset, record)
        case "claim":
            return cite_claim(dataset, record)
        case "source":
            return Cited(record.id, "", ((record.id, None),))
    raise NotCitable(name, thing.noun, nearest_citable(dataset, thing))
