"""Claims: the list of them, and the page of one."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.lookup.people import name_of
from countylines.output.table import Column, Field, Row, Table, data_of, declared_fields, names_of_fields
from countylines.output.views.pages import page_table, spans_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.claim import Claim

CLAIM_FIELDS = (
    *declared_fields(Claim, "id text asserted_by"),
    Field(
        "asserted_by_name", "text", "the name of who asserts it",
        get=lambda dataset, claim: name_of(dataset, claim.asserted_by),
    ),
    *declared_fields(Claim, "quote source paragraph note"),
)  # fmt: skip
CLAIM_PAGE_FIELDS = (*CLAIM_FIELDS, *declared_fields(Claim, "spans"))

PAGE_COLUMNS = (
    ("text", "Claim"), ("asserted_by_name", "Asserted by"), ("quote", "Quote"), ("source", "Source"),
    ("paragraph", "Paragraph"), ("note", "Note"), ("spans", "Evidence"), ("id", "Id"),
)  # fmt: skip


def claim_table(dataset: Dataset, claims: Sequence[Claim]) -> Table:
    """Lay out claims, each with who asserts it."""
    return Table(
        noun="claim",
        fields=names_of_fields(CLAIM_FIELDS),
        columns=(Column("id", "Id"), Column("text", "Claim"), Column("asserted_by_name", "Asserted by")),
        rows=tuple(Row(data_of(CLAIM_FIELDS, dataset, claim)) for claim in claims),
        caption="Claims are in our own words. For the evidence of one: countylines show ID",
    )


def claim_page(dataset: Dataset, claim: Claim) -> Table:
    """Lay out a claim with the words that prove it."""
    words = {
        "spans": spans_in_words(claim.spans),
        "source": dataset.index("sources")[claim.source].publisher,
    }
    row = Row(data_of(CLAIM_PAGE_FIELDS, dataset, claim), words)
    return page_table("claim page", f"Claim {claim.id.removeprefix('claim-')}", row, PAGE_COLUMNS)
