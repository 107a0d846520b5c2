"""Joined quotes: parts of different statements, or out of order, in one pair of marks."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.alignment import Outcome
from countylines.checker.draft import Draft
from countylines.checker.findings import ERROR, Finding
from countylines.checker.messages import edited_span, held_quote, speaker_of
from countylines.checker.rule import Rule


def find(draft: Draft) -> Iterator[Finding]:
    """Find parts of different statements, or out of order, in one pair of marks."""
    for spoken in draft.spoken:
        if spoken.outcome is Outcome.JOINED:
            start, end = edited_span(spoken)
            message = f"these words ({speaker_of(draft, spoken)}) do not follow on what stands before them"
            yield draft.finding(RULE.name, ERROR, message, start, end, held_quote(spoken.alignment))


RULE = Rule(
    name="joined-quote",
    severity=ERROR,
    summary="parts of different statements, or out of order, run together as one quotation",
    meaning=(
        "Each part is in the record, but they were not said together: they stand in different pairs of "
        "quotation marks there, or the other way round. Close the marks between them."
    ),
    example="“We will not treat the criminals who run these lines just as drug dealers. We need the public to continue helping us”: two statements.",
    find=find,
)
