"""The page of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from countylines.lookup.coverage import find_sources
from countylines.output.table import Table
from countylines.output.views.pages.layout import lay_out
from countylines.output.views.sources import rests_in_words, source_row
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.source import Source

COLUMNS = (
    ("title", "Title"), ("published", "Date"), ("kind", "Kind"), ("url", "Address"),
    ("periods", "Periods"), ("entries", "Rests on it"), ("note", "Note"), ("sha256", "SHA-256"),
    ("characters", "Characters"), ("id", "Id"),
)  # fmt: skip


def page(dataset: Dataset, source: Source) -> Table:
    """Lay out a source, and what rests on it."""
    counts = next(counts for one, counts in find_sources(dataset) if one.id == source.id)
    row = source_row(source, counts)
    words = {**row.words, "entries": rests_in_words(counts), "periods": ", ".join(source.periods)}
    return lay_out("source", source.publisher, row.data, words, COLUMNS)
