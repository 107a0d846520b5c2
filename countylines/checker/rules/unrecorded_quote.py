"""Unrecorded quotes: a quotation that the record does not have."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.alignment import Outcome
from countylines.checker.draft import Draft
from countylines.checker.findings import NOTE, Finding
from countylines.checker.quotations import BLOCK
from countylines.checker.rule import Rule


def find(draft: Draft) -> Iterator[Finding]:
    """Find quotations that the record does not have."""
    for spoken in draft.spoken:
        if spoken.outcome is Outcome.UNRECORDED and spoken.quotation.kind != BLOCK:
            message = "the record does not have this quotation"
            yield draft.finding(RULE.name, NOTE, message, spoken.quotation.start, spoken.quotation.end)


RULE = Rule(
    name="unrecorded-quote",
    severity=NOTE,
    summary="a quotation that the record does not have",
    meaning=(
        "The words are not in the record, nor close to anything in it. They may be somebody's own: the record "
        "cannot tell."
    ),
    example="“It was a good week,” said a sergeant.",
    find=find,
)
