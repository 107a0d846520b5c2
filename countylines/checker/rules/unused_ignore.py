"""unused-ignore: a suppression that suppresses nothing; and the suppressions of a draft, applied to its findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import WARNING, Finding
from countylines.checker.mentions.number_reasons import IS_CORRECTED
from countylines.checker.passages import TextSpan
from countylines.checker.rules import Rule, unequal_figures
from countylines.documents.document import Document, Suppression


def apply_suppressions(draft: DraftAnalysis, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the findings that are not suppressed, then one for each unused suppression.

    A number that somebody has accepted as it is may differ from others of the draft, too.
    """
    spans = _spans_of_suppressions(draft.document)
    matching = [(finding, _list_matching(spans, finding)) for finding in findings]
    used = {one for _, found in matching for one in found}
    accepted = {(finding.start, finding.end) for finding, found in matching if found}
    for finding, found in matching:
        is_accepted = finding.rule == unequal_figures.RULE.name and (finding.start, finding.end) in accepted
        if not found and not is_accepted:
            yield finding
    for mention in draft.read.figures:
        if mention.reason == IS_CORRECTED:  # a wrong number that the draft puts right is not reported anyway
            wrong = draft.make_finding("wrong-figure", WARNING, "", *mention.span_with_hedge)
            used.update(_list_matching(spans, wrong))
    for one in spans:
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


def _spans_of_suppressions(document: Document) -> dict[Suppression, TextSpan]:
    """Return the spans of the draft that its suppressions apply to."""
    spans: dict[Suppression, TextSpan] = {}
    end = len(document.source)
    for one in reversed(document.suppressions):
        if one.kind == "ignore-end":
            end = one.start
        else:
            spans[one] = (one.start, end) if one.kind == "ignore-start" else _suppressed_line(document, one)
    return spans


def _list_matching(spans: Mapping[Suppression, TextSpan], finding: Finding) -> list[Suppression]:
    """List the suppressions that apply to a finding."""
    return [
        one
        for one, (start, end) in spans.items()
        if (not one.rules or finding.rule in one.rules) and start < finding.end and finding.start < end
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


RULE = Rule(
    name="unused-ignore",
    severity=WARNING,
    summary="a suppression that suppresses nothing",
    meaning=(
        "A comment asks to ignore a rule where that rule finds nothing. Remove it, or it will hide a later mistake. "
        "This is decided after all other rules have run."
    ),
    example="<!-- countylines: ignore misquote --> above a faithful quotation.",
    find=lambda _: iter(()),  # `apply_suppressions` reports these when the findings of all other rules are known
)
