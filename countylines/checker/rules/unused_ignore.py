"""unused-ignore: a suppression that suppresses nothing; and the suppressions of a draft, applied to its findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import WARNING, Finding
from countylines.checker.mentions.number_reasons import IS_CORRECTED
from countylines.checker.rules import Rule, unequal_figures
from countylines.documents.document import Document
from countylines.documents.metadata import Suppression


def apply_suppressions(draft: DraftAnalysis, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the findings that are not suppressed, then one for each unused suppression.

    A number that somebody has accepted as it is may differ from others of the draft, too.
    """
    suppressions = draft.document.suppressions
    index = _SuppressionIndex(draft.document)
    used: set[int] = set()
    left: list[Finding] = []
    accepted: set[tuple[int, int]] = set()
    for finding in findings:
        matching = index.suppressions_matching(finding)
        used.update(matching)
        if matching:
            accepted.add((finding.start, finding.end))
        else:
            left.append(finding)
    for finding in left:
        if finding.rule != unequal_figures.RULE.name or (finding.start, finding.end) not in accepted:
            yield finding
    for mention in draft.read.figures:
        if mention.reason == IS_CORRECTED:  # a wrong number that the draft puts right is not reported anyway
            used.update(
                index.suppressions_matching(draft.make_finding("wrong-figure", WARNING, "", *mention.span_with_hedge))
            )
    for number, suppression in enumerate(suppressions):
        if number not in used and suppression.kind != "ignore-end":
            message = _unused_message(suppression)
            yield draft.make_finding_in_source(RULE.name, RULE.severity, message, suppression.start, suppression.end)


def _unused_message(suppression: Suppression) -> str:
    """Return the message of an unused suppression; it names the rules that do not exist."""
    from countylines.checker import RULES  # noqa: PLC0415  the module that lists the rules imports this one

    known = {rule.name for rule in RULES}
    unknown = [name for name in dict.fromkeys(suppression.rules) if name not in known]
    if not unknown:
        return "this comment suppresses no finding"
    return f"this comment suppresses no finding: there is no rule {' or '.join(unknown)}"


class _SuppressionIndex:
    """The suppressions of a document, by the line or by the range that they apply to."""

    def __init__(self, document: Document) -> None:
        self._suppressions = document.suppressions
        self._by_line: dict[int, list[int]] = {}
        self._range_ends = [one.start for one in self._suppressions if one.kind == "ignore-end"]
        self._by_range: dict[int, list[int]] = {}
        """The numbers of the ranges that begin before each range end, or after the last."""
        for number, suppression in enumerate(self._suppressions):
            if suppression.kind == "ignore-start":
                self._by_range.setdefault(bisect_right(self._range_ends, suppression.start), []).append(number)
            elif suppression.kind != "ignore-end":
                self._by_line.setdefault(_suppressed_line(document, suppression), []).append(number)

    def suppressions_matching(self, finding: Finding) -> list[int]:
        """List the numbers of the suppressions that apply to a finding."""
        in_range = self._by_range.get(bisect_right(self._range_ends, finding.start), ())
        numbers = [number for number in in_range if self._suppressions[number].start <= finding.start]
        for line in range(finding.line, finding.end_line + 1) if self._by_line else ():
            numbers += self._by_line.get(line, ())
        return [
            number
            for number in numbers
            if not self._suppressions[number].rules or finding.rule in self._suppressions[number].rules
        ]


def _suppressed_line(document: Document, suppression: Suppression) -> int:
    """Return the line that a suppression applies to: its own, or the next if it says so or stands alone on its line."""
    if suppression.kind == "ignore-next-line" or _is_alone_on_line(document, suppression):
        return document.line_and_column(suppression.end)[0] + 1
    return document.line_and_column(suppression.start)[0]


def _is_alone_on_line(document: Document, suppression: Suppression) -> bool:
    source = document.source
    line_start = source.rfind("\n", 0, suppression.start) + 1
    line_end = source.find("\n", suppression.end)
    rest = source[line_start : suppression.start] + source[suppression.end : line_end if line_end >= 0 else None]
    return not rest.strip()


def _find_nothing(_: DraftAnalysis) -> Iterator[Finding]:
    """Find nothing: `apply_suppressions` reports these when the findings of all other rules are known."""
    yield from ()


RULE = Rule(
    name="unused-ignore",
    severity=WARNING,
    summary="a suppression that suppresses nothing",
    meaning=(
        "A comment asks to ignore a rule where that rule finds nothing. Remove it, or it will hide a later mistake. "
        "This is decided after all other rules have run."
    ),
    example="<!-- countylines: ignore misquote --> above a faithful quotation.",
    find=_find_nothing,
)
