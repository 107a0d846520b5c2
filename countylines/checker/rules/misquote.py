"""misquote: words in quotation marks that differ from what the speaker said."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import ERROR, Finding
from countylines.checker.messages import edited_span, quote_diff, quote_reference, speaker_and_source
from countylines.checker.quote_matching import QuoteOutcome
from countylines.checker.rule import Rule


def find(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find quotations of the record in which words were changed."""
    for mention in draft.quotes:
        if mention.outcome is QuoteOutcome.ALTERED:
            start, end = edited_span(mention)
            message = f"not what was said: {quote_diff(mention)} ({speaker_and_source(draft, mention)})"
            yield draft.make_finding(RULE.name, ERROR, message, start, end, quote_reference(mention.match))


RULE = Rule(
    name="misquote",
    severity=ERROR,
    summary="words inside quotation marks differ from what the speaker said",
    meaning=(
        "The quotation is in the record, but not in these words: a word was changed, added or left out, or has another "
        "tense or number. Quotation marks, dashes, the case of the first letter, house spelling and marked omissions "
        "make no difference. The message shows the record's words [-so-] and the draft's {+so+}."
    ),
    example="“we will stop all of them”: the speaker said “we will stop them”.",
    find=find,
)
