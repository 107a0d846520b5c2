"""The page of a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.output.table import Table
from countylines.output.views.claims import claim_row
from countylines.output.views.evidence import spans_data, spans_in_words
from countylines.output.views.pages.layout import lay_out
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.claim import Claim

COLUMNS = (
    ("text", "Claim"), ("asserted_by_name", "Asserted by"), ("quote", "Quote"), ("source", "Source"),
    ("paragraph", "Paragraph"), ("note", "Note"), ("spans", "Evidence"), ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, claim: Claim) -> Table:
    """Lay out a claim, with the words that prove it."""
    data = {**claim_row(dataset, claim).data, "spans": spans_data(claim.spans)}
    words = {
        "spans": spans_in_words(claim.spans),
        "source": dataset.index("sources")[claim.source].publisher,
    }
    return lay_out("claim page", f"Claim {claim.id.removeprefix('claim-')}", data, words, COLUMNS)
