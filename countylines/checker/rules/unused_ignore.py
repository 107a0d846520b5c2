"""unused-ignore: a suppression that suppresses nothing; and the suppressions of a draft, applied to its findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import WARNING, Finding
from countylines.checker.mentions.number_reasons import IS_CORRECTED
from countylines.checker.passages import TextSpan
from countylines.checker.rules import Rule, unequal_figures
from countylines.documents.document import Document
from countylines.documents.offset_map import Suppression


def apply_suppressions(draft: DraftAnalysis, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the findings that are not suppressed, then one for each unused suppression.

    A number that somebody has accepted as it is may differ from others of the draft, too.
    """
    suppressions = _Suppressions(draft.document)
    matching = [(finding, suppressions.list_matching(finding)) for finding in findings]
    used = {one for _, found in matching for one in found}
    accepted = {(finding.start, finding.end) for finding, found in matching if found}
    for finding, found in matching:
        is_accepted = finding.rule == unequal_figures.RULE.name and (finding.start, finding.end) in accepted
        if not found and not is_accepted:
            yield finding
    for mention in draft.read.figures:
        if mention.reason == IS_CORRECTED:  # a wrong number that the draft puts right is not reported anyway
            wrong = draft.make_finding("wrong-figure", WARNING, "", *mention.span_with_hedge)
            used.update(suppressions.list_matching(wrong))
    for one in suppressions.spans:
        if one not in used:
            yield draft.make_finding_in_source(RULE.name, RULE.severity, _unused_message(one), one.start, one.end)


def _unused_message(suppression: Suppression) -> str:
    """Return the message of an unused suppression; it names the rules that do not exist."""
    from countylines.checker import RULES  # noqa: PLC0415  the module that lists the rules imports this one

    known = {rule.name for rule in RULES}
    unknown = [name for name in dict.fromkeys(suppression.rules) if name not in known]
    if not unknown:
        return "this comment suppresses no finding"
    return f"this comment suppresses no finding: there is no rule {' or '.join(unknown)}"


class _Suppressions:
    """The suppressions of a document with the *spans* of the draft that they apply to, by the lines of these."""

    def __init__(self, document: Document) -> None:
        self.spans: dict[Suppression, TextSpan] = {}
        self._by_line: dict[int, list[Suppression]] = {}
        end = len(document.source)
        for one in reversed(document.suppressions):
            if one.kind == "ignore-end":
                end = one.start
                continue
            span = (one.start, end) if one.kind == "ignore-start" else _suppressed_line(document, one)
            self.spans[one] = span
            first, last = (document.line_and_column(offset)[0] for offset in span)
            for line in range(first, last + 1):
                self._by_line.setdefault(line, []).append(one)

    def list_matching(self, finding: Finding) -> list[Suppression]:
        """List the suppressions that apply to a finding."""
        near = (one for line in range(finding.line, finding.end_line + 1) for one in self._by_line.get(line, ()))
        return [
            one
            for one in near
            if (not one.rules or finding.rule in one.rules)
            and (self.spans[one][0] < finding.end and finding.start < self.spans[one][1])
        ]


def _suppressed_line(document: Document, suppression: Suppression) -> TextSpan:
    """Return the span of the line that a suppression applies to: its own, or the next if it says so or stands alone."""
    source = document.source
    start = source.rfind("\n", 0, suppression.start) + 1
    end = source.find("\n", suppression.end)
    end = end if end >= 0 else len(source)
    is_alone = not (source[start : suppression.start] + source[suppression.end : end]).strip()
    if suppression.kind == "ignore-next-line" or is_alone:
        start = min(end + 1, len(source))
        end = source.find("\n", start)
    return start, end if end >= 0 else len(source)


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
