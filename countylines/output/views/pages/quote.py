"""The page of a quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.output.table import Table
from countylines.output.views.evidence import spans_data, spans_in_words
from countylines.output.views.pages.layout import lay_out
from countylines.output.views.quotes import quote_row
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.quote import Quote

COLUMNS = (
    ("text", "Words"), ("speaker_name", "Speaker"), ("kind", "Kind"), ("topics", "Topics"),
    ("source", "Source"), ("statement", "Statement"), ("note", "Note"), ("spans", "Evidence"),
    ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, quote: Quote) -> Table:
    """Lay out a quote, with what stands inside the same quotation marks; its own words are no evidence."""
    row = quote_row(dataset, quote)
    data = {**row.data, "note": quote.note, "spans": spans_data(quote.spans)}
    together = [other.id for other in dataset.quotes if other.statement == quote.statement and other.id != quote.id]
    words = {
        **row.words,
        "spans": spans_in_words(span for span in quote.spans if span.proves != "text" or not quote.is_verbatim),
        "statement": f"one pair of marks with {', '.join(together)}" if together else "",
    }
    return lay_out("quote page", f"{row.data['speaker_name']}, {quote.id}", data, words, COLUMNS)
