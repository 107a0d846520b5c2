"""Lost hedges: the record's number, without its hedge."""

from __future__ import annotations

from collections.abc import Iterator

from countylines.checker.draft import Draft
from countylines.checker.findings import WARNING, Finding
from countylines.checker.judge import Verdict
from countylines.checker.messages import figure_in_words, hedged_in_words, held_figure
from countylines.checker.rule import Rule


def find(draft: Draft) -> Iterator[Finding]:
    """Find the record's numbers without their hedge."""
    for counted in draft.counted:
        if counted.verdict is Verdict.LOST_HEDGE:
            record = held_figure(counted)
            found = draft.document.text[counted.start : counted.end]
            hedged = hedged_in_words(draft, counted)
            message = f"{found}; {hedged}; the record has {figure_in_words(draft, counted)}"
            yield draft.finding(RULE.name, WARNING, message, counted.start, counted.end, record)


RULE = Rule(
    name="lost-hedge",
    severity=WARNING,
    summary="the record's number, without its hedge",
    meaning=(
        "Every source that prints this number hedges it, and the draft prints it bare. Give the hedge back, "
        "or the exact number."
    ),
    example="700 people were arrested: more than 700 is what was printed.",
    find=find,
)
