"""Claims: the list of claims, and the page of a single claim."""

from collections.abc import Sequence

from countylines.lookup.people import name_of
from countylines.output.table import BY_ID, Answer, Field, Table, declared_fields
from countylines.output.views.pages import spans_in_words
from countylines.record.dataset import Dataset
from countylines.record.nouns.claim import Claim

CLAIM_ANSWER = Answer(
    "claim", "What is asserted that is not a number.",
    *declared_fields(Claim, "id text asserted_by"),
    Field(
        "asserted_by_name", "text", "the name of who asserts it",
        get=lambda dataset, claim: name_of(dataset, claim.asserted_by),
    ),
    *declared_fields(Claim, "quote source paragraph note"),
    lists=("countylines claims",), order=BY_ID, names=("claims",),
)  # fmt: skip
CLAIM_PAGE = Answer(
    "claim page", "Everything about one claim.", *CLAIM_ANSWER.fields, *declared_fields(Claim, "spans"),
    pages=("countylines show {claim}",), names=("show",),
    columns="text: Claim, asserted_by_name: Asserted by, quote, source, paragraph, note, spans: Evidence, id",
)  # fmt: skip


def claim_table(dataset: Dataset, claims: Sequence[Claim]) -> Table:
    """Lay out claims, each with who asserts it."""
    return CLAIM_ANSWER.table(
        (CLAIM_ANSWER.row(dataset, claim) for claim in claims),
        "id, text: Claim, asserted_by_name: Asserted by",
        caption="Claims are in our own words. For the evidence of one: countylines show ID",
    )


def claim_page(dataset: Dataset, claim: Claim) -> Table:
    """Lay out a claim with the words that prove it."""
    words = {"spans": spans_in_words(claim.spans), "source": dataset.index("sources")[claim.source].publisher}
    return CLAIM_PAGE.page(f"Claim {claim.id.removeprefix('claim-')}", CLAIM_PAGE.row(dataset, claim, words))
