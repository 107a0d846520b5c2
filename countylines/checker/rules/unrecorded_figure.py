"""Unrecorded figures: about the crackdown, and not in the record."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.draft import Draft
from countylines.checker.findings import NOTE, Finding
from countylines.checker.judge import Verdict
from countylines.checker.rule import Rule


def find(draft: Draft) -> Iterator[Finding]:
    """Find figures about the crackdown that the record does not have."""
    for counted in draft.counted:
        if counted.verdict is Verdict.UNRECORDED and counted.week is not None:
            message = f"{draft.document.text[counted.start : counted.end]}; the record has no {counted.measure} for {counted.week}"
            yield draft.finding(RULE.name, NOTE, message, counted.start, counted.end)


RULE = Rule(
    name="unrecorded-figure",
    severity=NOTE,
    summary="a figure about the crackdown that the record does not have",
    meaning=(
        "The draft counts something that the record knows, in a week for which nobody printed it. It may be "
        "right: the record cannot tell."
    ),
    example="30 machetes in October 2019.",
    find=find,
)
