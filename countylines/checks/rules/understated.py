"""Understated figures: true, but looser than need be."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checks.draft import Draft
from countylines.checks.findings import NOTE, Finding
from countylines.checks.judging import Verdict
from countylines.checks.rule import Rule
from countylines.checks.telling import figure_in_words, held_figure


def find(draft: Draft) -> Iterator[Finding]:
    """Find what is true, but looser than need be."""
    for counted in draft.counted:
        if (
            counted.verdict
            in (
                Verdict.UNDERSTATED,
                Verdict.ROUNDED,
                Verdict.HEDGE_ADDED,
            )
            and counted.figure is not None
        ):
            record = held_figure(counted.figure)
            message = f"{draft.reading.text[counted.start : counted.end]}; true, and the record is closer: {figure_in_words(draft, counted.figure)}"
            yield draft.finding(RULE.name, NOTE, message, counted.start, counted.end, record)


RULE = Rule(
    name="understated",
    severity=NOTE,
    summary="true, but far below what the record supports; rounded; hedged without need",
    meaning=(
        "The draft's words are true and say less than is known: a bound far from the figure, a rounded "
        "amount, or a hedge before a number that is exact."
    ),
    example="more than 500 arrests: the record has 743.",
    find=find,
)
