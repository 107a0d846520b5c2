"""Evidence: where the words stand, as data and as words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from countylines.output.table import Data
from countylines.record.dataset import Dataset

if TYPE_CHECKING:
    from countylines.record.nouns.evidence import Evidence, Span


def spans_data(spans: Iterable[Span]) -> tuple[dict[str, Data], ...]:
    """Give the data of spans: paragraph, start, end, text, proves."""
    return tuple(span._asdict() for span in spans)


def evidence_data(evidence: Iterable[Evidence]) -> tuple[dict[str, Data], ...]:
    """Give the data of evidence: source, spans."""
    return tuple({"source": one.source, "spans": spans_data(one.spans)} for one in evidence)


def spans_in_words(spans: Iterable[Span]) -> str:
    """Say where each span stands and what its words are, a line each."""
    return "\n".join(f"paragraph {span.paragraph}: “{span.text}”" for span in spans)


def evidence_in_words(dataset: Dataset, evidence: Iterable[Evidence]) -> str:
    """Say who prints each span, where it stands and what its words are, a line each."""
    return "\n".join(
        f"{dataset.index('sources')[one.source].publisher}, {spans_in_words([span])}"
        for one in evidence
        for span in one.spans
    )
