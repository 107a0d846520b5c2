"""Wrong speakers: the record's words, under somebody else's name."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.alignment import Outcome
from countylines.checker.draft import Draft
from countylines.checker.findings import ERROR, Finding
from countylines.checker.messages import held_quote, speaker_of
from countylines.checker.rule import Rule


def find(draft: Draft) -> Iterator[Finding]:
    """Find the record's words under somebody else's name."""
    for spoken in draft.spoken:
        statement, speaker = spoken.alignment.statement, spoken.attribution.speaker
        if spoken.outcome is Outcome.FAITHFUL and statement and speaker not in (None, statement.speaker):
            message = f"not said by {spoken.attribution.words}: {speaker_of(draft, spoken)}"
            quotation = spoken.quotation
            yield draft.finding(RULE.name, ERROR, message, quotation.start, quotation.end, held_quote(spoken.alignment))


RULE = Rule(
    name="wrong-speaker",
    severity=ERROR,
    summary="the record's words, somebody else's name",
    meaning=(
        "The words are in the record, and the draft gives them to another person. Bodies and spokesmen "
        "without a name are left alone."
    ),
    example="“We will not treat the criminals who run these lines just as drug dealers,” said Nikki Holland: Duncan Ball said it.",
    find=find,
)
