"""Evidence: where a source has the words that prove something, and a function that lists all evidence in a dataset."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from countylines.record.declaration import Unit
from countylines.record.values import FROM_0, FROM_1, reference_type

if TYPE_CHECKING:
    from countylines.record.dataset import Dataset


class Span(NamedTuple):
    """Some words of a source, as printed, and what they prove."""

    paragraph: Annotated[int, FROM_1, "the paragraph of the source in which the words stand, counted from 1"]
    start: Annotated[int, FROM_0, Unit("code points"), "where the words begin in the paragraph, counted from 0"]
    end: Annotated[int, FROM_0, Unit("code points"), "where they end: the position after their last character"]
    text: Annotated[str, "the words as printed"]
    proves: Annotated[
        str,
        "what they prove: a field, or another word for it (value, measure, hedge, speaker, title, name)",
    ]


class Evidence(NamedTuple):
    """A source, and the words of it that prove something."""

    source: Annotated[str, reference_type("sources"), "the source"]
    spans: Annotated[
        tuple[Span, ...], "where the words stand; left out where the paragraphs of the source are not at hand"
    ] = ()


WITH_ONE_SOURCE = ("observations", "datings", "quotes", "claims")
"""The files whose records name one source and have spans in it."""

WITH_SEVERAL_SOURCES = ("people", "organisations", "terms", "events")
"""The files whose records have a list of evidence, with a source in each entry."""


def find_evidence(dataset: "Dataset") -> Iterator[tuple[str, Any, Evidence]]:
    """Yield all evidence in a dataset: the file and the record that it is for, and the evidence from one source."""
    for file in WITH_ONE_SOURCE:
        for record in dataset.read(file):
            yield file, record, Evidence(record.source, record.spans)
    for file in WITH_SEVERAL_SOURCES:
        yield from ((file, record, evidence) for record in dataset.read(file) for evidence in record.evidence)
