"""Claims: what is asserted that is not a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from countylines.lookup.who import name_of
from countylines.record.dataset import Dataset
from countylines.record.nouns.claim import Claim
from countylines.text.folding import filter_by_words


def find_claims(dataset: Dataset, words: Iterable[str] = ()) -> tuple[Claim, ...]:
    """Find claims in the record's order.

    All *words* must match, in the claim, its evidence or who asserts it.
    """

    def texts(claim: Claim) -> Iterator[str | None]:
        yield from (claim.text, claim.note, name_of(dataset, claim.asserted_by))
        yield from (span.text for span in claim.spans)

    return filter_by_words(dataset.claims, words, texts)
