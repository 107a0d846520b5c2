"""Baselines: the findings of drafts that are known already, counted so that they stay known when their lines move."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from countylines.checker.findings import Finding, Report


class KnownFinding(NamedTuple):
    """What a baseline keeps of a finding: *path* is its draft, *found* are its words with single spaces between them."""

    path: str
    rule: str
    found: str


Baseline = Counter[KnownFinding]
"""How often each finding is known."""


def count_findings(reports: Iterable[tuple[str, Report]]) -> Baseline:
    """Count the findings of drafts, each given by its path and its report."""
    return Counter(_known_finding(path, finding) for path, report in reports for finding in report.findings)


def remove_known(path: str, report: Report, remaining: Baseline) -> Report:
    """Return the report of the draft at *path* without the findings that *remaining* still has, and take them out there.

    If a draft has a finding more often than it is known, the first ones are the known ones.
    """
    new = []
    for finding in report.findings:
        known = _known_finding(path, finding)
        if remaining[known] > 0:
            remaining[known] -= 1
        else:
            new.append(finding)
    return report._replace(findings=tuple(new))


def _known_finding(path: str, finding: Finding) -> KnownFinding:
    return KnownFinding(path, finding.rule, " ".join(finding.found.split()))
