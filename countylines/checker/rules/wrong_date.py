"""wrong-date: days, a length or a place in the series that the record contradicts."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import ERROR, Finding, RecordReference
from countylines.checker.rule import Rule


def find(draft: DraftAnalysis) -> Iterator[Finding]:
    """Find what contradicts the dates of the week."""
    for mention in draft.wrong_dates:
        week = mention.week
        message = f"“{draft.document.text[mention.start : mention.end]}” contradicts the record: {mention.recorded}"
        if week.lead_source:
            message += f" ({draft.record.dataset.index('sources')[week.lead_source].publisher})"
        record = RecordReference(week.id, week.label, source=week.lead_source)
        yield draft.make_finding(RULE.name, ERROR, message, mention.start, mention.end, record)


RULE = Rule(
    name="wrong-date",
    severity=ERROR,
    summary="the week's dates, length or place in the series are not the record's",
    meaning="The draft says when the week was, how long it was or which of the series it was, and the record disagrees.",
    example="dated a month earlier: it was {week_days}.",
    find=find,
)
