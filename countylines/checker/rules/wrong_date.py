"""Wrong dates: the days, the length or the place of the week are not the record's."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.draft import Draft
from countylines.checker.findings import ERROR, Finding, Held
from countylines.checker.rule import Rule


def find(draft: Draft) -> Iterator[Finding]:
    """Find days, lengths and places in the series that are not the record's."""
    for one in draft.misdated:
        found = draft.document.text[one.start : one.end]
        message = f"{found}; the record has {one.record}"
        held = Held(one.week.id, one.week.label, source=one.week.lead_source)
        yield draft.finding(RULE.name, ERROR, message, one.start, one.end, held)


RULE = Rule(
    name="wrong-date",
    severity=ERROR,
    summary="the week's dates, length or place in the series are not the record's",
    meaning=("The draft dates the week, says how long it was or which of the series, and the record has it otherwise."),
    example="a two-week crackdown: it was one week, 7 to 13 October 2019.",
    find=find,
)
