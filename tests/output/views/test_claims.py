"""Claims: the list of them, and the page of one."""

from __future__ import annotations

from countylines.lookup.lists import find_claims
from countylines.output.views.claims import claim_table
from countylines.record.dataset import Dataset
from tests.made import claim, organisation, record, source
from tests.output.views.rows import page_row

ARTICLE = "london-economic-2019"


def test_a_claim_names_who_asserts_it() -> None:
    dataset = record(
        sources=[source("a")],
        organisations=[organisation("The Police")],
        claims=[claim("claim-1", "It was a record.", "the-police", "record numbers")],
    )
    (row,) = claim_table(dataset, find_claims(dataset)).rows
    assert (row.data["asserted_by"], row.data["asserted_by_name"]) == ("the-police", "The Police")


def test_the_page_of_a_claim_has_its_source_and_evidence(dataset: Dataset) -> None:
    claim = next(one for one in dataset.claims if one.source == ARTICLE)
    row = page_row(dataset, claim.id)
    assert row.text("source") == "The London Economic"
    assert row.text("spans").startswith("paragraph ")
