"""Overstated figures: more than the record supports."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.draft import Draft
from countylines.checker.findings import WARNING, Finding
from countylines.checker.judge import Verdict
from countylines.checker.messages import figure_in_words, held_figure
from countylines.checker.rule import Rule


def find(draft: Draft) -> Iterator[Finding]:
    """Find numbers that claim more than the record supports."""
    for counted in draft.counted:
        if counted.verdict is Verdict.OVERSTATED:
            record = held_figure(counted)
            message = f"{draft.document.text[counted.start : counted.end]}; more than the record supports, which has {figure_in_words(draft, counted)}"
            yield draft.finding(RULE.name, WARNING, message, counted.start, counted.end, record)


RULE = Rule(
    name="overstated",
    severity=WARNING,
    summary="the draft claims more than the record supports",
    meaning=("The draft's words could be true, but are narrower than anything that the sources give."),
    example="exactly 210 arrests in October 2018: the sources say more than 200.",
    find=find,
)
