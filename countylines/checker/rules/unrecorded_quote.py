"""unrecorded-quote: a quotation that the record does not have."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import NOTE, Finding
from countylines.checker.quotations import BLOCK
from countylines.checker.quote_matching import QuoteOutcome
from countylines.checker.rule import Rule


def find(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find quotations that the record does not have, but for block quotations."""
    for mention in draft.quotes:
        quotation = mention.quotation
        if mention.outcome is QuoteOutcome.UNRECORDED and quotation.kind != BLOCK:
            message = "this quotation is not in the record"
            yield draft.make_finding(RULE.name, NOTE, message, quotation.start, quotation.end)


RULE = Rule(
    name="unrecorded-quote",
    severity=NOTE,
    summary="a quotation that the record does not have",
    meaning="The record has neither these words nor any close to them. Somebody may have said them: the record cannot tell.",
    example="“It was a good week,” said a sergeant.",
    find=find,
)
