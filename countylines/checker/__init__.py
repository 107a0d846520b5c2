"""Check a draft against the record. Where it is not certain what the draft means, nothing is reported."""

from __future__ import annotations

from collections import Counter

from countylines.checker.analysis import DraftAnalysis, RecordIndex
from countylines.checker.findings import Finding, Report
from countylines.checker.rule import Rule
from countylines.checker.rules import (
    clipped_quote,
    joined_quote,
    misquote,
    unequal_figures,
    unrecorded_quote,
    unused_ignore,
    wrong_date,
    wrong_speaker,
)
from countylines.checker.rules.figure_verdicts import (
    LOST_HEDGE,
    OVERSTATED,
    UNDERSTATED,
    UNRECORDED_FIGURE,
    WRONG_FIGURE,
)
from countylines.documents.document import read
from countylines.record.dataset import Dataset

RULES: tuple[Rule, ...] = (
    misquote.RULE,
    joined_quote.RULE,
    wrong_speaker.RULE,
    clipped_quote.RULE,
    WRONG_FIGURE,
    wrong_date.RULE,
    LOST_HEDGE,
    OVERSTATED,
    UNDERSTATED,
    unequal_figures.RULE,
    UNRECORDED_FIGURE,
    unrecorded_quote.RULE,
    unused_ignore.RULE,
)
"""The rules, in the order in which they are documented."""


def check(text: str, dataset: Dataset, *, kind: str = "text", week: str | None = None) -> tuple[Finding, ...]:
    """Check a draft against the record and list the findings in the order of their places.

    *kind* is text, markdown or html; *week* is the id of the week that figures refer to where the draft names none. A
    pure function: the same text and record give the same findings, and everything passed in or out can be pickled.
    """
    return report(text, dataset, kind=kind, week=week).findings


def report(text: str, dataset: Dataset, *, kind: str = "text", week: str | None = None) -> Report:
    """Check a draft against the record; return the findings, and how many quotations and figures had which outcome."""
    draft = DraftAnalysis(read(text, kind), RecordIndex(dataset, week))
    findings = [finding for rule in RULES for finding in rule.find(draft)]
    if draft.document.suppressions:
        from countylines.checker.suppressed import apply_suppressions  # noqa: PLC0415  few drafts have any

        findings = list(apply_suppressions(draft, findings))
    return Report(
        findings=tuple(sorted(findings, key=lambda finding: (finding.start, finding.end, finding.rule))),
        quotations=dict(Counter(mention.outcome.value for mention in draft.quotes)),
        figures=dict(Counter(mention.verdict.value for mention in draft.figures)),
    )


__all__ = ["RULES", "Finding", "Report", "Rule", "check", "report"]
