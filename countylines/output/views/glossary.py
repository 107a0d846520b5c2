"""Terms: the glossary, and the page of one."""

from __future__ import annotations

from collections.abc import Sequence

from countylines.output.table import Column, Row, Table, data_of, declared_fields, names_of_fields
from countylines.output.views.pages import evidence_in_words, page_table
from countylines.record.dataset import Dataset
from countylines.record.nouns.term import Term

TERM_FIELDS = declared_fields(Term, "id term names definition basis evidence")

PAGE_COLUMNS = (
    ("definition", "Meaning"), ("basis", "Basis"), ("names", "Also written"), ("evidence", "Evidence"), ("id", "Id"),
)  # fmt: skip


def term_table(terms: Sequence[Term]) -> Table:
    """Lay out terms and what they mean."""
    return Table(
        noun="term",
        fields=names_of_fields(TERM_FIELDS),
        columns=(Column("id", "Id"),),
        rows=tuple(Row(data_of(TERM_FIELDS, None, term)) for term in terms),
        heading="term",
        body="definition",
        caption="Definitions are in our own words. For the evidence of one: countylines show TERM",
    )


def term_page(dataset: Dataset, term: Term) -> Table:
    """Lay out a term with the words that prove it."""
    row = Row(data_of(TERM_FIELDS, dataset, term), {"evidence": evidence_in_words(dataset, term.evidence)})
    return page_table("term", term.term, row, PAGE_COLUMNS)
