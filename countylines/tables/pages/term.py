"""The page of a term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.dataset.load import Dataset
from countylines.tables.evidence import evidence_in_words
from countylines.tables.glossary import term_row
from countylines.tables.pages.layout import lay_out
from countylines.tables.table import Table

if TYPE_CHECKING:
    from countylines.model.term import Term

COLUMNS = (
    ("definition", "Meaning"), ("basis", "Basis"), ("names", "Also written"), ("evidence", "Evidence"),
    ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, term: Term) -> Table:
    """Lay out a term, with the words that prove it."""
    words = {"evidence": evidence_in_words(dataset, term.evidence)}
    return lay_out("term", term.term, term_row(term).data, words, COLUMNS)
