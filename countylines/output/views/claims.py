"""Claims as a table."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.lookup.people import name_of
from countylines.output.fields import field_names
from countylines.output.table import Column, Data, Row, Table
from countylines.record.dataset import Dataset
from countylines.record.nouns.claim import Claim


def claim_table(dataset: Dataset, claims: Sequence[Claim]) -> Table:
    """Lay out claims: what is asserted, and by whom."""
    return Table(
        noun="claim",
        fields=field_names("claim"),
        columns=(Column("id", "Id"), Column("text", "Claim"), Column("asserted_by_name", "Asserted by")),
        rows=tuple(claim_row(dataset, claim) for claim in claims),
        caption="Claims are in our own words. For the words that prove one: countylines show ID.",
    )


def claim_row(dataset: Dataset, claim: Claim) -> Row:
    """Give a claim's data."""
    data: dict[str, Data] = {
        "id": claim.id,
        "text": claim.text,
        "asserted_by": claim.asserted_by,
        "asserted_by_name": name_of(dataset, claim.asserted_by),
        "quote": claim.quote,
        "source": claim.source,
        "paragraph": claim.paragraph,
        "note": claim.note,
    }
    return Row(data)
