"""joined-quote: parts of different statements, or parts out of order, in one pair of quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import ERROR, Finding
from countylines.checker.messages import edited_span, quote_reference, speaker_and_source
from countylines.checker.quote_matching import QuoteOutcome
from countylines.checker.rule import Rule


def find(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find parts of quotations that do not follow the words before them in the record."""
    for mention in draft.quotes:
        if mention.outcome is QuoteOutcome.JOINED:
            start, end = edited_span(mention)
            message = f"the speaker did not say this after the words before it ({speaker_and_source(draft, mention)})"
            yield draft.make_finding(RULE.name, ERROR, message, start, end, quote_reference(mention.match))


RULE = Rule(
    name="joined-quote",
    severity=ERROR,
    summary="parts of different statements, or out of order, run together as one quotation",
    meaning=(
        "Each part is in the record, but in another pair of quotation marks, or in another order. Close the quotation "
        "marks between the parts."
    ),
    example="“We will not stop. We need your help”: two statements.",
    find=find,
)
