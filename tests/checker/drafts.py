"""Drafts for tests: ``⟦…⟧`` stands around what a rule must flag and is not part of the draft."""

from __future__ import annotations

import re
from typing import NamedTuple

import countylines
from countylines.checker import check, report
from countylines.checker.judge import FigureMention, Verdict
from countylines.figures.quantity import read_quantity

WEEK = "2019-10"
"""The week that drafts are about in tests, where they need not tell it."""

OPENS, CLOSES = "⟦", "⟧"


class Marked(NamedTuple):
    """A draft that a rule must flag: where, what its messages say, and what other rules say beside it."""

    draft: str
    says: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    kind: str = "text"

    @property
    def text(self) -> str:
        """The draft itself."""
        return re.sub(f"[{OPENS}{CLOSES}]", "", self.draft)

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where its marks stood, in the draft itself."""
        found, length = [], 0
        for piece in re.split(f"({OPENS}|{CLOSES})", self.draft):
            if piece in {OPENS, CLOSES}:
                found.append(length)
            else:
                length += len(piece)
        return list(zip(found[::2], found[1::2], strict=True))

    @property
    def words(self) -> list[str]:
        """What stands between its marks."""
        return [self.text[start:end] for start, end in self.places]


class Seen(NamedTuple):
    """What the check made of a draft, as a table of cases writes it down."""

    words: list[str]
    places: list[tuple[int, int]]
    severities: set[str]
    other_rules: set[str]
    unsaid: list[str]


def seen(rule: str, case: Marked, dataset: countylines.Dataset) -> Seen:
    """Check a draft, and tell what *rule* found in it."""
    findings = check(case.text, dataset, kind=case.kind, week=dataset.week)
    own = [finding for finding in findings if finding.rule == rule]
    said = " ".join(finding.message for finding in own)
    return Seen(
        [finding.found for finding in own],
        [(finding.start, finding.end) for finding in own],
        {finding.severity for finding in own},
        {finding.rule for finding in findings} - {rule},
        [words for words in case.says if words not in said],
    )


def wanted(case: Marked, severity: str) -> Seen:
    """Tell what has to be found in it."""
    return Seen(case.words, case.places, {severity}, set(case.beside), [])


def found(text: str, dataset: countylines.Dataset, kind: str = "text", week: str | None = WEEK) -> list[str]:
    """List what the check finds, each as ``rule: the draft's words``; without a *week* the draft has to tell it."""
    return [f"{finding.rule}: {finding.found}" for finding in check(text, dataset, kind=kind, week=week)]


def found_by(rule: str, text: str, dataset: countylines.Dataset, kind: str = "text") -> list[str]:
    """List what one rule finds: the draft's words."""
    return [finding.found for finding in check(text, dataset, kind=kind, week=WEEK) if finding.rule == rule]


def verdicts(text: str, dataset: countylines.Dataset, kind: str = "text", week: str | None = WEEK) -> dict[str, int]:
    """Count how the figures of a draft came out."""
    return dict(report(text, dataset, kind=kind, week=week).figures)


def outcomes(text: str, dataset: countylines.Dataset, kind: str = "text") -> dict[str, int]:
    """Count how the quotations of a draft came out."""
    return dict(report(text, dataset, kind=kind).quotations)


def mention(start: int, verdict: str, words: str = "743", noun: str | None = "people", **others: str) -> FigureMention:
    """Return a figure that stands at an offset of a draft; *others* may be its measure and its week."""
    quantity = read_quantity(words)
    measure, week = others.get("measure", "arrests"), others.get("week", "2019-10")
    end = start + len(words)
    return FigureMention(quantity, quantity.hedge, noun, measure, week, None, Verdict[verdict], start, end, begin=start)
