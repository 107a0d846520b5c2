"""The page of a term."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.output.table import Table
from countylines.output.views.evidence import evidence_in_words
from countylines.output.views.glossary import term_row
from countylines.output.views.pages.layout import lay_out
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.term import Term

COLUMNS = (
    ("definition", "Meaning"), ("basis", "Basis"), ("names", "Also written"), ("evidence", "Evidence"),
    ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, term: Term) -> Table:
    """Lay out a term, with the words that prove it."""
    words = {"evidence": evidence_in_words(dataset, term.evidence)}
    return lay_out("term", term.term, term_row(term).data, words, COLUMNS)
