"""Citations: everything a reader needs to check what a figure, an observation, a quote, a claim or a source says.

A citation has an entry for each source that supports the item, with what that source prints. What the record does not
know, such as a date or a title, stays None: nothing is made up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from countylines.errors import NotCitable, UnknownName
from countylines.lookup.citing.citation import (
    BUNDLED_NAME,
    Citation,
    CitedPassage,
    Entry,
    UnsortedCitation,
    bibliography_key,
    paragraph_numbers_of,
    proving_words,
)
from countylines.lookup.citing.figures import cite_derived, cite_figure, cite_observation
from countylines.lookup.figure_names import expand_name, resolve_source
from countylines.lookup.items import CONFLICT, Item, find_disagreement, find_items
from countylines.lookup.names import resolve_optional_week
from countylines.lookup.people import list_posts_in_words, members_of, name_of
from countylines.record.dataset import Dataset, grouped
from countylines.record.files import bundled_folder
from countylines.text.english import date_in_words

if TYPE_CHECKING:
    from countylines.record.nouns.claim import Claim
    from countylines.record.nouns.people import Person
    from countylines.record.nouns.quotes import Quote

CITABLE_NOUNS = ("measure", "observation", "quote", "claim", "source")
"""The nouns that can be cited; a measure means its figure."""

MOST_SUGGESTIONS = 3
"""How many citable ids are suggested for an item that cannot be cited."""


def cite_names(
    dataset: Dataset, names: Sequence[str], *, week: str | None, source: str | None, consulted: str
) -> tuple[list[Citation], list[str]]:
    """Cite what each name means, in a week and by a source that go by any of their names; each citation stands once.

    Return the remarks on what names were taken to mean, too. Raises what `find_citations` raises, and UnknownName or
    AmbiguousName for the week or the source.
    """
    period = resolve_optional_week(dataset, week)
    only = resolve_source(dataset, source, week=period, names=names)
    read = [expand_name(dataset, name, CITABLE_NOUNS, week=period, source=only.id) for name in names]
    found = [
        citation
        for meant in read
        for citation in find_citations(dataset, meant.name, week=period, source=only.id, consulted=consulted)
    ]
    remarks = [one for one in (only.remark, *(meant.remark for meant in read)) if one]
    return list(dict.fromkeys(found)), remarks  # a thing may be named twice, or in two ways


def find_citations(
    dataset: Dataset, name: str, *, week: str | None = None, source: str | None = None, consulted: str
) -> tuple[Citation, ...]:
    """Cite what *name* means: a figure or derived figure, an observation, a quote, a claim or a source.

    *week* and *source* are as for `find_items`: for all weeks there is a citation of each. Raises NotCitable for any
    other noun, and what `find_items` raises.
    """
    try:
        items = find_items(dataset, name, week=week, source=source, nouns=CITABLE_NOUNS)
    except UnknownName:
        if disagreement := find_disagreement(dataset, name):
            figures = (about for about in disagreement.about if tuple(about.split("/")) in dataset.observations_of)
            raise NotCitable(name, CONFLICT, tuple(islice(figures, MOST_SUGGESTIONS))) from None
        raise
    return tuple(_complete_citation(dataset, _cite_item(dataset, name, item, source), consulted) for item in items)


def _complete_citation(dataset: Dataset, cited: UnsortedCitation, consulted: str) -> Citation:
    """Gather the passages of each source into an entry, whose key names the source and what it is cited for."""
    entries = [
        Entry(
            bibliography_key(cited.subject if source in cited.subject.split("/") else f"{source}.{cited.subject}"),
            dataset.index("sources")[source],
            tuple(filter(None, passages)),
        )
        for source, passages in grouped(cited.passages).items()
    ]
    name = BUNDLED_NAME if str(dataset.folder) == bundled_folder() else dataset.title
    return Citation(
        cited.subject, cited.says, cited.warnings, cited.remarks, tuple(entries), dataset.version, consulted, name
    )


def _cite_item(dataset: Dataset, name: str, item: Item, source: str | None) -> UnsortedCitation:
    record = item.record
    match item.noun:
        case "figure":
            return cite_figure(dataset, record)
        case "derived":
            return cite_derived(dataset, record, source)
        case "observation":
            return cite_observation(dataset, record)
        case "quote":
            return _cite_quote(dataset, record)
        case "claim":
            return _cite_claim(dataset, record)
        case "source":
            return UnsortedCitation(record.id, "", ((record.id, None),))
    raise NotCitable(name, item.noun, tuple(islice(dict.fromkeys(_citable_instead(dataset, item)), MOST_SUGGESTIONS)))


def _cite_quote(dataset: Dataset, quote: Quote) -> UnsortedCitation:
    """Cite a speaker's own words; for a paraphrase, cite the source's words, marked as a paraphrase."""
    speaker: Person = dataset.index("people")[quote.speaker]
    who = ", ".join([speaker.name, *list_posts_in_words(dataset, speaker)])
    remarks = (quote.note,) if quote.note else ()
    if quote.is_verbatim:
        passage = CitedPassage(who, (quote.text,), (quote.paragraph,))
        return UnsortedCitation(quote.id, f"words of {speaker.name}", ((quote.source, passage),), (), remarks)
    publisher = dataset.index("sources")[quote.source].publisher
    passage = CitedPassage(f"of {who}", proving_words(quote.spans), (quote.paragraph,), paraphrased_by=publisher)
    says = f"{speaker.name}, paraphrased in the record's words: {quote.text}"
    warning = f"A paraphrase: these are not the words of {speaker.name}."
    return UnsortedCitation(quote.id, says, ((quote.source, passage),), (warning,), remarks)


def _cite_claim(dataset: Dataset, claim: Claim) -> UnsortedCitation:
    """Cite the words that prove a claim."""
    asserted_by = None if claim.asserted_by == claim.source else f"asserted by {name_of(dataset, claim.asserted_by)}"
    paragraphs = (claim.paragraph,) if claim.paragraph is not None else paragraph_numbers_of(claim.spans)
    passage = CitedPassage(asserted_by, proving_words(claim.spans), paragraphs)
    says = f"{claim.text.rstrip('.')}, as the dataset words it"
    return UnsortedCitation(claim.id, says, ((claim.source, passage),), (), (claim.note,) if claim.note else ())


def _citable_instead(dataset: Dataset, item: Item) -> Iterator[str]:
    """Yield ids of citable items that are related to one that cannot be cited, the nearest first.

    For a period, its lead source and the sources about it; for a measure, its figures, the record's own week first; for
    a person or an organisation, what they or their people said, what they assert, and the sources about them.
    """
    record = item.record
    if item.noun == "period":
        if record.lead_source is not None:
            yield record.lead_source
        yield from (source.id for source in dataset.sources if record.id in source.periods)
    elif item.noun == "measure":
        periods = [dataset.week, *(period.id for period in dataset.periods)]
        yield from (f"{period}/{record.id}" for period in periods if (period, record.id) in dataset.observations_of)
    else:
        speakers = {record.id, *(person.id for person in members_of(dataset, record))}
        yield from (quote.id for quote in dataset.quotes if quote.speaker in speakers)
        yield from (claim.id for claim in dataset.claims if claim.asserted_by == record.id)
        yield from (evidence.source for evidence in record.evidence)


def day_before_publication(citations: Iterable[Citation], day: str) -> str:
    """Say which cited source was published after an ISO day on which it is said to have been consulted, if one was."""
    for source in [entry.source for citation in citations for entry in citation.entries]:
        if source.published and day[: len(source.published)] < source.published:  # which may be a year or a month
            return f"{day} is before {source.publisher} ({source.id}) was published: {date_in_words(source.published)}"
    return ""
