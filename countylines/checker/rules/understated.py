"""Understated figures: true, but looser than need be."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.draft import Draft
from countylines.checker.findings import NOTE, Finding
from countylines.checker.judge import Verdict
from countylines.checker.messages import figure_in_words, held_figure
from countylines.checker.rule import Rule

SAID = {
    Verdict.UNDERSTATED: "true, and the record says more",
    Verdict.ROUNDED: "rounded; the record has the amount",
    Verdict.HEDGE_ADDED: "hedged without need; the record has the number",
}


def find(draft: Draft) -> Iterator[Finding]:
    """Find what is true, but looser than need be."""
    for counted in draft.counted:
        if counted.verdict in SAID:
            record = held_figure(counted)
            found = draft.document.text[counted.start : counted.end]
            message = f"{found}; {SAID[counted.verdict]}: {figure_in_words(draft, counted)}"
            yield draft.finding(RULE.name, NOTE, message, counted.start, counted.end, record)


RULE = Rule(
    name="understated",
    severity=NOTE,
    summary="true, but far below what the record supports; rounded; hedged without need",
    meaning=(
        "The draft says less than is known: a bound far from the figure, a rounded amount, or a hedge before a number "
        "that is exact."
    ),
    example="more than 500 arrests: the record has 743.",
    find=find,
)
