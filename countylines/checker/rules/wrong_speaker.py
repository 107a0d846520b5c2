"""wrong-speaker: the record's words under another person's name."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import ERROR, Finding
from countylines.checker.messages import quote_reference, speaker_and_source
from countylines.checker.quote_matching import QuoteOutcome
from countylines.checker.rule import Rule


def find(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find faithful quotations that the draft attributes to somebody else."""
    for mention in draft.quotes:
        statement, speaker = mention.match.statement, mention.attribution.speaker
        if mention.outcome is QuoteOutcome.FAITHFUL and statement and speaker not in (None, statement.speaker):
            message = f"said by {speaker_and_source(draft, mention)}; not by {mention.attribution.words}"
            quotation = mention.quotation
            yield draft.make_finding(
                RULE.name, ERROR, message, quotation.start, quotation.end, quote_reference(mention.match)
            )


RULE = Rule(
    name="wrong-speaker",
    severity=ERROR,
    summary="the record's words, somebody else's name",
    meaning=(
        "The words are in the record, and the draft attributes them to another person. Organisations, and spokespeople "
        "without a name, are left alone."
    ),
    example="“{quoted}”, said {other_speaker}: {quoted_speaker} said it.",
    find=find,
)
