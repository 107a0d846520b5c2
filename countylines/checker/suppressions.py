"""Apply the suppressions of a draft to its findings, and report those that suppress nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from countylines.checker.analysis import DraftAnalysis
from countylines.checker.findings import Finding
from countylines.checker.passages import TextSpan
from countylines.checker.reason import Reason
from countylines.checker.rules import Found, figures
from countylines.checker.rules.unused_ignore import UNUSED_IGNORE
from countylines.documents.document import SUPPRESSION_KINDS, Document, Suppression
from countylines.text import join_phrases, quoted


def apply_suppressions(
    draft: DraftAnalysis, findings: Sequence[Finding], names_of_rules: Collection[str]
) -> tuple[list[Finding], list[Finding], list[Finding]]:
    """Return the findings that are kept, those that are suppressed, and one for each suppression useless in any part.

    A number that somebody has accepted as it is may also differ from others of the draft. A wrong number that the draft
    puts right, or that is outweighed, is not reported anyway, but a suppression of it still counts as used.
    """
    document, spans = draft.document, _spans_of_suppressions(draft.document, names_of_rules)
    discarding = Reason.CORRECTED, Reason.PUT_RIGHT, Reason.OUTWEIGHED
    corrected = [one.span_without_noun for one in draft.compared_numbers if one.why_not_compared in discarding]
    rules = figures.WRONG_FIGURE.name, figures.LOST_HEDGE.name
    places = [(finding.rule, finding.start, finding.end) for finding in findings]
    places += [(rule, *document.origin_span(*span)) for span in corrected for rule in rules]
    matching = {place: _list_matching(spans, *place) for place in places}
    accepted = {place[1:] for place, found in matching.items() if found}
    kept, suppressed, useless = list[Finding](), list[Finding](), list[Finding]()
    for finding in findings:
        is_accepted = finding.rule == figures.UNEQUAL_FIGURES.name and (finding.start, finding.end) in accepted
        is_suppressed = is_accepted or matching[finding.rule, finding.start, finding.end]
        (suppressed if is_suppressed else kept).append(finding)
    used: dict[Suppression, set[str]] = {one: set() for one in spans}
    for (rule, *_), found in matching.items():
        for suppression in found:
            used[suppression].add(rule)
    problems = [(one, _problem_of(one, used[one], names_of_rules)) for one in spans]
    unstarted = _ends_without_start(document.suppressions)
    problems += [(one, "ends nothing: no ignore-start stands before it") for one in unstarted]
    for one, problem in problems:
        if problem:
            comment = Found(f"this comment {problem}", (one.start, one.end))
            useless.append(UNUSED_IGNORE.finding_in_source(document, comment))
    return kept, suppressed, useless


def _problem_of(suppression: Suppression, used: Collection[str], names_of_rules: Collection[str]) -> str:
    """Return what is wrong with a suppression that applied to findings of the rules *used*; empty if nothing is."""
    nothing = "suppresses no finding"
    if suppression.kind not in SUPPRESSION_KINDS:
        *kinds, last = SUPPRESSION_KINDS
        known = f"{', '.join(kinds)} or {last}"
        return f"{nothing}: after “countylines:” write {known} in small letters, and after that only names of rules"
    named = dict.fromkeys(suppression.rules)
    unknown = [quoted(name) for name in named if name not in names_of_rules]
    if unknown:
        why = f"{join_phrases(unknown)} {'is no rule' if len(unknown) == 1 else 'are no rules'}"
        return f"{nothing}: {why}. Write only names of rules"
    if not used:
        return nothing
    unused = " or ".join(name for name in named if name not in used)
    return f"{nothing} of {unused}" if unused else ""


def _ends_without_start(suppressions: Sequence[Suppression]) -> Iterator[Suppression]:
    """Yield the ends of ranges that were never started, or have already ended."""
    is_open = False
    for one in suppressions:
        if one.kind == "ignore-end" and not is_open:
            yield one
        if one.kind in ("ignore-start", "ignore-end"):
            is_open = one.kind == "ignore-start"


def _spans_of_suppressions(document: Document, names_of_rules: Collection[str]) -> dict[Suppression, TextSpan]:
    """Return the span that each suppression applies to: up to the marked end or that of the draft, or just a line."""
    spans: dict[Suppression, TextSpan] = {}
    source, end = f"{document.source}\n\n", len(document.source)
    for one in reversed(document.suppressions):
        if one.kind == "ignore-end":
            end = one.start
        elif one.kind not in SUPPRESSION_KINDS or any(name not in names_of_rules for name in one.rules):
            spans[one] = (0, 0)  # no finding overlaps it
        else:
            spans[one] = (one.start, end) if one.kind == "ignore-start" else _suppressed_line(source, one)
    return spans


def _suppressed_line(source: str, suppression: Suppression) -> TextSpan:
    """Return the span of the line that a suppression applies to: its own, or the next if it says so or is alone."""
    start, end = source.rfind("\n", 0, suppression.start) + 1, source.find("\n", suppression.end)
    is_alone = not (source[start : suppression.start] + source[suppression.end : end]).strip()
    if suppression.kind == "ignore-next-line" or is_alone:
        start, end = end + 1, source.find("\n", end + 1)
    return start, end


def _list_matching(spans: Mapping[Suppression, TextSpan], rule: str, start: int, end: int) -> list[Suppression]:
    """List the suppressions that apply to what a rule finds in a span of the draft."""
    return [
        one for one, (first, last) in spans.items() if rule in (one.rules or (rule,)) and first < end and start < last
    ]
