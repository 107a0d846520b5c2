"""Citing what is said: quotes and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.lookup.citing.nouns import Cited, Passage
from countylines.lookup.citing.spans import paragraphs_of, words_of
from countylines.lookup.who import name_of, posts_of
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.claim import Claim
    from countylines.record.nouns.person import Person
    from countylines.record.nouns.quote import Quote


def cite_quote(dataset: Dataset, quote: Quote) -> Cited:
    """Cite a speaker's own words; of a paraphrase, the words of the source, told as such, that it stands on."""
    speaker: Person = dataset.index("people")[quote.speaker]
    who = ", ".join([speaker.name, *posts_of(dataset, speaker)])
    remarks = (quote.note,) if quote.note else ()
    if quote.is_verbatim:
        passage = Passage(who, (quote.text,), (quote.paragraph,))
        return Cited(quote.id, f"words of {speaker.name}", ((quote.source, passage),), (), remarks)
    publisher = dataset.index("sources")[quote.source].publisher
    passage = Passage(f"of {who}", words_of(quote.spans), (quote.paragraph,), paraphrased_by=publisher)
    says = f"{speaker.name}, paraphrased in the record's words: {quote.text}"
    warning = f"A paraphrase: these are not the words of {speaker.name}."
    return Cited(quote.id, says, ((quote.source, passage),), (warning,), remarks)


def cite_claim(dataset: Dataset, claim: Claim) -> Cited:
    """Cite the words that prove a claim."""
    asserted_by = None if claim.asserted_by == claim.source else f"asserted by {name_of(dataset, claim.asserted_by)}"
    paragraphs = (claim.paragraph,) if claim.paragraph is not None else paragraphs_of(claim.spans)
    passage = Passage(asserted_by, words_of(claim.spans), paragraphs)
    says = f"{claim.text.rstrip('.')}, as the dataset words it"
    return Cited(claim.id, says, ((claim.source, passage),), (), (claim.note,) if claim.note else ())
