"""The check: a draft held against the record. Silence beats a false alarm."""

from __future__ import annotations

from collections import Counter

from countylines.checker.draft import Draft, Record
from countylines.checker.findings import Finding, Report
from countylines.checker.rule import Rule
from countylines.checker.rules import (
    clipped_quote,
    joined_quote,
    lost_hedge,
    misquote,
    overstated,
    understated,
    unequal_figures,
    unrecorded_figure,
    unrecorded_quote,
    unused_ignore,
    wrong_date,
    wrong_figure,
    wrong_speaker,
)
from countylines.documents.document import read
from countylines.record.dataset import Dataset

RULES: tuple[Rule, ...] = (
    misquote.RULE,
    joined_quote.RULE,
    wrong_speaker.RULE,
    clipped_quote.RULE,
    wrong_figure.RULE,
    wrong_date.RULE,
    lost_hedge.RULE,
    overstated.RULE,
    understated.RULE,
    unequal_figures.RULE,
    unrecorded_figure.RULE,
    unrecorded_quote.RULE,
    unused_ignore.RULE,
)
"""The rules, in the order in which they are told."""


def check(text: str, dataset: Dataset, *, kind: str = "text", week: str | None = None) -> tuple[Finding, ...]:
    """Hold a draft against the record and list what is the matter with it, in the order of its places.

    *kind* is text, markdown or html; *week* the id of the week that figures mean where the draft names none. A pure
    function: the same text and record give the same findings, and all of them can be pickled.
    """
    return report(text, dataset, kind=kind, week=week).findings


def report(text: str, dataset: Dataset, *, kind: str = "text", week: str | None = None) -> Report:
    """Hold a draft against the record; tell the findings, and how its quotations and figures came out."""
    draft = Draft(read(text, kind), Record(dataset, week or dataset.week))
    found = [finding for rule in RULES for finding in rule.find(draft)]
    if draft.document.suppressions:
        from countylines.checker.suppressed import apply_suppressions  # noqa: PLC0415  few drafts ask for it

        found = list(apply_suppressions(draft, found))
    return Report(
        findings=tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.rule))),
        quotations=dict(Counter(spoken.outcome.value for spoken in draft.spoken)),
        figures=dict(Counter(counted.verdict.value for counted in draft.counted)),
    )


__all__ = ["RULES", "Finding", "Report", "Rule", "check", "report"]
