"""Wrong figures: a number that the record rules out."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.draft import Draft
from countylines.checker.findings import ERROR, Finding
from countylines.checker.judge import Verdict
from countylines.checker.messages import also_printed, figure_in_words, held_figure
from countylines.checker.rule import Rule


def find(draft: Draft) -> Iterator[Finding]:
    """Find numbers that the record rules out."""
    for counted in draft.counted:
        if counted.verdict is Verdict.WRONG:
            record = held_figure(counted)
            found = draft.document.text[counted.start : counted.end]
            also = also_printed(draft, counted)
            message = f"{found}; the record has {figure_in_words(draft, counted, also)}"
            yield draft.finding(RULE.name, ERROR, message, counted.start, counted.end, record)


RULE = Rule(
    name="wrong-figure",
    severity=ERROR,
    summary="the draft's number and the record's cannot both be true",
    meaning=(
        "All that the draft's words allow lies outside what the record allows. “More than 655” against 655 is "
        "wrong too. Where another account printed the same number, the message names it."
    ),
    example="665 cuckooed addresses: the record has 655.",
    find=find,
)
