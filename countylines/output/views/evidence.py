"""Evidence: where the words stand that prove something."""

from __future__ import annotations

from collections.abc import Iterable

from countylines.output.table import declared_fields
from countylines.record.dataset import Dataset
from countylines.record.nouns.evidence import Evidence, Span

SPAN_FIELDS = declared_fields(Span)
EVIDENCE_FIELDS = declared_fields(Evidence)


def spans_in_words(spans: Iterable[Span]) -> str:
    """Return a line for each span: its paragraph and its words."""
    return "\n".join(f"paragraph {span.paragraph}: “{span.text}”" for span in spans)


def evidence_in_words(dataset: Dataset, evidence: Iterable[Evidence]) -> str:
    """Return a line for each span: the publisher, its paragraph and its words."""
    return "\n".join(
        f"{dataset.index('sources')[entry.source].publisher}, {spans_in_words([span])}"
        for entry in evidence
        for span in entry.spans
    )
